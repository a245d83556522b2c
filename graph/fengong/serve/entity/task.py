"""A task: its words, who has which part in it, by when, in what field, and what it cites."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.rdf.terms import DCTERMS, FG
from fengong.serve.entity.evidence import quote
from fengong.serve.entity.graph import MOST, Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.part import Due, Part, dues, parts
from fengong.serve.entity.values import Asked, Link, Piece, Quote, pieces

_FINDINGS = f"""
SELECT DISTINCT ?finding ?severity WHERE {{ ?finding fg:inPlan $this ; a fg:Finding ; fg:severity ?severity }}
LIMIT {MOST}
"""


@dataclass(frozen=True, slots=True)
class Cited:
    """A document that a task cites."""

    title: str
    work: Link | None
    place: Quote | None


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader must know about the source here."""

    about: Link
    severity: Link
    zh: str
    en: str
    place: Quote


@dataclass(frozen=True, slots=True)
class TaskEntity:
    """What is said of a task; ``words`` is its text with everything that was read in it set off."""

    about: Link
    number: str
    plan: Link | None
    identifier: str
    above: tuple[Link, ...]
    place: Quote | None
    words: tuple[Piece, ...]
    parts: tuple[Part, ...]
    dues: tuple[Due, ...]
    sectors: tuple[tuple[Link, tuple[Quote, ...]], ...]
    cited: tuple[Cited, ...]
    notes: tuple[Note, ...]


def task(graph: Graph, iri: str, asked: Asked) -> TaskEntity:
    """Everything about one task."""
    plan, place = graph.one(iri, FG.inPlan), quote(graph, iri)
    who, when, fields = parts(graph, iri), dues(graph, iri), _sectors(graph, iri)
    cited = tuple(_cited(graph, one) for one in graph.iris(iri, FG.citation))
    notes = _notes(graph, plan, place) if plan and place else ()
    marks = [(one.place, "due") for one in when if one.place]
    marks += [(one, "sector") for _, found in fields for one in found]
    marks += [(one.place, "cited") for one in cited if one.place]
    marks += [(found, "actor") for found in _named(graph, iri)] + [(one.place, "damage") for one in notes]
    text = place.words if place else graph.one(iri, FG.text) or ""
    return TaskEntity(
        about=link(graph, iri),
        number=graph.one(iri, FG.numberLabel) or "",
        plan=link(graph, plan) if plan else None,
        identifier=graph.one(plan, DCTERMS.identifier) or "" if plan else "",
        above=_above(graph, iri, plan),
        place=place,
        words=pieces(text, place.start if place else 0, marks),
        parts=who,
        dues=when,
        sectors=fields,
        cited=cited,
        notes=notes,
    )


def _above(graph: Graph, iri: str, plan: str | None) -> tuple[Link, ...]:
    """The sections a task stands in, from the outermost."""
    found: list[str] = []
    upper = graph.one(iri, FG.partOf)
    while upper and upper != plan and upper not in found:
        found.append(upper)
        upper = graph.one(upper, FG.partOf)
    return tuple(link(graph, one) for one in reversed(found))


def _named(graph: Graph, iri: str) -> list[Quote]:
    mentions = (graph.one(one, FG.assignee) or "" for one in graph.subjects(FG.forTask, iri))
    return [found for one in mentions if (found := quote(graph, one))]


def _sectors(graph: Graph, iri: str) -> tuple[tuple[Link, tuple[Quote, ...]], ...]:
    found: dict[str, list[Quote]] = {}
    for tag in graph.iris(iri, FG.sectorTag):
        words = quote(graph, tag)
        found.setdefault(graph.one(tag, FG.concept) or "", []).extend([words] if words else [])
    return tuple(
        (link(graph, one), tuple(sorted(words, key=lambda word: word.start))) for one, words in sorted(found.items())
    )


def _cited(graph: Graph, iri: str) -> Cited:
    work = graph.one(iri, FG.citesWork)
    return Cited(graph.one(iri, FG.citedTitle) or "", link(graph, work) if work else None, quote(graph, iri))


def _notes(graph: Graph, plan: str, place: Quote) -> tuple[Note, ...]:
    """Findings whose words stand inside the task."""
    found = graph.keep(("notes", plan), lambda: _notes_of_plan(graph, plan))
    return tuple(one for one in found if place.start <= one.place.start and one.place.end <= place.end)


def _notes_of_plan(graph: Graph, plan: str) -> tuple[Note, ...]:
    found = (_note(graph, *row) for row in graph.rows(_FINDINGS, plan))
    return tuple(sorted((one for one in found if one), key=lambda one: (one.place.start, one.about.iri)))


def _note(graph: Graph, iri: str, severity: str) -> Note | None:
    place = quote(graph, iri)
    said = {getattr(one, "language", None): one.value for one in graph.objects(iri, FG.message)}
    zh = said.get("zh", "")
    return Note(link(graph, iri), link(graph, severity), zh, said.get("en", zh), place) if place else None
