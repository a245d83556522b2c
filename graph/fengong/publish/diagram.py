"""What a module's diagram shows: its classes with their properties, and the classes that those lead to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from fengong.ask.header import Words
from fengong.publish.graph import Graph
from fengong.publish.names import short
from fengong.publish.terms import Module, Term
from fengong.rdf.terms import node

#: More boxes than these are no longer read at a glance.
MOST_BOXES = 12
#: A property of more classes than these starts from one box for all of them.
MOST_DOMAINS = 3
#: Stands for whatever a property without a domain is said of.
ANYTHING = "|"
CONCEPT = "http://www.w3.org/2004/02/skos/core#Concept"


@dataclass(frozen=True, slots=True)
class Row:
    """A property in a box: its name, what its values are, and the class a line leads to, if any."""

    term: str
    name: str
    label: Words
    kind: str
    target: str | None


@dataclass(frozen=True, slots=True)
class Box:
    """A class, or several that share a property (``members``)."""

    key: str
    name: str
    label: Words | None
    own: bool
    rows: tuple[Row, ...] = ()
    above: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagram:
    """The boxes of a module, and how many of its classes found no room."""

    boxes: tuple[Box, ...]
    left_out: int


def diagram(module: Module, graph: Graph) -> Diagram:
    """The diagram of a module; ``graph`` knows the labels of other modules' classes."""
    own = {term.iri: term for term in module.terms if term.kind == "Class"}
    rows: dict[str, list[Row]] = {}
    shared: dict[str, tuple[str, ...]] = {}
    for prop in module.terms:
        if prop.kind in ("ObjectProperty", "DatatypeProperty") and not prop.deprecated:
            for place in _places(prop, shared):
                rows.setdefault(place, []).append(_row(prop))
    boxes = [_box(key, rows, own, graph, shared) for key in {**dict.fromkeys(own), **dict.fromkeys(rows)}]
    known = {box.key for box in boxes}
    reached = {row.target for box in boxes for row in box.rows if row.target}
    reached |= {iri for box in boxes for iri in box.above}
    boxes += [_box(key, rows, own, graph, shared) for key in sorted(reached - known)]
    return _roomy(boxes, own)


def _places(prop: Term, shared: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Boxes that a property stands in."""
    if not prop.domain:
        return (ANYTHING,)
    if len(prop.domain) <= MOST_DOMAINS:
        return prop.domain
    key = "|".join(prop.domain)
    shared[key] = prop.domain
    return (key,)


def _row(prop: Term) -> Row:
    kinds = [short(one) or one for one in prop.range]
    target = prop.range[0] if prop.kind == "ObjectProperty" and prop.range else None
    kind = " / ".join(name.removeprefix("fg:") for name in kinds[:2]) + (" …" if len(kinds) > 2 else "")
    return Row(prop.iri, prop.name, prop.label, kind, None if target == CONCEPT else target)


def _box(
    key: str, rows: dict[str, list[Row]], own: dict[str, Term], graph: Graph, shared: dict[str, tuple[str, ...]]
) -> Box:
    held = tuple(sorted(rows.get(key, ()), key=lambda row: (row.target is None, row.name)))
    if key == ANYTHING:
        return Box(key, "", Words("任何事物", "anything"), False, held)
    if key in shared:
        count = len(shared[key])
        names = tuple((short(one) or one).removeprefix("fg:") for one in shared[key])
        return Box(key, "", Words(f"{count} 个类", f"{count} classes"), False, held, (), names)
    above = own[key].above if key in own else ()
    known = tuple(iri for iri in above if iri != CONCEPT)
    return Box(key, short(key) or key, graph.label(node(key)), key in own, held, known)


def _roomy(boxes: list[Box], own: dict[str, Term]) -> Diagram:
    """No more boxes than there is room for: those that the fewest lines touch go first, others' before our own."""
    touched = Counter(row.target for box in boxes for row in box.rows if row.target)
    touched.update(iri for box in boxes for iri in box.above)
    ranked = sorted(boxes, key=lambda box: (not box.own, -len(box.rows) - touched[box.key], box.key))[:MOST_BOXES]
    kept = {box.key for box in ranked}
    ordered = [
        replace(
            box,
            rows=tuple(replace(row, target=row.target if row.target in kept else None) for row in box.rows),
            above=tuple(iri for iri in box.above if iri in kept),
        )
        for box in sorted(ranked, key=lambda box: (not box.own, box.key))
    ]
    return Diagram(tuple(ordered), len(own.keys() - kept))
