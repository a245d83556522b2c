"""What is refused before the engine sees a query.

The engine fetches whatever address a SERVICE clause names and has no switch against it, so such a query
never reaches it. Updates it refuses by itself, but in words that help nobody.
"""

from __future__ import annotations

import re

from fengong.ask.tokens import Token, token_at, tokens
from fengong.errors import QueryError

UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"))

_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")


def decoded(data: bytes) -> str:
    """The text of a query file: UTF-8, with or without a byte-order mark.

    Raises:
        QueryError: it is not UTF-8.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise QueryError(f"the query is not UTF-8 (byte {error.start}); save it as UTF-8") from error


def guard(query: str) -> None:
    """Refuse what must not run: updates and SERVICE.

    Raises:
        QueryError: the query changes data, reaches out to another server, or is empty.
    """
    form = _form(query)
    if form is None:
        raise QueryError("the query is empty; write a SELECT, ASK, CONSTRUCT or DESCRIBE")
    if form in UPDATES:
        raise QueryError(f"{form} changes data; only SELECT, ASK, CONSTRUCT and DESCRIBE are run here")
    if names_service(query):
        raise QueryError("SERVICE calls another server and is refused; query one store only")


def _form(query: str) -> str | None:
    """The first word after the prologue, in capitals."""
    for token in tokens(query):
        if token.kind == "word" and token.text.upper() not in {"PREFIX", "BASE", "VERSION"}:
            return token.text.upper()
        if token.kind == "mark":
            return token.text
    return None


def names_service(query: str) -> bool:
    """Whether any way to read the characters of a query shows the keyword SERVICE.

    ``<`` may begin an IRI or mean less-than, which only the grammar can tell; both readings are followed.
    Bare words are keywords and nothing else, and keywords need no space between, so part of a word counts.

    >>> names_service("SELECT * { ?service a <http://example.org/service> } # service")
    False
    >>> names_service("SELECT * { { } UNION { SERVICE SILENT <http://example.org/> { } } }")
    True
    """
    if "service" not in query.lower():
        return False
    seen: set[int] = set()
    todo = [0]
    while todo:
        at = todo.pop()
        if at in seen or at >= len(query):
            continue
        seen.add(at)
        token = token_at(query, at)
        if token.kind == "word" and "service" in token.text.lower():
            return True
        todo += _next(token)
    return False


def _next(token: Token) -> list[int]:
    # No expression goes on with "//" after a prefix, so <http://…> can only be an IRI.
    ambiguous = token.kind == "iri" and not _ABSOLUTE.match(token.text)
    return [token.end, token.start + 1] if ambiguous else [token.end]
