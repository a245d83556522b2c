"""JSON-LD: the whole graph with all its named graphs."""

from __future__ import annotations

import pyoxigraph as ox


def to_jsonld(store: ox.Store) -> bytes:
    """Every quad of a store as expanded JSON-LD 1.1, sorted by graph, subject, predicate and object.

    Blank nodes are named by the RDF Dataset Canonicalization algorithm, so that two builds of the same
    plans give the same bytes.
    """
    quads = [*store]
    anonymous = [quad for quad in quads if _has_blank(quad)]
    named = [quad for quad in quads if not _has_blank(quad)]
    content = ox.serialize(sorted([*named, *_canonical(anonymous)], key=_order), format=ox.RdfFormat.JSON_LD)
    assert content is not None
    return content + b"\n"


def _canonical(quads: list[ox.Quad]) -> list[ox.Quad]:
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return [*dataset]


def _has_blank(quad: ox.Quad) -> bool:
    return any(isinstance(term, ox.BlankNode) for term in (quad.subject, quad.object, quad.graph_name))


def _order(quad: ox.Quad) -> tuple[str, str, str, str]:
    return str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object)
