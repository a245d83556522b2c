"""What is found about the shape of the co-task network, beside what chance gives and how it holds when tasks change.

Chance networks are those of :mod:`fengong.analysis.structure.randomized`: ``lot`` keeps the sizes of the tasks,
``busy`` also how many tasks each actor has. Draws of tasks are those of :mod:`fengong.analysis.robustness`. Cost: the
search once for each of all these; :func:`draws_for` says how many.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

from fengong.analysis.arrays import Floats
from fengong.analysis.contributions import Contributions, co_task_contributions
from fengong.analysis.incidence import Incidence
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.robustness import FEWEST, Progress, drawn, quiet, tying_tasks
from fengong.analysis.structure.chance import Chance, chance
from fengong.analysis.structure.communities import Communities, best_modularity, communities, leiden
from fengong.analysis.structure.core_periphery import Core, best_core, core_periphery
from fengong.analysis.structure.randomized import adjacency, as_busy, by_lot
from fengong.analysis.weights import COUNT

if TYPE_CHECKING:
    import networkx as nx

#: Draws of each kind at most and at least; between, as many as actors² × draws stays below the budget.
MOST_DRAWS, LEAST_DRAWS, BUDGET = 199, 99, 10_000_000


@dataclass(frozen=True, slots=True)
class Shape:
    """What chance gives, and by IRI how often a finding about an actor holds when tasks are drawn again.

    All are empty where fewer than :data:`~fengong.analysis.robustness.FEWEST` tasks tie actors.
    """

    lot: Chance | None
    busy: Chance | None
    held: Mapping[str, float]
    draws: int


@dataclass(frozen=True, slots=True)
class CoreFound:
    """The core that fits best; ``shape.held`` is the share of draws in which an actor is in the core."""

    core: Core
    shape: Shape


@dataclass(frozen=True, slots=True)
class CommunitiesFound:
    """What the runs agree on, and the modularity that is compared with chance.

    ``shape.held`` is the mean share of draws in which an actor is together with the others of its community.
    """

    found: Communities
    modularity: float
    shape: Shape


def core_found(incidence: Incidence, weight: str = COUNT, progress: Progress = quiet) -> CoreFound | None:
    """The core of the co-task network by the weight ``count`` or ``newman``; None where there cannot be one."""
    compared = _core(co_task_graph(incidence, weight=weight))
    if compared is None:
        return None
    core, figure = compared
    (shape,) = _shapes(incidence, weight, draws_for(len(incidence.actors)), [figure], progress)
    return CoreFound(core, shape)


def communities_found(incidence: Incidence, weight: str = COUNT, progress: Progress = quiet) -> CommunitiesFound | None:
    """The communities of the co-task network by ``count`` or ``newman``; None where nobody shares anything."""
    compared = _communities(co_task_graph(incidence, weight=weight))
    if compared is None:
        return None
    found, figure = compared
    (shape,) = _shapes(incidence, weight, draws_for(len(incidence.actors)), [figure], progress)
    return CommunitiesFound(found, figure.seen, shape)


def both_found(
    incidence: Incidence, draws: int, progress: Progress = quiet
) -> tuple[CommunitiesFound | None, CoreFound | None]:
    """Communities and core of the co-task network, compared with the same so many draws of each kind."""
    graph = co_task_graph(incidence)
    parts, core = _communities(graph), _core(graph)
    figures = [found[1] for found in (parts, core) if found is not None]
    shapes = iter(_shapes(incidence, COUNT, draws, figures, progress) if figures else ())
    return (
        CommunitiesFound(parts[0], parts[1].seen, next(shapes)) if parts else None,
        CoreFound(core[0], next(shapes)) if core else None,
    )


def draws_for(actors: int) -> int:
    """How many draws of each kind for so many actors.

    >>> draws_for(30), draws_for(300), draws_for(3_000)
    (199, 111, 99)
    """
    return max(LEAST_DRAWS, min(MOST_DRAWS, BUDGET // max(actors, 1) ** 2))


@dataclass(frozen=True, slots=True)
class _Figure:
    """What is computed of a network, what it was seen to be, and what is said of each actor."""

    of: Callable[[Floats], float]
    seen: float
    of_each: Callable[[Floats], Floats]


def _core(graph: nx.Graph[str]) -> tuple[Core, _Figure] | None:
    core = core_periphery(graph)
    if core is None:
        return None

    def inside(weights: Floats) -> Floats:
        found = best_core(weights)
        return np.zeros(len(weights)) if found is None else found[0].astype(np.float64)

    def fit(weights: Floats) -> float:
        found = best_core(weights)
        return 0.0 if found is None else found[1]

    return core, _Figure(fit, core.correlation, inside)


def _communities(graph: nx.Graph[str]) -> tuple[Communities, _Figure] | None:
    found = communities(graph)
    if found is None:
        return None
    at = {node: place for place, node in enumerate(graph)}
    fellows = {node: [at[other] for other in group if other != node] for group in found.groups for node in group}

    def together(weights: Floats) -> Floats:
        labels = leiden(weights, 1)[0][0] if weights.any() else np.arange(len(weights))
        return np.array([(labels[fellows[node]] == labels[at[node]]).mean() if node in fellows else 0 for node in at])

    return found, _Figure(best_modularity, best_modularity(adjacency(graph)), together)


def _shapes(
    incidence: Incidence, weight: str, draws: int, figures: list[_Figure], progress: Progress
) -> tuple[Shape, ...]:
    """For each figure what chance gives of it, and how often what is said of each actor holds."""
    ties = co_task_contributions(incidence, weight)
    if tying_tasks(ties) < FEWEST:
        return tuple(Shape(None, None, {}, 0) for _ in figures)
    steps = progress(_networks(incidence, ties, weight, draws), 3 * draws)
    by_chance = np.array([[figure.of(net) for figure in figures] for net in islice(steps, 2 * draws)])
    held = np.mean([[figure.of_each(net) for figure in figures] for net in steps], axis=0)
    return tuple(
        _shape(figure, seen.tolist(), dict(zip(ties.nodes, each.tolist(), strict=True)), draws)
        for figure, seen, each in zip(figures, by_chance.T, held, strict=True)
    )


def _shape(figure: _Figure, by_chance: list[float], held: Mapping[str, float], draws: int) -> Shape:
    lot, busy = chance(figure.seen, by_chance[:draws]), chance(figure.seen, by_chance[draws:])
    return Shape(lot, busy, {node: round(share, 9) for node, share in held.items()}, draws)


def _networks(incidence: Incidence, ties: Contributions, weight: str, draws: int) -> Iterator[Floats]:
    yield from by_lot(incidence, draws, weight)
    yield from as_busy(incidence, draws, weight)
    for times in drawn(incidence, draws):
        matrix = np.zeros((len(ties.nodes), len(ties.nodes)))
        matrix[ties.a, ties.b] = ties.weights(times)
        yield matrix + matrix.T
