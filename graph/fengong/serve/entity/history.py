"""What reforms did to a body or to a type of office."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from fengong.rdf.terms import FG, ORG
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.values import Link

#: Changes that a page lists.
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Change:
    """A change: what it was, between which days, out of and into whom, and the document it rests on."""

    about: Link
    kind: Link | None
    since: str
    until: str
    basis: Link | None
    before: tuple[Link, ...]
    after: tuple[Link, ...]


def events(graph: Graph, body: str) -> tuple[Change, ...]:
    """What happened to an organization."""
    return _changes(graph, body, (ORG.originalOrganization, ORG.resultingOrganization))


def changes(graph: Graph, office: str) -> tuple[Change, ...]:
    """What happened to a type of office."""
    return _changes(graph, office, (FG.originalType, FG.resultingType))


def _changes(graph: Graph, iri: str, ways: tuple[ox.NamedNode, ox.NamedNode]) -> tuple[Change, ...]:
    found = {one for way in ways for one in graph.subjects(way, iri, SHOWN)}
    made = (_change(graph, one, ways) for one in found)
    return tuple(sorted(made, key=lambda one: (one.until or one.since, one.about.iri)))


def _change(graph: Graph, iri: str, ways: tuple[ox.NamedNode, ox.NamedNode]) -> Change:
    kind, basis = graph.one(iri, FG.changeKind), graph.one(iri, FG.legalBasis)
    before, after = (tuple(link(graph, one) for one in graph.iris(iri, way)) for way in ways)
    return Change(
        link(graph, iri),
        link(graph, kind) if kind else None,
        graph.one(iri, FG.notBefore) or "",
        graph.one(iri, FG.notAfter) or "",
        link(graph, basis) if basis else None,
        before,
        after,
    )
