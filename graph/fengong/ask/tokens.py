"""SPARQL text as tokens: enough to find a block, a keyword or a prefix, and to be misled by no string.

This is not a parser; the engine parses. A token is taken as short as the grammar allows (a name ends at
a dot), so that a word can never hide inside another token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      (?P<space>  [\s\ufeff]+ | \#[^\n\r]* )
    | (?P<iri>    <[^<>"{}|^`\x00-\x20]*> )
    | (?P<string> '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3} | "{3}(?:"{0,2}(?:[^"\\]|\\.))*"{3}
                | '(?:[^'\\\n\r]|\\.)*' | "(?:[^"\\\n\r]|\\.)*" )
    | (?P<var>    [?$]\w+ )
    | (?P<lang>   @[A-Za-z]+(?:-[A-Za-z0-9]+)* )
    # A prefix of at most 100 characters: without a bound a row of F-F-F- would be looked through from each F.
    | (?P<name>   (?:_|[^\W\d_][\w-]{0,99}+)?:(?:[\w:-]|%[0-9A-Fa-f]{2}|\\.)* )
    | (?P<number> \d+(?:\.\d+)?(?:[eE][+-]?\d+)? )
    | (?P<word>   \w+ )
    | (?P<mark>   . )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its place in the query (code points, half-open).

    ``kind`` is space (comments too), iri, string, var, lang, name (prefixed), number, word or mark.
    """

    kind: str
    text: str
    start: int
    end: int


def token_at(query: str, at: int) -> Token:
    """The token that begins at a position inside the query."""
    found = _TOKEN.match(query, at)
    assert found is not None
    assert found.lastgroup is not None
    return Token(found.lastgroup, found[0], at, found.end())


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query without white space and comments.

    >>> [token.text for token in tokens('SELECT ?t { ?t fg:text "a # b" } # all')]
    ['SELECT', '?t', '{', '?t', 'fg:text', '"a # b"', '}']
    """
    at = 0
    while at < len(query):
        token = token_at(query, at)
        at = token.end
        if token.kind != "space":
            yield token
