"""No condition of a shape can be taken away or loosened unnoticed: each is all that some bad example breaks.

The conditions are those of the shapes as they stand, none of them listed here, and the bad examples those of
``ontology/examples/refused``. A condition weakened in a file no longer refuses its example; a new one has none yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pyoxigraph as ox
import pytest
from rdflib import SH, Graph
from tests.ontology.refused import Key, read_refused, store_of_refused

from fengong.check.constraint import Constraint, Layer
from fengong.check.shapes import constraints
from fengong.check.validate import broken, classes_of, validate

SHAPES = "https://w3id.org/fengong/shapes#"
#: What is said of a property shape besides its conditions.
BESIDES = {SH.path, SH.message, SH.severity}
#: By how much a condition is loosened whose value is a number.
LOOSER = {"minCount": -1, "minLength": -1, "minInclusive": -1, "maxCount": 1, "maxInclusive": 1}
CASES = list(read_refused())
Conditions = tuple[tuple[str, tuple[ox.NamedNode | ox.Literal, ...]], ...]


def split(constraint: Constraint) -> Iterator[tuple[str, Conditions, tuple[ox.NamedNode | ox.Literal, ...]]]:
    """Each condition by name, with those that are left without it, and its values."""
    for name, values in constraint.conditions:
        rest = tuple(one for one in constraint.conditions if one[0] != name)
        if name != "hasValue":
            yield name, rest, values
        else:
            for value in values:
                yield f"{name} {value}", (*rest, (name, tuple(one for one in values if one != value))), (value,)


def weakened(constraint: Constraint) -> Iterator[tuple[str, list[Constraint]]]:
    """Each condition by name, and the constraint without it and, where it is a number, with a looser one."""
    for name, rest, values in split(constraint):
        found = [replace(constraint, conditions=rest)]
        if step := LOOSER.get(name):
            (value,) = values
            assert isinstance(value, ox.Literal)
            number = str(Decimal(value.value) + step)
            found.append(
                replace(constraint, conditions=(*rest, (name, (ox.Literal(number, datatype=value.datatype),))))
            )
        yield name, found


def conditions() -> dict[Key, tuple[Constraint, list[Constraint]]]:
    """All conditions of all shapes: the constraint as it stands, and weakened. A query is a condition of its own."""
    found: dict[Key, tuple[Constraint, list[Constraint]]] = {}
    for one in constraints(Layer.STRICT):
        shape = one.shape.removeprefix(SHAPES)
        for name, weak in [(one.message_en, [])] if one.query else weakened(one):
            assert (shape, one.path, name) not in found
            found[shape, one.path, name] = one, weak
    return found


ALL = conditions()


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return store_of_refused()


def refused(store: ox.Store, constraint: Constraint) -> frozenset[str]:
    return frozenset(one.focus for one in broken(store, constraint, classes_of(store)))


def test_all_conditions_of_the_shapes_are_looked_at(shapes: Graph) -> None:
    said = [(node, what) for node in shapes.objects(None, SH.property) for what in shapes.predicates(node)]
    assert len(ALL) == len([what for _, what in said if what not in BESIDES]) + len(
        list(shapes.objects(None, SH.sparql))
    )


def test_every_condition_has_a_node_that_breaks_it_and_no_node_is_left_over() -> None:
    assert {one.key for one in CASES} == set(ALL)
    assert len({one.node for one in CASES}) == len(CASES) > 350


def test_nodes_are_refused_for_their_condition_alone(store: ox.Store) -> None:
    found = cache(lambda constraint: refused(store, constraint))
    for one in CASES:
        constraint, weak = ALL[one.key]
        assert one.node.value in found(constraint), f"{one.key} does not refuse its node any more"
        still = [each for each in weak if one.node.value in refused(store, each)]
        assert still == [], f"{one.key} could be weakened: its node breaks another condition too"


def test_severities_are_those_of_the_examples(store: ox.Store) -> None:
    found = {(one.shape, one.focus, str(one.severity)) for one in validate(store)}
    assert [one.key for one in CASES if (SHAPES + one.shape, one.node.value, one.severity) not in found] == []
