"""What contradicts itself in a store is found: each kind of damage done to the real graph is named."""

from __future__ import annotations

from collections.abc import Callable

import pyoxigraph as ox
import pytest

from fengong.check.integrity import verify
from fengong.rdf.terms import FG, OA, RDF

Damage = Callable[[ox.Store], None]


@pytest.fixture
def graph(wuwei_store: ox.Store) -> ox.Store:
    """A copy of the shipped plan's graph that may be damaged."""
    store = ox.Store()
    store.extend(wuwei_store)
    return store


def change(store: ox.Store, quad: ox.Quad, value: ox.NamedNode | ox.Literal) -> None:
    store.remove(quad)
    store.add(ox.Quad(quad.subject, quad.predicate, value, quad.graph_name))


def first(store: ox.Store, predicate: ox.NamedNode) -> ox.Quad:
    return min(store.quads_for_pattern(None, predicate, None, None), key=str)


def longer(store: ox.Store, predicate: ox.NamedNode) -> None:
    quad = first(store, predicate)
    assert isinstance(quad.object, ox.Literal)
    change(store, quad, ox.Literal(quad.object.value + "1", datatype=quad.object.datatype))


def drop_region(store: ox.Store) -> None:
    region = first(store, FG.regionKind).subject
    for quad in list(store.quads_for_pattern(region, None, None, None)):
        store.remove(quad)


def move_assignment(store: ox.Store) -> None:
    quad = first(store, FG.forTask)
    other = next(q.object for q in store.quads_for_pattern(None, FG.forTask, None, None) if q.object != quad.object)
    assert isinstance(other, ox.NamedNode)
    change(store, quad, other)


def assert_shortcut(store: ox.Store) -> None:
    quad = first(store, FG.leads)
    plan = first(store, FG.forTask).graph_name
    store.remove(quad)
    store.add(ox.Quad(quad.subject, quad.predicate, quad.object, plan))


def invent_shortcut(store: ox.Store) -> None:
    quad = first(store, FG.leads)
    store.add(ox.Quad(quad.subject, FG.supports, quad.object, quad.graph_name))


def untype(store: ox.Store) -> None:
    assignment = first(store, FG.forTask).subject
    for quad in list(store.quads_for_pattern(assignment, RDF["type"], None, None)):
        store.remove(quad)


def same_order(store: ox.Store) -> None:
    for quad in list(store.quads_for_pattern(None, FG.listOrder, None, None)):
        change(store, quad, ox.Literal("1", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")))


def test_the_shipped_plan_contradicts_nothing(graph: ox.Store) -> None:
    assert verify(graph) == ()


@pytest.mark.parametrize(
    ("damage", "rule"),
    [
        (lambda store: longer(store, OA.exact), "span-words"),
        (lambda store: longer(store, OA.start), "span-words"),
        (lambda store: longer(store, FG.sha256), "text-hash"),
        (lambda store: longer(store, FG.content), "text-hash"),
        (drop_region, "regions"),
        (move_assignment, "assignment-clause"),
        (assert_shortcut, "asserted-shortcut"),
        (invent_shortcut, "derived"),
        (untype, "assignment-type"),
        (same_order, "list-order"),
    ],
)
def test_damage_is_named(graph: ox.Store, damage: Damage, rule: str) -> None:
    damage(graph)
    found = verify(graph)
    assert f"integrity#{rule}" in {one.shape for one in found}
    assert all(one.message("zh") and one.message("en") and one.focus for one in found)
