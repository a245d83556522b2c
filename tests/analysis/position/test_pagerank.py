from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from tests.analysis.position.graphs import EITHER, karate

from fengong.analysis.position.pagerank import pagerank


@given(EITHER)
def test_it_is_that_of_networkx(graph: nx.Graph[str]) -> None:
    wanted = nx.pagerank(graph, alpha=0.85, weight="weight", tol=1e-14, max_iter=1000)
    assert pagerank(graph) == pytest.approx(dict(wanted), abs=1e-9, rel=0)


@pytest.mark.parametrize("directed", [False, True])
def test_it_solves_the_equations(directed: bool) -> None:
    graph = nx.relabel_nodes(nx.gnp_random_graph(300, 0.01, seed=5, directed=directed), str)
    count, matrix = len(graph), nx.to_numpy_array(graph)
    total = matrix.sum(axis=1, keepdims=True)
    step = np.divide(matrix, total, out=np.full_like(matrix, 1 / count), where=total > 0)
    wanted = np.linalg.solve(np.eye(count) - 0.85 * step.T, np.full(count, 0.15 / count))
    assert list(pagerank(graph).values()) == pytest.approx(wanted.tolist(), abs=1e-12, rel=0)


@given(EITHER)
def test_the_values_add_up_to_one(graph: nx.Graph[str]) -> None:
    assert sum(pagerank(graph).values()) == pytest.approx(1 if len(graph) else 0)


def test_karate_club() -> None:
    # The usual figures for the unweighted club at 0.85: officer (34) .1009, instructor (1) .0970, 33 .0717.
    values = pagerank(karate())
    assert [round(values[node], 4) for node in ("34", "1", "33")] == [0.1009, 0.097, 0.0717]
