"""Keywords in a query, however they hide: glued to what stands beside them, or behind a ``<``.

``<`` may begin an IRI or mean less-than, which only the grammar can tell; both readings are followed. The
engine wants no space around keywords either: it reads ``SERVICEx:y`` as ``SERVICE x:y``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fengong.ask.prefixes import PREFIXES
from fengong.ask.tokens import Token, token_at, tokens

_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")


def names_service(query: str) -> bool:
    """Whether any way to read the characters of a query shows the keyword SERVICE.

    Bare words are keywords and nothing else, so part of a word counts.

    >>> names_service("SELECT * { ?service a <http://example.org/service> } # service")
    False
    >>> names_service("SELECT * { { } UNION { SERVICE SILENT <http://example.org/> { } } }")
    True
    """
    if "service" not in query.lower():
        return False
    declared = _declared(query)
    return any(
        (token.kind == "word" and "service" in token.text.lower()) or _glued(token, "service", "silent", declared)
        for token in _all_readings(query)
    )


def names_dataset(query: str) -> bool:
    """Whether a query chooses its graphs with FROM or FROM NAMED.

    >>> names_dataset("SELECT * FROM NAMED <http://example.org/g> { }")
    True
    >>> names_dataset("SELECT ?from { ?from a <http://example.org/from> } # FROM <g>")
    False
    """
    if "from" not in query.lower():
        return False
    declared = _declared(query)
    return any(
        _chooses(query, token) or (_glued(token, "from", "named", declared) and not _is_declared(token, declared))
        for token in _all_readings(query)
    )


def _chooses(query: str, token: Token) -> bool:
    # No other keyword ends in FROM; what follows it is a graph, or NAMED with one.
    if token.kind != "word" or not re.search("from(?:named)?$", token.text, re.IGNORECASE):
        return False
    after = next(tokens(query[token.end :]), None)
    return after is not None and (after.kind in {"iri", "name"} or after.text.lower().startswith("named"))


def _all_readings(query: str) -> Iterator[Token]:
    seen: set[int] = set()
    todo = [0]
    while todo:
        at = todo.pop()
        if at in seen or at >= len(query):
            continue
        seen.add(at)
        token = token_at(query, at)
        yield token
        todo += _next(token)


def _next(token: Token) -> list[int]:
    # No expression goes on with "//" after a prefix, so <http://…> can only be an IRI.
    ambiguous = token.kind == "iri" and not _ABSOLUTE.match(token.text)
    return [token.end, token.start + 1] if ambiguous else [token.end]


def _declared(query: str) -> frozenset[str]:
    """The prefixes that may be in force; a declaration is the one place where nothing follows the colon."""
    own = {token.text[:-1] for token in tokens(query) if token.kind == "name" and token.text.endswith(":")}
    unglued = {re.sub("^prefix", "", name, flags=re.IGNORECASE) for name in own}
    return frozenset(own | unglued | PREFIXES.keys())


def _is_declared(token: Token, declared: frozenset[str]) -> bool:
    return token.text.partition(":")[0] in declared


def _glued(token: Token, keyword: str, second: str, declared: frozenset[str]) -> bool:
    """Whether a prefixed name can be read as the keyword (and its second word) before another name."""
    if token.kind != "name":
        return False
    prefix = token.text.partition(":")[0]
    found = re.finditer(f"{keyword}(?:{second})?", prefix, re.IGNORECASE)
    ends = (end for one in found for end in (one.start() + len(keyword), one.end()))
    return any(prefix[end:] in declared for end in ends)
