"""What a build holds, in VoID: sizes of every graph, its classes and properties, and where to begin.

Everything is counted from the statements themselves. Dates are those that the input states; nothing here
knows the time of day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

import pyoxigraph as ox

from fengong.iris import Iris
from fengong.rdf.terms import (
    DCTERMS,
    FG,
    ORG,
    PREFIXES,
    PROV,
    RDF,
    VOID,
    Statements,
    Term,
    describe,
    en,
    integer,
    node,
    string,
    zh,
)

#: Files of the whole build as ``fengong build --output`` writes them; each has a name among W3C's formats.
DUMPS = (ox.RdfFormat.N_QUADS, ox.RdfFormat.TRIG)
#: Licence of what the lexicon tells; the words of a plan are nobody's here to license.
LEXICON_LICENSE = "https://creativecommons.org/licenses/by/4.0/"
_SHORT = {iri: prefix for prefix, iri in PREFIXES.items()} | {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/2000/01/rdf-schema#": "rdfs",
    "http://www.w3.org/2002/07/owl#": "owl",
    "https://schema.org/": "schema",
    "http://purl.org/vocab/vann/": "vann",
    "http://purl.org/ontology/bibo/": "bibo",
}


@dataclass(slots=True)
class Counts:
    """What a graph holds. A class counts its instances, a property its statements."""

    subjects: int
    objects: int
    properties: dict[ox.NamedNode, int] = field(default_factory=dict)
    classes: dict[ox.NamedNode, int] = field(default_factory=dict)

    @property
    def triples(self) -> int:
        """How many statements."""
        return sum(self.properties.values())


def counted(store: ox.Store) -> dict[str, Counts]:
    """The counts of each graph by its IRI, in the order of the IRIs."""
    found = {
        graph.value: Counts(int(subjects.value), int(objects.value))
        for graph, subjects, objects in _rows(store, "(COUNT(DISTINCT ?s) AS ?n) (COUNT(DISTINCT ?o) AS ?m)", "?p", "")
    }
    for graph, term, count in _rows(store, "?p (COUNT(*) AS ?n)", "?p", "?p"):
        found[graph.value].properties[term] = int(count.value)
    for graph, term, count in _rows(store, "?o (COUNT(*) AS ?n)", "a", "?o"):
        if isinstance(term, ox.NamedNode):
            found[graph.value].classes[term] = int(count.value)
    return dict(sorted(found.items()))


def _rows(store: ox.Store, columns: str, predicate: str, group: str) -> Iterator[Any]:
    """Rows of a count over every graph; the store counts in a quarter of the time that Python would take."""
    query = f"SELECT ?g {columns} {{ GRAPH ?g {{ ?s {predicate} ?o }} }} GROUP BY ?g {group}"
    rows = store.query(query)
    assert isinstance(rows, ox.QuerySolutions)
    yield from rows


def sizes(counts: Counts) -> Statements:
    """How much a graph holds, and in which vocabularies."""
    return {
        VOID.triples: integer(counts.triples),
        VOID.distinctSubjects: integer(counts.subjects),
        VOID.distinctObjects: integer(counts.objects),
        VOID.properties: integer(len(counts.properties)),
        VOID.classes: integer(len(counts.classes)),
        VOID.vocabulary: [node(iri) for iri in _vocabularies([counts])],
    }


def partitions(subject: str, counts: Counts, graph: ox.NamedNode) -> Iterator[ox.Quad]:
    """Each class with its instances and each property with its statements.

    A part has no type of its own: the ranges of its links make it a dataset, and ``void:Dataset`` lists the graphs.
    """
    ways = ((counts.classes, "class", VOID.entities), (counts.properties, "property", VOID.triples))
    for counter, kind, measure in ways:
        for term, count in counter.items():
            part = node(f"{subject}/{kind}/{_short(term.value)}")
            yield ox.Quad(node(subject), VOID[f"{kind}Partition"], part, graph)
            yield ox.Quad(part, VOID[kind], term, graph)
            yield ox.Quad(part, measure, integer(count), graph)


def whole_dataset(store: ox.Store, counts: dict[str, Counts], iris: Iris) -> Iterator[ox.Quad]:
    """The build as one dataset: its graphs, its size, and nodes to begin with."""
    graph, subject = node(iris.graph("meta")), f"{iris.base}dataset"
    titles = (zh("分工图谱"), en("Fengong graph of responsibilities"))
    about = (
        zh("政府工作方案中的任务、分工与责任主体，每条事实都附原文位置。"),
        en("Tasks, assignments and actors of government work plans; every fact has its place in the text."),
    )
    files = [node(f"{subject}.{kind.file_extension}") for kind in DUMPS]
    statements: Statements = {
        DCTERMS.title: [one for one in titles if one],
        DCTERMS.description: [one for one in about if one],
        VOID.subset: [node(one) for one in counts],
        VOID.triples: integer(sum(one.triples for one in counts.values())),
        VOID.vocabulary: [node(iri) for iri in _vocabularies([*counts.values()])],
        VOID.uriSpace: string(iris.base),
        VOID.feature: [node(kind.iri) for kind in DUMPS],
        VOID.dataDump: [*files],
        VOID.exampleResource: [*_examples(store)],
    }
    yield from describe(subject, VOID.Dataset, statements, graph)
    yield from (ox.Quad(file, RDF.type, PROV.Entity, graph) for file in files)


def dated(store: ox.Store, kind: str, graph: ox.NamedNode) -> Statements:
    """Licence and day of change, of graphs that state them or stand on the lexicon alone."""
    if kind == "ontology":
        said = {what: _said(store, what, graph) for what in (DCTERMS.modified, DCTERMS.license)}
        return {DCTERMS.modified: said[DCTERMS.modified][-1:], DCTERMS.license: said[DCTERMS.license]}
    return {DCTERMS.license: node(LEXICON_LICENSE)} if kind == "registry" else {}


def _said(store: ox.Store, predicate: ox.NamedNode, graph: ox.NamedNode) -> list[Term]:
    found = {quad.object for quad in store.quads_for_pattern(None, predicate, None, graph)}
    return sorted((one for one in found if isinstance(one, ox.NamedNode | ox.Literal)), key=str)


def _examples(store: ox.Store) -> Iterator[Term]:
    for kind in (FG.Plan, FG.Task, FG.Assignment, ORG.FormalOrganization):
        found = [quad.subject for quad in store.quads_for_pattern(None, RDF.type, kind)]
        if found:
            first = min(found, key=str)
            assert isinstance(first, ox.NamedNode)  # a build has no blank nodes
            yield first


def _vocabularies(counts: list[Counts]) -> list[str]:
    terms = {term.value for one in counts for term in (*one.properties, *one.classes)}
    return sorted({iri[: _cut(iri)] for iri in terms} - {""})


def _short(iri: str) -> str:
    """A name for a path: prefix and local name, or a part of a hash where no prefix is known.

    >>> _short("https://w3id.org/fengong/ns#Task"), _short("urn:x")
    ('fg-Task', 'x-1ff30242f9f3')
    """
    prefix = _SHORT.get(iri[: _cut(iri)])
    return f"{prefix}-{iri[_cut(iri) :]}" if prefix else f"x-{sha256(iri.encode()).hexdigest()[:12]}"


def _cut(iri: str) -> int:
    return max(iri.rfind("#"), iri.rfind("/")) + 1
