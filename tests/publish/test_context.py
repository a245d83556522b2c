"""The JSON-LD context: complete, as shipped, and nothing is lost on the way there and back."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, Dataset, Graph

from fengong.errors import OutputError
from fengong.model import Reading
from fengong.publish.artefacts import chosen
from fengong.publish.compact import to_compact
from fengong.publish.context import context, context_file
from fengong.publish.source import triples_of
from fengong.rdf.dataset import dataset, serialize

NS = "https://w3id.org/fengong/ns#"
# rdflib's JSON-LD parser uses what rdflib itself has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

ODD = """
@prefix fg: <https://w3id.org/fengong/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
<urn:g> {
  <urn:a> a fg:Task , <urn:T> ; skos:prefLabel "without a language" , "mit"@de , "一"@zh , "二"@zh ;
    fg:ordinal 1 , "01"^^xsd:integer , "words" , 12345678901234567890 , "x"@en ; fg:openEnded true , "1"^^xsd:boolean ;
    fg:latest "2024-12-31"^^xsd:date , "soon" ; fg:inPlan "no link" , <urn:b> , _:n ; fg:confidence 0.50 , 1.0e0 ;
    <urn:no/name> "y" ; rdf:type "a literal" . _:n fg:text "z"@en-GB .
}
<urn:a> fg:title "in the default graph" .
"""


def quads_of_rdflib(data: bytes, form: str) -> set[tuple[str, str, str, str]]:
    found = Dataset()
    found.parse(data=data, format=form)
    return {(s.n3(), p.n3(), o.n3(), str(c)) for s, p, o, c in found.quads()}


def test_the_shipped_file_is_what_the_ontology_makes_of_it(root: Path) -> None:
    shipped = (root / "ontology" / "context.jsonld").read_bytes()
    assert shipped == context_file(), "run `fengong ontology context --output ontology/context.jsonld`"


def test_every_term_has_its_own_name(root: Path) -> None:
    graph = Graph()
    for path in root.glob("ontology/*.ttl"):
        graph.parse(path, format="turtle")
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    terms = {str(term).removeprefix(NS) for kind in kinds for term in graph.subjects(RDF.type, kind) if NS in str(term)}
    known = context()
    assert {name for name in terms if _iri(known[name]) != f"fg:{name}"} == set()


def test_labels_map_languages_and_links_are_links() -> None:
    known = context()
    assert known["prefLabel"] == {"@id": "skos:prefLabel", "@container": "@language"}
    assert known["hasRole"] == {"@id": "fg:hasRole", "@type": "@id"}
    assert known["latest"] == {"@id": "fg:latest", "@type": "xsd:date"}


def test_the_ontology_comes_back_as_it_was() -> None:
    triples = triples_of(chosen("ontology"))
    written = to_compact(ox.Quad(one.subject, one.predicate, one.object) for one in triples)
    nt = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    assert nt is not None
    assert quads_of_rdflib(written, "json-ld") == quads_of_rdflib(nt, "nquads")


def test_a_build_comes_back_as_it_was_on_both_parsers(wuwei: Reading) -> None:
    quads = dataset([wuwei])
    written = to_compact(quads)
    assert set(ox.parse(written, format=ox.RdfFormat.JSON_LD)) == set(quads)
    assert quads_of_rdflib(written, "json-ld") == quads_of_rdflib(serialize(quads, ox.RdfFormat.N_QUADS), "nquads")


def test_what_no_name_has_a_place_for_is_not_lost() -> None:
    quads = ox.Dataset(ox.parse(ODD, format=ox.RdfFormat.TRIG))
    again = ox.Dataset(ox.parse(to_compact(quads), format=ox.RdfFormat.JSON_LD))
    for one in (quads, again):
        one.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    assert set(again) == set(quads)


def test_an_iri_that_would_be_read_as_another_is_refused() -> None:
    quad = ox.Quad(ox.NamedNode("fg:Task"), ox.NamedNode("urn:p"), ox.Literal("x"))
    with pytest.raises(OutputError, match="has its scheme for a prefix"):
        to_compact([quad])


def test_a_task_reads_like_a_record(wuwei: Reading) -> None:
    graphs = json.loads(to_compact(dataset([wuwei])))["@graph"]
    nodes = {node["id"]: node for graph in graphs for node in graph["@graph"]}
    task = nodes["https://w3id.org/fengong/id/plan/620600-wuwei-2024/sec_1/task_4"]
    assert task["type"] == "Task"
    assert (task["ordinal"], task["title"]) == (4, {"zh": "强化安全生产综合监管"})


def test_the_same_quads_in_another_order_give_the_same_bytes(wuwei: Reading) -> None:
    quads = [*dataset([wuwei])]
    assert to_compact(quads) == to_compact(reversed(quads))


def _iri(definition: object) -> object:
    return definition["@id"] if isinstance(definition, dict) else definition
