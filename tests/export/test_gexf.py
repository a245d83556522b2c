from __future__ import annotations

import io
import time

import networkx as nx
import pytest

from fengong.analysis.incidence import Incidence
from fengong.analysis.networks import NETWORKS
from fengong.export.gexf import to_gexf


@pytest.mark.parametrize("network", NETWORKS)
def test_reading_it_back_gives_the_network(whole: Incidence, network: str) -> None:
    graph = NETWORKS[network](whole, "zh")
    again = nx.read_gexf(io.BytesIO(to_gexf(graph)))
    assert list(again.nodes(data=True)) == list(graph.nodes(data=True))
    assert {frozenset(edge) for edge in again.edges} == {frozenset(edge) for edge in graph.edges}
    for a, b, data in graph.edges(data=True):
        assert data.items() <= again.edges[a, b].items()


def test_the_day_of_writing_is_not_in_it(whole: Incidence, monkeypatch: pytest.MonkeyPatch) -> None:
    today = to_gexf(NETWORKS["two-mode"](whole, "zh"))
    monkeypatch.setattr(time, "strftime", lambda _form: "1999-12-31")
    assert to_gexf(NETWORKS["two-mode"](whole, "zh")) == today
    assert b"1999-12-31" not in today


def test_hostile_words_are_words(hostile: Incidence) -> None:
    again = nx.read_gexf(io.BytesIO(to_gexf(NETWORKS["two-mode"](hostile, "zh"))))
    assert "<b>&amp;" in set(nx.get_node_attributes(again, "label").values())
