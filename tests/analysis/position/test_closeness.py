from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from tests.analysis.position.graphs import EITHER, florentine, joined, karate

from fengong.analysis.position.closeness import closeness


@given(EITHER)
def test_it_is_that_of_networkx(graph: nx.Graph[str]) -> None:
    assert closeness(graph) == pytest.approx(dict(nx.closeness_centrality(graph)), abs=1e-9, rel=0)


def test_it_is_scaled_down_by_what_cannot_be_reached() -> None:
    values = closeness(nx.Graph([("a", "b"), ("b", "c"), ("d", "e")]))
    assert values["b"] == pytest.approx((2 / 4) * 1)
    assert values["d"] == pytest.approx((1 / 4) * 1)


def test_in_a_directed_graph_it_is_how_near_it_is_to_the_others() -> None:
    assert closeness(nx.DiGraph([("a", "b"), ("b", "c")])) == pytest.approx({"a": 0, "b": 1 / 2, "c": 2 / 3})


def test_weights_are_no_lengths() -> None:
    graph = joined("ab", "bc")
    plain = closeness(graph)
    graph.edges["a", "b"]["weight"] = 9
    assert closeness(graph) == plain


def test_published() -> None:
    # The Medici are 0.56 close to the other families (25 steps to 14 of them); the instructor of the karate club
    # takes 58 steps to the 33 others.
    assert closeness(florentine())["Medici"] == pytest.approx(14 / 25)
    assert closeness(karate())["1"] == pytest.approx(33 / 58)
