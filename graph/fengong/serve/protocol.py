"""SPARQL 1.1 Protocol: a request as plain values → the question it asks, or why it is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from fengong.ask.guard import unmarked
from fengong.errors import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
#: More parameters than this no client sends.
FIELDS = 200
_GRAPHS = ("default-graph-uri", "named-graph-uri", "using-graph-uri", "using-named-graph-uri")
#: What says which question is asked, and how it is answered.
PARAMETERS = frozenset(("query", "update", "format", "output", *_GRAPHS))
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|\\^`]*")


@dataclass(frozen=True, slots=True)
class Request:
    """What a protocol looks at. ``query`` is the part of the address after ``?``, as it came."""

    method: str
    query: bytes = b""
    content_type: str = ""
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Question:
    """A query and the graphs it is asked of.

    No graph at all: all of the store as one (the union), each graph by its name. Any graph: ``default_graphs`` merged,
    and ``named_graphs``, nothing else.
    """

    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    form: str | None = None


def question(request: Request) -> Question | None:
    """The question of a request; None where it asks none, and is told what there is (the service description).

    >>> question(Request("GET", b"query=ASK%7B%7D&default-graph-uri=http%3A%2F%2Fe%2Fg"))
    Question(text='ASK{}', default_graphs=('http://e/g',), named_graphs=(), form=None)
    >>> question(Request("POST", b"", "application/sparql-query; charset=utf-8", b"ASK{}")).text
    'ASK{}'
    >>> question(Request("GET")) is None
    True

    Whether the query may run is not looked at here but where it runs: reading a megabyte of query takes seconds.

    Raises:
        RefusedError: a method, type or parameter that the protocol does not know.
    """
    kind = request.content_type.partition(";")[0].strip().lower()
    match request.method, kind:
        case (("GET" | "HEAD"), _):
            found = pairs(request.query)
            return _question(found) if _names(found) & {"query", "update"} else None
        case "POST", "application/x-www-form-urlencoded":
            _utf8(request.content_type)
            _all_in_form(pairs(request.query))
            return _question(pairs(request.body))
        case "POST", "application/sparql-query":
            _utf8(request.content_type)
            return _question([("query", _text(request.body)), *pairs(request.query)])
        case "POST", "application/sparql-update":
            raise RefusedError(403, "updates are refused: this store is read-only")
        case "POST", _:
            raise RefusedError(415, f"send a query as {FORM} or as {QUERY}")
        case _:
            raise RefusedError(405, f"{request.method} is not answered here; use GET or POST")


def pairs(data: bytes) -> list[tuple[str, str]]:
    """The parameters of a form or an address.

    Raises:
        RefusedError: they are not UTF-8, or too many.
    """
    try:
        return parse_qsl(_text(data), keep_blank_values=True, errors="strict", max_num_fields=FIELDS)
    except UnicodeDecodeError as error:
        raise RefusedError(400, "the parameters are not UTF-8") from error
    except ValueError as error:
        raise RefusedError(400, f"more than {FIELDS} parameters") from error


def _all_in_form(address: list[tuple[str, str]]) -> None:
    """Refuse what the protocol has in the form alone: left out without a word, it would be another question."""
    if beside := sorted(_names(address) & PARAMETERS):
        raise RefusedError(400, f"{beside[0]} stands in the address; with a form, everything stands in the form")


def _names(found: Iterable[tuple[str, str]]) -> set[str]:
    return {name for name, _ in found}


def _question(found: list[tuple[str, str]]) -> Question:
    if "update" in _names(found):
        raise RefusedError(403, "updates are refused: this store is read-only")
    if _names(found) & {"using-graph-uri", "using-named-graph-uri"}:
        raise RefusedError(400, "using-graph-uri belongs to updates; use default-graph-uri or named-graph-uri")
    queries = [value for name, value in found if name == "query"]
    if len(queries) != 1:
        raise RefusedError(400, f"exactly one query is asked at a time, and there are {len(queries)}")
    forms = [value for name, value in found if name in {"format", "output"}]
    defaults, named = (tuple(map(_graph, _all(found, f"{kind}-graph-uri"))) for kind in ("default", "named"))
    return Question(unmarked(queries[0]), defaults, named, forms[0] if forms else None)


def _all(found: Iterable[tuple[str, str]], name: str) -> list[str]:
    return [value for own, value in found if own == name]


def _graph(iri: str) -> str:
    """A graph by its absolute IRI; it is looked up in the store, never fetched.

    Raises:
        RefusedError: it is no IRI.
    """
    if not _IRI.fullmatch(iri):
        raise RefusedError(400, f"{iri[:100]!r} is not the IRI of a graph")
    return iri


def _utf8(content_type: str) -> None:
    found = re.search(r"charset\s*=\s*\"?([\w-]+)", content_type, re.IGNORECASE)
    if found and found[1].lower() not in {"utf-8", "utf8", "us-ascii"}:
        raise RefusedError(415, f"a query is UTF-8, not {found[1]}")


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(400, f"the request is not UTF-8 (byte {error.start})") from error
