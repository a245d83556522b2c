from __future__ import annotations

import io
from collections.abc import Callable
from xml.etree import ElementTree

import networkx as nx
import pytest

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import arrange
from fengong.analysis.networks import NETWORKS
from fengong.analysis.notes import scope_notes
from fengong.analysis.null_model.ties import ties
from fengong.analysis.null_model.verdict import chances
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope
from fengong.ask.table import bare
from fengong.export.gexf import to_gexf
from fengong.export.graphml import to_graphml
from fengong.export.network import network

Read = Callable[[bytes], tuple[str, "nx.Graph[str]"]]


def graphml(content: bytes) -> tuple[str, nx.Graph[str]]:
    graph = nx.read_graphml(io.BytesIO(content))
    return graph.graph["description"], graph


def gexf(content: bytes) -> tuple[str, nx.Graph[str]]:
    """NetworkX passes over what a document says of itself, so that is read by another reader."""
    words = ElementTree.fromstring(content).find("{*}meta/{*}description")
    assert words is not None
    return words.text or "", nx.read_gexf(io.BytesIO(content))


FORMS: list[tuple[Callable[[nx.Graph[str]], bytes], Read]] = [(to_graphml, graphml), (to_gexf, gexf)]


@pytest.mark.parametrize(("write", "read"), FORMS)
@pytest.mark.parametrize("name", NETWORKS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_file_says_who_was_counted(
    whole: Incidence, write: Callable[[nx.Graph[str]], bytes], read: Read, name: str, lang: str
) -> None:
    incidence = restrict(whole, Scope())
    words, _ = read(write(network(incidence, name, lang).graph))
    expected = list(bare(scope_notes(incidence, lang)))
    assert words.splitlines()[: len(expected)] == expected
    assert any(("未计入" if lang == "zh" else "Groups left out") in line for line in expected)
    assert "--groups" not in words, "a reader of the file has no command line"


@pytest.mark.parametrize(("write", "read"), FORMS)
@pytest.mark.parametrize("weight", ["count", "newman"])
def test_an_edge_says_what_chance_would_give(
    whole: Incidence, write: Callable[[nx.Graph[str]], bytes], read: Read, weight: str
) -> None:
    incidence = restrict(whole, Scope())
    _, graph = read(write(network(incidence, "co-task", "zh", weight).graph))
    found = ties(incidence)
    iris = [actor.iri for actor in incidence.actors]
    assert graph.number_of_edges() == len(found) > 0
    columns = zip(found.a, found.b, found.count, chances(found, slice(None)), strict=True)
    for a, b, count, chance in columns:
        said = graph.edges[iris[a], iris[b]]
        assert (said["shared"], said["verdict"]) == (count, chance.verdict)
        assert (said["expected"], said["p"]) == pytest.approx((chance.expected, chance.p), rel=1e-12)
        assert weight != "count" or said["weight"] == count


def test_other_networks_are_not_judged(whole: Incidence) -> None:
    for name in set(NETWORKS) - {"co-task"}:
        edges = network(whole, name, "zh").graph.edges(data=True)
        assert not any({"expected", "p", "verdict"} & set(data) for _, _, data in edges)


def test_where_nobody_shares_there_is_nothing_to_judge(whole: Incidence) -> None:
    alone = arrange(whole.rows[:1], whole.tasks)
    assert network(alone, "co-task", "zh").graph.size() == 0
    assert network(Incidence((), (), ()), "co-task", "en").notes
