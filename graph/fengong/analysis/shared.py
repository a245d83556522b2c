"""Which two actors are named for the same tasks, and how many.

Meaning: actors *a* and *b* share a task when both are named for it, in whatever roles were kept.
The counts are those of :mod:`fengong.analysis.projection`; how else a shared task may count,
:mod:`fengong.analysis.weights` says.

What it does not say: an actor that is named for every task shares tasks with everybody. A high count is
a sign of two busy actors as much as of a tie between them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.projection import Pairs
from fengong.analysis.ranks import settled, shared_ranks
from fengong.analysis.weights import COUNT, WEIGHTS


@dataclass(frozen=True, slots=True)
class SharedPair:
    """Two actors, the tasks both are named for, and what these weigh together; equal weights share a rank."""

    rank: int
    a: Actor
    b: Actor
    tasks: tuple[Task, ...]
    weight: float

    @property
    def count(self) -> int:
        """The number of tasks shared."""
        return len(self.tasks)


@dataclass(frozen=True, slots=True)
class Shared:
    """The pairs asked for, the number of all pairs that share a task, and of those cut off within a tie.

    ``tied`` counts pairs that are left out although they weigh as much as the last one shown; ``weight`` is the name of
    what they are ordered by.
    """

    pairs: tuple[SharedPair, ...]
    total: int
    tied: int
    weight: str = COUNT


def shared_pairs(incidence: Incidence, top: int | None = None, weight: str = COUNT) -> Shared:
    """The pairs that share the most, at most ``top`` of them (None: all); ``weight`` says how a shared task counts."""
    return _shared(incidence, ordered(WEIGHTS[weight](incidence)), top, weight)


def partners(incidence: Incidence, actor: Actor, top: int | None = None, weight: str = COUNT) -> Shared:
    """The pairs of one actor, who is ``a`` in each; none where the actor is not in the incidence."""
    if actor not in incidence.actors:
        return Shared((), 0, 0, weight)
    me, pairs = incidence.actors.index(actor), WEIGHTS[weight](incidence)
    mine = pairs.at((pairs.a == me) | (pairs.b == me))
    others = np.where(mine.a == me, mine.b, mine.a)
    return _shared(incidence, ordered(Pairs(np.full_like(others, me), others, mine.count, mine.weight)), top, weight)


def ordered(pairs: Pairs) -> Pairs:
    """The heaviest first, equals in the order of the actors' names."""
    # Actors stand in the order of their names, so their positions order equals by name.
    weights = np.array([settled(weight) for weight in pairs.weight.tolist()])
    return pairs.at(np.lexsort((pairs.b, pairs.a, -weights)))


def _shared(incidence: Incidence, pairs: Pairs, top: int | None, weight: str) -> Shared:
    shown = pairs.at(slice(0, len(pairs) if top is None else top))
    weights = [settled(one) for one in pairs.weight.tolist()]
    tied = sum(1 for one in weights[len(shown) :] if one == weights[len(shown) - 1]) if len(shown) else 0
    tasks = {actor: frozenset(of) for actor, of in incidence.tasks_of().items()}
    actors = [(incidence.actors[a], incidence.actors[b]) for a, b in zip(shown.a, shown.b, strict=True)]
    rows = zip(shared_ranks(weights[: len(shown)]), actors, weights[: len(shown)], strict=True)
    found = (SharedPair(rank, a, b, _in_order(tasks[a] & tasks[b]), value) for rank, (a, b), value in rows)
    return Shared(tuple(found), len(pairs), tied, weight)


def _in_order(tasks: Iterable[Task]) -> tuple[Task, ...]:
    return tuple(sorted(tasks, key=lambda task: task.order))
