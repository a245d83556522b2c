from __future__ import annotations

import io

import networkx as nx
import pytest

from fengong.analysis.incidence import Incidence
from fengong.analysis.networks import NETWORKS
from fengong.export.graphml import to_graphml


@pytest.mark.parametrize("network", NETWORKS)
def test_reading_it_back_gives_the_network(whole: Incidence, network: str) -> None:
    graph = NETWORKS[network](whole, "zh")
    again = nx.read_graphml(io.BytesIO(to_graphml(graph)))
    assert list(again.nodes(data=True)) == list(graph.nodes(data=True))
    assert nx.to_dict_of_dicts(again) == nx.to_dict_of_dicts(graph)


def test_chinese_stands_in_it_as_it_is(whole: Incidence) -> None:
    assert ">云山市应急管理局<" in to_graphml(NETWORKS["co-task"](whole, "zh")).decode("utf-8")


def test_the_same_incidence_gives_the_same_bytes(whole: Incidence) -> None:
    assert to_graphml(NETWORKS["two-mode"](whole, "zh")) == to_graphml(NETWORKS["two-mode"](whole, "zh"))


def test_hostile_words_are_words(hostile: Incidence) -> None:
    again = nx.read_graphml(io.BytesIO(to_graphml(NETWORKS["two-mode"](hostile, "zh"))))
    labels = set(nx.get_node_attributes(again, "label").values())
    assert {"<b>&amp;", "坏\N{REPLACEMENT CHARACTER}字"} <= labels
