from __future__ import annotations

import math

import networkx as nx
import numpy as np
import pytest
from hypothesis import assume, given
from tests.analysis.position.graphs import florentine, graphs, karate, named

from fengong.analysis.position.eigenvector import SMALL, eigenvector, largest_part
from fengong.analysis.position.engine import Values
from fengong.errors import QueryError


def residual(graph: nx.Graph[str], values: Values) -> float:
    vector = np.array([values[node] for node in graph])
    image = nx.to_scipy_sparse_array(graph) @ vector
    return float(np.linalg.norm(image - (vector @ image) * vector))


@given(graphs())
def test_it_is_that_of_networkx_on_the_largest_part(graph: nx.Graph[str]) -> None:
    sizes = sorted((len(part) for part in nx.connected_components(graph)), reverse=True)
    assume(sizes and sizes[0] > 2 and sizes[:1] != sizes[1:2])
    part = graph.subgraph(largest_part(graph))
    wanted = nx.eigenvector_centrality_numpy(part, weight="weight")
    assert eigenvector(graph) == pytest.approx(wanted, abs=1e-9, rel=0)


def test_by_hand_on_a_path_of_three() -> None:
    graph = nx.Graph([("a", "b", {"weight": 3}), ("b", "c", {"weight": 1}), ("d", "e", {"weight": 99})])
    values = {"a": 3 / math.sqrt(20), "b": 1 / math.sqrt(2), "c": 1 / math.sqrt(20)}
    assert eigenvector(graph) == pytest.approx(values, abs=1e-12)


@pytest.mark.parametrize("edges", [[("a", "b"), ("c", "d")], []])
def test_it_is_refused_where_no_part_is_the_largest(edges: list[tuple[str, str]]) -> None:
    with pytest.raises(QueryError, match=r"not defined here.*rank by degree"):
        eigenvector(nx.Graph(edges))


def test_it_is_refused_for_a_directed_graph() -> None:
    with pytest.raises(QueryError, match="directed"):
        eigenvector(nx.DiGraph([("a", "b"), ("b", "a")]))


def test_one_actor_alone_is_the_largest_part() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("a")
    assert largest_part(graph) == {"a"}
    assert eigenvector(graph) == {"a": 1.0}


@pytest.mark.parametrize(
    "graph",
    [
        nx.complete_bipartite_graph(300, 301),  # −λ is an eigenvalue too: plain power iteration swings for ever
        nx.cycle_graph(SMALL + 101),  # the start is the vector itself
        nx.star_graph(SMALL + 1),
        nx.path_graph(SMALL + 100),  # a near second eigenvalue
        nx.gnm_random_graph(800, 30_000, seed=3),
    ],
    ids=["bipartite", "cycle", "star", "path", "random"],
)
def test_the_iteration_of_large_parts_settles_and_repeats(graph: nx.Graph[int]) -> None:
    large = named(graph)
    values = eigenvector(large)
    assert len(values) > SMALL
    assert min(values.values()) > 0
    assert math.fsum(value * value for value in values.values()) == pytest.approx(1, abs=1e-12)
    assert residual(large, values) < 1e-10 * graph.number_of_nodes()
    assert eigenvector(large) == pytest.approx(values, abs=1e-12)


@pytest.mark.parametrize("size", [40, 300])
def test_two_circles_that_pull_alike_are_not_settled_by_luck(size: int) -> None:
    with pytest.raises(QueryError, match="does not settle"):
        eigenvector(named(nx.barbell_graph(size, 9)))


def test_published() -> None:
    # The usual figures: officer (34) .373, instructor (1) .3555 of the karate club, Medici .430, Strozzi .356.
    club, families = eigenvector(karate()), eigenvector(florentine())
    assert [club["34"], club["1"]] == pytest.approx([0.3734, 0.3555], abs=5e-5)
    assert [families["Medici"], families["Strozzi"]] == pytest.approx([0.4303, 0.3560], abs=5e-5)
