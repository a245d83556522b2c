"""The one-mode projection: for every two actors, the number of tasks that both are named for.

Formula: with the 0/1 matrix M (actors × tasks), M·Mᵀ off the diagonal. Source: every textbook of network analysis
(Breiger 1974). Cost: the sum over tasks of the square of their number of actors, in scipy's sparse product, taken over
blocks of tasks: for each actor the product walks through all tasks, and a block of them stays in the processor's cache.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array, triu

from fengong.analysis.arrays import Floats, Integers

Places = Integers | npt.NDArray[np.bool_] | slice

#: Names of actors in a block of tasks; with 32-bit numbers they take four megabytes.
CELLS = 500_000


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs that share a task: positions of both actors (a before b), tasks shared (at least 1), and a weight.

    Columns of one length; the weight is the count unless :mod:`fengong.analysis.weights` made another.
    """

    a: Integers
    b: Integers
    count: Integers
    weight: Floats

    def at(self, places: Places) -> Pairs:
        """The pairs at these places, in their order."""
        return Pairs(self.a[places], self.b[places], self.count[places], self.weight[places])

    def __len__(self) -> int:
        """The number of pairs."""
        return len(self.a)


def project(member: csr_array) -> Pairs:
    """All pairs of rows of a 0/1 matrix (actors × tasks) that share a column, by the position of both."""
    a, b, values = above_diagonal(_product(member))
    count = values.astype(np.int64)
    return Pairs(a, b, count, count.astype(np.float64))


def _product(member: csr_array) -> csr_array:
    """M·Mᵀ, the sum of the products of blocks of tasks."""
    by_task = member.T.tocsr()
    places = (by_task.data.astype(np.int32), by_task.indices.astype(np.int32), by_task.indptr)
    by_task = csr_array(places, shape=by_task.shape)
    tasks = max(1, CELLS * by_task.shape[0] // max(by_task.nnz, 1))
    total = csr_array((member.shape[0], member.shape[0]), dtype=np.int32)
    for start in range(0, by_task.shape[0], tasks):
        block = by_task[start : start + tasks]
        total = total + block.T @ block
    return total


def above_diagonal(product: csr_array) -> tuple[Integers, Integers, npt.NDArray[np.generic]]:
    """Row, column and value of the entries above the diagonal, by row and column."""
    upper = triu(product, k=1, format="coo")
    order = np.lexsort((upper.col, upper.row))
    return upper.row[order].astype(np.int64), upper.col[order].astype(np.int64), upper.data[order]
