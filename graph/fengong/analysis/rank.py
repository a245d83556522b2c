"""Actors in the order of a measure, and the figures without which such an order misleads."""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.position import MEASURES, Values
from fengong.analysis.ranks import rounded, settled, shared_ranks

#: From this density on nearly everybody is joined to everybody, and counting partners tells little.
DENSE = 0.5


@dataclass(frozen=True, slots=True)
class Ranked:
    """An actor with its value and rank; equal values (to nine digits) share a rank."""

    rank: int
    actor: Actor
    value: float
    tasks: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """A whole ranking with what must be said about it.

    ``density`` is the share of all pairs that share a task (0 to 1; None for fewer than two actors),
    ``parts`` the number of connected parts, ``distinct`` that of different values, ``outside`` the
    actors for whom the measure has no value.
    """

    by: str
    rows: tuple[Ranked, ...]
    density: float | None
    parts: int
    distinct: int
    outside: tuple[Actor, ...]


def rank(incidence: Incidence, by: str) -> Ranking:
    """All actors of an incidence ranked by a measure, best first, equals in the order of their names.

    Args:
        incidence: the rows to count; restrict it before.
        by: a key of :data:`fengong.analysis.position.MEASURES`.

    Raises:
        QueryError: the measure is not defined on this network.
    """
    graph = co_task_graph(incidence)
    values = MEASURES[by](graph) if incidence.actors else {}
    rows = _rows(incidence, values)
    return Ranking(
        by=by,
        rows=rows,
        density=nx.density(graph) if len(graph) > 1 else None,
        parts=nx.number_connected_components(graph),
        distinct=len({rounded(row.value) for row in rows}),
        outside=tuple(actor for actor in incidence.actors if actor.iri not in values),
    )


def _rows(incidence: Incidence, values: Values) -> tuple[Ranked, ...]:
    tasks = incidence.tasks_of()
    ranked = [actor for actor in incidence.actors if actor.iri in values]
    # The sort is stable and the actors stand in the order of their names; the rounded value is what is
    # compared, so that noise in the last digits does not shuffle equals.
    ranked.sort(key=lambda actor: -settled(values[actor.iri]))
    ranks = shared_ranks(values[actor.iri] for actor in ranked)
    return tuple(
        Ranked(at, actor, settled(values[actor.iri]), len(tasks[actor]))
        for at, actor in zip(ranks, ranked, strict=True)
    )
