from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from scipy.sparse import csr_array
from tests.analysis.position.graphs import EITHER, southern_women

from fengong.analysis.position.strength import strength
from fengong.analysis.projection import project


@given(EITHER)
def test_it_is_the_sums_of_the_matrix(graph: nx.Graph[str]) -> None:
    if len(graph):
        matrix = nx.to_numpy_array(graph)
        sums = matrix.sum(axis=1) + (matrix.sum(axis=0) if graph.is_directed() else 0)
        assert list(strength(graph).values()) == pytest.approx(sums.tolist())


def test_southern_women_met() -> None:
    # Breiger 1974, Social Forces 53, 181: the matrix of women by women, and its rows added up.
    graph, women = southern_women()
    events = [node for node in graph if node not in women]
    pairs = project(csr_array(nx.to_numpy_array(graph, nodelist=[*women, *events])[:18, 18:].astype(np.int64)))
    met: nx.Graph[str] = nx.Graph()
    met.add_weighted_edges_from(
        (women[a], women[b], count)
        for a, b, count in zip(pairs.a.tolist(), pairs.b.tolist(), pairs.count.tolist(), strict=True)
    )
    first = {woman.split()[0]: woman for woman in women}
    for a, b, count in (
        ("Evelyn", "Theresa", 7),
        ("Evelyn", "Laura", 6),
        ("Laura", "Brenda", 6),
        ("Sylvia", "Nora", 6),
        ("Olivia", "Flora", 2),
    ):
        assert met.edges[first[a], first[b]]["weight"] == count
    assert not met.has_edge(first["Flora"], first["Laura"])
    values = strength(met)
    names = ("Theresa", "Evelyn", "Sylvia", "Brenda", "Laura", "Olivia", "Flora")
    assert [values[first[name]] for name in names] == [57, 50, 46, 46, 45, 14, 14]
