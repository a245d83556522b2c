"""Tasks of a worker about named queries: their answers, and the names that a value may be."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pyoxigraph as ox

from fengong.ask.library import LANGUAGE, find
from fengong.ask.names import NAMED
from fengong.ask.parameters import bind
from fengong.ask.prefixes import PREFIXES
from fengong.ask.run import answer
from fengong.ask.table import Cell, Table, numeric, render, text
from fengong.serve.cells import cells
from fengong.serve.formats import TYPES
from fengong.serve.reply import Reply

#: Names of one kind that are offered, at most.
OFFERED = 500
#: What most plans call by a name comes first.
_MENTIONED = """
SELECT ?name (COUNT(?mention) AS ?count) WHERE { ?mention fg:surfaceForm ?name ; fg:%s ?thing }
GROUP BY ?name ORDER BY DESC(?count) ?name LIMIT %d
"""
_DENOTES = {"department": "resolvedTo", "group": "denotesGroup"}
_TYPES = TYPES | {"json": "application/json"}


def named(store: ox.Store, told: Mapping[str, Any], reply: Reply) -> None:
    """A named query: ``name``, ``given`` (parameter → values), ``lang``, ``form``.

    Forms are json (a list of records), csv, tsv, and table: what a page shows, of which ``first`` and ``count`` say
    the rows.

    Raises:
        QueryError: there is no such query, or a value is not one it can be asked with.
        RefusedError: too many rows.
    """
    found = answer(store, find(told["name"]), told["given"], told["lang"])
    if told["form"] == "table":
        reply.begin("application/json")
        reply.write_whole(json.dumps(_shown(store, found, told), ensure_ascii=False).encode())
        return
    if len(found.rows) > reply.rows:
        raise reply.too_many()
    reply.begin(_TYPES[told["form"]])
    form = told["form"]
    written = _tsv(found) if form == "tsv" else render(found, form, told["lang"])
    reply.write_whole(written.encode("utf-8", "surrogatepass"))


def names(store: ox.Store, told: Mapping[str, Any], reply: Reply) -> None:
    """Names that a value of a ``kind`` may be, those written most often first, at most :data:`OFFERED`."""
    kind = told["kind"]
    if kind in _DENOTES:
        query = _MENTIONED % (_DENOTES[kind], OFFERED)
    else:
        query = f"SELECT DISTINCT ?name WHERE {{ {NAMED[kind]} }} LIMIT {OFFERED}"
    found = dict.fromkeys(_literals(store, query))
    reply.begin("application/json")
    reply.write_whole(json.dumps([*found] if kind in _DENOTES else sorted(found), ensure_ascii=False).encode())


def bound(name: str, given: Mapping[str, list[str]], lang: str) -> str:
    """The text of a named query with its values, as it runs.

    Raises:
        QueryError: there is no such query, or a value is not of its type.
    """
    query = find(name)
    parameters = query.header.parameters
    asks = any(parameter.name == LANGUAGE for parameter in parameters) and LANGUAGE not in given
    return bind(query.text, parameters, {**given, LANGUAGE: [lang]} if asks else given)


def _literals(store: ox.Store, query: str) -> Iterator[str]:
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return (row["name"].value for row in found if isinstance(row["name"], ox.Literal))


def _shown(store: ox.Store, found: Table, told: Mapping[str, Any]) -> dict[str, Any]:
    lang, first = told["lang"], told["first"]
    part = found.rows[first : first + told["count"]]
    return {
        "columns": [
            {"key": one.key, "words": one.heading(lang), "number": numeric(found, at)}
            for at, one in enumerate(found.columns)
        ],
        "rows": cells(store, found, part, lang),
        "total": len(found.rows),
        "notes": [*found.notes],
    }


def _tsv(table: Table) -> str:
    out = io.StringIO()
    for row in ([one.key for one in table.columns], *table.rows):
        out.write("\t".join(map(_plain, row)) + "\n")
    return out.getvalue()


def _plain(cell: Cell) -> str:
    """Words that no tab or line end of their own cuts in two."""
    words = str(cell) if isinstance(cell, float) else text(cell)
    return words.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")
