"""Classes and properties of the modules, with everything that the ontology says of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from fengong.ask.header import Words
from fengong.iris import NS
from fengong.publish.graph import Graph
from fengong.publish.source import Part
from fengong.publish.vocabularies import OWL, RDFS, SCHEMA
from fengong.rdf.terms import DCTERMS, FG, RDF, SKOS

#: Kinds of terms in the order of the page, with what they are called.
KINDS = {
    "Class": Words("类", "class"),
    "ObjectProperty": Words("对象属性", "object property"),
    "DatatypeProperty": Words("数据属性", "datatype property"),
    "AnnotationProperty": Words("注释属性", "annotation property"),
}


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property of ours; IRIs of other terms as they are, sorted."""

    iri: str
    kind: str
    label: Words
    definition: Words | None
    examples: tuple[Words, ...]
    notes: tuple[Words, ...]
    above: tuple[str, ...]
    below: tuple[str, ...]
    domain: tuple[str, ...]
    range: tuple[str, ...]
    disjoint: tuple[str, ...]
    inverse: tuple[str, ...]
    derived_by: str | None
    deprecated: bool
    replaced_by: tuple[str, ...]
    #: Characteristics such as transitive, as the names of their OWL classes.
    traits: tuple[str, ...]
    #: For a class: properties that start and that end at it.
    leaving: tuple[str, ...] = ()
    arriving: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The fragment of its IRI."""
        return self.iri.removeprefix(NS)


@dataclass(frozen=True, slots=True)
class Module:
    """One module with what it says of itself and its terms, classes first, each kind by name."""

    name: str
    title: Words
    description: Words | None
    version: str
    modified: str
    terms: tuple[Term, ...]

    @property
    def short_title(self) -> Words:
        """The title without that of the whole ontology before the colon."""
        return Words(self.title.zh.rpartition("：")[2], self.title.en.rpartition(": ")[2])


def modules(files: tuple[Part, ...]) -> tuple[Module, ...]:
    """The modules in their order of reading: the core first, the others by name."""
    whole = Graph(triple for part in files for triple in part.triples)
    found = [_module(part, whole) for part in files]
    return tuple(sorted(found, key=lambda module: (module.name != "core", module.name)))


def _module(part: Part, whole: Graph) -> Module:
    own = Graph(part.triples)
    head = next(iter(own.of_type(OWL.Ontology)), None)
    terms = [_term(iri, kind, whole) for kind in KINDS for iri in own.of_type(OWL[kind]) if iri.value.startswith(NS)]
    return Module(
        part.name,
        own.words(head, DCTERMS.title) or Words(part.name, part.name),
        own.words(head, DCTERMS.description),
        _text(own, head, OWL.versionInfo),
        _text(own, head, DCTERMS.modified),
        tuple(sorted(terms, key=lambda term: (list(KINDS).index(term.kind), term.name))),
    )


def _term(iri: Any, kind: str, graph: Graph) -> Term:
    return Term(
        iri.value,
        kind,
        graph.label(iri) or Words(iri.value, iri.value),
        graph.words(iri, SKOS.definition),
        pairs(graph, iri, SKOS.example),
        pairs(graph, iri, SKOS.scopeNote),
        _iris(graph.objects(iri, RDFS.subClassOf) + graph.objects(iri, RDFS.subPropertyOf)),
        _iris(graph.subjects(RDFS.subClassOf, iri) + graph.subjects(RDFS.subPropertyOf, iri)),
        _iris(graph.objects(iri, RDFS.domain) + graph.objects(iri, SCHEMA.domainIncludes)),
        _iris(graph.objects(iri, RDFS.range) + graph.objects(iri, SCHEMA.rangeIncludes)),
        _iris(graph.objects(iri, OWL.disjointWith) + graph.subjects(OWL.disjointWith, iri)),
        _iris(graph.objects(iri, OWL.inverseOf) + graph.subjects(OWL.inverseOf, iri)),
        next((one.value for one in graph.objects(iri, FG.derivedBy)), None),
        any(one.value == "true" for one in graph.objects(iri, OWL.deprecated)),
        _iris(graph.objects(iri, DCTERMS.isReplacedBy)),
        tuple(one.removeprefix(OWL.Class.value[:-5]) for one in _iris(graph.objects(iri, RDF.type)) if _trait(one)),
        _iris(graph.subjects(RDFS.domain, iri) + graph.subjects(SCHEMA.domainIncludes, iri)),
        _iris(graph.subjects(RDFS.range, iri) + graph.subjects(SCHEMA.rangeIncludes, iri)),
    )


def pairs(graph: Graph, subject: Any, predicate: ox.NamedNode) -> tuple[Words, ...]:
    """Words in both languages, the first Chinese with the first English and so on; all others by themselves."""
    said: dict[str, list[str]] = {"zh": [], "en": []}
    for one in graph.objects(subject, predicate):
        if isinstance(one, ox.Literal):
            said.setdefault(one.language or "", []).append(one.value)
    chinese, english = said["zh"], said["en"]
    both = [Words(zh, en) for zh, en in zip(chinese, english, strict=False)]
    rest = [*chinese[len(both) :], *english[len(both) :], *said.get("", [])]
    return (*both, *(Words(one, one) for one in rest))


def _iris(found: list[Any]) -> tuple[str, ...]:
    return tuple(sorted({one.value for one in found if isinstance(one, ox.NamedNode)}))


def _trait(iri: str) -> bool:
    local = iri.removeprefix(OWL.Class.value[:-5])
    return iri.startswith(OWL.Class.value[:-5]) and local not in KINDS and local not in ("NamedIndividual", "Ontology")


def _text(graph: Graph, subject: Any, predicate: ox.NamedNode) -> str:
    found = graph.value(subject, predicate)
    return found.value if isinstance(found, ox.Literal) else ""
