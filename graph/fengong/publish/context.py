"""The JSON-LD context: plain names for every term of ours and for what we use of other vocabularies.

Words in several languages are a map from language to words, links are strings, and dates, numbers and truth values
have the datatype that the ontology gives them. ``ontology/context.jsonld`` is what this makes of the ontology.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pyoxigraph as ox

from fengong.iris import BASE, NS
from fengong.publish.graph import Graph
from fengong.publish.names import prefixes, short
from fengong.publish.source import Sort, of_sort, triples_of
from fengong.publish.vocabularies import OWL, RDFS
from fengong.rdf.terms import RDF, XSD

#: What a name stands for: the short IRI, and how its values are written.
Definition = str | dict[str, Any]

_WORDS = "rdfs:label skos:prefLabel skos:altLabel skos:definition skos:example skos:scopeNote"
_WORDS += " dcterms:title dcterms:description"
_LINKS = "rdfs:subClassOf rdfs:subPropertyOf rdfs:domain rdfs:range rdfs:isDefinedBy rdfs:seeAlso owl:disjointWith"
_LINKS += " owl:inverseOf owl:versionIRI owl:priorVersion schema:domainIncludes schema:rangeIncludes dcterms:license"
_LINKS += " dcterms:creator dcterms:spatial dcterms:isReplacedBy skos:inScheme skos:topConceptOf skos:hasTopConcept"
_LINKS += " skos:broader skos:narrower skos:related skos:exactMatch skos:closeMatch skos:broadMatch skos:narrowMatch"
_LINKS += " skos:relatedMatch oa:hasSource oa:hasSelector org:classification prov:wasDerivedFrom prov:wasGeneratedBy"
_LINKS += " eli:cites void:subset void:class void:property void:classPartition void:propertyPartition void:vocabulary"
_LINKS += " void:feature void:dataDump void:exampleResource void:inDataset"
_LINKS += " org:originalOrganization org:resultingOrganization"
_COUNTS = "void:triples void:entities void:distinctSubjects void:distinctObjects void:classes void:properties"
_PLAIN = "skos:notation dcterms:identifier dcterms:source owl:versionInfo oa:exact oa:prefix oa:suffix void:uriSpace"
#: Terms of other vocabularies with a name of their own, and how their values are written.
FOREIGN: dict[str, str | None] = {
    **dict.fromkeys(_WORDS.split(), "@language"),
    **dict.fromkeys(_LINKS.split(), "@id"),
    **dict.fromkeys(_COUNTS.split(), "xsd:integer"),
    **dict.fromkeys(_PLAIN.split()),
    **dict.fromkeys(("dcterms:created", "dcterms:modified", "dcterms:date"), "xsd:date"),
    **dict.fromkeys(("oa:start", "oa:end"), "xsd:nonNegativeInteger"),
}
#: Prefixes that our files may not declare and the context needs.
EXTRA = {"void": "http://rdfs.org/ns/void#", "xsd": XSD, "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}
_COERCED = {XSD + name: f"xsd:{name}" for name in ("integer", "boolean", "decimal", "date", "gYear", "gYearMonth")}
_COERCED |= {XSD + name: f"xsd:{name}" for name in ("nonNegativeInteger", "dateTime", "anyURI", "duration")}
_KINDS = ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")


@cache
def context() -> dict[str, Any]:
    """The context, as the value of ``@context``."""
    names = {**prefixes(), **EXTRA}
    # The prefix of one plan's nodes is the examples' own.
    names = {prefix: iri for prefix, iri in names.items() if iri[-1] in "#/" and not iri.startswith(BASE)}
    known: dict[str, Definition] = {}
    for curie, way in FOREIGN.items():
        known.setdefault(curie.partition(":")[2], _definition(curie, way))
    known |= _own()
    # A term of ours may have the name of a scheme's prefix (basis, severity); the term has it then.
    names = {prefix: iri for prefix, iri in names.items() if prefix not in known}
    return {"@version": 1.1, "id": "@id", "type": "@type", **dict(sorted(names.items())), **dict(sorted(known.items()))}


def context_file() -> bytes:
    """The context as the file that is shipped."""
    return (json.dumps({"@context": context()}, ensure_ascii=False, indent=2) + "\n").encode()


@cache
def names() -> dict[str, str]:
    """The names of the context by IRI."""
    known = context()
    found = {}
    for name, value in known.items():
        curie = value["@id"] if isinstance(value, dict) else value
        if isinstance(curie, str) and ":" in curie and "://" not in curie:
            prefix, _, local = curie.partition(":")
            found[known[prefix] + local] = name
    return found


def _own() -> dict[str, Definition]:
    graph = Graph(triples_of(of_sort(Sort.MODULE)))
    found: dict[str, Definition] = {}
    for kind in _KINDS:
        for term in graph.of_type(OWL[kind]):
            name = term.value.removeprefix(NS)
            if term.value.startswith(NS):
                found[name] = _definition(f"fg:{name}", _way(graph, term, kind))
            elif kind == "Class" and (curie := short(term.value)):
                found.setdefault(curie.partition(":")[2], curie)
    return found


def _way(graph: Graph, term: ox.NamedNode, kind: str) -> str | None:
    """How a term's values are written: as a link, with a datatype, by language, or as they are."""
    if kind == "ObjectProperty":
        return "@id"
    if kind != "DatatypeProperty":
        return None
    values = [one for one in graph.objects(term, RDFS.range) if isinstance(one, ox.NamedNode)]
    if not values or values[0] == RDF.langString:
        return "@language"
    return _COERCED.get(values[0].value)


def _definition(curie: str, way: str | None) -> Definition:
    if way is None:
        return curie
    return {"@id": curie, "@container": way} if way == "@language" else {"@id": curie, "@type": way}
