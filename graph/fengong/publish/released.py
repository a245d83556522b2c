"""What was released once: the IRIs of every version, so that none of them disappears unnoticed."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from fengong.iris import NS, SCHEME
from fengong.publish.graph import Graph
from fengong.publish.vocabularies import OWL
from fengong.rdf.terms import DCTERMS, SKOS

#: What a release promises to keep, by type.
KEPT = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, SKOS.ConceptScheme, SKOS.Concept)


def released_iris(triples: Iterable[ox.Triple]) -> tuple[str, ...]:
    """Every class, property, scheme and concept of ours, deprecated ones too, sorted."""
    graph = Graph(triples)
    found = {node.value for kind in KEPT for node in graph.of_type(kind) if isinstance(node, ox.NamedNode)}
    return tuple(sorted(iri for iri in found if iri.startswith((NS, SCHEME))))


def lost(before: Iterable[str], triples: Iterable[ox.Triple]) -> tuple[str, ...]:
    """IRIs of an earlier release that are gone."""
    return tuple(sorted(set(before) - set(released_iris(triples))))


def unexplained(triples: Iterable[ox.Triple]) -> tuple[str, ...]:
    """Deprecated terms that name neither what replaces them nor why nothing does."""
    graph = Graph(triples)
    return tuple(
        node.value
        for node in graph.everyone()
        if any(isinstance(one, ox.Literal) and one.value == "true" for one in graph.objects(node, OWL.deprecated))
        and not graph.objects(node, DCTERMS.isReplacedBy)
        and not graph.objects(node, SKOS.scopeNote)
    )
