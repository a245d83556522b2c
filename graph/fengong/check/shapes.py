"""Whether a store keeps to the SHACL shapes in ``ontology/shapes``.

pySHACL runs on the Oxigraph store itself, over the union of its graphs, and never writes to it; so a store
opened read-only is checked where it lies, without a copy.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import cast

import pyoxigraph as ox
from pyshacl import validate as run_pyshacl
from pyshacl.graph_abstraction import OxigraphDataGraph
from rdflib import SH, Graph, Literal, URIRef
from rdflib.extras.shacl import parse_shacl_path
from rdflib.term import Node

from fengong.errors import ResourceMissingError
from fengong.model import Severity
from fengong.resources import files_below, resource

_SEVERITIES: dict[Node, Severity] = {
    SH.Violation: Severity.ERROR,
    SH.Warning: Severity.WARNING,
    SH.Info: Severity.INFO,
}


class _View(OxigraphDataGraph):
    """A store as pySHACL sees it, that does not count itself.

    pySHACL asks for every failure whether the graph is true, which Python answers by its length: a count of
    the whole store, so that many failures in a large store would take hours.
    """

    def __bool__(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class Violation:
    """One node that breaks one constraint.

    ``shape`` is the IRI of the node shape that holds the constraint. ``focus`` is the node, ``path`` the
    property (an IRI, or a SPARQL property path where there is more than one step) and ``value`` what stands
    there; ``path`` and ``value`` are None where the constraint is about the node as a whole or a value is
    missing. The wording is that of the shapes, once in each language.
    """

    shape: str
    severity: Severity
    focus: str
    path: str | None
    value: str | None
    message_zh: str
    message_en: str

    def message(self, lang: str) -> str:
        """The wording in ``zh`` or ``en``."""
        return self.message_zh if lang == "zh" else self.message_en


@cache
def shapes_graph() -> Graph:
    """All shapes that are shipped, read once; not to be changed.

    Raises:
        ResourceMissingError: the installation holds none; an empty set of shapes would pass everything.
    """
    graph = Graph()
    for _, file in files_below(resource("ontology", "shapes"), ".ttl"):
        graph.parse(data=file.read_text(encoding="utf-8"), format="turtle")
    if (None, SH.targetClass, None) not in graph:
        raise ResourceMissingError("ontology/shapes")
    return graph


@cache
def _batched() -> Graph:
    """The same constraints with every property shape aimed at its target itself.

    pySHACL checks a nested property shape node by node and one with a target for all nodes at once, in
    about half the time.
    """
    batched = Graph() + shapes_graph()
    for parent, nested in shapes_graph().subject_objects(SH.property):
        batched.remove((parent, SH.property, nested))
        for target in shapes_graph().objects(parent, SH.targetClass):
            batched.add((nested, SH.targetClass, target))
    return batched


def validate(store: ox.Store) -> tuple[Violation, ...]:
    """Everything in a store that breaks a shape, sorted; empty when the store conforms.

    The store must hold the ontology as ``fengong build`` writes it: the shapes rely on its classes and
    schemes. It is not modified.
    """
    with _quiet_literals():
        _, report, _ = run_pyshacl(_View(store), shacl_graph=_batched())
    assert isinstance(report, Graph)
    found = {_violation(report, result) for result in report.objects(None, SH.result)}
    return tuple(sorted(found, key=lambda it: (it.shape, it.focus, it.path or "", it.value or "", it.message_en)))


def _violation(report: Graph, result: Node) -> Violation:
    constraint = report.value(result, SH.sourceConstraint) or report.value(result, SH.sourceShape)
    shape = report.value(result, SH.sourceShape)
    severity = report.value(result, SH.resultSeverity)
    assert constraint is not None
    assert shape is not None
    assert severity is not None
    path = report.value(result, SH.resultPath)
    value = report.value(result, SH.value) if path is not None else None
    return Violation(
        shape=str(_named(shape)),
        severity=_SEVERITIES[severity],
        focus=str(report.value(result, SH.focusNode)),
        path=_path(path),
        value=None if value is None else str(value),
        message_zh=_message(constraint, "zh"),
        message_en=_message(constraint, "en"),
    )


def _named(shape: Node) -> Node:
    """The node shape with an IRI that a nested property shape belongs to."""
    while not isinstance(shape, URIRef):
        shape = next(shapes_graph().subjects(SH.property, shape))
    return shape


def _message(constraint: Node, lang: str) -> str:
    """Wording from the shapes: in the report SPARQL constraints have lost the language tags."""
    messages = (cast(Literal, node) for node in shapes_graph().objects(constraint, SH.message))
    return next(str(message) for message in messages if message.language == lang)


def _path(path: Node | None) -> str | None:
    if path is None or isinstance(path, URIRef):
        return None if path is None else str(path)
    return parse_shacl_path(shapes_graph(), path).n3()


@contextmanager
def _quiet_literals() -> Iterator[None]:
    """Ill-typed values are reported as violations; rdflib would print a traceback for each besides."""
    logger = logging.getLogger("rdflib.term")
    before = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(before)
