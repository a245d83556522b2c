"""Where on this server an IRI is answered, and which IRI an address means.

Data lives below the base of the store, which a build may choose; terms of the ontology have places of their own, and
everything else that the store speaks of is shown at ``/resource?iri=…``.
"""

from __future__ import annotations

from urllib.parse import quote

import pyoxigraph as ox

from fengong.iris import BASE, NS, SCHEME
from fengong.rdf.terms import VOID

#: Characters that no IRI holds; what has one of them never reaches a query.
FORBIDDEN = frozenset('<>"{}|\\^` ')


def base_of(store: ox.Store) -> str:
    """The IRI below which the data of a build lives, as its description says; the usual one where it says nothing."""
    said = {quad.object.value for quad in store.quads_for_pattern(None, VOID.uriSpace, None)}  # type: ignore[union-attr]
    return min(said, default=BASE)


def valid(iri: str) -> ox.NamedNode | None:
    """An IRI as a node; None for what is none.

    >>> valid("https://w3id.org/fengong/ns#Task")
    <NamedNode value=https://w3id.org/fengong/ns#Task>
    >>> [valid(words) for words in ("", "no scheme", "urn:a> . ?s ?p ?o", "urn:a\\n", "urn:\\ud800")]
    [None, None, None, None, None]
    """
    if not iri or any(one in FORBIDDEN or one < "!" for one in iri):
        return None
    try:
        return ox.NamedNode(iri)
    except ValueError:  # UnicodeEncodeError is one
        return None


def places(base: str) -> tuple[tuple[str, str], ...]:
    """Namespaces that have a place of their own, and the path that each begins; the editor's script is told them."""
    return (base, "/page/"), (NS, "/ns#"), (SCHEME, "/scheme/")


def address(iri: str, base: str) -> str:
    """The address of the page about an IRI; always one of this server, whatever the IRI is.

    >>> address("https://example.org/x/plan/a-1/sec_2", "https://example.org/x/")
    '/page/plan/a-1/sec_2'
    >>> address("https://w3id.org/fengong/ns#Task", BASE), address("https://w3id.org/fengong/scheme/role/lead", BASE)
    ('/ns#Task', '/scheme/role/lead')
    >>> address("urn:市 局", BASE)
    '/resource?iri=urn%3A%E5%B8%82%20%E5%B1%80'
    """
    for space, path in places(base):
        rest = iri.removeprefix(space)
        if rest and rest != iri:
            return f"{path}{quote(rest, errors='replace')}"
    return f"/resource?iri={quote(iri, safe='', errors='replace')}"
