"""Which of many p-values hold together: the false discovery rate of Benjamini and Hochberg.

Meaning: of the pairs that hold, no more than this rate are expected to be chance. Where there is nothing but chance,
the probability that any pair holds at all is at most the rate.

Formula: with m tests, the i smallest p-values hold for the largest i with p(i) ≤ rate·i/m. Source: Benjamini and
Hochberg 1995, J. R. Stat. Soc. B 57, 289–300; proven for independent tests, and for those that depend positively
(Benjamini and Yekutieli 2001). As counts are whole numbers, p-values are larger than they had to be: the decision is on
the safe side. Cost: a sort.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

#: One in twenty of what holds may be chance.
RATE = 0.05


def threshold(p: npt.NDArray[np.float64], tests: int, rate: float = RATE) -> float:
    """The largest p-value that holds; 0 where none does.

    Args:
        p: The p-values that are known; those of the other tests are 1, such as that of a pair which shares no task.
        tests: The number of all tests: of *all* pairs of departments that have a task, also those never together.
            Testing only the pairs that share something would be choosing the tests by their outcome.
        rate: The false discovery rate, above 0 and below 1.

    >>> threshold(np.array([0.001, 0.012, 0.04]), tests=4)
    0.012
    """
    if not 0 < rate < 1:
        raise ValueError(f"{rate} is no rate; name one above 0 and below 1")
    ordered = np.sort(p)
    held = np.flatnonzero(ordered <= rate * np.arange(1, len(ordered) + 1) / max(tests, 1))
    return float(ordered[held[-1]]) if len(held) else 0.0
