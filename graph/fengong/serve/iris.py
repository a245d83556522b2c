"""Where on this server an IRI is answered, and which IRI an address means.

Data lives below the base of the store, which a build may choose; everything else that the store speaks of is shown at
``/resource?iri=…``. Terms of the vocabulary lead to its page.
"""

from __future__ import annotations

from urllib.parse import quote

import pyoxigraph as ox

from fengong.iris import BASE, NS
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


def address(iri: str, base: str) -> str:
    """The address of the page about an IRI.

    >>> address("https://w3id.org/fengong/id/plan/a-1/sec_2", "https://w3id.org/fengong/id/")
    '/page/plan/a-1/sec_2'
    >>> address("https://w3id.org/fengong/ns#Task", BASE), address("urn:市 局", BASE)
    ('/ns#Task', '/resource?iri=urn%3A%E5%B8%82%20%E5%B1%80')
    """
    rest = iri.removeprefix(base)
    if rest != iri and rest:
        return f"/page/{quote(rest, errors='replace')}"
    if iri.startswith(NS) and iri != NS:
        return f"/ns#{quote(iri.removeprefix(NS))}"
    return f"/resource?iri={quote(iri, safe='', errors='replace')}"
