"""Mappings of our terms to those of other vocabularies, from the alignment module where there is one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from fengong.iris import NS, SCHEME
from fengong.publish.graph import Graph
from fengong.publish.turtle import term
from fengong.publish.vocabularies import OWL
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
    """One mapping: subject, relation, object, and what else is said of it (justification, confidence, notes)."""

    subject: str
    relation: str
    object: str
    remarks: tuple[tuple[str, str, str], ...] = ()


def alignments(graph: Graph) -> dict[str, tuple[Alignment, ...]]:
    """The mappings by our term."""
    found: dict[tuple[str, str, str], tuple[tuple[str, str, str], ...]] = {}
    for node in graph.everyone():
        if isinstance(node, ox.NamedNode) and node.value.startswith((NS, SCHEME)):
            for predicate, value in graph.about(node):
                if isinstance(value, ox.NamedNode) and not value.value.startswith((NS, SCHEME)):
                    found.setdefault((node.value, term(predicate), value.value), ())
        for way in WAYS:
            ends = [end for one in way if isinstance(end := graph.value(node, one), ox.NamedNode)]
            if len(ends) == len(way):
                subject, relation, value = ends
                found[subject.value, term(relation), value.value] = _remarks(node, graph, way)
    rows: dict[str, list[Alignment]] = defaultdict(list)
    for (ours, how, theirs), remarks in sorted(found.items()):
        # That a term is a class is no mapping.
        if how not in ("rdf:type", "rdfs:isDefinedBy") and "#type" not in how:
            rows[ours].append(Alignment(ours, how, theirs, remarks))
    return {subject: tuple(known) for subject, known in rows.items()}


def _remarks(node: Any, graph: Graph, way: tuple[ox.NamedNode, ...]) -> tuple[tuple[str, str, str], ...]:
    rows = []
    for predicate, value in graph.about(node):
        if predicate not in way and predicate != RDF.type:
            language = value.language or "" if isinstance(value, ox.Literal) else ""
            words = value.value if isinstance(value, ox.Literal) else term(value)
            rows.append((term(predicate), words, language))
    return tuple(sorted(rows))
