"""Which two actors are named for the same tasks, and how many.

Meaning: actors *a* and *b* share a task when both are named for it, in whatever roles were kept.
The counts are those of :mod:`fengong.analysis.projection`; how else a shared task may count,
:mod:`fengong.analysis.weights` says.

What a count does not say: an actor that is named for every task shares tasks with everybody, so a high count is a sign
of two busy actors as much as of a tie between them. Every pair therefore comes with what chance would give it
(:mod:`fengong.analysis.null_model`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.null_model.ties import Ties, ties
from fengong.analysis.null_model.verdict import Chance, Outcome, chances, outcome
from fengong.analysis.projection import Pairs
from fengong.analysis.ranks import settled, shared_ranks
from fengong.analysis.robustness import Interval, Lack, PairIntervals, Progress, bootstrap_pair_ranks, quiet
from fengong.analysis.weights import COUNT, WEIGHTS

#: So many pairs are ranked anew in every draw at most; the ranks of a hundred draws take a hundred megabytes then.
MOST_PAIRS = 100_000


@dataclass(frozen=True, slots=True)
class SharedPair:
    """Two actors, the tasks both are named for, what these weigh together, and what chance would give.

    Equal weights share a place. It is the place among all pairs asked about, also where only some are listed.
    """

    place: int
    a: Actor
    b: Actor
    tasks: tuple[Task, ...]
    weight: float
    chance: Chance
    interval: Interval | None = None

    @property
    def rank(self) -> int | None:
        """The place, where it has an interval: a rank without one is not shown."""
        return self.place if self.interval else None

    @property
    def count(self) -> int:
        """The number of tasks shared."""
        return len(self.tasks)


@dataclass(frozen=True, slots=True)
class Shared:
    """The pairs asked for, the number of all pairs that share a task, and of those cut off within a tie.

    ``tied`` counts pairs that are left out although they weigh as much as the last one shown; ``weight`` is the name of
    what they are ordered by, ``outcome`` how many of all those asked about hold (None where none shares a task).
    ``draws`` is how many draws of the tasks the intervals rest on: 0 where there are none (``lack`` says why), None
    where nobody asked.
    """

    pairs: tuple[SharedPair, ...]
    total: int
    tied: int
    weight: str = COUNT
    outcome: Outcome | None = None
    only_holding: bool = False
    draws: int | None = None
    lack: Lack | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """The ties of an incidence, whether only those that hold are asked for, and the intervals of the ranks if they are.

    The intervals are of the same weight, and of the same actor where one actor's partners are asked for.
    """

    ties: Ties
    only_holding: bool = False
    intervals: PairIntervals | None = None


def shared_pairs(
    incidence: Incidence, top: int | None = None, weight: str = COUNT, judged: Judged | None = None
) -> Shared:
    """The pairs that share the most, at most ``top`` of them (None: all); ``weight`` says how a shared task counts.

    ``judged`` are the ties where they are known already; else they are judged at the usual rate.
    """
    return _shared(incidence, ordered(WEIGHTS[weight](incidence)), judged, _Shown(top, weight))


def partners(
    incidence: Incidence, actor: Actor, top: int | None = None, weight: str = COUNT, judged: Judged | None = None
) -> Shared:
    """The pairs of one actor, who is ``a`` in each; none where the actor is not in the incidence."""
    if actor not in incidence.actors:
        return Shared((), 0, 0, weight)
    me, pairs = incidence.actors.index(actor), WEIGHTS[weight](incidence)
    mine = pairs.at((pairs.a == me) | (pairs.b == me))
    others = np.where(mine.a == me, mine.b, mine.a)
    mine = ordered(Pairs(np.full_like(others, me), others, mine.count, mine.weight))
    return _shared(incidence, mine, judged, _Shown(top, weight))


def ordered(pairs: Pairs) -> Pairs:
    """The heaviest first, equals in the order of the actors' names."""
    # Actors stand in the order of their names, so their positions order equals by name.
    weights = np.array([settled(weight) for weight in pairs.weight.tolist()])
    return pairs.at(np.lexsort((pairs.b, pairs.a, -weights)))


def rank_intervals(
    incidence: Incidence, weight: str = COUNT, of: Actor | None = None, progress: Progress = quiet
) -> PairIntervals:
    """Where each pair's rank may fall if tasks are drawn again; none for more than :data:`MOST_PAIRS` pairs."""
    if len(WEIGHTS[COUNT](incidence)) > MOST_PAIRS:
        return PairIntervals(0, {}, Lack.PAIRS)
    return bootstrap_pair_ranks(incidence, weight, of, progress)


@dataclass(frozen=True, slots=True)
class _Shown:
    """At most so many pairs, by this weight."""

    top: int | None
    weight: str


def _shared(incidence: Incidence, pairs: Pairs, judged: Judged | None, shown: _Shown) -> Shared:
    if not len(pairs):
        return Shared((), 0, 0, shown.weight)
    judged = judged or Judged(ties(incidence))
    places = judged.ties.places(pairs.a, pairs.b)
    ranks = np.array(shared_ranks(pairs.weight.tolist()))
    listed = np.flatnonzero(judged.ties.holds[places]) if judged.only_holding else np.arange(len(pairs))
    first = listed[: shown.top]
    tied = int((ranks[listed[len(first) :]] == ranks[first[-1]]).sum()) if len(first) else 0
    found = _pairs(incidence, pairs.at(first), ranks[first].tolist(), chances(judged.ties, places[first]))
    drawn = judged.intervals
    if drawn:
        found = tuple(replace(pair, interval=drawn.of.get(frozenset((pair.a, pair.b)))) for pair in found)
    whole = outcome(judged.ties, places)
    draws, lack = (drawn.draws, drawn.lack) if drawn else (None, None)
    return Shared(found, len(listed), tied, shown.weight, whole, judged.only_holding, draws, lack)


def _pairs(incidence: Incidence, pairs: Pairs, ranks: list[int], chance: tuple[Chance, ...]) -> tuple[SharedPair, ...]:
    tasks = {actor: frozenset(of) for actor, of in incidence.tasks_of().items()}
    actors = [(incidence.actors[a], incidence.actors[b]) for a, b in zip(pairs.a, pairs.b, strict=True)]
    weights = [settled(weight) for weight in pairs.weight.tolist()]
    rows = zip(ranks, actors, weights, chance, strict=True)
    return tuple(SharedPair(rank, a, b, _in_order(tasks[a] & tasks[b]), value, by) for rank, (a, b), value, by in rows)


def _in_order(tasks: Iterable[Task]) -> tuple[Task, ...]:
    return tuple(sorted(tasks, key=lambda task: task.order))
