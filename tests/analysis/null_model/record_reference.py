"""Writes ``reference.json`` anew: what the package bicm says of three random matrices.

The package is no part of the environment: its wheel installs a package ``tests`` of its own, which hides this one.
Run it where bicm 3.4.0 is installed, as ``python tests/analysis/null_model/record_reference.py``.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt
from bicm import BipartiteGraph

Matrix = npt.NDArray[np.int64]
REFERENCE = Path(__file__).with_name("reference.json")


def by_chance(seed: int, departments: int, tasks: int) -> Matrix:
    """A 0/1 matrix of unequally busy departments."""
    random = np.random.default_rng(seed)
    busy = random.uniform(0.02, 0.5, size=departments)
    return (random.random((departments, tasks)) < busy[:, None]).astype(np.int64)


def said(matrix: Matrix) -> dict[str, object]:
    """The matrix, the probability of each cell, and the p-value of each pair of rows with those that are validated."""
    graph = BipartiteGraph(biadjacency=matrix)
    graph.solve_tool(tol=1e-12, verbose=False)
    graph.compute_projection(rows=True, approx_method="poibin", threads_num=1)  # without its bar it computes nothing
    rows = len(matrix)
    pairs = [(a, b) for a in range(rows) for b in range(a + 1, rows) if (matrix[a] & matrix[b]).any()]
    held = {(int(a), int(b)) for a, partners in graph.projected_rows_adj_list.items() for b in partners}
    return {
        "matrix": ["".join(map(str, row)) for row in matrix],
        "probability": [[float(f"{cell:.10g}") for cell in row] for row in graph.get_bicm_matrix()],
        "p": [[a, b, float(f"{graph.rows_pvals[a][b]:.10g}")] for a, b in pairs],
        "holds": sorted(map(list, held)),
    }


def main() -> None:
    """Ask it again."""
    planted = by_chance(1, 16, 120)
    planted[11:13] = 0
    planted[11:13, 40:50] = 1
    matrices = [by_chance(2, 10, 40), by_chance(3, 12, 30), planted]
    REFERENCE.write_text(json.dumps([said(one) for one in matrices], indent=None) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
