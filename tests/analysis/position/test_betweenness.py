from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from tests.analysis.position.graphs import EITHER, florentine, karate, named

from fengong.analysis.position.betweenness import betweenness, by_igraph, by_matrices, suits_matrices
from fengong.analysis.position.engine import read_arcs


@given(EITHER)
def test_it_is_that_of_networkx(graph: nx.Graph[str]) -> None:
    assert betweenness(graph) == pytest.approx(dict(nx.betweenness_centrality(graph)), abs=1e-9, rel=0)


@given(EITHER)
def test_both_ways_of_computing_it_are_exact(graph: nx.Graph[str]) -> None:
    arcs = read_arcs(graph)
    twice = 1 if graph.is_directed() else 2
    wanted = {node: value * twice for node, value in nx.betweenness_centrality(graph, normalized=False).items()}
    assert arcs.values(by_matrices(arcs)) == pytest.approx(wanted, abs=1e-9, rel=0)
    assert arcs.values(by_igraph(arcs)) == pytest.approx(wanted, abs=1e-9, rel=0)


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize(("count", "share"), [(64, 0.05), (65, 0.3), (150, 0.012), (150, 0.2)])
def test_it_does_not_depend_on_how_nodes_fall_into_blocks(count: int, share: float, directed: bool) -> None:
    graph = nx.relabel_nodes(nx.gnp_random_graph(count, share, seed=7, directed=directed), str)
    arcs = read_arcs(graph)
    exact = nx.betweenness_centrality(graph)
    for passed in (by_matrices(arcs), by_igraph(arcs)):
        assert arcs.values(passed / ((count - 1) * (count - 2))) == pytest.approx(exact, abs=1e-9, rel=0)


def test_crowded_networks_are_computed_by_matrices_and_long_ones_are_not() -> None:
    assert suits_matrices(read_arcs(named(nx.complete_graph(40))))
    assert not suits_matrices(read_arcs(named(nx.cycle_graph(40))))
    assert not suits_matrices(read_arcs(named(nx.ring_of_cliques(12, 30))))


def test_many_shortest_paths_are_counted_without_loss() -> None:
    # Ten layers of 30 nodes: 30^8 paths from end to end, more than 32 bits hold.
    layers = nx.complete_multipartite_graph(*[30] * 10)
    layers.remove_edges_from(
        [(a, b) for a, b in layers.edges() if abs(layers.nodes[a]["subset"] - layers.nodes[b]["subset"]) > 1]
    )
    arcs = read_arcs(named(layers))
    assert arcs.values(by_matrices(arcs)) == pytest.approx(arcs.values(by_igraph(arcs)), rel=1e-12)


def test_florentine_families() -> None:
    # Jackson 2008, Social and Economic Networks, ch. 1: Medici .522, Guadagni .255, Strozzi .103.
    values = betweenness(florentine())
    assert values["Medici"] == pytest.approx(47.5 / 91)
    assert {name: round(values[name], 3) for name in ("Medici", "Guadagni", "Strozzi", "Pazzi")} == {
        "Medici": 0.522,
        "Guadagni": 0.255,
        "Strozzi": 0.103,
        "Pazzi": 0,
    }


def test_with_the_family_that_married_nobody() -> None:
    # Wasserman and Faust 1994 count the Pucci as a sixteenth family: Medici .452, Guadagni .221.
    graph = florentine()
    graph.add_node("Pucci")
    values = betweenness(graph)
    assert (round(values["Medici"], 3), round(values["Guadagni"], 3), values["Pucci"]) == (0.452, 0.221, 0)


def test_karate_club() -> None:
    # Girvan and Newman's edge list of Zachary 1977: instructor (1) 231.07 paths, officer (34) 160.55, of 528 pairs.
    values = betweenness(karate())
    assert values["1"] * 528 == pytest.approx(231.0714, abs=1e-4)
    assert values["34"] * 528 == pytest.approx(160.5516, abs=1e-4)
    assert values["12"] == 0
