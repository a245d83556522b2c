"""Ranks where equal values share one, and numbers that differ only by rounding are equal."""

from __future__ import annotations

from collections.abc import Iterable

#: Significant digits in which two values must agree to be called equal; iterations stop well below.
DIGITS = 9


def shared_ranks(values: Iterable[float]) -> tuple[int, ...]:
    """Ranks of values given in descending order; equals share the best rank, and the next one skips.

    >>> shared_ranks([7, 5, 5, 2])
    (1, 2, 2, 4)
    """
    ranks: list[int] = []
    last = ""
    for at, value in enumerate(values, 1):
        shown = rounded(value)
        ranks.append(ranks[-1] if ranks and shown == last else at)
        last = shown
    return tuple(ranks)


def rounded(value: float) -> str:
    """A value in the digits that count.

    >>> rounded(1 / 3) == rounded(0.1 + 1 / 3 - 0.1), rounded(0.0) == rounded(-0.0)
    (True, True)
    """
    return f"{value + 0.0:.{DIGITS}g}"


def settled(value: float) -> float:
    """A value without the digits that depend on the machine; whole numbers stay whole.

    >>> settled(7), settled(1 / 3)
    (7, 0.333333333)
    """
    return value if isinstance(value, int) else float(rounded(value))
