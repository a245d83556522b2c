"""Mappings of our terms to those of other vocabularies, from the alignment module where there is one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from fengong.ask.header import Words
from fengong.iris import NS, SCHEME
from fengong.publish.graph import Graph
from fengong.publish.turtle import term
from fengong.publish.vocabularies import OWL, RDFS
from fengong.rdf.terms import RDF, Namespace

SSSOM = Namespace("https://w3id.org/sssom/")
#: How a statement about a mapping names its subject, predicate and object.
WAYS = (
    (OWL.annotatedSource, OWL.annotatedProperty, OWL.annotatedTarget),
    (SSSOM.subject_id, SSSOM.predicate_id, SSSOM.object_id),
    (RDF.subject, RDF.predicate, RDF.object),
)


@dataclass(frozen=True, slots=True)
class Alignment:
    """One mapping: subject, relation, object; why, how sure, and what else is said of it by property."""

    subject: str
    relation: str
    object: str
    comment: Words | None = None
    confidence: str = ""
    remarks: tuple[tuple[str, str], ...] = ()


def alignments(graph: Graph) -> dict[str, tuple[Alignment, ...]]:
    """The mappings by our term."""
    found: dict[tuple[str, str, str], Alignment] = {}
    for node in graph.everyone():
        if isinstance(node, ox.NamedNode) and node.value.startswith((NS, SCHEME)):
            for predicate, value in graph.about(node):
                if isinstance(value, ox.NamedNode) and not value.value.startswith((NS, SCHEME)):
                    key = (node.value, term(predicate), value.value)
                    found.setdefault(key, Alignment(*key))
        for way in WAYS:
            ends = [end for one in way if isinstance(end := graph.value(node, one), ox.NamedNode)]
            if len(ends) == len(way):
                subject, relation, value = ends
                key = (subject.value, term(relation), value.value)
                found[key] = _explained(key, node, graph, way)
    rows: dict[str, list[Alignment]] = defaultdict(list)
    for key, one in sorted(found.items(), key=lambda row: row[0]):
        # That a term is a class is no mapping.
        if one.relation not in ("rdf:type", "rdfs:isDefinedBy") and "#type" not in one.relation:
            rows[key[0]].append(one)
    return {subject: tuple(known) for subject, known in rows.items()}


def _explained(key: tuple[str, str, str], node: Any, graph: Graph, way: tuple[ox.NamedNode, ...]) -> Alignment:
    confidence = graph.value(node, SSSOM.confidence)
    apart = (*way, RDF.type, RDFS.comment, SSSOM.confidence)
    remarks = [
        (term(predicate), value.value if isinstance(value, ox.Literal) else term(value))
        for predicate, value in graph.about(node)
        if predicate not in apart
    ]
    sure = confidence.value if isinstance(confidence, ox.Literal) else ""
    return Alignment(*key, graph.words(node, RDFS.comment), sure, tuple(sorted(remarks)))
