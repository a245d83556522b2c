"""What a thing is called on a page."""

from __future__ import annotations

import pyoxigraph as ox

from fengong.rdf.terms import DCTERMS, FG, PREFIXES, SKOS, Namespace
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.values import Link
from fengong.serve.iris import address

RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
_WORDS = (
    SKOS.prefLabel,
    DCTERMS.title,
    RDFS.label,
    FG.usedName,
    FG.criterion,
    FG.surfaceForm,
    FG.verbatim,
    FG.citedTitle,
)
_SHORT = {
    **PREFIXES,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
}


def link(graph: Graph, iri: str) -> Link:
    """A thing with its names and its page; its IRI, shortened, where it has no name."""
    return graph.keep(("link", iri), lambda: _link(graph, iri))


def _link(graph: Graph, iri: str) -> Link:
    zh, en = next(filter(any, (_said(graph, iri, predicate) for predicate in _WORDS)), ("", ""))
    spare = zh or en or short(iri, graph.base)
    return Link(iri, zh or spare, en or spare, address(iri, graph.base))


def _said(graph: Graph, iri: str, predicate: ox.NamedNode) -> tuple[str, str]:
    words = {one.language or "": one.value for one in graph.objects(iri, predicate) if isinstance(one, ox.Literal)}
    return words.get("zh") or words.get("", ""), words.get("en", "")


def short(iri: str, base: str) -> str:
    """An IRI as a person would read it.

    >>> short("http://www.w3.org/2004/02/skos/core#prefLabel", "x:"), short("https://w3id.org/a/plan/b", "https://w3id.org/a/")
    ('skos:prefLabel', 'plan/b')
    """
    if iri.startswith(base) and iri != base:
        return iri.removeprefix(base)
    for prefix, namespace in _SHORT.items():
        if iri.startswith(namespace) and iri != namespace:
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
