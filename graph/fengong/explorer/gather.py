"""From a store to :class:`~fengong.explorer.facts.Facts`: one function per kind of fact."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from fengong.errors import StoreError
from fengong.explorer import queries
from fengong.explorer.actors import actors
from fengong.explorer.facts import (
    AssignmentFact,
    Cited,
    Due,
    Facts,
    Label,
    Note,
    PlanFact,
    Quote,
    SectionFact,
    Tag,
    TaskFact,
    TieFact,
    notation,
)
from fengong.explorer.governance import governance
from fengong.explorer.rows import Row, ask, denoted, label, maybe, text
from fengong.explorer.selection import of_plans
from fengong.explorer.sources import sources
from fengong.model import Role, Span
from fengong.store.opening import embedded
from fengong.store.queryable import Queryable


class Places(dict[str, Quote]):
    """Owner of evidence → its words and where they stand."""

    def __missing__(self, owner: str) -> Quote:
        """Everything shown must be found in the text.

        Raises:
            StoreError: this is not.
        """
        raise StoreError(owner, "has no place in the text; build the store again")


def gather(store: Queryable, plans: Sequence[str] = ()) -> Facts:
    """Everything the page shows, in the order of the texts.

    Args:
        store: where to read.
        plans: identifiers of the plans that are shown; all of them where none is named.

    Raises:
        StoreError: there is no such plan, or something in the store has no place in the text.
    """
    if plans:
        store = of_plans(embedded(store, "choosing plans"), plans)
    concepts = {text(row, "concept"): label(row) for row in ask(store, queries.CONCEPTS)}
    places = Places({text(row, "owner"): _quote(row) for row in ask(store, queries.PLACES)})
    notes = sorted((_note(row, places) for row in ask(store, queries.NOTES)), key=_by_place)
    tasks = _tasks(store, places, notes)
    rows = _rows(store, places, tasks)
    assignments = [_assignment(row, places) for row in rows]
    told = {note for task in tasks for note in task.notes}
    return Facts(
        plans=tuple(_plan(row) for row in ask(store, queries.PLANS)),
        sections=tuple(_section(row, places) for row in ask(store, queries.SECTIONS)),
        tasks=tasks,
        actors=actors(store, rows, concepts),
        assignments=tuple(sorted(assignments, key=lambda one: (one.task, one.span, one.iri))),
        notes=tuple(note for note in notes if note not in told),
        ties=tuple(_tie(row) for row in ask(store, queries.TIES)),
        concepts=concepts,
        sources=sources(store),
        governance=governance(store),
    )


def _rows(store: Queryable, places: Places, tasks: Iterable[TaskFact]) -> list[Row]:
    """Assignments with their mentions; ``alike`` is the first mention of those not known that a plan writes alike."""
    plans = {task.iri: task.plan for task in tasks}
    mentions = {text(row, "mention"): row for row in ask(store, queries.MENTIONS)}
    rows: list[dict[str, object]] = [
        {**row, **mentions[text(row, "mention")], "plan": plans[text(row, "task")]}
        for row in ask(store, queries.ASSIGNMENTS)
    ]
    first: dict[tuple[str, ...], str] = {}
    for row in sorted(rows, key=lambda row: places[text(row, "mention")].span):
        if row["denoted"] is None:
            row["alike"] = first.setdefault(_written(row), text(row, "mention"))
    return [*rows]


def _written(row: Row) -> tuple[str, ...]:
    return tuple(text(row, key) for key in ("plan", "surface", "name", "status"))


def _tie(row: Row) -> TieFact:
    bodies = text(row, "a"), text(row, "b")
    return TieFact(bodies, int(text(row, "shared")), float(text(row, "expected")), text(row, "verdict"))


def _quote(row: Row) -> Quote:
    return Quote(text(row, "words"), Span(int(text(row, "start")), int(text(row, "end"))))


def _plan(row: Row) -> PlanFact:
    years = maybe(row, "first"), maybe(row, "last")
    return PlanFact(text(row, "plan"), text(row, "identifier"), maybe(row, "title"), maybe(row, "issuer"), years)


def _section(row: Row, places: Places) -> SectionFact:
    lost, place = text(row, "lost") == "true", places.get(text(row, "section"))
    span = place.span if place else None
    return SectionFact(text(row, "section"), text(row, "plan"), text(row, "number"), maybe(row, "title"), lost, span)


def _tasks(store: Queryable, places: Places, notes: Sequence[Note]) -> tuple[TaskFact, ...]:
    tags = _by_task(ask(store, queries.TAGS), places)
    dues = _by_task(ask(store, queries.DUES), places)
    cited = _by_task(ask(store, queries.CITED), places)
    noted = _by_plan(notes)
    rows = sorted(ask(store, queries.TASKS), key=lambda row: (text(row, "identifier"), places[text(row, "task")].span))
    return tuple(
        TaskFact(
            iri=iri,
            plan=text(row, "plan"),
            parent=text(row, "parent"),
            number=text(row, "number"),
            title=text(row, "title"),
            text=text(row, "text"),
            span=places[iri].span,
            tags=tuple(Tag(text(one, "concept"), place.words, place.span) for one, place in tags[iri]),
            dues=tuple(_due(one, place.span) for one, place in dues[iri]),
            cited=tuple(Cited(text(one, "title"), place.span) for one, place in cited[iri]),
            notes=tuple(_notes_within(noted[text(row, "plan")], places[iri].span)),
        )
        for row in rows
        for iri in [text(row, "task")]
    )


def _by_task(rows: Iterable[Row], places: Places) -> Mapping[str, list[tuple[Row, Quote]]]:
    """Task → its rows with their places, in the order of the text."""
    found: dict[str, list[tuple[Row, Quote]]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (places[text(row, "owner")].span, text(row, "owner"))):
        found[text(row, "task")].append((row, places[text(row, "owner")]))
    return found


def _due(row: Row, span: Span) -> Due:
    days = maybe(row, "earliest"), maybe(row, "latest")
    return Due(text(row, "words"), span, *days, precision=text(row, "precision"))


def _note(row: Row, places: Places) -> Note:
    code, place = text(row, "code"), places[text(row, "owner")]
    message = Label(maybe(row, "zh") or code, maybe(row, "en"))
    return Note(text(row, "plan"), code, notation(text(row, "severity")), message, place.span, place.words)


def _by_plan(notes: Iterable[Note]) -> Mapping[str, list[Note]]:
    """Plan → its findings by place, as they come."""
    found: dict[str, list[Note]] = defaultdict(list)
    for note in notes:
        found[note.plan].append(note)
    return found


def _notes_within(notes: Sequence[Note], within: Span) -> list[Note]:
    """Findings about words of this task; those about more than the task belong to the plan."""
    first, last = (bisect_left(notes, at, key=lambda note: note.span.start) for at in (within.start, within.end + 1))
    return [note for note in notes[first:last] if within.holds(note.span)]


def _by_place(note: Note) -> tuple[str, Span, str]:
    return note.plan, note.span, note.code


def _assignment(row: Row, places: Places) -> AssignmentFact:
    return AssignmentFact(
        iri=text(row, "assignment"),
        task=text(row, "task"),
        actor=denoted(row),
        role=Role(notation(text(row, "role"))),
        surface=text(row, "surface"),
        span=places[text(row, "mention")].span,
        clause=places[text(row, "clause")],
        order=int(text(row, "order")),
        basis=text(row, "basis"),
        open_ended=text(row, "open") == "true",
        confidence=float(text(row, "confidence")),
    )
