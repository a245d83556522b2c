"""What the model expects of pairs of rows: the mean of their count, how likely a count is, and which would be unlikely.

Pairs are given by the classes of both rows (their distinct degrees), for rows of equal degree are alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import numpy as np

from fengong.analysis.null_model.bicm import Fit, Floats, Integers
from fengong.analysis.null_model.tails import BLOCK, blocks, upper_tail

#: Wraps the blocks of a long computation to show how far it is: (blocks, their number) → the same blocks.
Progress = Callable[[Iterator[slice], int], Iterable[slice]]
Classes = tuple[Integers, Integers]


def together(model: Fit, classes: Classes) -> Floats:
    """The probability that each pair meets in a column, a column of the result for each class of columns."""
    return model.probability[classes[0]] * model.probability[classes[1]]


def judged(model: Fit, classes: Classes, count: Integers, progress: Progress | None = None) -> tuple[Floats, Floats]:
    """The expected count of each pair, and the probability of at least its count."""
    first, which = _unlike(model, classes, count)
    one, other, least = classes[0][first], classes[1][first], count[first]
    expected, p = np.empty(len(first)), np.empty(len(first))
    work = blocks(len(first))
    for block in progress(work, -(-len(first) // BLOCK)) if progress else work:
        chance = together(model, (one[block], other[block]))
        expected[block] = chance @ model.column_size
        p[block] = upper_tail(chance, model.column_size, least[block])
    return expected[which], p[which]


def _unlike(model: Fit, classes: Classes, count: Integers) -> tuple[Integers, Integers]:
    """Where each combination of degrees and count stands first, and for each pair which combination it has."""
    low, high = np.minimum(*classes), np.maximum(*classes)
    key = (low * len(model.row_size) + high) * (count.max(initial=0) + 1) + count
    _, first, which = np.unique(key, return_index=True, return_inverse=True)
    return first, which


def smallest(model: Fit, classes: Classes, limit: Floats) -> Integers:
    """The smallest count whose tail is at most ``limit``, for each pair; where none is, columns + 1."""
    found = np.empty(len(limit), dtype=np.int64)
    for block in blocks(len(limit)):
        chance = together(model, (classes[0][block], classes[1][block]))
        found[block] = _halved(chance, model.column_size, limit[block])
    return found


def _halved(chance: Floats, times: Integers, limit: Floats) -> Integers:
    """By halving what lies between a count that is too likely and one that is not, or that cannot be."""
    low, high = np.zeros(len(limit), dtype=np.int64), np.full(len(limit), times.sum() + 1)
    while (high - low > 1).any():
        middle = (low + high) // 2
        rare = upper_tail(chance, times, middle) <= limit
        low, high = np.where(rare, low, middle), np.where(rare, middle, high)
    return high
