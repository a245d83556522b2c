"""Look-ups: nothing that is no IRI reaches a query, what was found is kept, and the base is the build's own."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.rdf.terms import FG, RDF, VOID
from fengong.serve.entity import graph as module
from fengong.serve.entity.anything import INCOMING, anything, known
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.values import Asked

QUERY = "SELECT ?o WHERE { $this ?p ?o } LIMIT 10"
SAID = ox.Quad(ox.NamedNode("urn:a"), RDF.type, FG.Task, ox.NamedNode("urn:g"))


@pytest.fixture
def graph() -> Graph:
    store = ox.Store()
    store.add(SAID)
    return Graph(store)


@pytest.mark.parametrize("iri", ["urn:a> ?p ?o . ?s", "urn:a }", "", "a", 'urn:"', "urn:a\n", "urn:\ud800", "$this"])
def test_what_is_no_iri_reaches_no_query(graph: Graph, iri: str) -> None:
    assert list(graph.rows(QUERY, iri or "no iri")) == []
    assert graph.objects(iri, RDF.type) == []
    assert graph.subjects(RDF.type, iri) == []
    assert not known(graph, iri)
    assert anything(graph, iri, Asked()).statements == ()


def test_a_query_begins_at_its_node(graph: Graph) -> None:
    assert list(graph.rows(QUERY, "urn:a")) == [(FG.Task.value,)]
    assert list(graph.rows(QUERY, "urn:b")) == []


def test_a_node_is_known_in_whatever_place_it_stands(graph: Graph) -> None:
    assert all(known(graph, iri) for iri in ("urn:a", RDF.type.value, FG.Task.value, "urn:g"))
    assert not known(graph, "urn:b")


def test_the_base_is_that_of_the_build() -> None:
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("urn:d"), VOID.uriSpace, ox.Literal("https://example.org/x/")))
    assert Graph(store).base == "https://example.org/x/"


def test_what_was_made_is_kept_and_the_oldest_goes(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT", 2)
    made: list[int] = []
    for key in (1, 2, 1, 3, 1, 2):
        graph.keep(key, lambda key=key: made.append(key))  # type: ignore[misc]
    assert made == [1, 2, 3, 2]


def test_a_busy_node_is_counted_no_further_than_it_must(monkeypatch: pytest.MonkeyPatch) -> None:
    store = ox.Store()
    store.bulk_extend(ox.Quad(ox.NamedNode(f"urn:{n}"), RDF.type, FG.Task) for n in range(INCOMING + 50))
    found = anything(Graph(store), FG.Task.value, Asked((("incoming", 999_999),)))
    assert (found.incoming.total, found.more, found.incoming.number) == (INCOMING, True, 500)
    assert len(found.incoming.items) == 20
