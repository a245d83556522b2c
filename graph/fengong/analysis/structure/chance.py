"""How often chance does as well."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

#: What chance reaches more often than this is not called more than chance.
RARE = 0.05


@dataclass(frozen=True, slots=True)
class Chance:
    """What chance networks show: the mean, in how many draws, and the p of showing as much as was seen.

    ``p`` is (1 + draws that reach it) / (1 + draws), so that it is never 0.
    """

    expected: float
    p: float
    draws: int

    @property
    def rare(self) -> bool:
        """Whether chance seldom reaches what was seen."""
        return self.p <= RARE


def chance(seen: float, drawn: Iterable[float]) -> Chance:
    """Compare what was seen with what chance networks show.

    >>> chance(3.0, [1.0, 2.0, 3.0])
    Chance(expected=2.0, p=0.5, draws=3)

    Raises:
        ValueError: there are no chance networks.
    """
    values = np.array(list(drawn), dtype=np.float64)
    if not len(values):
        raise ValueError("nothing to compare with")
    # Sums in another order differ in their last digits; equals must count as reached.
    reached = int((values >= seen - 1e-9 * max(1.0, abs(seen))).sum())
    return Chance(round(float(values.mean()), 9), (1 + reached) / (1 + len(values)), len(values))
