"""The store's own queries find what pySHACL finds with the same shapes: in bad examples and in data full of damage."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

import pyoxigraph as ox
import pyshacl
import pytest
from pyshacl.graph_abstraction import OxigraphDataGraph
from rdflib import SH, Graph, Literal, URIRef
from rdflib.extras.shacl import parse_shacl_path
from rdflib.term import Node
from tests.ontology.refused import store_of_refused

from fengong.check.constraint import Layer
from fengong.check.shapes import constraints, shapes_text
from fengong.check.validate import validate
from fengong.check.violation import Violation
from fengong.model import Severity

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
EXAMPLES = [*sorted(ONTOLOGY.glob("examples/bad/*.ttl")), ONTOLOGY / "examples" / "foreign.ttl"]
SEVERITIES: dict[Node, Severity] = {
    SH.Violation: Severity.ERROR,
    SH.Warning: Severity.WARNING,
    SH.Info: Severity.INFO,
}
RDF_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
ORG = "http://www.w3.org/ns/org#"
XSD = "http://www.w3.org/2001/XMLSchema#"


class View(OxigraphDataGraph):
    """A store as pySHACL sees it, that does not count itself: pySHACL asks for its length at every failure."""

    def __bool__(self) -> bool:
        return True

    def objects(self, subject: Any = None, predicate: Any = None, unique: bool = False) -> Generator[Any, None, None]:
        """A literal has no properties; pySHACL asks for them on a path of two steps, and stops with a TypeError."""
        if not isinstance(subject, Literal):
            yield from super().objects(subject, predicate, unique)


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(data=b"".join(map(shapes_text, Layer)), format="turtle")


def by_pyshacl(store: ox.Store, shapes: Graph) -> set[Violation]:
    logger = logging.getLogger("rdflib.term")
    logger.setLevel(logging.ERROR)  # it would print a traceback for each ill-typed value
    _, report, _ = pyshacl.validate(View(store), shacl_graph=shapes)
    assert isinstance(report, Graph)
    return {violation(report, result, shapes) for result in report.objects(None, SH.result)}


def violation(report: Graph, result: Node, shapes: Graph) -> Violation:
    shape, severity = report.value(result, SH.sourceShape), report.value(result, SH.resultSeverity)
    constraint = report.value(result, SH.sourceConstraint) or shape
    path = report.value(result, SH.resultPath)
    value = report.value(result, SH.value) if path is not None else None
    focus = report.value(result, SH.focusNode)
    assert severity is not None
    words = {one.language: str(one) for one in cast(Iterator[Literal], shapes.objects(constraint, SH.message))}
    while not isinstance(shape, URIRef):
        shape = next(shapes.subjects(SH.property, shape))
    return Violation(
        shape=str(shape),
        severity=SEVERITIES[severity],
        focus=str(focus) if isinstance(focus, URIRef) else f"_:{focus}",
        path=None if path is None else str(path) if isinstance(path, URIRef) else parse_shacl_path(shapes, path).n3(),
        value=None if value is None else str(value) if isinstance(value, URIRef | Literal) else f"_:{value}",
        message_zh=words["zh"],
        message_en=words["en"],
    )


@cache
def quads_of(file: Path) -> tuple[ox.Quad, ...]:
    graph = ox.NamedNode(f"urn:test:{file.stem}")
    store = ox.Store()
    store.load(path=file, format=ox.RdfFormat.TURTLE, to_graph=graph)
    return tuple(store)


def store_of(*paths: Path) -> ox.Store:
    store = ox.Store()
    for file in [*ONTOLOGY.glob("*.ttl"), *ONTOLOGY.glob("schemes/*.ttl"), ONTOLOGY / "examples" / "base.ttl", *paths]:
        store.extend(quads_of(file))
    return store


@cache
def found_in(path: Path) -> frozenset[Violation]:
    """What is found in an example."""
    return frozenset(validate(store_of(path)))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_both_find_the_same_in_an_example(path: Path, shapes: Graph) -> None:
    found = found_in(path)
    assert found
    assert found == by_pyshacl(store_of(path), shapes)


# --- Data damaged at many places at once ------------------------------------------------------------------------------

Damage = Callable[[ox.Quad], list[ox.Quad]]


def with_object(*objects: ox.NamedNode | ox.Literal | ox.BlankNode) -> Damage:
    return lambda quad: [ox.Quad(quad.subject, quad.predicate, one, quad.graph_name) for one in objects]


def and_another(other: ox.NamedNode | ox.Literal) -> Damage:
    return lambda quad: [quad, ox.Quad(quad.subject, quad.predicate, other, quad.graph_name)]


#: What is done to a statement: it is gone, or says something else, or something more.
DAMAGES: tuple[Damage, ...] = (
    lambda quad: [],
    with_object(ox.NamedNode("urn:test:nothing")),
    with_object(ox.Literal("")),
    with_object(ox.Literal("Wort", language="de"), ox.Literal("Name", language="de")),
    with_object(ox.Literal("x", datatype=ox.NamedNode(XSD + "integer"))),
    with_object(ox.Literal("2024-13-45", datatype=ox.NamedNode(XSD + "date"))),
    with_object(ox.Literal("1900-01-01", datatype=ox.NamedNode(XSD + "date"))),
    with_object(ox.Literal("2999-12-31", datatype=ox.NamedNode(XSD + "date"))),
    with_object(ox.Literal("-7.5", datatype=ox.NamedNode(XSD + "decimal"))),
    with_object(ox.Literal("later", datatype=ox.NamedNode(XSD + "gYear"))),
    with_object(ox.BlankNode("nobody")),
    and_another(ox.NamedNode("urn:test:another")),
    and_another(ox.NamedNode(f"{ORG}OrganizationalUnit")),
    and_another(ox.Literal("另一个", language="zh")),
    and_another(ox.Literal("9", datatype=ox.NamedNode(XSD + "integer"))),
)


def places(store: ox.Store) -> Iterator[list[ox.Quad]]:
    """The statements of each predicate of each class that has a shape, in an order that does not change."""
    types = {constraint.target for constraint in constraints(Layer.STRICT)} | {f"{ORG}FormalOrganization"}
    for target in sorted(types):
        about: defaultdict[str, list[ox.Quad]] = defaultdict(list)
        for typed in sorted(store.quads_for_pattern(None, RDF_TYPE, ox.NamedNode(target)), key=str):
            for quad in sorted(store.quads_for_pattern(typed.subject, None, None), key=str):
                about[quad.predicate.value].append(quad)
        yield from (quads for _, quads in sorted(about.items()))


def damaged(store: ox.Store, kinds: Sequence[int]) -> ox.Store:
    """A copy with damage done to a statement of every predicate of every class, each time to another one."""
    ruined = ox.Store()
    ruined.extend(store)
    for at, quads in enumerate(places(store)):
        for step in kinds:
            quad = quads[(at * len(DAMAGES) + step) % len(quads)]
            ruined.remove(quad)
            ruined.extend(DAMAGES[(at + step) % len(DAMAGES)](quad))
    return ruined


def stripped(store: ox.Store) -> ox.Store:
    """A copy in which one node of every class has nothing left but its class."""
    ruined = ox.Store()
    ruined.extend(store)
    for quads in places(store):
        if quads[0].predicate == RDF_TYPE:
            for quad in store.quads_for_pattern(quads[0].subject, None, None):
                if quad.predicate != RDF_TYPE:
                    ruined.remove(quad)
    return ruined


def test_both_find_the_same_in_a_damaged_build(wuwei_store: ox.Store, shapes: Graph) -> None:
    store = damaged(wuwei_store, range(len(DAMAGES)))
    found = set(validate(store))
    assert found == by_pyshacl(store, shapes)
    assert len(found) > 1000


@pytest.fixture(scope="module")
def sound() -> ox.Store:
    return store_of(*ONTOLOGY.glob("examples/good/*.ttl"))


@pytest.fixture(scope="module")
def found_after(sound: ox.Store) -> Callable[[int], frozenset[Violation]]:
    """What is found in the good examples after damage of a kind, looked for once."""
    return cache(lambda kind: frozenset(validate(damaged(sound, [kind]))))


@pytest.mark.parametrize("kind", range(len(DAMAGES)))
def test_both_find_the_same_in_damaged_examples(
    sound: ox.Store, found_after: Callable[[int], frozenset[Violation]], shapes: Graph, kind: int
) -> None:
    found = found_after(kind)
    assert found == by_pyshacl(damaged(sound, [kind]), shapes)
    assert len(found) > 50


def test_both_find_the_same_where_nothing_is_left_of_a_node(sound: ox.Store, shapes: Graph) -> None:
    found = set(validate(stripped(sound)))
    assert found == by_pyshacl(stripped(sound), shapes)
    assert len(found) > 50


def test_both_find_the_same_in_nodes_that_break_one_condition_each(shapes: Graph) -> None:
    store = store_of_refused()
    found = set(validate(store))
    assert found == by_pyshacl(store, shapes)
    assert len(found) > 400


def test_every_constraint_is_broken_by_some_damage(
    sound: ox.Store, found_after: Callable[[int], frozenset[Violation]]
) -> None:
    found = [*map(found_after, range(len(DAMAGES))), validate(stripped(sound)), *map(found_in, EXAMPLES)]
    broken = {(one.shape, one.path, one.message_en) for violations in found for one in violations}
    broken |= {(shape, None, words) for shape, _, words in broken}
    due = {(one.shape, one.place, one.message_en) for one in constraints(Layer.STRICT)}
    assert due - broken == set()
