"""The incidence as a sparse matrix: rows are actors, columns are tasks, in the order of the incidence.

Cost: linear in the rows. Most of it is looking up where each row's actor and task stand, which is done once
(:attr:`~fengong.analysis.incidence.Incidence.positions`).
"""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from fengong.analysis.incidence import Incidence


def matrix(incidence: Incidence) -> csr_array:
    """The 0/1 matrix of actors × tasks (``scipy.sparse.csr_array`` of int64), several roles counted once."""
    actors, tasks = incidence.positions
    found = csr_array((np.ones(len(actors), dtype=np.int64), (actors, tasks)), shape=_shape(incidence))
    found.sum_duplicates()
    found.data[:] = 1
    return found


def weighted_matrix(incidence: Incidence, worth: dict[str, float]) -> csr_array:
    """The matrix of actors × tasks (float64) that holds what the role is worth, of several roles the most."""
    actors, tasks = incidence.positions
    values = np.fromiter((worth[row.role] for row in incidence.rows), dtype=np.float64, count=len(incidence.rows))
    order = np.lexsort((-values, tasks, actors))
    actors, tasks, values = actors[order], tasks[order], values[order]
    first = np.ones(len(values), dtype=bool)
    first[1:] = (actors[1:] != actors[:-1]) | (tasks[1:] != tasks[:-1])
    return csr_array((values[first], (actors[first], tasks[first])), shape=_shape(incidence))


def _shape(incidence: Incidence) -> tuple[int, int]:
    return len(incidence.actors), len(incidence.tasks)
