"""Actors in the order of a measure, each rank with its interval, and the figures without which an order misleads.

A rank without an interval is not shown: where none can be computed, there is a value and no rank.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import networkx as nx
import numpy as np

from fengong.analysis.contributions import Contributions, co_task_contributions, lead_support_contributions
from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.networks.lead_support import lead_support_graph
from fengong.analysis.position import MEASURES, Values
from fengong.analysis.ranks import rounded, settled, shared_ranks
from fengong.analysis.robustness import (
    Interval,
    Progress,
    RankIntervals,
    bootstrap_ranks,
    draws_for,
    quiet,
    without_one_task,
)
from fengong.analysis.structure.centralization import KINDS, centralization
from fengong.analysis.weights import COUNT

#: From this density on nearly everybody is joined to everybody, and counting partners tells little.
DENSE = 0.5
#: Measures whose lowest values stand first.
LOW_FIRST = frozenset({"constraint"})
CO_TASK, LEAD_SUPPORT = "co-task", "lead-support"


@dataclass(frozen=True, slots=True)
class Order:
    """What to rank by: a key of MEASURES, the network (co-task or lead-support), and how a shared task counts in it."""

    by: str
    network: str = CO_TASK
    weight: str = COUNT


@dataclass(frozen=True, slots=True)
class Ranked:
    """An actor with its value and place; equal values (to nine digits) share a place.

    ``interval`` holds the ranks to be expected if the plan had other tasks of the kind; None where there is none.
    """

    place: int
    actor: Actor
    value: float
    tasks: int
    interval: Interval | None

    @property
    def rank(self) -> int | None:
        """The place, where it has an interval."""
        return self.place if self.interval else None


@dataclass(frozen=True, slots=True)
class Ranking:
    """A whole ranking with what must be said about it.

    ``density`` is the share of all pairs that are tied (0 to 1; None for fewer than two actors), ``central`` the
    centralization by each of its kinds, where there is one, ``parts`` the number of connected parts, ``distinct`` that
    of different values, ``outside`` the actors for whom the measure has no value. ``draws`` is the number of draws
    that the intervals rest on; ``other_first`` are the tasks without which others stand first, None where not tried.
    """

    order: Order
    rows: tuple[Ranked, ...]
    density: float | None
    central: Mapping[str, float]
    parts: int
    distinct: int
    outside: tuple[Actor, ...]
    draws: int
    other_first: Mapping[Task, tuple[Actor, ...]] | None

    @property
    def apart(self) -> tuple[int, int]:
        """How many pairs of actors have intervals that do not overlap, and how many pairs have intervals."""
        known = [row.interval for row in self.rows if row.interval]
        last = np.sort([one.last for one in known])
        return int(np.searchsorted(last, [one.first for one in known]).sum()), len(known) * (len(known) - 1) // 2


def rank(
    incidence: Incidence, by: str, network: str = CO_TASK, weight: str = COUNT, progress: Progress = quiet
) -> Ranking:
    """All actors of an incidence ranked by a measure, best first, equals in the order of their names.

    Args:
        incidence: the rows to count; restrict it before.
        by: a key of :data:`fengong.analysis.position.MEASURES`.
        network: co-task, or lead-support, which is directed.
        weight: how a shared task counts in the co-task network.
        progress: wraps the draws that the intervals rest on.

    Raises:
        QueryError: the measure is not defined on this network.
    """
    order = Order(by, network, weight)
    graph, ties = _network(incidence, order)
    values = MEASURES[by](graph) if graph.size() else {}
    intervals = bootstrap_ranks(incidence, _best_highest(by), ties, progress) if values else RankIntervals(0, {})
    rows = _rows(incidence, values, order, intervals.of)
    return Ranking(
        order=order,
        rows=rows,
        density=nx.density(graph) if len(graph) > 1 else None,
        central={kind: found for kind in KINDS if (found := centralization(graph, kind)) is not None},
        parts=nx.number_connected_components(nx.Graph(graph)),
        distinct=len({rounded(row.value) for row in rows}),
        outside=tuple(actor for actor in incidence.actors if actor.iri not in values),
        draws=intervals.draws,
        other_first=_other_first(incidence, by, ties, progress) if intervals.of else None,
    )


def _network(incidence: Incidence, order: Order) -> tuple[nx.Graph[str], Contributions]:
    if order.network == LEAD_SUPPORT:
        return lead_support_graph(incidence), lead_support_contributions(incidence)
    return co_task_graph(incidence, weight=order.weight), co_task_contributions(incidence, order.weight)


def _best_highest(by: str) -> Callable[[nx.Graph[str]], Values]:
    """The measure, turned so that the highest value is the first rank."""
    sign = _sign(by)
    return lambda graph: {node: sign * value for node, value in MEASURES[by](graph).items()}


def _sign(by: str) -> int:
    return -1 if by in LOW_FIRST else 1


def _other_first(
    incidence: Incidence, by: str, ties: Contributions, progress: Progress
) -> dict[Task, tuple[Actor, ...]] | None:
    # As many networks as for the intervals at most.
    if len(incidence.tasks) > draws_for(len(ties.a)):
        return None
    actors = {actor.iri: actor for actor in incidence.actors}
    found = without_one_task(incidence, _best_highest(by), ties, progress).other_first
    return {task: tuple(actors[iri] for iri in first) for task, first in found.items()}


def _rows(incidence: Incidence, values: Values, order: Order, intervals: Mapping[str, Interval]) -> tuple[Ranked, ...]:
    tasks, sign = incidence.tasks_of(), _sign(order.by)
    ranked = [actor for actor in incidence.actors if actor.iri in values]
    # The sort is stable and the actors stand in the order of their names; the rounded value is what is
    # compared, so that noise in the last digits does not shuffle equals.
    ranked.sort(key=lambda actor: -sign * settled(values[actor.iri]))
    places = shared_ranks(values[actor.iri] for actor in ranked)
    return tuple(
        Ranked(at, actor, settled(values[actor.iri]), len(tasks[actor]), intervals.get(actor.iri))
        for at, actor in zip(places, ranked, strict=True)
    )
