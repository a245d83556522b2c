"""Values given for a query's parameters, written into its ``VALUES`` blocks.

A parameter ``department`` is the block ``VALUES ?department { "市应急局" }``: the block holds the default,
and asking with other values replaces what stands between its braces. Values become literals only; nothing
that a caller gives can end the literal it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from fengong.ask.header import Parameter
from fengong.ask.tokens import Token, tokens
from fengong.errors import QueryError

_XSD_DATE = "http://www.w3.org/2001/XMLSchema#date"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}

Given = Mapping[str, Sequence[str]]


def bind(query: str, parameters: Sequence[Parameter], given: Given) -> str:
    """The query with the given values in place of the defaults, several per parameter if wanted.

    Raises:
        QueryError: a parameter does not exist, or a value is not of its type.
    """
    known = {parameter.name: parameter for parameter in parameters}
    for name in given:
        if name not in known:
            raise QueryError(f"no parameter {name}; {_those(parameters)}")
    # From the end, so that the places before stay where they are.
    for name, start, end in reversed(blocks(query)):
        if name in given:
            values = " ".join(literal(known[name], value) for value in given[name])
            query = f"{query[:start]} {values} {query[end:]}"
    return query


def _those(parameters: Sequence[Parameter]) -> str:
    names = ", ".join(parameter.name for parameter in parameters)
    return f"this query has {names}" if names else "this query has none"


def blocks(query: str) -> list[tuple[str, int, int]]:
    """The one-variable ``VALUES`` blocks in text order: variable, start and end of what the braces hold.

    >>> blocks('SELECT * { VALUES ?n { "}" } }')
    [('n', 22, 27)]
    """
    row = list(tokens(query))
    found: list[tuple[str, int, int]] = []
    for at, (keyword, variable, brace) in enumerate(zip(row, row[1:], row[2:], strict=False)):
        if keyword.text.upper() == "VALUES" and variable.kind == "var" and brace.text == "{":
            end = next((token.start for token in row[at + 3 :] if token.text == "}"), len(query))
            found.append((variable.text[1:], brace.end, end))
    return found


def stated(query: str, name: str) -> list[tuple[str, ...]]:
    """What each block of a parameter holds in the file, as text, each once; nothing for ``UNDEF``."""
    return [_values(query[start:end]) for block, start, end in blocks(query) if block == name]


def _values(block: str) -> tuple[str, ...]:
    found = (_plain(token) for token in tokens(block) if token.kind in {"string", "number"})
    return tuple(dict.fromkeys(found))


def _plain(token: Token) -> str:
    return token.text[1:-1] if token.kind == "string" else token.text


def literal(parameter: Parameter, value: str) -> str:
    """A value as SPARQL text: a quoted string, a name in each language, a date or an integer.

    Raises:
        QueryError: the value is not of the parameter's type.
    """
    match parameter.type:
        case "integer":
            return _integer(parameter.name, value)
        case "date":
            return _date(parameter.name, value)
        case "name":
            quoted = _string(parameter.name, value)
            return f"{quoted} {quoted}@zh {quoted}@en"
        case _:
            return _string(parameter.name, value)


def _integer(name: str, value: str) -> str:
    if not re.fullmatch(r"[+-]?[0-9]{1,18}", value):
        raise QueryError(f"parameter {name}: {value!r} is not a whole number")
    return str(int(value))


def _date(name: str, value: str) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError as error:
        raise QueryError(f"parameter {name}: {value!r} is not a date; write it as 2024-12-31") from error
    return f'"{day.isoformat()}"^^<{_XSD_DATE}>'


def _string(name: str, value: str) -> str:
    if any("\ud800" <= sign <= "\udfff" for sign in value):
        raise QueryError(f"parameter {name}: the value is not valid text")
    quoted = "".join(_ESCAPES.get(sign, sign) for sign in value)
    # Some engines replace \uXXXX anywhere before they parse, even after an escaped backslash: the u is
    # written as an escape itself (of eight digits: rdflib takes up to eight), which all read alike.
    quoted = re.sub(r"\\\\([uU])", lambda found: rf"\\\U{ord(found[1]):08X}", quoted)
    return f'"{quoted}"'
