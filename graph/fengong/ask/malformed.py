"""What is said of a query that the engine cannot read: one line, with line and column.

The engine itself names the farthest character that some rule touched, mostly the end of the query. rdflib's
parser names the beginning of what it could not read, which is where a person has to look; it is imported
only here, when the query is already lost.
"""

from __future__ import annotations

import re
from itertools import pairwise

from fengong.ask.tokens import Token, tokens
from fengong.errors import QueryError

_PLACE = re.compile(r"error at (\d+):(\d+)")
#: In the engine's list of what it expected, its own sentences; the rest is characters and keywords.
_SENTENCE = re.compile(r"\b[A-Z][a-z]+(?: [\w-]+){3,}")
_SHOWN = 30


def malformed(query: str, error: SyntaxError, known: frozenset[str] = frozenset()) -> QueryError:
    """The complaint about a query, with line and column counted from 1 in code points.

    ``known`` are prefixes that need no declaration.
    """
    stray = _undeclared(query, known)
    if stray is not None:
        return _at(query, stray.start, f"the prefix {stray.text.partition(':')[0]}: is not declared")
    sentence = _SENTENCE.search(str(error))
    if sentence is not None:
        return _at(query, _engine_place(query, error), sentence[0])
    at = _parser_place(query)
    return _at(query, *_unread(query, _engine_place(query, error) if at is None else at))


def _undeclared(query: str, known: frozenset[str]) -> Token | None:
    found = list(tokens(query))
    declared = {b.text for a, b in pairwise(found) if a.kind == "word" and a.text.upper() == "PREFIX"}
    for before, token in pairwise([Token("mark", "", 0, 0), *found]):
        prefix = token.text.partition(":")[0]
        used = token.kind == "name" and before.text.upper() != "PREFIX"
        if used and prefix != "_" and prefix not in known and f"{prefix}:" not in declared:
            return token
    return None


def _engine_place(query: str, error: SyntaxError) -> int:
    place = _PLACE.search(str(error))
    if place is None:
        return 0
    lines = query.split("\n")[: int(place[1]) - 1]
    return sum(len(line) + 1 for line in lines) + int(place[2]) - 1


def _parser_place(query: str) -> int | None:
    """Where rdflib's parser stopped; None where it reads the query after all."""
    from pyparsing import ParseBaseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        parseQuery(query)
    except ParseBaseException as error:
        return error.loc
    except RecursionError:
        return None
    return None


def _unread(query: str, at: int) -> tuple[int, str]:
    rest = query[at:]
    if not rest.strip():
        return len(query.rstrip()), "the query ends too early"
    at += len(rest) - len(rest.lstrip())
    return at, f"cannot read {' '.join(rest.split())[:_SHOWN]!r}"


def _at(query: str, at: int, complaint: str) -> QueryError:
    before = query[:at]
    line, column = before.count("\n") + 1, at - (before.rfind("\n") + 1) + 1
    return QueryError(f"malformed SPARQL at line {line}, column {column}: {complaint}")
