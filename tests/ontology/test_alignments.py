"""Each alignment is a statement with a row of its own that says why and how sure, and nothing needs any of them."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from fengong.ask.library import all_queries
from fengong.ask.run import run
from fengong.ask.table import Table

FG = Namespace("https://w3id.org/fengong/ns#")
SSSOM = Namespace("https://w3id.org/sssom/")
SEMAPV = Namespace("https://w3id.org/semapv/vocab/")
#: Only these may relate terms: a SKOS match would make concepts of classes and properties.
PREDICATES = {RDFS.seeAlso, RDFS.subClassOf, RDFS.subPropertyOf}
VOCABULARIES = {
    "ORG": "http://www.w3.org/ns/org#",
    "PROV": "http://www.w3.org/ns/prov#",
    "ELI": "http://data.europa.eu/eli/ontology#",
    "P-Plan": "http://purl.org/net/p-plan#",
    "CPOV and CPSV-AP": "http://data.europa.eu/m8g/",
    "ODRL": "http://www.w3.org/ns/odrl/2/",
    "schema.org": "https://schema.org/",
    "gist": "https://w3id.org/semanticarts/ns/ontology/gist/",
}


def rows(graph: Graph) -> dict[Node, tuple[Node | None, ...]]:
    ends = (OWL.annotatedSource, OWL.annotatedProperty, OWL.annotatedTarget)
    return {row: tuple(graph.value(row, end) for end in ends) for row in graph.subjects(RDF.type, OWL.Axiom)}


def test_every_statement_has_one_row_and_every_row_its_statement(alignments: Graph) -> None:
    stated = [triple for triple in alignments if triple[1] in PREDICATES and str(triple[0]).startswith(FG)]
    assert len(stated) > 40
    assert Counter(rows(alignments).values()) == Counter(stated)


def test_every_row_gives_reason_and_confidence(alignments: Graph) -> None:
    for row, triple in rows(alignments).items():
        reasons = [word for word in alignments.objects(row, RDFS.comment) if isinstance(word, Literal)]
        assert sorted(word.language or "" for word in reasons) == ["en", "zh"], triple
        assert all(len(word) > 10 for word in reasons), triple
        (confidence,) = alignments.objects(row, SSSOM.confidence)
        assert isinstance(confidence, Literal)
        assert 0 < float(confidence) <= 1, triple
        assert list(alignments.objects(row, SSSOM.mapping_justification)) == [SEMAPV.ManualMappingCuration], triple


def test_rows_go_from_our_terms_to_others(alignments: Graph, modules: Graph) -> None:
    for subject, predicate, target in rows(alignments).values():
        assert predicate in PREDICATES
        assert (subject, RDFS.isDefinedBy, None) in modules, subject
        assert str(subject).startswith(FG)
        assert not str(target).startswith("https://w3id.org/fengong/"), target


def test_a_subclass_or_subproperty_is_claimed_only_where_it_is_sure(alignments: Graph) -> None:
    for row, (subject, predicate, _) in rows(alignments).items():
        if predicate != RDFS.seeAlso:
            assert float(str(alignments.value(row, SSSOM.confidence))) >= 0.9, subject


@pytest.mark.parametrize("namespace", VOCABULARIES.values(), ids=VOCABULARIES)
def test_the_vocabularies_of_the_field_are_aligned(alignments: Graph, namespace: str) -> None:
    assert [target for _, _, target in rows(alignments).values() if str(target).startswith(namespace)]


def test_an_assignment_is_aligned_to_its_closest_published_class(alignments: Graph) -> None:
    gist = URIRef("https://w3id.org/semanticarts/ns/ontology/gist/Assignment")
    assert (FG.Assignment, RDFS.seeAlso, gist) in alignments


def test_no_skos_match_stands_on_a_class_or_property(alignments: Graph, modules: Graph) -> None:
    kinds = ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch", "mappingRelation")
    matches = {SKOS[kind] for kind in kinds}
    for graph in (alignments, modules):
        assert [triple for triple in graph if triple[1] in matches] == []
        assert {*graph.objects(None, OWL.annotatedProperty)} & matches == set()


def test_no_other_file_speaks_of_the_alignments(folder: Path) -> None:
    others = [path for path in [*folder.rglob("*.ttl"), *folder.rglob("*.rq")] if path.name != "alignments.ttl"]
    assert len(others) > 20
    named = re.compile(r"ontology/alignments|module:alignments")
    assert [path for path in others if named.search(path.read_text("utf-8"))] == []


def test_a_build_holds_no_alignment(wuwei_store: ox.Store) -> None:
    assert list(wuwei_store.quads_for_pattern(None, ox.NamedNode(str(OWL.annotatedSource)), None, None)) == []


def test_every_query_answers_the_same_with_and_without_them(wuwei_store: ox.Store, folder: Path) -> None:
    both = ox.Store()
    both.extend(wuwei_store.quads_for_pattern(None, None, None, None))
    both.load(path=folder / "alignments.ttl", format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("urn:alignments"))
    assert len(both) > len(wuwei_store)
    answered = 0
    for query in all_queries():
        without = run(wuwei_store, query.text)
        assert run(both, query.text) == without, query.name
        answered += isinstance(without, Table) and bool(without.rows)
    assert answered > 20
