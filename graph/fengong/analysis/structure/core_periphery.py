"""A core of actors tied to everybody, around it a periphery tied to the core alone: how well that describes a network.

Meaning: the correlation is 1 where each pair with a core member in it is tied and no other pair is, and near 0 where
core and periphery explain nothing. Formula: Pearson's correlation, over all pairs, of the weight of their tie with the
ideal pattern (1 where at least one is in the core, else 0). Source: Borgatti and Everett 1999, Social Networks 21, 375,
the discrete model, their first pattern. Cost: each step of the search takes n² operations, and dense matrices of n².

Of up to :data:`SMALL` actors all cores are tried. Of more, the best core is searched for: from the busiest actors and
from random cores (:func:`starts_for` says how many; fixed seed), one actor is moved or two are exchanged as long as
that helps; that search is not exhaustive. Every network has a best core; whether
it is more than chance gives, :mod:`fengong.analysis.structure.randomized` tells. That a core is made of busy actors is
true of most networks (Kojaku and Masuda 2018, New J. Phys. 20, 043012), so compare with :func:`as_busy` too.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import networkx as nx
import numpy as np

from fengong.analysis.arrays import Floats, Mask
from fengong.analysis.structure.randomized import adjacency

SEED = 1
#: Up to so many actors every core is tried: 4096 of them.
SMALL = 12
#: Random cores to begin the search from, besides that of the busiest, at most and at least; between, as many as
#: actors² × starts stays below the budget.
MOST_STARTS, LEAST_STARTS, BUDGET = 20, 2, 10_000
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
    ties = Ties.of(weights)
    if len(weights) < 3 or ties.spread <= LEAST * max(1.0, ties.total**2):
        return None
    if len(weights) <= SMALL:
        return _tried(ties)
    random = np.random.default_rng(SEED)
    shares = random.random(starts_for(len(weights)))
    starts = [_busiest(ties), *(random.random(len(weights)) < share for share in shares)]
    found = [_climbed(ties, start) for start in starts]
    return max(found, key=lambda one: (round(one[1], 9), -int(one[0].sum())))


def starts_for(actors: int) -> int:
    """How many random cores the search for so many actors begins from.

    >>> starts_for(14), starts_for(31), starts_for(1_000)
    (20, 10, 2)
    """
    return max(LEAST_STARTS, min(MOST_STARTS, BUDGET // actors**2))


@dataclass(frozen=True, slots=True)
class Ties:
    """Weights, with what does not change while a core is looked for.

    ``strength`` is the sum of each node's weights, ``total`` that of all, ``spread`` the number of pairs squared times
    the variance of their weights.
    """

    weights: Floats
    strength: Floats
    total: float
    spread: float

    @classmethod
    def of(cls, weights: Floats) -> Ties:
        """Those of a symmetric matrix with nothing on the diagonal."""
        pairs, total = len(weights) * (len(weights) - 1) / 2, float(weights.sum()) / 2
        return cls(weights, weights.sum(axis=0), total, pairs * float((weights**2).sum()) / 2 - total**2)

    def correlations(self, touched: Floats, size: Floats | float) -> Floats:
        """The correlation for cores of so many members whose ties weigh so much; -1 for a core of nobody or of all."""
        count = len(self.weights)
        pairs = count * (count - 1) / 2
        ideal = size * (size - 1) / 2 + size * (count - size)
        below = np.sqrt(np.maximum(self.spread * ideal * (pairs - ideal), 0))
        none = np.full(np.shape(touched), -1.0)
        found: Floats = np.divide(pairs * touched - self.total * ideal, below, out=none, where=below > 0)
        return found


@cache
def _all_cores(actors: int) -> Mask:
    """Every core of so many actors, a row for each, small ones first."""
    bits = np.arange(2**actors)[:, None] >> np.arange(actors) & 1
    cores: Mask = bits[np.argsort(bits.sum(axis=1), kind="stable")].astype(np.bool_)
    cores.setflags(write=False)
    return cores


def _tried(ties: Ties) -> tuple[Mask, float]:
    """The best of all cores; of equals a smallest one."""
    cores = _all_cores(len(ties.weights))
    around = (~cores).astype(np.float64)
    touched = ties.total - ((around @ ties.weights) * around).sum(axis=1) / 2
    fits = ties.correlations(touched, cores.sum(axis=1).astype(np.float64)).round(9)
    best = int(fits.argmax())
    return cores[best].copy(), float(fits[best])


def _busiest(ties: Ties) -> Mask:
    """The busiest so many, whichever number fits best."""
    order = np.argsort(-ties.strength.round(9), kind="stable")
    inner = np.triu(ties.weights[np.ix_(order, order)]).sum(axis=0).cumsum()
    touched = ties.strength[order].cumsum() - inner
    best = int(np.argmax(ties.correlations(touched, np.arange(1.0, len(order) + 1))))
    core = np.zeros(len(order), dtype=np.bool_)
    core[order[: best + 1]] = True
    return core


def _climbed(ties: Ties, core: Mask) -> tuple[Mask, float]:
    """The core after the best moves, until none helps."""
    core, now, size = core.copy(), -1.0, float(core.sum())
    while True:
        # What an actor's ties to the periphery weigh: that is lost when it leaves the core, or won when it enters.
        outward = ties.weights @ ~core
        touched = float((ties.strength + outward)[core].sum()) / 2
        now = max(now, float(ties.correlations(np.array(touched), size)))
        sign = np.where(core, -1.0, 1.0)
        moved = ties.correlations(touched + sign * outward, size + sign)
        best = int(moved.argmax())
        if moved[best] > now + LEAST:
            core[best] ^= True
            size += sign[best]
        elif (pair := _exchange(ties, core, outward)) is not None:
            core[list(pair)] ^= True
        else:
            return core, now


def _exchange(ties: Ties, core: Mask, outward: Floats) -> tuple[int, int] | None:
    """A member and one to take its place so that the core has more ties; None where no two do. The size stays."""
    inside, outside = np.flatnonzero(core), np.flatnonzero(~core)
    won = outward[outside] - outward[inside][:, None] + ties.weights[np.ix_(inside, outside)]
    if not won.size or won.max() <= LEAST * max(1.0, ties.total):
        return None
    out, new = np.unravel_index(int(won.argmax()), won.shape)
    return int(inside[out]), int(outside[new])
