"""What holds for every measure."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.analysis.position.graphs import NODES, graphs, joined

from fengong.analysis.position import MEASURES
from fengong.errors import QueryError

#: Those without which no graph at all is refused.
ANYWHERE = [by for by in MEASURES if by != "eigenvector"]


def defined(by: str, graph: nx.Graph[str]) -> dict[str, float]:
    try:
        return MEASURES[by](graph)
    except QueryError:
        assume(False)
        raise


def drawn(data: st.DataObject, by: str) -> nx.Graph[str]:
    directed = MEASURES[by].directed and data.draw(st.booleans())
    return data.draw(graphs(directed=directed))


@pytest.mark.parametrize("by", MEASURES)
@given(data=st.data())
@settings(max_examples=50)
def test_renaming_and_reordering_the_nodes_renames_the_values(by: str, data: st.DataObject) -> None:
    graph = drawn(data, by)
    renaming = dict(zip(NODES, data.draw(st.permutations("ABCDEFGH")), strict=True))
    other = graph.__class__()
    other.add_nodes_from(sorted(renaming[node] for node in graph))
    edges = [(renaming[a], renaming[b], data["weight"]) for a, b, data in graph.edges(data=True)]
    other.add_weighted_edges_from(data.draw(st.permutations(edges)))
    values = {renaming[node]: value for node, value in defined(by, graph).items()}
    assert MEASURES[by](other) == pytest.approx(values, abs=1e-9)


@pytest.mark.parametrize("by", MEASURES)
@given(data=st.data(), factor=st.sampled_from([0.001, 3, 1e6]))
@settings(max_examples=50)
def test_the_unit_of_the_weights_matters_to_strength_alone(by: str, data: st.DataObject, factor: float) -> None:
    graph = drawn(data, by)
    other = graph.copy()
    for _, _, attributes in other.edges(data=True):
        attributes["weight"] *= factor
    values = {node: value * (factor if by == "strength" else 1) for node, value in defined(by, graph).items()}
    assert MEASURES[by](other) == pytest.approx(values, abs=1e-9)


@pytest.mark.parametrize("by", ANYWHERE)
@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_an_empty_graph_has_no_values(by: str, kind: type[nx.Graph[str]]) -> None:
    assert MEASURES[by](kind()) == {}


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph])
def test_one_node_alone(kind: type[nx.Graph[str]]) -> None:
    graph = kind()
    graph.add_node("a")
    values = {by: MEASURES[by](graph) for by in ANYWHERE}
    assert {by for by, found in values.items() if found == {"a": 0}} == {
        *("degree", "strength", "betweenness", "closeness", "k-core")
    }
    assert {by for by, found in values.items() if found == {}} == {"constraint", "effective-size"}
    assert values["pagerank"] == {"a": 1}


@pytest.mark.parametrize("by", MEASURES)
def test_the_graph_is_left_as_it_was(by: str) -> None:
    graph = joined("ab", "bc")
    graph.edges["a", "b"]["weight"] = 2
    before = graph.copy()
    MEASURES[by](graph)
    assert nx.utils.graphs_equal(graph, before)


@pytest.mark.parametrize("by", MEASURES)
def test_a_measure_says_whether_it_takes_directed_graphs(by: str) -> None:
    graph = nx.DiGraph([("a", "b"), ("b", "c")])
    if MEASURES[by].directed:
        assert set(MEASURES[by](graph)) == {"a", "b", "c"}
    else:
        with pytest.raises(QueryError):
            MEASURES[by](graph)


@pytest.mark.parametrize("by", MEASURES)
def test_each_is_explained(by: str) -> None:
    told = MEASURES[by].of.__doc__ or ""
    assert all(word in told for word in ("Meaning:", "Formula:", "Source:", "Cost:"))
