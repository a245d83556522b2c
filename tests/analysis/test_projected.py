from __future__ import annotations

from random import Random

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fengong.analysis.incidence import Incidence
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.networks.projected import projected_graph
from fengong.analysis.networks.two_mode import two_mode_graph

ACTORS, TASKS = st.integers(0, 9), st.integers(100, 120)


def two_mode(edges: list[tuple[int, int]], seed: int = 0) -> nx.Graph[int]:
    """A graph with a node besides, that nobody is joined to, built in some order."""
    graph: nx.Graph[int] = nx.Graph(name="made up")
    nodes = [*range(10), *range(100, 122)]
    Random(seed).shuffle(nodes)
    graph.add_nodes_from((node, {"label": str(node)}) for node in nodes)
    graph.add_edges_from(edges)
    return graph


@given(st.lists(st.tuples(ACTORS, TASKS)), st.integers(0, 9))
def test_it_is_what_networkx_makes(edges: list[tuple[int, int]], seed: int) -> None:
    graph, actors = two_mode(edges, seed), list(range(10))
    ours, theirs = projected_graph(graph, actors), nx.bipartite.weighted_projected_graph(graph, actors)
    assert list(ours.nodes(data=True)) == list(theirs.nodes(data=True))
    assert ours.graph == theirs.graph
    assert {frozenset((a, b)): data for a, b, data in ours.edges(data=True)} == {
        frozenset((a, b)): data for a, b, data in theirs.edges(data=True)
    }


def test_of_a_plan_it_joins_what_the_co_task_network_joins(named: Incidence) -> None:
    found = projected_graph(two_mode_graph(named), [actor.iri for actor in named.actors])
    expected = co_task_graph(named)
    assert {frozenset((a, b)): data["weight"] for a, b, data in found.edges(data=True)} == {
        frozenset((a, b)): data["weight"] for a, b, data in expected.edges(data=True)
    }
    assert [found.nodes[node]["label"] for node in found] == [actor.name for actor in named.actors]


def test_the_graph_that_was_given_stays_as_it_was() -> None:
    graph = two_mode([(0, 100), (1, 100)])
    made = projected_graph(graph, [0, 1])
    made.nodes[0]["label"] = "other"
    assert graph.nodes[0]["label"] == "0"
    assert not graph.has_edge(0, 1)


@pytest.mark.parametrize("edge", [(0, 1), (100, 101), (0, 0), (100, 100)])
def test_an_edge_within_a_mode_is_refused(edge: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="edge"):
        projected_graph(two_mode([(0, 100), (1, 101), edge]), [0, 1])


@pytest.mark.parametrize("kind", [nx.DiGraph, nx.MultiGraph])
def test_a_graph_of_another_kind_is_refused(kind: type[nx.Graph[int]]) -> None:
    with pytest.raises(ValueError, match="undirected and has no parallel edges"):
        projected_graph(kind([(0, 100)]), [0])


def test_nobody_and_a_stranger() -> None:
    assert len(projected_graph(nx.Graph(), [])) == 0
    with pytest.raises(KeyError):
        projected_graph(two_mode([]), [55])
