"""Columns as pages and workbooks set them: few and narrow on a page, all in one list where lists can be filtered."""

from __future__ import annotations

from dataclasses import replace

from fengong.ask.table import Cell, Column, Table

FIRST, LAST, TIE = "rank_from", "rank_to", "tie"
INTERVAL = Column("interval", "名次区间", "from–to")
KIND = Column("kind", "类别", "kind")


def paged(table: Table) -> Table:
    """A listing with the ends of an interval in one column, and after it the verdict on a tie, where it has these.

    On a phone only the first columns are seen at once, and a verdict is what a reader must not miss.

    >>> columns = tuple(Column(key, "", "") for key in ("rank", FIRST, LAST, "shared", TIE))
    >>> paged(Table(columns, ((1, 1, 20, 7, "holds"), (2, None, None, 6, "chance")))).rows
    ((1, '1–20', 'holds', 7), (2, None, 'chance', 6))
    """
    keys = [column.key for column in table.columns]
    if FIRST not in keys or LAST not in keys:
        return table
    at = keys.index(FIRST)
    after = sorted(range(at + 2, len(keys)), key=lambda place: keys[place] != TIE)
    columns = (*table.columns[:at], INTERVAL, *(table.columns[place] for place in after))
    rows = tuple((*row[:at], _interval(*row[at : at + 2]), *(row[place] for place in after)) for row in table.rows)
    return replace(table, columns=columns, rows=rows)


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


def _interval(first: Cell, last: Cell) -> str | None:
    return None if first is None else f"{first}–{last}"
