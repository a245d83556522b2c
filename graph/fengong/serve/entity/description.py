"""What is handed to machines about a node: its concise bounded description, with the names of what it points to.

Its own statements with what hangs on blank nodes, the labels of the nodes in them, and a limited number of the
statements about it. The same build gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pyoxigraph as ox

from fengong.rdf.terms import DCTERMS, PREFIXES, SKOS
from fengong.serve.entity.anything import INCOMING, OUTGOING
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.names import RDFS
from fengong.serve.iris import valid

#: Statements about the node that are handed out; ``rdfs:comment`` of the document says of how many.
SHOWN = 100
_LABELS = (SKOS.prefLabel, DCTERMS.title, RDFS.label)
_TOPIC = ox.NamedNode("http://xmlns.com/foaf/0.1/primaryTopic")
#: Media type → ending of the file and form of the engine; the first is for who accepts any.
FORMS = {
    "text/turtle": ("ttl", ox.RdfFormat.TURTLE),
    "application/ld+json": ("jsonld", ox.RdfFormat.JSON_LD),
    "application/n-triples": ("nt", ox.RdfFormat.N_TRIPLES),
    "application/rdf+xml": ("rdf", ox.RdfFormat.RDF_XML),
    "application/json": ("jsonld", ox.RdfFormat.JSON_LD),
}


def description(graph: Graph, iri: str, document: str, form: ox.RdfFormat) -> bytes:
    """The document about a node.

    Args:
        graph: the build.
        iri: of the node.
        document: IRI of the document, which says of itself what it is about.
        form: to write it in.
    """
    about, sheet = valid(iri), valid(document)
    if about is None:
        return b""
    own, others = list(_outgoing(graph, about)), _incoming(graph, about)
    named = {one for triple in own for one in (triple.predicate, triple.object) if isinstance(one, ox.NamedNode)}
    labels = (triple for one in sorted(named - {about}, key=str) for triple in _labels(graph, one))
    triples = [*own, *others[:SHOWN], *labels, *(_sheet(sheet, about, len(others)) if sheet else ())]
    return _written(list(dict.fromkeys(triples)), form)


def _written(triples: list[ox.Triple], form: ox.RdfFormat) -> bytes:
    """The engine writes prefixes in another order each time; where they are lines of their own they are sorted."""
    if form != ox.RdfFormat.TURTLE:
        return ox.serialize(triples, format=form) or b""
    lines = (ox.serialize(triples, format=form, prefixes=PREFIXES) or b"").splitlines(keepends=True)
    first = next((at for at, line in enumerate(lines) if not line.startswith(b"@prefix")), len(lines))
    return b"".join([*sorted(lines[:first]), *lines[first:]])


def _outgoing(graph: Graph, about: ox.NamedNode) -> Iterator[ox.Triple]:
    """Statements of a node and of the blank nodes below it, each in order."""
    left: list[ox.NamedNode | ox.BlankNode] = [about]
    seen = set(left)
    while left:
        subject = left.pop(0)
        quads = islice(graph.store.quads_for_pattern(subject, None, None), OUTGOING)
        for triple in sorted({quad.triple for quad in quads}, key=str):
            yield triple
            if isinstance(triple.object, ox.BlankNode) and triple.object not in seen:
                seen.add(triple.object)
                left.append(triple.object)


def _incoming(graph: Graph, about: ox.NamedNode) -> list[ox.Triple]:
    quads = islice(graph.store.quads_for_pattern(None, None, about), INCOMING)
    return sorted({quad.triple for quad in quads}, key=str)


def _labels(graph: Graph, node: ox.NamedNode) -> Iterator[ox.Triple]:
    for predicate in _LABELS:
        yield from (ox.Triple(node, predicate, one) for one in graph.objects(node.value, predicate))


def _sheet(sheet: ox.NamedNode, about: ox.NamedNode, incoming: int) -> Iterator[ox.Triple]:
    count = f"{incoming}" if incoming < INCOMING else f"{incoming}+"
    shown = min(incoming, SHOWN)
    yield ox.Triple(sheet, _TOPIC, about)
    yield ox.Triple(sheet, RDFS.comment, ox.Literal(f"关于它的陈述共 {count} 条，此处给出 {shown} 条。", language="zh"))
    yield ox.Triple(
        sheet, RDFS.comment, ox.Literal(f"{shown} of {count} statements about it are given here.", language="en")
    )
