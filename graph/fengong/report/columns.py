"""Columns as pages and workbooks set them: few and narrow on a page, all in one list where lists can be filtered."""

from __future__ import annotations

from dataclasses import replace

from fengong.ask.table import Cell, Column, Table

FIRST, LAST = "rank_from", "rank_to"
INTERVAL = Column("interval", "区间", "from–to")
KIND = Column("kind", "类别", "kind")


def merged(table: Table) -> Table:
    """A listing with the ends of an interval in one column, where it has both; else the listing itself.

    >>> ends = Column(FIRST, "", ""), Column(LAST, "", "")
    >>> merged(Table(ends, ((1, 20), (None, None)))).rows
    (('1–20',), (None,))
    """
    keys = [column.key for column in table.columns]
    if FIRST not in keys or LAST not in keys:
        return table
    at = keys.index(FIRST)
    columns = (*table.columns[:at], INTERVAL, *table.columns[at + 2 :])
    return replace(table, columns=columns, rows=tuple(_row(row, at) for row in table.rows))


def stacked(tables: tuple[Table, ...]) -> tuple[Table, ...]:
    """Listings that have the same columns as one, with a column for their titles; others as they are.

    >>> one, other = (Table((Column("n", "", ""),), ((n,),), title) for n, title in ((1, "a"), (2, "b")))
    >>> [table.rows for table in stacked((one, other))]
    [(('a', 1), ('b', 2))]
    """
    if len(tables) < 2 or len({table.columns for table in tables}) > 1:
        return tables
    rows = tuple((table.title, *row) for table in tables for row in table.rows)
    return (Table((KIND, *tables[0].columns), rows),)


def _row(row: tuple[Cell, ...], at: int) -> tuple[Cell, ...]:
    first, last = row[at : at + 2]
    return (*row[:at], None if first is None else f"{first}–{last}", *row[at + 2 :])
