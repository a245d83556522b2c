"""Chance networks to compare a network with: what would be seen if nothing but this or that were given.

A finding about shape is worth saying only if such networks do not show it as well. All are drawn from a seed, and all
are matrices of weights (actors × actors, symmetric, nothing on the diagonal). What a task weighs for a pair is one
(``count``) or shared out among those it names (``newman``), as in :mod:`fengong.analysis.weights`.
"""

from __future__ import annotations

from collections.abc import Iterator

import networkx as nx
import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array, diags_array

from fengong.analysis.arrays import Floats, Integers
from fengong.analysis.incidence import Incidence, Plan
from fengong.analysis.matrix import matrix
from fengong.analysis.weights import COUNT

Member = npt.NDArray[np.int8]

SEED = 1
#: Weights that chance networks can have: a task picked by lot has no roles.
SHARED_WEIGHTS = (COUNT, "newman")
#: Trades for each actor between two draws, and before the first.
TRADES = 5


def by_lot(incidence: Incidence, draws: int, weight: str = COUNT) -> Iterator[Floats]:
    """As if every task had picked its actors by lot from those of its plan: each task keeps how many it has.

    What differs from this may come from nothing but some actors being named more often than others. Cost: the number of
    tasks × actors for each draw, and memory of as many bytes.
    """
    random, (member, plans) = np.random.default_rng(SEED), _plans(incidence)
    for _ in range(draws):
        for actors, tasks in plans:
            block = np.ix_(actors, tasks)
            member[block] = random.permuted(member[block], axis=0)
        yield _weights(member, weight)


def as_busy(incidence: Incidence, draws: int, weight: str = COUNT) -> Iterator[Floats]:
    """As by lot, but each actor keeps how many tasks of a plan it has too: two trade tasks that only one of them has.

    Source: the curveball trades of Strona and others 2014, Nature Communications 5, 4114. Cost: trades × tasks for each
    draw, :data:`TRADES` for each actor and plan.
    """
    random, (member, plans) = np.random.default_rng(SEED), _plans(incidence)
    for _ in range(draws):
        for actors, tasks in plans:
            block = np.ix_(actors, tasks)
            traded = member[block]
            for one, other in random.integers(len(actors), size=(TRADES * len(actors), 2)).tolist():
                _trade(traded, one, other, random)
            member[block] = traded
        yield _weights(member, weight)


def same_ties(graph: nx.Graph[str], draws: int) -> Iterator[Floats]:
    """As if the same ties, with their weights, had fallen on pairs by lot.

    Source: Boyd, Fitzgerald and Beck 2006, Social Networks 28, 165. Cost: the number of pairs for each draw.
    """
    random, size = np.random.default_rng(SEED), len(graph)
    upper = np.triu_indices(size, 1)
    values = adjacency(graph)[upper]
    for _ in range(draws):
        drawn = np.zeros((size, size))
        drawn[upper] = random.permutation(values)
        yield drawn + drawn.T


def adjacency(graph: nx.Graph[str]) -> Floats:
    """The weights of a network, in the order of its nodes; nobody is tied to itself."""
    found: Floats = nx.to_numpy_array(graph).astype(np.float64)
    np.fill_diagonal(found, 0)
    return found


def _plans(incidence: Incidence) -> tuple[Member, list[tuple[Integers, Integers]]]:
    """Actors × tasks, 0 or 1, and for each plan the positions of its actors and of its tasks.

    A plan of one city does not pick from the bodies of another, so lots are drawn within a plan.
    """
    member: Member = matrix(incidence).toarray().astype(np.int8)
    tasks: dict[Plan, list[int]] = {}
    for at, task in enumerate(incidence.tasks):
        tasks.setdefault(task.plan, []).append(at)
    blocks = [np.array(places, dtype=np.int64) for places in tasks.values()]
    return member, [(np.flatnonzero(member[:, places].any(axis=1)), places) for places in blocks]


def _trade(member: Member, one: int, other: int, random: np.random.Generator) -> None:
    # Who trades with itself has nothing to trade.
    differ = np.flatnonzero(member[one] != member[other])
    member[one, differ] = random.permutation(member[one, differ])
    member[other, differ] = 1 - member[one, differ]


def _weights(member: Member, weight: str) -> Floats:
    size = member.sum(axis=0, dtype=np.int64)
    share = np.ones(len(size)) if weight == COUNT else 1 / np.maximum(size - 1, 1)
    sparse = csr_array(member, dtype=np.float64)
    found: Floats = (sparse @ diags_array(share) @ sparse.T).toarray()
    np.fill_diagonal(found, 0)
    return found
