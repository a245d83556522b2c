"""What is found about the shape of the co-task network, beside what chance gives and how it holds when tasks change.

Chance networks are those of :mod:`fengong.analysis.structure.randomized`: ``lot`` keeps the sizes of the tasks,
``busy`` also how many tasks each actor has. Draws of tasks are those of :mod:`fengong.analysis.robustness`. Cost: the
search once for each of all these; :func:`draws_for` says how many.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from fengong.analysis.contributions import Contributions, co_task_contributions
from fengong.analysis.incidence import Incidence
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.projection import Floats
from fengong.analysis.robustness import FEWEST, Progress, drawn, quiet, tying_tasks
from fengong.analysis.structure.chance import Chance, chance
from fengong.analysis.structure.communities import Communities, best_modularity, communities, leiden
from fengong.analysis.structure.core_periphery import Core, best_core, core_periphery
from fengong.analysis.structure.randomized import adjacency, as_busy, by_lot
from fengong.analysis.weights import COUNT

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


def core_found(
    incidence: Incidence, weight: str = COUNT, progress: Progress = quiet, draws: int | None = None
) -> CoreFound | None:
    """The core of the co-task network by the weight ``count`` or ``newman``; None where there cannot be one.

    ``draws`` is how many of each kind are compared, :func:`draws_for` says it where it is None.
    """
    core = core_periphery(co_task_graph(incidence, weight=weight))
    if core is None:
        return None

    def inside(weights: Floats) -> Floats:
        found = best_core(weights)
        return np.zeros(len(weights)) if found is None else found[0].astype(np.float64)

    def fit(weights: Floats) -> float:
        found = best_core(weights)
        return 0.0 if found is None else found[1]

    compared = _Compared(fit, core.correlation, inside, draws or draws_for(len(incidence.actors)))
    return CoreFound(core, _shape(incidence, weight, compared, progress))


def communities_found(
    incidence: Incidence, weight: str = COUNT, progress: Progress = quiet, draws: int | None = None
) -> CommunitiesFound | None:
    """The communities of the co-task network by ``count`` or ``newman``; None where nobody shares anything.

    ``draws`` is how many of each kind are compared, :func:`draws_for` says it where it is None.
    """
    graph = co_task_graph(incidence, weight=weight)
    found = communities(graph)
    if found is None:
        return None
    at = {node: place for place, node in enumerate(graph)}
    fellows = {node: [at[other] for other in group if other != node] for group in found.groups for node in group}

    def together(weights: Floats) -> Floats:
        labels = leiden(weights, 1)[0][0] if weights.any() else np.arange(len(weights))
        return np.array([(labels[fellows[node]] == labels[at[node]]).mean() if node in fellows else 0 for node in at])

    modularity = best_modularity(adjacency(graph))
    compared = _Compared(best_modularity, modularity, together, draws or draws_for(len(incidence.actors)))
    return CommunitiesFound(found, modularity, _shape(incidence, weight, compared, progress))


def draws_for(actors: int) -> int:
    """How many draws of each kind for so many actors.

    >>> draws_for(30), draws_for(300), draws_for(3_000)
    (199, 111, 99)
    """
    return max(LEAST_DRAWS, min(MOST_DRAWS, BUDGET // max(actors, 1) ** 2))


@dataclass(frozen=True, slots=True)
class _Compared:
    """A figure of a network, what it was seen to be, what is said of each actor, and the draws of each kind."""

    figure: Callable[[Floats], float]
    seen: float
    of_each: Callable[[Floats], Floats]
    draws: int


def _shape(incidence: Incidence, weight: str, compared: _Compared, progress: Progress) -> Shape:
    """What chance gives of a figure, and how often what is said of each actor holds."""
    ties = co_task_contributions(incidence, weight)
    if tying_tasks(ties) < FEWEST:
        return Shape(None, None, {}, 0)
    draws = compared.draws
    steps = progress(_networks(incidence, ties, weight, draws), 3 * draws)
    figures = [compared.figure(next(steps)) for _ in range(2 * draws)]
    held = np.mean([compared.of_each(next(steps)) for _ in range(draws)], axis=0)
    next(steps, None)
    lot, busy = chance(compared.seen, figures[:draws]), chance(compared.seen, figures[draws:])
    return Shape(lot, busy, {node: round(float(share), 9) for node, share in zip(ties.nodes, held, strict=True)}, draws)


def _networks(incidence: Incidence, ties: Contributions, weight: str, draws: int) -> Iterator[Floats]:
    yield from by_lot(incidence, draws, weight)
    yield from as_busy(incidence, draws, weight)
    for times in drawn(incidence, draws):
        matrix = np.zeros((len(ties.nodes), len(ties.nodes)))
        matrix[ties.a, ties.b] = ties.weights(times)
        yield matrix + matrix.T
