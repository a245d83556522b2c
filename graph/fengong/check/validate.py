"""Whether a store keeps to the SHACL shapes: the store itself is asked, each constraint of all nodes at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pyoxigraph as ox

from fengong.check.constraint import Constraint, Layer
from fengong.check.selects import Classes, selects
from fengong.check.shapes import constraints
from fengong.check.violation import Violation

_SUBCLASS = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")


def validate(store: ox.Store, layer: Layer = Layer.STRICT) -> tuple[Violation, ...]:
    """Everything in a store that breaks a shape of a layer, sorted; empty when the store conforms.

    The store must hold the ontology, as ``fengong build`` writes it: the shapes rely on its classes and schemes. All
    its graphs are read as one, and none is modified.
    """
    classes = classes_of(store)
    found = {one for constraint in constraints(layer) for one in broken(store, constraint, classes)}
    return tuple(sorted(found, key=lambda it: (it.shape, it.focus, it.path or "", it.value or "", it.message_en)))


def classes_of(store: ox.Store) -> Classes:
    """Each class that has others below it, with all of them, itself included."""
    below: defaultdict[str, set[str]] = defaultdict(set)
    for quad in store.quads_for_pattern(None, _SUBCLASS, None, None):
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.NamedNode):
            below[quad.object.value].add(quad.subject.value)
    return {top: frozenset(_all_below(top, below)) for top in list(below)}


def _all_below(top: str, below: dict[str, set[str]]) -> set[str]:
    seen, left = {top}, [top]
    while left:
        new = below.get(left.pop(), set()) - seen
        seen |= new
        left += new
    return seen


def broken(store: ox.Store, constraint: Constraint, classes: Classes) -> Iterator[Violation]:
    """What in a store breaks one constraint; ``classes`` are those of the store."""
    for query in selects(constraint, classes):
        rows = store.query(query, use_default_graph_as_union=True)
        assert isinstance(rows, ox.QuerySolutions)
        named = {variable.value for variable in rows.variables}
        for row in rows:
            yield _violation(constraint, {name: row[name] for name in named})


def _violation(constraint: Constraint, row: dict[str, object]) -> Violation:
    path = _value(row.get("path")) or constraint.place
    return Violation(
        shape=constraint.shape,
        severity=constraint.severity,
        focus=_value(row["this"]) or "",
        path=path,
        value=_value(row.get("value")) if path else None,
        message_zh=constraint.message_zh,
        message_en=constraint.message_en,
    )


def _value(term: object) -> str | None:
    if isinstance(term, ox.BlankNode):
        return str(term)
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else None
