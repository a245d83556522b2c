"""Departments that share tasks among themselves more than with others: communities, and how sure they are.

Meaning: modularity is the share of the weight that lies within communities, less what would lie there if each actor's
ties fell at random; 0 is no better than that, 1 the most. The partition with the highest is not known to be found and
often not the only good one, so Leiden's algorithm is run with many seeds, and what is told is where the runs agree:
the share of runs that put two actors together, and for each actor how surely it belongs. An actor is put into a
community only where it is with each of its members in :data:`AGREED` of the runs; all others are undecided.

Formula: Σ over communities (w_in / w − (strength / 2w)²), resolution 1. Source: Newman and Girvan 2004, Phys. Rev. E
69, 026113; Traag, Waltman and van Eck 2019, Sci. Rep. 9, 5233; agreement of runs: Lancichinetti and Fortunato 2012,
Sci. Rep. 2, 336. Cost: about linear in the ties for each run, and a matrix of n². The seeds are 0, 1, 2, … Each run
has the nodes in another order too: igraph decides between equals by it, and one order for all would feign agreement.

Agreement is that of the runs about one network; whether the network has communities at all, compare its modularity
with that of :mod:`fengong.analysis.structure.randomized`, because random networks have a high one too.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import igraph as ig
import networkx as nx
import numpy as np

from fengong.analysis.arrays import Floats, Integers
from fengong.analysis.structure.randomized import adjacency

RUNS = 100
#: Share of the runs in which two of one community must be together.
AGREED = 0.9
#: Runs for a modularity that is compared with chance.
TRIES = 3


@dataclass(frozen=True, slots=True)
class Communities:
    """What the runs agree on. Nodes are in the order of the network.

    ``groups`` are the communities of two or more, the largest first; ``undecided`` the nodes that the runs put now
    here, now there; ``alone`` those without any tie. ``sureness`` is the mean share of runs in which a node is together
    with the others of its community, for an undecided one with those of the community it is nearest to (0 where there
    is none); ``together`` is the share for every two nodes, in their order. ``modularity`` is that of the best run,
    ``least`` that of the worst.
    """

    groups: tuple[tuple[str, ...], ...]
    undecided: tuple[str, ...]
    alone: tuple[str, ...]
    sureness: dict[str, float]
    together: Floats
    modularity: float
    least: float
    runs: int


def communities(graph: nx.Graph[str], runs: int = RUNS) -> Communities | None:
    """What so many runs agree on; None where nobody shares anything."""
    weights = adjacency(graph)
    if not weights.any():
        return None
    nodes, found = list(graph), leiden(weights, runs)
    together = np.mean([labels[:, None] == labels for labels, _ in found], axis=0)
    tied = weights.sum(axis=1) > 0
    groups = _agreed(together, np.flatnonzero(tied))
    placed = {at for group in groups for at in group}
    return Communities(
        groups=tuple(tuple(nodes[at] for at in group) for group in groups),
        undecided=tuple(node for at, node in enumerate(nodes) if tied[at] and at not in placed),
        alone=tuple(node for at, node in enumerate(nodes) if not tied[at]),
        sureness={nodes[at]: _sureness(at, together, groups) for at in np.flatnonzero(tied).tolist()},
        together=together,
        modularity=round(max(quality for _, quality in found), 9),
        least=round(min(quality for _, quality in found), 9),
        runs=runs,
    )


def leiden(weights: Floats, runs: int) -> list[tuple[Integers, float]]:
    """The community of each node and the modularity, for each of the seeds 0 to ``runs`` - 1."""
    return [_run(weights, seed) for seed in range(runs)]


def best_modularity(weights: Floats) -> float:
    """The highest modularity of :data:`TRIES` runs, to be compared with the same of chance networks."""
    return max(quality for _, quality in leiden(weights, TRIES)) if weights.any() else 0.0


def _run(weights: Floats, seed: int) -> tuple[Integers, float]:
    order = np.random.default_rng(seed).permutation(len(weights))
    ends = np.nonzero(np.triu(weights[np.ix_(order, order)]))
    edges = list(zip(*(end.tolist() for end in ends), strict=True))
    graph, values = ig.Graph(n=len(weights), edges=edges), weights[order[ends[0]], order[ends[1]]].tolist()
    with _seeded(seed):
        found = graph.community_leiden(objective_function="modularity", weights=values, n_iterations=-1)
    labels = np.empty(len(weights), dtype=np.int64)
    labels[order] = found.membership
    return labels, graph.modularity(found.membership, weights=values)


@contextmanager
def _seeded(seed: int) -> Iterator[None]:
    """Let igraph, whose generator is that of the whole process, draw from a seed for a while."""
    ig.set_random_number_generator(random.Random(seed))
    try:
        yield
    finally:
        ig.set_random_number_generator(random)


def _agreed(together: Floats, tied: Integers) -> list[list[int]]:
    """Sets of two or more whose members are all together often enough, the largest first, then by their order."""
    close = ig.Graph.Adjacency((together[np.ix_(tied, tied)] >= AGREED).tolist(), mode="undirected", loops=False)
    parts = [_all_agreed(together, tied[part]) for part in close.connected_components()]
    return sorted((part.tolist() for part in parts if len(part) > 1), key=lambda part: (-len(part), part))


def _all_agreed(together: Floats, part: Integers) -> Integers:
    """The part without those who agree with the fewest, until all agree; who agree with equally few go together."""
    while True:
        agree = (together[np.ix_(part, part)] >= AGREED).sum(axis=1)
        if (agree == len(part)).all():
            return part
        part = part[agree > agree.min()]


def _sureness(at: int, together: Floats, groups: list[list[int]]) -> float:
    own = [group for group in groups if at in group] or groups
    others = ([other for other in group if other != at] for group in own)
    return round(max((float(together[at, found].mean()) for found in others), default=0.0), 9)
