from __future__ import annotations

import math

import networkx as nx
import pytest
from hypothesis import given
from tests.analysis.position.graphs import EITHER, holes, joined, karate

from fengong.analysis.position.constraint import constraint


@given(EITHER)
def test_it_is_that_of_networkx(graph: nx.Graph[str]) -> None:
    partnered = [node for node, degree in graph.degree() if degree]
    # By its definition, node by node; a directed node that edges only lead to is where NetworkX says NaN this way.
    by_node = nx.constraint(graph, nodes=partnered, weight="weight")
    values = constraint(graph)
    assert set(values) == set(partnered)
    for node, value in by_node.items():
        if not math.isnan(value):
            assert values[node] == pytest.approx(value, abs=1e-9, rel=0)
    if partnered:
        whole = nx.constraint(graph.subgraph(partnered), weight="weight")
        assert values == pytest.approx(whole, abs=1e-9, rel=0)


def test_who_has_no_partner_has_no_value() -> None:
    graph = nx.Graph([("a", "b")])
    graph.add_node("c")
    assert constraint(graph) == {"a": 1.0, "b": 1.0}


def test_borgatti() -> None:
    # Borgatti 1997, with UCINET.
    values = constraint(holes())
    assert [round(values[node], 3) for node in "GAC"] == [0.400, 0.595, 1]


def test_karate_club() -> None:
    # As igraph's users know it for the unweighted club: instructor (1) .155, officer (34) .156; 12 is held by one.
    values = constraint(karate())
    assert [round(values[node], 3) for node in ("1", "34", "3", "12")] == [0.155, 0.156, 0.185, 1]


def test_a_broker_between_two_circles_is_the_least_constrained() -> None:
    values = constraint(joined("ab", "bc", "ca", "cx", "xd", "de", "ef", "fd"))
    assert min(values, key=lambda node: values[node]) == "x"
