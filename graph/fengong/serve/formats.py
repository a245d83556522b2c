"""In which form an answer is given: by the parameter ``format``, else by the header Accept."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from fengong.errors import RefusedError
from fengong.publish.accept import preferred

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Media type → name of the form; the first is for who accepts anything.
RESULTS: Mapping[str, str] = {
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
GRAPHS: Mapping[str, str] = {
    "text/turtle": "turtle",
    "application/n-triples": "ntriples",
    "application/ld+json": "jsonld",
    "application/rdf+xml": "rdfxml",
    "application/trig": "trig",
    "application/n-quads": "nquads",
    "text/n3": "n3",
    "text/plain": "ntriples",
    "application/json": "jsonld",
    "application/xml": "rdfxml",
}
#: Other names of forms, as clients send them in ``format``.
ALSO = {
    "ttl": "turtle",
    "nt": "ntriples",
    "n-triples": "ntriples",
    "json-ld": "jsonld",
    "rdf": "rdfxml",
    "rdf+xml": "rdfxml",
    "nq": "nquads",
}
#: Clients send the same few headers again and again.
_preferred = lru_cache(maxsize=64)(preferred)
TYPES = {form: media for table in (RESULTS, GRAPHS) for media, form in [*table.items()][::-1]}


def chosen(accept: str | None, form: str | None, offered: Mapping[str, str]) -> tuple[str, str]:
    """Name of the form and its media type.

    >>> chosen("text/csv, */*;q=0.1", None, RESULTS), chosen(None, "ttl", GRAPHS)
    (('csv', 'text/csv'), ('turtle', 'text/turtle'))

    Raises:
        RefusedError: none of those offered is accepted.
    """
    if form is not None:
        return _named(form, offered)
    media = _preferred(accept, tuple(offered))
    if media is None:
        raise RefusedError(406, f"not among the forms there are: {', '.join(dict.fromkeys(offered))}")
    return offered[media], media


def _named(form: str, offered: Mapping[str, str]) -> tuple[str, str]:
    name = offered.get(form) or ALSO.get(form.lower(), form.lower())
    if name == "json" and "json" not in offered.values():
        name = "jsonld"
    if name == "xml" and "xml" not in offered.values():
        name = "rdfxml"
    if name not in offered.values():
        raise RefusedError(
            406, f"no form {form[:40]!r} for this query; there are {', '.join(dict.fromkeys(offered.values()))}"
        )
    return name, TYPES[name]
