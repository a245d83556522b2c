"""Rows given to other actors: what every change of departments comes to.

Formula: each row keeps its task, role and words and gets the actor that a function names for it. Where rows of
different actors come to one actor and task, the stronger role stays, in the order lead, responsible, support, guide,
supervise; the others are absorbed. Where they all come from one actor, nothing is decided anew: a department that leads
and is responsible still does both. Ties of an actor with itself cannot arise, because a row has one actor.

Cost: linear in the rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from fengong.analysis.incidence import Actor, Incidence, Row, Task
from fengong.analysis.load import arrange
from fengong.model import Role

STRENGTH = {role: place for place, role in enumerate(Role)}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A task for which an actor would have had several roles: those, the strongest first, of which that one stays."""

    task: Task
    actor: Actor
    roles: tuple[Role, ...]

    @property
    def kept(self) -> Role:
        """The role that stays."""
        return self.roles[0]


@dataclass(frozen=True, slots=True)
class Change:
    """What a change leaves: the incidence, the number of rows that fell together, and the roles that were decided."""

    incidence: Incidence
    absorbed: int = 0
    resolved: tuple[Resolved, ...] = ()


def reassign(incidence: Incidence, target: Callable[[Row], Actor]) -> Change:
    """Every row with the actor that ``target`` names for it; tasks, unnamed names and scope stay."""
    arriving: dict[tuple[Actor, Task], list[Row]] = defaultdict(list)
    for row in incidence.rows:
        arriving[target(row), row.task].append(row)
    kept: list[Row] = []
    resolved: list[Resolved] = []
    for (actor, task), rows in arriving.items():
        kept += _settled(actor, rows)
        roles = sorted({row.role for row in rows}, key=STRENGTH.__getitem__)
        if len({row.actor for row in rows}) > 1 and len(roles) > 1:
            resolved.append(Resolved(task, actor, tuple(roles)))
    return Change(rearranged(incidence, kept), len(incidence.rows) - len(kept), tuple(resolved))


def rearranged(incidence: Incidence, rows: Iterable[Row]) -> Incidence:
    """An incidence with other rows and the actors of these."""
    made = arrange(rows, incidence.tasks, incidence.unnamed)
    return replace(incidence, actors=made.actors, rows=made.rows)


def _settled(actor: Actor, rows: list[Row]) -> list[Row]:
    if len({row.actor for row in rows}) == 1:
        return [replace(row, actor=actor) for row in rows]
    strongest = min((row.role for row in rows), key=STRENGTH.__getitem__)
    same = [row for row in rows if row.role is strongest]
    quotes = tuple(sorted({quote for row in same for quote in row.quotes}))
    # Whom the words name is named, though a group may stand for the other.
    groups = {group for row in same for group in row.through} if all(row.through for row in same) else set()
    through = tuple(sorted(groups, key=lambda group: (group.name, group.iri)))
    return [Row(actor, same[0].task, strongest, quotes, through)]
