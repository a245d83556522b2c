"""Where on this server a thing has its page. The one place that says so for search and the API."""

from __future__ import annotations

from urllib.parse import quote

from fengong.iris import BASE


def page_of(iri: str, base: str = BASE) -> str:
    """The address of the page of an IRI.

    >>> page_of("https://w3id.org/fengong/id/org/620600/emergency-management")
    '/page/org/620600/emergency-management'
    >>> page_of("https://w3id.org/fengong/ns#Task")
    '/resource?iri=https%3A%2F%2Fw3id.org%2Ffengong%2Fns%23Task'
    """
    if iri.startswith(base) and iri != base:
        return f"/page/{quote(iri.removeprefix(base))}"
    return f"/resource?iri={quote(iri, safe='')}"
