"""Which page of this server speaks of an IRI."""

from __future__ import annotations

from urllib.parse import quote

from fengong.iris import BASE

#: What may stand in a path as it is; an IRI keeps the percent signs it has, since they are part of it.
_SAFE = "/-._~!$&'()*+,;=:@"


def page_of(iri: str, base: str = BASE) -> str:
    """Path of the page: of an IRI of the data by its own path, of any other by its whole words.

    >>> page_of("https://w3id.org/fengong/id/plan/620600-wuwei-2024"), page_of("urn:a?b")
    ('/page/plan/620600-wuwei-2024', '/resource?iri=urn%3Aa%3Fb')
    """
    rest = iri.removeprefix(base)
    if rest != iri and rest and not rest.startswith("/"):
        return f"/page/{quote(rest, safe=_SAFE)}"
    return f"/resource?iri={quote(iri, safe='')}"


def is_address(words: str) -> bool:
    """Whether words are the IRI of something on the web, and nothing besides.

    >>> is_address("https://w3id.org/fengong/ns#Task"), is_address("javascript:alert(1)"), is_address("http://a b")
    (True, False, False)
    """
    return words.startswith(("https://", "http://")) and not any(sign.isspace() or sign in '<>"' for sign in words)
