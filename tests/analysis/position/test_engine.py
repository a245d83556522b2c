from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from tests.analysis.position.graphs import EITHER, joined

from fengong.analysis.position.engine import read_arcs
from fengong.errors import QueryError


@given(EITHER)
def test_the_matrix_is_that_of_networkx(graph: nx.Graph[str]) -> None:
    arcs = read_arcs(graph, "weight")
    assert arcs.nodes == tuple(graph)
    if len(graph):
        assert (arcs.matrix().toarray() == nx.to_numpy_array(graph)).all()


@given(EITHER)
def test_igraph_has_the_same_edges_and_weights(graph: nx.Graph[str]) -> None:
    arcs = read_arcs(graph, "weight")
    net, weights = arcs.igraph()
    found = {(arcs.nodes[a], arcs.nodes[b]): weight for (a, b), weight in zip(net.get_edgelist(), weights, strict=True)}
    assert net.vcount() == len(graph)
    assert net.ecount() == len(found) == graph.number_of_edges()
    assert all(graph.edges[edge]["weight"] == weight for edge, weight in found.items())


def test_edges_without_a_weight_weigh_one() -> None:
    graph = joined("ab", "bc")
    graph.edges["b", "c"]["weight"] = 3
    assert read_arcs(graph, "weight").weight.tolist() == [1, 1, 3, 3]
    assert read_arcs(graph).weight.tolist() == [1, 1, 1, 1]


def test_a_node_with_nan_has_no_value() -> None:
    arcs = read_arcs(nx.path_graph(["a", "b"]))
    assert arcs.values(np.array([np.nan, 2])) == {"b": 2.0}


@pytest.mark.parametrize("weight", [0, -1, float("nan"), float("inf")])
def test_a_weight_that_is_not_a_positive_number_is_refused(weight: float) -> None:
    graph = nx.Graph([("a", "b", {"weight": weight})])
    with pytest.raises(QueryError, match="not a positive number"):
        read_arcs(graph, "weight")
    assert read_arcs(graph).weight.tolist() == [1, 1]


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_a_node_joined_to_itself_is_refused(kind: type[nx.Graph[str]]) -> None:
    with pytest.raises(QueryError, match="b is joined to itself"):
        read_arcs(kind([("a", "b"), ("b", "b")]))


def test_parallel_edges_are_refused() -> None:
    with pytest.raises(QueryError, match="parallel edges"):
        read_arcs(nx.MultiGraph([("a", "b"), ("a", "b")]))
