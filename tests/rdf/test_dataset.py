"""The graph of a build: same bytes, ASCII IRIs, spans that hold, nothing lost, groups that stay groups."""

from __future__ import annotations

from collections import Counter, defaultdict

import pyoxigraph as ox
import pytest

from fengong.iris import BASE, NS
from fengong.model import Reading
from fengong.rdf.dataset import dataset, serialize
from fengong.store.oxigraph import select

PREFIXES = f"""
PREFIX fg: <{NS}> PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX org: <http://www.w3.org/ns/org#> PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX void: <http://rdfs.org/ns/void#>
"""


@pytest.fixture(scope="module")
def quads(wuwei: Reading) -> list[ox.Quad]:
    return list(dataset([wuwei]))


def test_same_input_same_bytes(wuwei: Reading) -> None:
    for form in (ox.RdfFormat.N_QUADS, ox.RdfFormat.TRIG):
        assert serialize(dataset([wuwei]), form) == serialize(dataset([wuwei]), form)


def test_both_forms_hold_the_same(quads: list[ox.Quad]) -> None:
    trig = serialize(quads, ox.RdfFormat.TRIG)
    nquads = serialize(quads, ox.RdfFormat.N_QUADS)
    assert set(ox.parse(trig, format=ox.RdfFormat.TRIG)) == set(ox.parse(nquads, format=ox.RdfFormat.N_QUADS))


def test_iris_are_ascii_and_there_are_no_blank_nodes_in_the_data(quads: list[ox.Quad]) -> None:
    for quad in quads:
        for term in (quad.subject, quad.predicate, quad.object, quad.graph_name):
            assert not isinstance(term, ox.BlankNode)
            if isinstance(term, ox.NamedNode):
                assert term.value.isascii()
                assert "%" not in term.value


def test_a_statement_stands_in_one_graph_only(quads: list[ox.Quad]) -> None:
    graphs = defaultdict(set)
    for quad in quads:
        graphs[quad.triple].add(quad.graph_name)
    assert [triple for triple, where in graphs.items() if len(where) > 1] == []


def test_every_span_holds_its_words(wuwei: Reading, wuwei_store: ox.Store) -> None:
    rows = select(
        wuwei_store,
        PREFIXES
        + """SELECT ?span ?start ?end ?exact ?prefix ?suffix ?content WHERE {
            ?span oa:hasSource/fg:content ?content ; oa:hasSelector ?position , ?quote .
            ?position oa:start ?start ; oa:end ?end .
            ?quote oa:exact ?exact ; oa:prefix ?prefix ; oa:suffix ?suffix }""",
    )
    assert len(rows) > 300
    for row in rows:
        text, start, end = row["content"] or "", int(row["start"] or -1), int(row["end"] or -1)
        assert text == wuwei.outline.document.text
        assert text[start:end] == row["exact"]
        assert text[:start].endswith(row["prefix"] or "")
        assert text[end:].startswith(row["suffix"] or "")


def test_every_evidence_is_described(wuwei_store: ox.Store) -> None:
    query = "SELECT ?it WHERE { ?it fg:evidence ?span FILTER NOT EXISTS { ?span a oa:SpecificResource } }"
    assert select(wuwei_store, PREFIXES + query) == []


def test_nothing_of_the_reading_is_lost(wuwei: Reading, wuwei_store: ox.Store) -> None:
    rows = select(
        wuwei_store,
        PREFIXES
        + """SELECT ?task ?surface ?role ?order ?confidence WHERE {
            ?assignment a fg:Assignment ; fg:forTask/dcterms:identifier ?task ; fg:hasRole/skos:notation ?role ;
              fg:assignee/fg:surfaceForm ?surface ; fg:listOrder ?order ; fg:confidence ?confidence }""",
    )
    stored = Counter(
        (r["task"], r["surface"], r["role"], int(r["order"] or 0), float(r["confidence"] or 0)) for r in rows
    )
    assert stored == Counter(
        (a.task.id, a.mention.surface, str(a.mention.role), a.mention.order, a.confidence) for a in wuwei.assignments
    )


def test_regions_add_up_to_the_text(wuwei: Reading, wuwei_store: ox.Store) -> None:
    query = """SELECT (SUM(?end - ?start) AS ?all) WHERE {
      ?region a fg:TextRegion ; fg:evidence/oa:hasSelector ?position . ?position oa:start ?start ; oa:end ?end }"""
    assert select(wuwei_store, PREFIXES + query) == [{"all": str(len(wuwei.outline.document.text))}]


def test_groups_lead_nothing_by_themselves(wuwei_store: ox.Store) -> None:
    query = """SELECT ?group WHERE { ?group a fg:GroupDescription . ?group ?short ?task .
      FILTER (?short IN (fg:leads, fg:supports, fg:responsibleFor, fg:guides, fg:supervises)) }"""
    assert select(wuwei_store, PREFIXES + query) == []


def test_shortcuts_are_the_resolved_assignments(wuwei: Reading, wuwei_store: ox.Store) -> None:
    query = """SELECT ?org ?task WHERE { GRAPH ?derived { ?org fg:leads|fg:responsibleFor|fg:supports ?node }
      ?node dcterms:identifier ?task }"""
    derived = {(row["org"], row["task"]) for row in select(wuwei_store, PREFIXES + query)}
    assert derived == {
        (f"{BASE}org/{row.actor.key}", row.task.id)  # type: ignore[union-attr]
        for row in wuwei.assignments
        if row.kind == "organization"
    }


def test_every_graph_is_described_with_its_size(wuwei_store: ox.Store) -> None:
    rows = select(wuwei_store, PREFIXES + "SELECT ?graph ?size WHERE { ?graph a void:Dataset ; void:triples ?size }")
    described = {row["graph"]: int(row["size"] or 0) for row in rows}
    for graph in wuwei_store.named_graphs():
        if not str(graph.value).endswith("/meta"):
            count = sum(1 for _ in wuwei_store.quads_for_pattern(None, None, None, graph))
            assert described[graph.value] == count


def test_another_base(wuwei: Reading) -> None:
    base = "https://plans.example.org/id/"
    moved = serialize(dataset([wuwei], base), ox.RdfFormat.N_QUADS).decode()
    assert f"{BASE}plan" not in moved
    assert sorted(moved.replace(base, BASE).splitlines()) == sorted(
        serialize(dataset([wuwei]), ox.RdfFormat.N_QUADS).decode().splitlines()
    )
