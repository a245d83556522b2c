"""Anything the store speaks of: its statements as a table, those about it, and the words it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox

from fengong.rdf.terms import RDF
from fengong.serve.entity.evidence import quotes
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.sector import definition
from fengong.serve.entity.values import Asked, Link, Paged, Quote
from fengong.serve.iris import valid

#: Statements that a page reads of a thing, and counts of those about it; a number above is not counted out.
OUTGOING, INCOMING = 2_000, 10_000


@dataclass(frozen=True, slots=True)
class Value:
    """An object: a thing, or words with their language or type."""

    link: Link | None
    words: str
    language: str
    datatype: Link | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A property with all that a thing has by it."""

    predicate: Link
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """What is said of anything; ``more`` where more is said about it elsewhere than was counted."""

    about: Link
    kinds: tuple[Link, ...]
    definition: tuple[str, str]
    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    incoming: Paged[tuple[Link, Link]]
    more: bool


def known(graph: Graph, iri: str) -> bool:
    """Whether the store says anything of a node, with it or in it."""
    node = valid(iri)
    if node is None:
        return False
    find = graph.store.quads_for_pattern
    ways = (find(node, None, None), find(None, None, node), find(None, node, None), find(None, None, None, node))
    return any(next(way, None) is not None for way in ways)


def anything(graph: Graph, iri: str, asked: Asked) -> Thing:
    """Everything about a node, whatever it is."""
    total = graph.keep(("incoming", iri), lambda: sum(1 for _ in _incoming(graph, iri, INCOMING)))
    number, pages, window = asked.window("incoming", total)
    found = islice(_incoming(graph, iri, INCOMING), window.start, window.stop)
    shown = tuple((link(graph, quad.subject.value), link(graph, quad.predicate.value)) for quad in found)  # type: ignore[union-attr]
    return Thing(
        about=link(graph, iri),
        kinds=tuple(link(graph, one) for one in graph.iris(iri, RDF.type)),
        definition=definition(graph, iri),
        quotes=quotes(graph, iri),
        statements=_statements(graph, iri),
        incoming=Paged("incoming", shown, number, pages, total),
        more=total == INCOMING,
    )


def _incoming(graph: Graph, iri: str, most: int) -> Iterator[ox.Quad]:
    node = valid(iri)
    return islice(graph.store.quads_for_pattern(None, None, node), most) if node else iter(())


def _statements(graph: Graph, iri: str) -> tuple[Statement, ...]:
    found: dict[str, dict[str, ox.Quad]] = {}
    node = valid(iri)
    quads = islice(graph.store.quads_for_pattern(node, None, None), OUTGOING) if node else ()
    for quad in quads:
        found.setdefault(quad.predicate.value, {})[str(quad.object)] = quad
    return tuple(
        Statement(link(graph, predicate), tuple(_value(graph, values[key].object) for key in sorted(values)))
        for predicate, values in sorted(found.items())
    )


def _value(graph: Graph, term: object) -> Value:
    if isinstance(term, ox.NamedNode):
        return Value(link(graph, term.value), "", "", None)
    if isinstance(term, ox.Literal):
        plain = term.language or term.datatype.value.endswith("#string")
        return Value(None, term.value, term.language or "", None if plain else link(graph, term.datatype.value))
    return Value(None, str(term), "", None)
