"""The bipartite configuration model: how likely each cell of a 0/1 matrix is, when only its degrees are known.

Meaning: of all random matrices whose rows and columns have, on average, the degrees observed, the one that assumes
nothing else (maximum entropy). A department with many tasks and a task with many departments meet more often.

Formula: p(r, c) = x(r)·y(c) / (1 + x(r)·y(c)), where the fitnesses x and y solve Σc p(r, c) = degree of r and
Σr p(r, c) = degree of c: the maximum of a concave likelihood, found by Newton's method. Rows of equal degree have equal
fitness, so there is one unknown for each *distinct* degree. Source: Saracco, Di Clemente, Gabrielli and Squartini 2015,
Sci. Rep. 5, 10595; as the cell probabilities of the SDSM: Neal, Domagalski and Sagan 2021, Sci. Rep. 11, 23929.
Cost: with R and C distinct degrees, R·C² (C the fewer) for each of some ten steps, whatever the size of the matrix.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from fengong.analysis.arrays import Floats, Integers
from fengong.errors import ModelError

#: Expected degrees agree with those observed to this share of them, or there is no result.
RESIDUAL = 1e-8
#: What the iteration aims at; it is quadratic near the end, so this costs one step more.
AIM = 1e-12
STEPS = 200
#: The longest step of a logarithm of a fitness; longer ones leave the region where the likelihood is nearly quadratic.
LONGEST = 4.0


@dataclass(frozen=True, slots=True)
class Fit:
    """The model of one matrix.

    ``probability[row_class[r], column_class[c]]`` is that of cell (r, c): exactly 0 or 1 where a degree leaves no
    choice. A class is a distinct degree, in ascending order; ``row_size`` and ``column_size`` say how many have it.
    """

    probability: Floats
    row_class: Integers
    column_class: Integers
    row_size: Integers
    column_size: Integers


def fit(row_degrees: Integers, column_degrees: Integers) -> Fit:
    """The model whose expected degrees are these (whole numbers, one for each row and for each column).

    Raises:
        ModelError: no 0/1 matrix has these degrees, or the expected ones miss them by more than :data:`RESIDUAL`.
    """
    rows, row_class, row_size = np.unique(row_degrees, return_inverse=True, return_counts=True)
    columns, column_class, column_size = np.unique(column_degrees, return_inverse=True, return_counts=True)
    sides = _Side(rows, row_size), _Side(columns, column_size)
    if not _possible(*sides):
        raise ModelError("no 0/1 matrix has these degrees; count those of rows and columns on one matrix")
    probability = _probabilities(*sides)
    _check(rows, probability @ column_size)
    _check(columns, row_size @ probability)
    return Fit(probability, row_class, column_class, row_size, column_size)


def _check(degrees: Integers, expected: Floats) -> None:
    missed = np.abs(expected - degrees) / np.maximum(degrees, 1)
    if not missed.max(initial=0.0) <= RESIDUAL:
        raise ModelError(f"expected degrees miss those observed by {missed.max():.1e} of them; please report it")


@dataclass(frozen=True, slots=True)
class _Side:
    """Distinct degrees of the rows (or of the columns) and how many have each."""

    degree: Integers
    size: Integers


def _possible(rows: _Side, columns: _Side) -> bool:
    """Whether any 0/1 matrix has these degrees (Gale and Ryser 1957); it is enough to look where the degree changes."""
    if rows.degree @ rows.size != columns.degree @ columns.size:
        return False
    busiest = np.cumsum(rows.size[::-1])
    taken = np.cumsum((rows.degree * rows.size)[::-1])
    room = np.minimum(columns.degree, busiest[:, None]) @ columns.size
    return bool((taken <= room).all() and min(rows.degree.min(initial=0), columns.degree.min(initial=0)) >= 0)


def _probabilities(rows: _Side, columns: _Side) -> Floats:
    """Cells that have no choice first, the others by maximum likelihood."""
    probability = np.zeros((len(rows.degree), len(columns.degree)))
    free_rows, free_columns = np.ones(len(rows.degree), bool), np.ones(len(columns.degree), bool)
    row_left, column_left = rows.degree.copy(), columns.degree.copy()
    while True:
        full = free_rows & (row_left == columns.size[free_columns].sum())
        probability[np.ix_(full, free_columns)] = 1.0
        column_left[free_columns] -= rows.size[full].sum()
        rows_now = free_rows & ~full & (row_left > 0)
        full = free_columns & (column_left == rows.size[rows_now].sum())
        probability[np.ix_(rows_now, full)] = 1.0
        row_left[rows_now] -= columns.size[full].sum()
        columns_now = free_columns & ~full & (column_left > 0)
        if (rows_now == free_rows).all() and (columns_now == free_columns).all():
            break
        free_rows, free_columns = rows_now, columns_now
    if free_rows.any() and free_columns.any():
        some_rows = _Side(row_left[free_rows], rows.size[free_rows])
        some_columns = _Side(column_left[free_columns], columns.size[free_columns])
        probability[np.ix_(free_rows, free_columns)] = _most_likely(some_rows, some_columns)
    return probability


def _most_likely(rows: _Side, columns: _Side) -> Floats:
    """The probabilities of cells that all have a choice; the smaller side is eliminated last."""
    if len(columns.degree) > len(rows.degree):
        return _most_likely(columns, rows).T
    total = rows.degree @ rows.size
    x = np.log(rows.degree / np.sqrt(total))
    y = np.log(columns.degree / np.sqrt(total))
    before = np.inf
    for _ in range(STEPS):
        cells = _logistic(x[:, None] + y)
        missing = rows.degree - cells @ columns.size, columns.degree - rows.size @ cells
        worst = max(np.abs(missing[0] / rows.degree).max(), np.abs(missing[1] / columns.degree).max())
        if worst <= AIM or (worst <= RESIDUAL / 100 and worst >= before / 2):
            break
        before = worst
        step = _newton(cells, rows, columns, missing)
        length = min(1.0, LONGEST / max(np.abs(step[0]).max(), np.abs(step[1]).max()))
        length = _shortened(x, y, step, length, (rows, columns))
        x, y = x + length * step[0], y + length * step[1]
    return cells


def _newton(cells: Floats, rows: _Side, columns: _Side, missing: tuple[Floats, Floats]) -> tuple[Floats, Floats]:
    """The step to where the likelihood would be greatest if it were quadratic.

    Multiplying all x and dividing all y by the same number changes no cell, so the last y keeps its place.
    """
    spread = cells * (1 - cells)
    own_rows, own_columns = spread @ columns.size, rows.size @ spread
    ratio = spread / own_rows[:, None]
    # Rows and columns are divided by how many share their degree, which keeps large classes from drowning small ones.
    reduced = np.diag(own_columns) - (spread * rows.size[:, None]).T @ (ratio * columns.size)
    wanted = missing[1] - (rows.size * missing[0]) @ ratio
    step = np.zeros(len(wanted))
    step[:-1] = np.linalg.lstsq(reduced[:-1, :-1], wanted[:-1], rcond=1e-15)[0]
    return missing[0] / own_rows - ratio @ (columns.size * step), step


def _shortened(x: Floats, y: Floats, step: tuple[Floats, Floats], length: float, sides: tuple[_Side, _Side]) -> float:
    """Half the length, and half again, until the likelihood does not fall."""
    now = _likelihood(x, y, sides)
    while length > 1e-6 and _likelihood(x + length * step[0], y + length * step[1], sides) < now - 1e-13 * abs(now):
        length /= 2
    return length


def _likelihood(x: Floats, y: Floats, sides: tuple[_Side, _Side]) -> float:
    """The logarithm of the likelihood of the degrees."""
    rows, columns = sides
    linear = (rows.size * rows.degree) @ x + (columns.size * columns.degree) @ y
    return float(linear - rows.size @ np.logaddexp(0.0, x[:, None] + y) @ columns.size)


def _logistic(exponent: Floats) -> Floats:
    """1 / (1 + e^-exponent), without overflow."""
    small = np.exp(-np.abs(exponent))
    return np.where(exponent >= 0, 1.0, small) / (1.0 + small)
