"""The incidence of actors and tasks: who is named for which task, in which role, in which words.

Everything that is counted is counted on an :class:`Incidence`. One row is one actor × task × role, however
often the text says it: naming an office twice in a clause does not make it work twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import Any

import numpy as np
import numpy.typing as npt

from fengong.analysis.scope import Period, Scope
from fengong.model import Kind, Role


@dataclass(frozen=True, slots=True)
class Actor:
    """An organization or a group. ``office``, ``level`` and ``area`` are notations, None for groups or where unknown.

    ``level`` is a GB/T 12404 code, ``area`` a GB/T 2260 code. ``english`` is the English name where the graph has one.
    """

    iri: str
    name: str
    kind: Kind
    office: str | None = None
    level: str | None = None
    english: str | None = None
    area: str | None = None

    def label(self, lang: str) -> str:
        """The name to show; in English the official name stays, because it is what the plan can be searched for."""
        return f"{self.name} ({self.english})" if lang == "en" and self.english else self.name

    def __hash__(self) -> int:
        """That of the IRI, which is the identity; hashing every field would cost more than counting."""
        return hash(self.iri)


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan: its identifier (``620600-wuwei-2024``), title, area (GB/T 2260) and years; what is not known is None."""

    iri: str
    identifier: str
    title: str | None = None
    area: str | None = None
    first_year: int | None = None
    last_year: int | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading above a task: its number as the text writes it, and its title; a lost one has no title."""

    iri: str
    number: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Sector:
    """An industry or topic that a task's words name; ``above`` are the notations of all that are broader."""

    notation: str
    zh: str
    en: str
    above: tuple[str, ...] = ()

    def label(self, lang: str) -> str:
        """The label in ``zh`` or ``en``."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Deadline:
    """By when: the days that the words fix, the notation of their precision, the words and their place."""

    period: Period
    precision: str
    words: str
    start: int
    end: int


@dataclass(frozen=True)
class Task:
    """A task of a plan. ``number`` is the label in the text; ``headings`` stand above it, the outermost first.

    ``start`` is where the task begins in the text (code points); it orders the tasks of one plan. ``words`` are the
    task's own.
    """

    iri: str
    plan: Plan
    identifier: str
    start: int
    number: str | None = None
    title: str | None = None
    headings: tuple[Heading, ...] = ()
    sectors: tuple[Sector, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    words: str = ""

    @property
    def order(self) -> tuple[str, int, str]:
        """Where the task stands: plans by identifier, tasks in the order of the text."""
        return self.plan.identifier, self.start, self.identifier

    @property
    def section_number(self) -> str | None:
        """The number of the heading next above, as the text writes it."""
        return self.headings[-1].number if self.headings else None

    @property
    def section(self) -> str:
        """The heading next above with its number; empty where there is none."""
        return " ".join(filter(None, (self.headings[-1].number, self.headings[-1].title))) if self.headings else ""

    @cached_property
    def heading_names(self) -> frozenset[str]:
        """Numbers and titles of all headings above."""
        return frozenset(name for one in self.headings for name in (one.number, one.title) if name)

    @cached_property
    def sector_notations(self) -> frozenset[str]:
        """Notations of its sectors and of all that are broader."""
        return frozenset(name for one in self.sectors for name in (one.notation, *one.above))

    def __hash__(self) -> int:
        """That of the IRI, which is the identity."""
        return hash(self.iri)


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The words of the clause and their place (code points), with the name as that clause writes it.

    ``order`` is the name's place among those of the clause, from 1; ``confidence`` is that the text says so
    of this task, from 0 to 1.
    """

    start: int
    end: int
    order: int
    words: str
    surface: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Row:
    """One actor × task × role, with every place that says so in the order of the text.

    ``through`` are the groups that the words name in place of the actor, which a statement calls a member of them;
    empty where the words name the actor.
    """

    actor: Actor
    task: Task
    role: Role
    quotes: tuple[Quote, ...]
    through: tuple[Actor, ...] = ()

    @property
    def confidence(self) -> float:
        """That of the surest place."""
        return max(quote.confidence for quote in self.quotes)


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A name that denotes no one actor (damaged, unknown or ambiguous): shown, and never counted."""

    task: Task
    role: Role
    status: str
    quote: Quote


Positions = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Incidence:
    """Actors in the order of their names, tasks in the order of plans and texts, rows by task, actor, role.

    ``tasks`` are all tasks within the scope, also those that no row names an actor for; ``actors`` are those of the
    rows. ``scope`` is what the rows were restricted to (None: not at all, and groups stand beside their members),
    ``left_out`` the groups that have no place in them, ``outside`` the number of tasks that are not within the scope.
    """

    actors: tuple[Actor, ...]
    tasks: tuple[Task, ...]
    rows: tuple[Row, ...]
    unnamed: tuple[Unnamed, ...] = ()
    scope: Scope | None = None
    left_out: tuple[Actor, ...] = ()
    outside: int = 0

    @cached_property
    def positions(self) -> tuple[Positions, Positions]:
        """Where each row's actor and its task stand among ``actors`` and ``tasks``; read-only, looked up once.

        Raises:
            KeyError: a row has an actor or a task that the incidence does not have.
        """
        return _places(self.actors, self.rows, "actor"), _places(self.tasks, self.rows, "task")

    def tasks_of(self) -> dict[Actor, tuple[Task, ...]]:
        """Every actor's tasks, each once whatever the number of roles, in the order of the text."""
        found: dict[Actor, dict[Task, None]] = {actor: {} for actor in self.actors}
        for row in self.rows:
            found[row.actor][row.task] = None
        return {actor: tuple(tasks) for actor, tasks in found.items()}


def _places(ones: tuple[Any, ...], rows: tuple[Row, ...], name: str) -> Positions:
    # By IRI, whose hash a string keeps: those of the values themselves would be computed anew for every row.
    at = {one.iri: place for place, one in enumerate(ones)}
    places = np.fromiter(map(at.__getitem__, map(attrgetter(f"{name}.iri"), rows)), dtype=np.int64, count=len(rows))
    places.flags.writeable = False
    return places
