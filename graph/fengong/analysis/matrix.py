"""The incidence as a sparse matrix: rows are actors, columns are tasks, in the order of the incidence."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from fengong.analysis.incidence import Incidence, Row


def matrix(incidence: Incidence) -> csr_array:
    """The 0/1 matrix of actors × tasks (``scipy.sparse.csr_array`` of int64), several roles counted once."""
    cells = sorted(_cells(incidence))
    return _sparse(incidence, cells, np.ones(len(cells), dtype=np.int64))


def weighted_matrix(incidence: Incidence, worth: dict[str, float]) -> csr_array:
    """The matrix of actors × tasks (float64) that holds what the role is worth, of several roles the most."""
    best: dict[tuple[int, int], float] = {}
    for cell, row in _cells_with_rows(incidence):
        best[cell] = max(best.get(cell, 0.0), worth[row.role])
    cells = sorted(best)
    return _sparse(incidence, cells, np.array([best[cell] for cell in cells], dtype=np.float64))


def _cells(incidence: Incidence) -> set[tuple[int, int]]:
    return {cell for cell, _ in _cells_with_rows(incidence)}


def _cells_with_rows(incidence: Incidence) -> list[tuple[tuple[int, int], Row]]:
    actors = {actor: at for at, actor in enumerate(incidence.actors)}
    tasks = {task: at for at, task in enumerate(incidence.tasks)}
    return [((actors[row.actor], tasks[row.task]), row) for row in incidence.rows]


def _sparse(incidence: Incidence, cells: list[tuple[int, int]], values: npt.NDArray[np.generic]) -> csr_array:
    places = np.array(cells, dtype=np.int64).reshape(-1, 2)
    shape = (len(incidence.actors), len(incidence.tasks))
    return csr_array((values, (places[:, 0], places[:, 1])), shape=shape)
