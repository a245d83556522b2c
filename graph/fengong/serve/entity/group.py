"""A group that plans describe: by which words, who is stated to belong to it, and its tasks."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.rdf.terms import DCTERMS, FG
from fengong.serve.entity.actor import Work, work
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.values import Asked, Link


@dataclass(frozen=True, slots=True)
class Membership:
    """A statement that bodies belong to a group: who, from when until when, and where it is stated."""

    about: Link
    members: tuple[Link, ...]
    since: str
    until: str
    source: str
    url: str


@dataclass(frozen=True, slots=True)
class Group:
    """What is said of a group; ``criterion`` describes who belongs to it."""

    about: Link
    criterion: str
    area: Link | None
    memberships: tuple[Membership, ...]
    work: Work


def group(graph: Graph, iri: str, asked: Asked) -> Group:
    """Everything about one group."""
    area = graph.one(iri, DCTERMS.spatial)
    return Group(
        about=link(graph, iri),
        criterion=graph.one(iri, FG.criterion) or "",
        area=link(graph, area) if area else None,
        memberships=tuple(_membership(graph, one) for one in graph.subjects(FG.memberGroup, iri, 50)),
        work=work(graph, iri, asked),
    )


def _membership(graph: Graph, iri: str) -> Membership:
    said = (graph.one(iri, one) or "" for one in (FG.validFrom, FG.validUntil, FG.statedIn, FG.statedAt))
    return Membership(link(graph, iri), tuple(link(graph, one) for one in graph.iris(iri, FG.member)), *said)
