"""Brandes' sums over shortest paths, for many sources at once: levels of a search as columns of a matrix.

One search at a time jumps about in memory; here 64 sources step together, so that an arc is read once for all of them
and SciPy runs along a row. A level is the nodes at one distance. Going out, the number of paths to a node is the sum of
those to its predecessors; coming back, what depends on it is shared among them. Only rows that some source has not
reached yet are computed.

Formula: Brandes 2001, Journal of Mathematical Sociology 25, 163. Cost: at most O(n·m) for each level, and 64·n numbers
of memory for each. Numbers of paths are exact up to 2⁵³.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from fengong.analysis.arrays import Floats, Integers
from fengong.analysis.position.engine import Arcs

#: Sources that step together: a block of them stays in the cache of a core.
BLOCK = 64


@dataclass(frozen=True, slots=True)
class Level:
    """One distance: the ``rows`` computed, the arcs ``into`` them, and the number of ``paths`` by row and source.

    A node that is not at this distance from the source has 0.
    """

    rows: Integers
    into: csr_array
    paths: Floats


def dependencies(arcs: Arcs) -> Floats:
    """For each node, the shares of shortest paths that pass it, summed over all ordered pairs of others."""
    into, total = _arcs_into(arcs), np.zeros(len(arcs))
    for first in range(0, len(arcs), BLOCK):
        _come_back(_go_out(into, slice(first, min(first + BLOCK, len(arcs)))), total)
    return total


def depth(arcs: Arcs, source: int) -> int:
    """How many steps the farthest node is away that a source reaches."""
    return len(_go_out(_arcs_into(arcs), slice(source, source + 1)))


def _arcs_into(arcs: Arcs) -> csr_array:
    away = csr_array((np.ones(len(arcs.head)), arcs.head, arcs.start), shape=(len(arcs), len(arcs)))
    return away.T.tocsr()


def _go_out(into: csr_array, sources: slice) -> list[Level]:
    paths = into[:, sources].toarray()
    seen = paths > 0
    seen[np.arange(sources.start, sources.stop), np.arange(paths.shape[1])] = True
    levels = [Level(np.arange(len(paths)), into, paths)] if paths.any() else []
    while levels and (level := _next(into, levels[-1], seen)).paths.any():
        seen[level.rows] |= level.paths > 0
        levels.append(level)
    return levels


def _next(into: csr_array, last: Level, seen: np.ndarray[tuple[int, int], np.dtype[np.bool_]]) -> Level:
    rows = np.flatnonzero(~seen.all(axis=1))
    near = into if len(rows) == len(seen) else into[rows]
    paths = near @ _spread(last.rows, last.paths, len(seen))
    paths[seen[rows]] = 0
    return Level(rows, near, paths)


def _spread(rows: Integers, block: Floats, count: int) -> Floats:
    if len(rows) == count:
        return block
    whole = np.zeros((count, block.shape[1]))
    whole[rows] = block
    return whole


def _come_back(levels: list[Level], total: Floats) -> None:
    depend = np.zeros_like(levels[-1].paths) if levels else np.empty((0, 0))
    for level, before in zip(reversed(levels), reversed(levels[:-1]), strict=False):
        here = level.paths > 0
        share = np.divide(1 + depend, level.paths, out=np.zeros_like(depend), where=here)
        depend = (level.into.T @ share)[before.rows] * before.paths
        total[before.rows] += depend.sum(axis=1)
