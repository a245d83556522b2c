"""What the model expects of pairs of rows: the mean of their count, how likely a count is, and which would be unlikely.

Pairs are judged by the plans that name both, and within these by their classes (how busy they are in each): rows that
are as busy as each other are alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from fengong.analysis.arrays import Floats, Integers
from fengong.analysis.null_model.plans import Group, Model, Pooled
from fengong.analysis.null_model.tails import BLOCK, blocks, upper_tail

#: Wraps the blocks of a long computation to show how far it is: (blocks, their number) → the same blocks.
Progress = Callable[[Iterator[slice], int], Iterable[slice]]
#: The rows of pairs, or their classes.
Rows = tuple[Integers, Integers]
#: Chances that are worked on at once; pairs of very many plans have many.
CELLS = 1_000_000


@dataclass(frozen=True, slots=True)
class _Unlike:
    """The unlike pairs of a group: their classes and counts, and for each pair of the group which one it is like."""

    group: Group
    classes: Rows
    count: Integers
    which: Integers
    blocks: Sequence[slice]


def judged(model: Model, rows: Rows, count: Integers, progress: Progress | None = None) -> tuple[Floats, Floats]:
    """The expected count of each pair, and the probability of at least its count; each pair is named in some plan."""
    expected, p = np.empty(len(count)), np.empty(len(count))
    parts = [_unlike(model, group, rows, count[group.places]) for group in model.groups(*rows)]
    work = (block for part in parts for block in part.blocks)
    steps = iter(progress(work, sum(len(part.blocks) for part in parts)) if progress else work)
    for part in parts:
        pooled, mean, tail = model.pooled(part.group.plans), np.empty(len(part.count)), np.empty(len(part.count))
        for block, _ in zip(part.blocks, steps, strict=False):
            chance = _together(pooled, part.classes, block)
            mean[block] = chance @ pooled.times
            tail[block] = upper_tail(chance, pooled.times, part.count[block])
        expected[part.group.places], p[part.group.places] = mean[part.which], tail[part.which]
    next(steps, None)  # lets the progress see that this was the last
    return expected, p


def smallest(model: Model, rows: Rows, limit: Floats) -> Integers:
    """The smallest count whose tail is at most ``limit``, for each pair; where none is, one more than their tasks."""
    found = np.empty(len(limit), dtype=np.int64)
    for group in model.groups(*rows):
        pooled = model.pooled(group.plans)
        classes, limits = _classes(pooled, group, rows), limit[group.places]
        for block in _blocks(len(limits), pooled):
            chance = _together(pooled, classes, block)
            found[group.places[block]] = _halved(chance, pooled.times, limits[block])
    return found


def _unlike(model: Model, group: Group, rows: Rows, count: Integers) -> _Unlike:
    """Pairs of the same classes and the same count are judged once."""
    pooled = model.pooled(group.plans)
    one, other = _classes(pooled, group, rows)
    low, high = np.minimum(one, other), np.maximum(one, other)
    key = (low * len(pooled.probability) + high) * (count.max(initial=0) + 1) + count
    _, first, which = np.unique(key, return_index=True, return_inverse=True)
    return _Unlike(group, (one[first], other[first]), count[first], which, tuple(_blocks(len(first), pooled)))


def _classes(pooled: Pooled, group: Group, rows: Rows) -> Rows:
    return pooled.classes(rows[0][group.places]), pooled.classes(rows[1][group.places])


def _blocks(length: int, pooled: Pooled) -> Iterator[slice]:
    return blocks(length, max(1, min(BLOCK, CELLS // max(len(pooled.times), 1))))


def _together(pooled: Pooled, classes: Rows, block: slice) -> Floats:
    """The probability that each pair meets in a task, a column of the result for each class of tasks."""
    return pooled.probability[classes[0][block]] * pooled.probability[classes[1][block]]


def _halved(chance: Floats, times: Integers, limit: Floats) -> Integers:
    """By halving what lies between a count that is too likely and one that is not, or that cannot be."""
    low, high = np.zeros(len(limit), dtype=np.int64), np.full(len(limit), times.sum() + 1)
    while (high - low > 1).any():
        middle = (low + high) // 2
        rare = upper_tail(chance, times, middle) <= limit
        low, high = np.where(rare, low, middle), np.where(rare, middle, high)
    return high
