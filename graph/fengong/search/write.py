"""Entries → tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from math import log10

from fengong.search.entry import KINDS, Entry
from fengong.search.keys import plain
from fengong.search.labels import write_labels
from fengong.search.schema import LAST, TABLES
from fengong.search.tokens import indexed

#: Entries written at a time.
MANY = 2000


def write_entries(database: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Fill an empty database with an index of entries.

    Raises:
        sqlite3.Error: it cannot be written.
    """
    database.executescript(TABLES)
    database.execute("BEGIN")
    known = list(entries)
    for start in range(0, len(known), MANY):
        _write(database, list(enumerate(known[start : start + MANY], start=start + 1)))
    write_labels(database, known, boost)
    database.execute("COMMIT")
    database.executescript(LAST)


def boost(entry: Entry) -> float:
    """How much more an entry counts than another that says the same: by its kind, and by how many tasks it has.

    >>> boost(Entry("i", "department", weight=9)) > boost(Entry("i", "department")) > boost(Entry("i", "quote"))
    True
    """
    return KINDS[entry.kind] * (1 + 0.3 * log10(1 + entry.weight))


def _write(database: sqlite3.Connection, numbered: list[tuple[int, Entry]]) -> None:
    database.executemany("INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", (_row(*one) for one in numbered))
    database.executemany("INSERT INTO words(rowid, label, names, text) VALUES (?,?,?,?)", _words(numbered))
    pairs = ((at, plan) for at, entry in numbered for plan in {*entry.within, entry.plan} if plan)
    database.executemany("INSERT INTO within VALUES (?,?)", pairs)


def _row(at: int, one: Entry) -> tuple[object, ...]:
    names = "\n".join(one.names)
    said = (one.iri, one.kind, one.zh, one.en, names, one.text, one.plan, one.area, one.number)
    return (at, *said, one.weight, boost(one), plain(one.zh))


def _words(numbered: list[tuple[int, Entry]]) -> Iterator[tuple[object, ...]]:
    for at, one in numbered:
        # A quote bears the title of its task to be told by, not to be found by: that is the task's.
        label = "" if one.kind == "quote" else f"{one.zh}\n{one.en}\n{one.number}"
        yield at, indexed(label), indexed("\n".join(one.names)), indexed(one.text)
