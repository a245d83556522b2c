"""Who has what part in a task: an assignment with the clause that states it and the words that name whoever it is."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.rdf.terms import FG
from fengong.serve.entity.evidence import quote, quotes
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.values import Link, Piece, Quote, pieces

#: Roles in the order in which pages list them.
ROLES = ("lead", "responsible", "support", "guide", "supervise")


@dataclass(frozen=True, slots=True)
class Part:
    """An assignment. ``actor`` is None where it is not known whom the words name; then ``candidates`` may be it.

    ``clause`` is the quoted clause, cut so that the words that name the actor stand out.
    """

    about: Link
    role: Link
    actor: Link | None
    surface: str
    status: Link | None
    basis: Link | None
    candidates: tuple[Link, ...]
    place: Quote | None
    clause: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Due:
    """Words that fix when, and the days they fix; empty where they fix none."""

    words: str
    earliest: str
    latest: str
    precision: Link | None
    place: Quote | None


def part(graph: Graph, assignment: str) -> Part:
    """What an assignment says."""
    mention = graph.one(assignment, FG.assignee) or ""
    meant = graph.one(mention, FG.resolvedTo) or graph.one(mention, FG.denotesGroup)
    named = quote(graph, mention)
    place = quote(graph, graph.one(assignment, FG.inClause) or "") or named
    return Part(
        about=link(graph, assignment),
        role=link(graph, graph.one(assignment, FG.hasRole) or ""),
        actor=link(graph, meant) if meant else None,
        surface=graph.one(mention, FG.surfaceForm) or "",
        status=_linked(graph, mention, "resolutionStatus"),
        basis=_linked(graph, assignment, "basis"),
        candidates=tuple(link(graph, one) for one in graph.iris(mention, FG.candidate)),
        place=place,
        clause=pieces(place.words, place.start, [(named, "actor")] if named else []) if place else (),
    )


def _linked(graph: Graph, subject: str, name: str) -> Link | None:
    found = graph.one(subject, FG[name])
    return link(graph, found) if found else None


def parts(graph: Graph, task: str) -> tuple[Part, ...]:
    """Everybody who has a part in a task: by role, then in the order of the words."""
    found = [part(graph, one) for one in graph.subjects(FG.forTask, task)]
    return tuple(sorted(found, key=lambda one: (rank(one.role.code), one.place.start if one.place else 0, _at(one))))


def _at(one: Part) -> int:
    """Where in the clause the actor is named."""
    before = 0
    for piece in one.clause:
        if piece.kinds:
            return before
        before += len(piece.words)
    return before


def rank(role: str) -> int:
    """Place of a role in a list.

    >>> rank("lead"), rank("unheard-of")
    (0, 5)
    """
    return ROLES.index(role) if role in ROLES else len(ROLES)


def dues(graph: Graph, task: str) -> tuple[Due, ...]:
    """The deadlines of a task, in the order of its words."""
    found = [_due(graph, one) for one in graph.iris(task, FG.deadline)]
    return tuple(sorted(found, key=lambda one: one.place.start if one.place else 0))


def _due(graph: Graph, iri: str) -> Due:
    return Due(
        words=graph.one(iri, FG.verbatim) or "",
        earliest=graph.one(iri, FG.earliest) or "",
        latest=graph.one(iri, FG.latest) or "",
        precision=_linked(graph, iri, "precision"),
        place=next(iter(quotes(graph, iri)), None),
    )
