from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from tests.analysis.position.graphs import EITHER, graphs, holes, karate

from fengong.analysis.position.effective_size import effective_size


@given(EITHER)
def test_it_is_that_of_networkx_asked_node_by_node(graph: nx.Graph[str]) -> None:
    joined = [node for node, degree in graph.degree() if degree]
    values = effective_size(graph)
    assert set(values) == set(joined)
    # By its name NetworkX says NaN of a node that edges only lead to.
    leaving = [node for node in joined if len(graph[node])]
    wanted = nx.effective_size(graph, nodes=leaving, weight="weight") if leaving else {}
    assert {node: values[node] for node in leaving} == pytest.approx(wanted, abs=1e-9, rel=0)


@given(graphs(directed=True))
def test_both_directions_are_added_first(graph: nx.Graph[str]) -> None:
    mutual: nx.Graph[str] = nx.Graph()
    mutual.add_nodes_from(graph)
    for a, b, data in graph.edges(data=True):
        before = mutual.edges[a, b]["weight"] if mutual.has_edge(a, b) else 0
        mutual.add_edge(a, b, weight=before + data["weight"])
    joined = [node for node, degree in mutual.degree() if degree]
    wanted = nx.effective_size(mutual, nodes=joined, weight="weight") if joined else {}
    assert effective_size(graph) == pytest.approx(wanted, abs=1e-9, rel=0)


@given(graphs())
def test_with_equal_weights_it_is_borgattis(graph: nx.Graph[str]) -> None:
    for _, _, data in graph.edges(data=True):
        data["weight"] = 2.5
    ties = {node: graph.subgraph(graph[node]).number_of_edges() for node in graph}
    wanted = {node: degree - 2 * ties[node] / degree for node, degree in graph.degree() if degree}
    assert effective_size(graph) == pytest.approx(wanted, abs=1e-9, rel=0)


def test_a_node_that_edges_only_lead_to_has_a_value() -> None:
    graph = nx.DiGraph([("a", "c"), ("b", "c")])
    assert effective_size(graph) == {"a": 1.0, "b": 1.0, "c": 2.0}


def test_who_has_no_partner_has_no_value() -> None:
    graph = nx.Graph([("a", "b")])
    graph.add_node("c")
    assert effective_size(graph) == {"a": 1.0, "b": 1.0}


def test_the_largest_weight_is_that_at_the_partner() -> None:
    # By hand at b: two partners, less 1/3 · 1/2 (a, who weighs 1 of at most 2 at c) and 2/3 · 1 (c, the most at a).
    # NetworkX 3.6.1, asked for all nodes, has 4/3 for b and for c.
    graph = nx.Graph([("a", "b", {"weight": 1}), ("a", "c", {"weight": 1}), ("b", "c", {"weight": 2})])
    assert effective_size(graph) == pytest.approx({"a": 1, "b": 2 - 1 / 6 - 2 / 3, "c": 7 / 6})


def test_more_rows_than_a_block() -> None:
    graph = nx.relabel_nodes(nx.gnm_random_graph(600, 4_000, seed=2), str)
    # All at once, which is right where weights are equal.
    assert effective_size(graph) == pytest.approx(nx.effective_size(graph), abs=1e-9, rel=0)


def test_borgatti() -> None:
    # Borgatti 1997: G has six partners with four ties among them, 6 − 8/6.
    values = effective_size(holes())
    assert [round(values[node], 2) for node in "GAC"] == [4.67, 2.5, 1]


def test_karate_club() -> None:
    # Zachary's data: 34 has 17 friends with 15 ties among them, 17 − 30/17; 1 has 16 with 18.
    values = effective_size(karate())
    assert values["34"] == pytest.approx(17 - 30 / 17)
    assert values["1"] == pytest.approx(16 - 36 / 16)
