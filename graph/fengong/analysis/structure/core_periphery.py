"""A core of actors tied to everybody, around it a periphery tied to the core alone: how well that describes a network.

Meaning: the correlation is 1 where each pair with a core member in it is tied and no other pair is, and near 0 where
core and periphery explain nothing. Formula: Pearson's correlation, over all pairs, of the weight of their tie with the
ideal pattern (1 where at least one is in the core, else 0). Source: Borgatti and Everett 1999, Social Networks 21, 375,
the discrete model, their first pattern. Cost: each step of the search takes n² operations, and dense matrices of n².

The best core is searched for: from the busiest actors and from :data:`STARTS` random cores (fixed seed), one actor is
moved or two are exchanged as long as that helps. The search is not exhaustive. Every network has a best core; whether
it is more than chance gives, :mod:`fengong.analysis.structure.randomized` tells. That a core is made of busy actors is
true of most networks (Kojaku and Masuda 2018, New J. Phys. 20, 043012), so compare with :func:`as_busy` too.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx
import numpy as np
import numpy.typing as npt

from fengong.analysis.projection import Floats
from fengong.analysis.structure.randomized import adjacency

Mask = npt.NDArray[np.bool_]

SEED = 1
#: Random cores to begin the search from, besides that of the busiest.
STARTS = 3
#: An improvement below this is rounding.
LEAST = 1e-10


@dataclass(frozen=True, slots=True)
class Core:
    """The nodes of the core, in the order of the network, and how well it fits (-1 to 1)."""

    members: tuple[str, ...]
    correlation: float


def core_periphery(graph: nx.Graph[str]) -> Core | None:
    """The core that fits best; None where the pairs of a network do not differ, or it has fewer than three nodes."""
    weights = adjacency(graph)
    found = best_core(weights)
    if found is None:
        return None
    core, correlation = found
    return Core(tuple(node for node, inside in zip(graph, core, strict=True) if inside), round(correlation, 9))


def best_core(weights: Floats) -> tuple[Mask, float] | None:
    """Who is in the core that fits best, and its correlation."""
    if len(weights) < 3 or _same(weights):
        return None
    random = np.random.default_rng(SEED)
    starts = [_busiest(weights), *(random.random(len(weights)) < share for share in random.random(STARTS))]
    found = [_climbed(weights, start) for start in starts]
    return max(found, key=lambda one: (round(one[1], 9), -int(one[0].sum())))


def correlations(weights: Floats, touched: Floats, size: Floats) -> Floats:
    """The correlation for cores of so many members whose ties weigh so much; -1 for a core of nobody or of all."""
    count = len(weights)
    pairs, total = count * (count - 1) / 2, weights.sum() / 2
    ideal = size * (size - 1) / 2 + size * (count - size)
    spread = pairs * (weights**2).sum() / 2 - total**2
    below = np.sqrt(np.maximum(spread * ideal * (pairs - ideal), 0))
    found: Floats = np.divide(
        pairs * touched - total * ideal, below, out=np.full(np.shape(touched), -1.0), where=below > 0
    )
    return found


def _same(weights: Floats) -> bool:
    pairs = weights[np.triu_indices(len(weights), 1)]
    return bool(np.ptp(pairs) <= LEAST)


def _busiest(weights: Floats) -> Mask:
    """The busiest so many, whichever number fits best."""
    order = np.argsort(-weights.sum(axis=0).round(9), kind="stable")
    inner = np.cumsum([weights[at, order[:place]].sum() for place, at in enumerate(order)])
    touched = np.cumsum(weights.sum(axis=0)[order]) - inner
    best = int(np.argmax(correlations(weights, touched, np.arange(1.0, len(order) + 1))))
    core = np.zeros(len(order), dtype=np.bool_)
    core[order[: best + 1]] = True
    return core


def _climbed(weights: Floats, core: Mask) -> tuple[Mask, float]:
    """The core after the best moves, until none helps."""
    core, now = core.copy(), -1.0
    while True:
        # What an actor's ties to the periphery weigh: that is lost when it leaves the core, or won when it enters.
        outward = weights[:, ~core].sum(axis=1)
        touched = (weights.sum() - weights[np.ix_(~core, ~core)].sum()) / 2
        now = max(now, float(correlations(weights, np.array([touched]), np.array([float(core.sum())]))[0]))
        sign = np.where(core, -1.0, 1.0)
        moved = correlations(weights, touched + sign * outward, core.sum() + sign)
        inside, outside = np.flatnonzero(core), np.flatnonzero(~core)
        exchanged = touched - outward[inside][:, None] + outward[outside] + weights[np.ix_(inside, outside)]
        swapped = correlations(weights, exchanged, np.full(exchanged.shape, float(core.sum())))
        if moved.max() > now + LEAST and moved.max() >= swapped.max(initial=-1.0):
            core[int(moved.argmax())] ^= True
        elif swapped.max(initial=-1.0) > now + LEAST:
            out, new = np.unravel_index(int(swapped.argmax()), swapped.shape)
            core[[inside[out], outside[new]]] = False, True
        else:
            return core, now
