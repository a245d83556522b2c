"""What a page shows in the cells of a named query's answer: words, what kind of words they are, and whom they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pyoxigraph as ox

from fengong.ask.prefixes import PREFIXES
from fengong.ask.table import Cell, Table, text
from fengong.serve.iris import address, base_of, valid

#: Columns that hold the words of a plan.
QUOTES = frozenset({"quote", "words", "surface", "word"})
_ORGANIZATION = "?thing skos:prefLabel ?name ; a org:FormalOrganization"
_GROUP = "?thing fg:criterion ?name ; a fg:GroupDescription"
#: Column → where its names stand, ``?thing`` being whom they name.
NAMING: Mapping[str, str] = {
    **dict.fromkeys(("organization", "other", "partner", "lead", "member", "heir"), _ORGANIZATION),
    **dict.fromkeys(("actor", "group"), f"{{ {_ORGANIZATION} }} UNION {{ {_GROUP} }}"),
    **dict.fromkeys(("office", "type"), "?thing skos:prefLabel ?name ; a fg:OfficeType"),
    **dict.fromkeys(
        ("sector", "concept"),
        "VALUES ?scheme { <https://w3id.org/fengong/scheme/sector> <https://w3id.org/fengong/scheme/topic> } "
        "?thing skos:prefLabel ?name ; skos:inScheme ?scheme",
    ),
    "area": "?thing skos:prefLabel ?name ; a fg:Area",
    "plan": "?thing dcterms:identifier ?name ; a fg:Plan",
}
#: A task is named by its title together with its plan.
_TASKS = "SELECT ?plan ?name ?thing WHERE { VALUES (?plan ?name) { %s } ?thing dcterms:title ?name ; a fg:Task ; fg:inPlan/dcterms:identifier ?plan }"  # noqa: E501
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
Names = Mapping[tuple[str, ...], str]


def cells(store: ox.Store, table: Table, rows: Sequence[Sequence[Cell]], lang: str) -> list[list[dict[str, Any]]]:
    """Each cell with its ``words``, its ``kind`` (text, number, date, truth, quote, empty) and the page it leads to.

    A name leads to a page where the store has exactly one thing of that name.
    """
    keys = [column.key for column in table.columns]
    told = [dict(zip(keys, row, strict=True)) for row in rows]
    known = {key: _known(store, NAMING[key], (row[key] for row in told)) for key in keys if key in NAMING}
    known["title"] = _tasks(store, told) if {"title", "plan"} <= {*keys} else {}
    base = base_of(store)

    def cell(key: str, row: Mapping[str, Cell]) -> dict[str, Any]:
        words = text(row[key], lang)
        iri = _named(key, row, words, known.get(key, {}))
        return {"words": words, "kind": _kind(key, row[key]), "page": address(iri, base) if iri else None}

    return [[cell(key, row) for key in keys] for row in told]


def _named(key: str, row: Mapping[str, Cell], words: str, known: Names) -> str | None:
    """Whom the words of a cell name, or the IRI that they are."""
    if isinstance(row[key], str) and words.startswith(("https://", "http://")) and valid(words):
        return words
    return known.get((str(row.get("plan")), words) if key == "title" else (words,))


def _kind(key: str, value: Cell) -> str:
    match value:
        case None | "":
            return "empty"
        case bool():
            return "truth"
        case int() | float():
            return "number"
        case str() if _DAY.fullmatch(value):
            return "date"
        case _:
            return "quote" if key in QUOTES else "text"


def _known(store: ox.Store, pattern: str, values: Iterable[Cell]) -> Names:
    names = sorted({value for value in values if isinstance(value, str) and value})
    wanted = " ".join(str(one) for name in names for one in _literals(name))
    return _single(store, f"SELECT ?name ?thing WHERE {{ VALUES ?name {{ {wanted} }} {pattern} }}", ("name",))


def _tasks(store: ox.Store, rows: Iterable[Mapping[str, Cell]]) -> Names:
    pairs = {(row["plan"], row["title"]) for row in rows}
    wanted = " ".join(
        f"({ox.Literal(plan)} {name})"
        for plan, title in sorted(pairs, key=str)
        if isinstance(plan, str) and isinstance(title, str)
        for name in _literals(title)
    )
    return _single(store, _TASKS % wanted, ("plan", "name"))


def _literals(name: str) -> list[ox.Literal]:
    return [ox.Literal(name), ox.Literal(name, language="zh"), ox.Literal(name, language="en")]


def _single(store: ox.Store, query: str, keys: tuple[str, ...]) -> Names:
    """The keys that stand for one thing alone."""
    found: dict[tuple[str, ...], set[str]] = {}
    solutions = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(solutions, ox.QuerySolutions)
    for row in solutions:
        found.setdefault(tuple(row[key].value for key in keys), set()).add(row["thing"].value)
    return {key: things.pop() for key, things in found.items() if len(things) == 1}
