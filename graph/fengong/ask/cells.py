"""RDF terms as the plain values of a listing."""

from __future__ import annotations

import math

import pyoxigraph as ox

from fengong.ask.table import Cell

_XSD = "http://www.w3.org/2001/XMLSchema#"
_WHOLE = frozenset(
    f"{_XSD}{sign}{name}"
    for sign, names in {
        "": ("integer", "long", "int", "short", "byte"),
        "unsigned": ("Long", "Int", "Short", "Byte"),
        "non": ("NegativeInteger", "PositiveInteger"),
        "positive": ("Integer",),
        "negative": ("Integer",),
    }.items()
    for name in names
)
_BROKEN = frozenset(_XSD + name for name in ("decimal", "double", "float"))


def cell(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> Cell:
    """A term as a cell: an IRI or text as it is, numbers and truth values as such, None where unbound.

    >>> cell(ox.Literal(3)), cell(ox.Literal("市应急局", language="zh")), cell(None)
    (3, '市应急局', None)
    """
    match term:
        case None:
            return None
        case ox.Literal():
            return _value(term.value, term.datatype.value)
        case ox.NamedNode():
            return term.value
        case _:
            return str(term)


def _value(lexical: str, datatype: str) -> Cell:
    # A lexical form that is not of its type, and a number that JSON has no word for, stay text.
    try:
        if datatype in _WHOLE:
            return int(lexical)
        if datatype in _BROKEN and math.isfinite(number := float(lexical)):
            return number
    except ValueError:
        return lexical
    if datatype == _XSD + "boolean":
        return {"true": True, "1": True, "false": False, "0": False}.get(lexical, lexical)
    return lexical
