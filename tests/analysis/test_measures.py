from __future__ import annotations

import math
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fengong.analysis.measures import MEASURES, largest_part
from fengong.errors import QueryError

PATH = nx.relabel_nodes(nx.path_graph(3), str)
nx.set_edge_attributes(PATH, {("0", "1"): 3, ("1", "2"): 1}, "weight")


@pytest.mark.parametrize(
    ("by", "values"),
    [
        ("degree", [1, 2, 1]),
        ("strength", [3, 4, 1]),
        ("betweenness", [0, 1, 0]),
        ("closeness", [2 / 3, 1, 2 / 3]),
        ("eigenvector", [3 / math.sqrt(20), 1 / math.sqrt(2), 1 / math.sqrt(20)]),
    ],
)
def test_values_by_hand_on_a_path_of_three(by: str, values: list[float]) -> None:
    assert list(MEASURES[by](PATH).values()) == pytest.approx(values, abs=1e-9)


def test_closeness_is_scaled_down_by_what_cannot_be_reached() -> None:
    graph: nx.Graph[str] = nx.Graph(PATH)
    graph.add_edge("3", "4", weight=1)
    values = MEASURES["closeness"](graph)
    assert values["1"] == pytest.approx((2 / 4) * 1)
    assert values["3"] == pytest.approx((1 / 4) * 1)


def test_the_eigenvector_is_that_of_the_largest_part() -> None:
    graph: nx.Graph[str] = nx.Graph(PATH)
    graph.add_edge("3", "4", weight=99)
    assert set(MEASURES["eigenvector"](graph)) == {"0", "1", "2"}


@pytest.mark.parametrize("edges", [[("a", "b"), ("c", "d")], []])
def test_the_eigenvector_is_refused_where_no_part_is_the_largest(edges: list[tuple[str, str]]) -> None:
    with pytest.raises(QueryError, match=r"not defined here.*rank by degree"):
        MEASURES["eigenvector"](nx.Graph(edges))


def test_one_actor_alone_is_the_largest_part() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_node("a")
    assert largest_part(graph) == {"a"}
    assert MEASURES["eigenvector"](graph) == {"a": 1.0}


EDGES = st.lists(st.sampled_from([*combinations("abcdefg", 2)]), min_size=1, unique=True)


@given(EDGES, st.permutations("abcdefg"))
def test_renaming_the_actors_renames_the_values(edges: list[tuple[str, str]], names: list[str]) -> None:
    graph = nx.Graph(edges)
    renaming = dict(zip("abcdefg", names, strict=True))
    for by in ("degree", "strength", "betweenness", "closeness", "pagerank"):
        values = MEASURES[by](nx.relabel_nodes(graph, renaming))
        assert values == pytest.approx({renaming[node]: value for node, value in MEASURES[by](graph).items()}, abs=1e-9)


@given(EDGES)
def test_the_eigenvector_is_one(edges: list[tuple[str, str]]) -> None:
    graph = nx.Graph(edges)
    parts = sorted((len(part) for part in nx.connected_components(graph)), reverse=True)
    if parts[1:2] == parts[:1]:
        return
    values = MEASURES["eigenvector"](graph)
    images = {node: sum(values[other] for other in graph[node]) for node in values}
    largest = sum(images[node] * value for node, value in values.items())
    assert images == pytest.approx({node: largest * value for node, value in values.items()}, abs=1e-7)
