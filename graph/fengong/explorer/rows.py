"""Cells of a SELECT's rows as the values they stand for."""

from __future__ import annotations

from collections.abc import Mapping

from fengong.explorer import queries
from fengong.explorer.facts import Label
from fengong.store.oxigraph import select
from fengong.store.queryable import Queryable

Row = Mapping[str, object]


def ask(store: Queryable, query: str) -> list[Row]:
    """Rows of one of :mod:`fengong.explorer.queries`."""
    return list(select(store, queries.PREFIXES + query))


def text(row: Row, key: str) -> str:
    """A cell's words; empty where it is unbound."""
    value = row.get(key)
    return "" if value is None else str(value)


def maybe(row: Row, key: str) -> str | None:
    """A cell's words; None where it is unbound or empty."""
    return text(row, key) or None


def label(row: Row) -> Label:
    """The name in ``zh`` and ``en``."""
    return Label(text(row, "zh"), maybe(row, "en"))


def denoted(row: Row) -> str:
    """What a mention denotes; where that is not known, the first mention written like it in the plan."""
    return text(row, "denoted") or text(row, "alike") or text(row, "mention")
