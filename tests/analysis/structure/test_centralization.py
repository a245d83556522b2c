from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fengong.analysis.structure.centralization import KINDS, centralization


@pytest.mark.parametrize("by", KINDS)
@pytest.mark.parametrize("size", [3, 4, 9])
def test_a_star_hangs_on_one_and_a_ring_on_nobody(by: str, size: int) -> None:
    assert centralization(nx.star_graph([str(n) for n in range(size)]), by) == 1
    assert centralization(nx.cycle_graph([str(n) for n in range(size)]), by) == 0
    assert centralization(nx.complete_graph([str(n) for n in range(size)]), by) == 0


def test_the_families_of_florence() -> None:
    # Wasserman and Faust 1994, chapter 5; the Pucci, who married nobody, are counted with degrees only.
    joined = nx.florentine_families_graph()
    assert centralization(joined, "closeness") == pytest.approx(0.322, abs=5e-4)
    assert centralization(joined, "betweenness") == pytest.approx(0.437, abs=5e-4)
    joined.add_node("Pucci")
    assert centralization(joined, "degree") == pytest.approx(0.267, abs=5e-4)


@pytest.mark.parametrize("by", KINDS)
@given(edges=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda e: e[0] != e[1]), max_size=20))
def test_it_lies_between_and_does_not_depend_on_names(by: str, edges: list[tuple[int, int]]) -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(str(n) for n in range(8))
    graph.add_edges_from((str(a), str(b)) for a, b in edges)
    found = centralization(graph, by)
    assert found is not None
    assert 0 <= found <= 1
    turned = nx.relabel_nodes(graph, {str(n): str(7 - n) for n in range(8)})
    assert centralization(turned, by) == pytest.approx(found)


@pytest.mark.parametrize("by", KINDS)
def test_two_are_too_few(by: str) -> None:
    assert centralization(nx.path_graph(["a", "b"]), by) is None


def test_direction_and_weight_do_not_matter() -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_weighted_edges_from([("a", "b", 7), ("b", "a", 1), ("c", "a", 3), ("a", "d", 1)])
    assert centralization(graph, "degree") == 1
