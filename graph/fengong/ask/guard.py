"""What is refused before the engine sees a query.

The engine fetches whatever address a SERVICE clause names and has no switch against it, so such a query
never reaches it. Updates it refuses by itself, but in words that help nobody. FROM it reads and then
forgets, because the union of all graphs is what is asked: an answer from other graphs than those named
would be wrong without a word.
"""

from __future__ import annotations

from fengong.ask.keywords import names_dataset, names_service
from fengong.ask.tokens import tokens
from fengong.errors import QueryError

UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"))


def decoded(data: bytes) -> str:
    """The text of a query file: UTF-8, with or without a byte-order mark.

    Raises:
        QueryError: it is not UTF-8.
    """
    try:
        return unmarked(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise QueryError(f"the query is not UTF-8 (byte {error.start}); save it as UTF-8") from error


def unmarked(query: str) -> str:
    """A query without the byte-order mark that some editors put before a text.

    >>> unmarked("\\ufeffASK {}"), unmarked("ASK { ?s ?p '\\ufeff' }") == "ASK { ?s ?p '\\ufeff' }"
    ('ASK {}', True)
    """
    return query.removeprefix("\ufeff")


def guard(query: str) -> None:
    """Refuse what must not run: updates, SERVICE, and FROM.

    Raises:
        QueryError: the query changes data, reaches out to another server, chooses its graphs, or is empty.
    """
    form = _form(query)
    if form is None:
        raise QueryError("the query is empty; write a SELECT, ASK, CONSTRUCT or DESCRIBE")
    if form in UPDATES:
        raise QueryError(f"{form} changes data; only SELECT, ASK, CONSTRUCT and DESCRIBE are run here")
    if names_service(query):
        raise QueryError("SERVICE calls another server and is refused; query one store only")
    if names_dataset(query):
        raise QueryError(
            "FROM is refused: all graphs of a store are queried as one; GRAPH ?g { … } in the WHERE part picks one"
        )


def _form(query: str) -> str | None:
    """The first word after the prologue, in capitals."""
    for token in tokens(query):
        if token.kind == "word" and token.text.upper() not in {"PREFIX", "BASE", "VERSION"}:
            return token.text.upper()
        if token.kind == "mark":
            return token.text
    return None
