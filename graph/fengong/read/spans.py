"""Cells that reach over several columns and rows → a full grid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fengong.read.content import Draft


class Placed(NamedTuple):
    """A cell as it is written down: its words and how far it reaches."""

    words: str
    across: int = 1
    down: int = 1


def lay_out(rows: Sequence[Sequence[Placed]], name: str) -> list[list[Draft]]:
    """The full grid: a place that a cell of an earlier row or column covers points to it.

    >>> grid = lay_out([[Placed("甲", down=2), Placed("1")], [Placed("2")]], "table 1")
    >>> [[(d.words, d.origin) for d in row] for row in grid]
    [[('甲', None), ('1', None)], [('', (0, 0)), ('2', None)]]
    >>> grid[1][1].place
    'table 1 row 2 column 2'
    """
    grid: list[list[Draft]] = []
    #: Column → the cell from above that covers it, and the last row that it covers.
    covered: dict[int, tuple[tuple[int, int], int]] = {}
    for at, row in enumerate(rows):
        line: list[Draft] = []
        covered = {column: entry for column, entry in covered.items() if entry[1] >= at}
        begun: dict[int, tuple[tuple[int, int], int]] = {}
        for cell in row:
            _fill(line, covered)
            origin = (at, len(line))
            line.append(Draft(cell.words, f"{name} row {at + 1} column {len(line) + 1}"))
            line += [Draft("", origin=origin)] * (cell.across - 1)
            begun |= dict.fromkeys(range(origin[1], len(line)), (origin, at + cell.down - 1))
        _fill(line, covered)
        covered |= begun
        grid.append(line)
    return grid


def _fill(line: list[Draft], covered: dict[int, tuple[tuple[int, int], int]]) -> None:
    """Add the places that cells from above cover."""
    while len(line) in covered:
        line.append(Draft("", origin=covered[len(line)][0]))
