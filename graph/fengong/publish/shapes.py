"""Shapes in words: what each asks of which nodes, and which terms it speaks of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from fengong.ask.header import Words
from fengong.publish.graph import Graph
from fengong.publish.names import SHAPES, prefixes
from fengong.publish.source import Part
from fengong.publish.turtle import term
from fengong.publish.vocabularies import RDFS, SH

#: What is said of a constraint besides what it asks.
_APART = ("path", "message", "severity", "select", "ask", "prefixes", "name", "description", "order", "group")
_NAME = re.compile(r"\b([A-Za-z][\w-]*):([A-Za-z_][\w-]*)")


@dataclass(frozen=True, slots=True)
class Constraint:
    """One thing asked: along which path, in SHACL's words and in people's; ``query`` where it is a query."""

    path: str
    asks: tuple[tuple[str, str], ...]
    message: Words | None
    severity: str
    query: str
    uses: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shape:
    """A node shape of a file, with what it aims at; ``layer`` is ``loose`` or ``strict``."""

    iri: str
    layer: str
    label: Words
    targets: tuple[str, ...]
    constraints: tuple[Constraint, ...]

    @property
    def name(self) -> str:
        """The fragment of its IRI."""
        return self.iri.removeprefix(SHAPES)

    @property
    def uses(self) -> frozenset[str]:
        """Terms that it aims at or speaks of."""
        return frozenset(self.targets).union(*(one.uses for one in self.constraints))


def shapes(files: tuple[Part, ...]) -> tuple[Shape, ...]:
    """Every node shape, by file and name."""
    found = []
    for part in files:
        graph = Graph(part.triples)
        found += [
            _shape(one, part.name.partition("/")[0], graph)
            for one in graph.of_type(SH.NodeShape)
            if isinstance(one, ox.NamedNode)
        ]
    return tuple(found)


def names_in(text: str) -> frozenset[str]:
    """IRIs that stand in a query as prefixed names, by the prefixes of our files.

    >>> sorted(names_in("?t a fg:Task ; dcterms:title ?x"))
    ['http://purl.org/dc/terms/title', 'https://w3id.org/fengong/ns#Task']
    """
    known = prefixes()
    return frozenset(known[prefix] + local for prefix, local in _NAME.findall(text) if prefix in known)


def _shape(iri: Any, layer: str, graph: Graph) -> Shape:
    label = graph.label(iri) or Words(iri.value, iri.value)
    targets = [
        one.value
        for way in ("targetClass", "targetSubjectsOf", "targetObjectsOf", "targetNode")
        for one in graph.objects(iri, SH[way])
    ]
    nodes = graph.objects(iri, SH.property) + graph.objects(iri, SH.sparql)
    rows = sorted(
        (_constraint(one, iri, graph) for one in nodes), key=lambda row: (bool(row.query), row.path, row.query)
    )
    return Shape(iri.value, layer, label, tuple(sorted(targets)), tuple(rows))


def _constraint(node: Any, shape: Any, graph: Graph) -> Constraint:
    """A query is as severe as the shape it belongs to, a property shape as it says itself."""
    query = next((one.value for one in graph.objects(node, SH.select) + graph.objects(node, SH.ask)), "")
    path = graph.value(node, SH.path)
    severity = graph.value(shape if query else node, SH.severity)
    asks = [
        (predicate.value.removeprefix(SH.path.value[:-4]), _written(value, graph))
        for predicate, value in graph.about(node)
        if predicate.value.removeprefix(SH.path.value[:-4]) not in _APART and predicate != RDFS.label
    ]
    shown = _path(path, graph) if path is not None else ""
    used = {value.value for _, value in graph.about(node) if isinstance(value, ox.NamedNode)}
    return Constraint(
        shown,
        tuple(sorted(asks)),
        graph.words(node, SH.message),
        severity.value.removeprefix(SH.path.value[:-4]) if severity is not None else "Violation",
        _dedented(query),
        names_in(query) | names_in(shown) | used,
    )


def _path(node: Any, graph: Graph) -> str:
    """A path as SPARQL writes it."""
    if isinstance(node, ox.NamedNode):
        return term(node)
    if (steps := graph.items(node)) and None not in steps:
        return "/".join(_path(one, graph) for one in steps)
    for name, mark in (("inversePath", "^{}"), ("zeroOrMorePath", "{}*"), ("oneOrMorePath", "{}+")):
        inner = graph.value(node, SH[name])
        if inner is not None:
            return mark.format(_path(inner, graph))
    alternatives = graph.value(node, SH.alternativePath)
    return "|".join(_path(one, graph) for one in graph.items(alternatives)) if alternatives is not None else ""


def _written(value: Any, graph: Graph) -> str:
    if isinstance(value, ox.BlankNode):
        items = [one for one in graph.items(value) if one is not None]
        return " ".join(_written(one, graph) for one in items) if items else "[…]"
    return value.value if isinstance(value, ox.Literal) else term(value)


def _dedented(query: str) -> str:
    lines = [line.rstrip() for line in query.strip("\n").splitlines()]
    margin = min((len(line) - len(line.lstrip()) for line in lines if line), default=0)
    return "\n".join(line[margin:] for line in lines).strip()
