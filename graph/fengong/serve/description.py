"""The service description: what the endpoint can do, for programs that ask (SPARQL 1.1 Service Description)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fengong.serve.cache import Kept
from fengong.serve.formats import GRAPHS, RESULTS, chosen

if TYPE_CHECKING:
    import pyoxigraph as ox

SD = "http://www.w3.org/ns/sparql-service-description#"
FORMATS = "http://www.w3.org/ns/formats/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_IRIS = {
    "json": "SPARQL_Results_JSON",
    "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
    "turtle": "Turtle",
    "ntriples": "N-Triples",
    "jsonld": "JSON-LD",
    "rdfxml": "RDF_XML",
    "trig": "TriG",
    "nquads": "N-Quads",
}


def description(store: ox.Store, endpoint: str, accept: str | None) -> Kept:
    """The description in a form that is accepted.

    Raises:
        RefusedError: none is.
    """
    import pyoxigraph as ox

    from fengong.serve.tasks import GRAPH_FORMS

    form, media = chosen(accept, None, GRAPHS)
    data = ox.serialize(_triples(store, endpoint), format=GRAPH_FORMS[form], prefixes={"sd": SD})
    assert data is not None
    return Kept(media, data)


def _triples(store: ox.Store, endpoint: str) -> list[ox.Triple]:
    import pyoxigraph as ox

    service, dataset, graph = ox.BlankNode("service"), ox.BlankNode("dataset"), ox.BlankNode("default")
    type_ = ox.NamedNode(RDF_TYPE)

    def sd(name: str) -> ox.NamedNode:
        return ox.NamedNode(SD + name)

    rows = [
        ox.Triple(service, type_, sd("Service")),
        ox.Triple(service, sd("endpoint"), ox.NamedNode(endpoint)),
        ox.Triple(service, sd("supportedLanguage"), sd("SPARQL11Query")),
        ox.Triple(service, sd("feature"), sd("UnionDefaultGraph")),
        ox.Triple(service, sd("defaultDataset"), dataset),
        ox.Triple(dataset, type_, sd("Dataset")),
        ox.Triple(dataset, sd("defaultGraph"), graph),
        ox.Triple(graph, type_, sd("Graph")),
    ]
    for form in sorted({*RESULTS.values(), *GRAPHS.values()} & _IRIS.keys()):
        rows.append(ox.Triple(service, sd("resultFormat"), ox.NamedNode(FORMATS + _IRIS[form])))
    for number, name in enumerate(store.named_graphs()):
        node = ox.BlankNode(f"graph{number}")
        rows += [ox.Triple(dataset, sd("namedGraph"), node), ox.Triple(node, sd("name"), name)]
    return rows
