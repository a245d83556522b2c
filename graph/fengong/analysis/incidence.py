"""The incidence of actors and tasks: who is named for which task, in which role, in which words.

Everything that is counted is counted on an :class:`Incidence`. One row is one actor × task × role, however
often the text says it: naming an office twice in a clause does not make it work twice.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace

from fengong.model import Kind, Role

#: The default: named organizations. A group (有关部门) is nobody in particular and shares work with nobody.
ORGANIZATIONS = frozenset({Kind.ORGANIZATION})
#: Organizations, and groups as they stand; a group is one actor and is never expanded.
WITH_GROUPS = frozenset({Kind.ORGANIZATION, Kind.GROUP})
ALL_ROLES = frozenset(Role)


@dataclass(frozen=True, slots=True)
class Actor:
    """An organization or a group. ``office`` and ``level`` are notations, None for groups or where unknown.

    ``level`` is a GB/T 12404 code. ``english`` is the English name where the graph has one.
    """

    iri: str
    name: str
    kind: Kind
    office: str | None = None
    level: str | None = None
    english: str | None = None

    def label(self, lang: str) -> str:
        """The name to show; in English the official name stays, because it is what the plan can be searched for."""
        return f"{self.name} ({self.english})" if lang == "en" and self.english else self.name

    def __hash__(self) -> int:
        """That of the IRI, which is the identity; hashing every field would cost more than counting."""
        return hash(self.iri)


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan: its identifier (``620600-wuwei-2024``) and title; the title may be unknown."""

    iri: str
    identifier: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A task of a plan. ``number`` is the label in the text; ``section`` the heading with its number.

    ``start`` is where the task begins in the text (code points); it orders the tasks of one plan.
    """

    iri: str
    plan: Plan
    identifier: str
    start: int
    number: str | None = None
    title: str | None = None
    section_number: str | None = None
    section_title: str | None = None

    @property
    def order(self) -> tuple[str, int, str]:
        """Where the task stands: plans by identifier, tasks in the order of the text."""
        return self.plan.identifier, self.start, self.identifier

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
    """One actor × task × role, with every place that says so in the order of the text."""

    actor: Actor
    task: Task
    role: Role
    quotes: tuple[Quote, ...]

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


@dataclass(frozen=True, slots=True)
class Incidence:
    """Actors in the order of their names, tasks in the order of plans and texts, rows by task, actor, role.

    ``tasks`` are all tasks of the plans, also those that no row names an actor for; ``actors`` are those of
    the rows. ``roles`` and ``kinds`` say what the rows were restricted to, ``left_out`` who has no place in
    them because of that: groups, most of the time.
    """

    actors: tuple[Actor, ...]
    tasks: tuple[Task, ...]
    rows: tuple[Row, ...]
    unnamed: tuple[Unnamed, ...] = ()
    roles: frozenset[Role] = ALL_ROLES
    kinds: frozenset[Kind] = WITH_GROUPS
    left_out: tuple[Actor, ...] = ()

    def tasks_of(self) -> dict[Actor, tuple[Task, ...]]:
        """Every actor's tasks, each once whatever the number of roles, in the order of the text."""
        found: dict[Actor, dict[Task, None]] = {actor: {} for actor in self.actors}
        for row in self.rows:
            found[row.actor][row.task] = None
        return {actor: tuple(tasks) for actor, tasks in found.items()}


def restrict(incidence: Incidence, roles: Set[Role], kinds: Set[Kind] = ORGANIZATIONS) -> Incidence:
    """Only the rows in these roles and of actors of these kinds; all tasks stay, actors without rows go."""
    rows = tuple(row for row in incidence.rows if row.role in roles and row.actor.kind in kinds)
    named = {row.actor for row in rows}
    other = {row.actor for row in incidence.rows if row.role in roles and row.actor.kind not in kinds}
    return replace(
        incidence,
        actors=tuple(actor for actor in incidence.actors if actor in named),
        rows=rows,
        unnamed=tuple(mention for mention in incidence.unnamed if mention.role in roles),
        roles=incidence.roles & roles,
        kinds=incidence.kinds & kinds,
        left_out=tuple(actor for actor in incidence.actors if actor in other),
    )
