from __future__ import annotations

import networkx as nx
from hypothesis import given
from tests.analysis.position.graphs import EITHER, karate, named

from fengong.analysis.position.k_core import k_core


@given(EITHER)
def test_it_is_that_of_networkx(graph: nx.Graph[str]) -> None:
    assert k_core(graph) == nx.core_number(graph)


def test_one_task_of_k_puts_its_actors_into_the_core_k_minus_one() -> None:
    graph = named(nx.lollipop_graph(6, 2))
    assert list(k_core(graph).values()) == [5] * 6 + [1, 1]


def test_karate_club() -> None:
    # The innermost core of the club is of number 4, with ten members.
    values = k_core(karate())
    assert sorted((node for node, core in values.items() if core == 4), key=int) == [
        *("1", "2", "3", "4", "8", "9", "14", "31", "33", "34")
    ]
    assert max(values.values()) == 4
