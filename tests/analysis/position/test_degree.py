from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import assume, given
from tests.analysis.position.graphs import EITHER, karate, southern_women

from fengong.analysis.position.degree import degree


@given(EITHER)
def test_it_is_that_of_networkx(graph: nx.Graph[str]) -> None:
    assume(len(graph) > 1)
    shares = {node: value / (len(graph) - 1) for node, value in degree(graph).items()}
    assert shares == pytest.approx(nx.degree_centrality(graph), abs=1e-9, rel=0)


def test_karate_club() -> None:
    # Zachary 1977: the instructor (1) and the officer (34) have the most friends.
    values = degree(karate())
    assert {node: values[node] for node in ("34", "1", "33", "3", "2", "12")} == {
        "34": 17,
        "1": 16,
        "33": 12,
        "3": 10,
        "2": 9,
        "12": 1,
    }
    assert sum(values.values()) == 2 * 78


def test_southern_women_in_two_modes() -> None:
    # Davis, Gardner and Gardner 1941, the margins of their table: events by woman, women by event.
    graph, women = southern_women()
    values = degree(graph)
    assert (
        sorted((values[woman] for woman in women), reverse=True)
        == [8] * 3 + [7] * 3 + [6] + [5] + [4] * 6 + [3] + [2] * 3
    )
    assert [values[f"E{event}"] for event in range(1, 15)] == [3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3]
