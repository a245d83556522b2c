"""Tables that say one thing a row, label beside value (任务名称 | …, 牵头单位 | …) → a record for each task."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fengong.extract.table_columns import OTHER, Column, Kind, column_of
from fengong.extract.table_header import Header, Row
from fengong.model import Cell, Grid

#: At least so many of the rows with words are labels and values.
SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Record:
    """What one task's labels are, as the header of a table of one row, and that row."""

    header: Header
    labels: Row
    values: Row


@dataclass(frozen=True, slots=True)
class _Pair:
    column: Column
    label: Cell
    value: Cell


def find_records(text: str, grid: Grid) -> tuple[Record, ...]:
    """The records of a table; none where it is a table of rows and columns.

    A record begins where a label comes again, or with a row of one cell above the labels: the name of the task.
    """
    rows = [row for row in grid.rows if any(cell.span for cell in row)]
    if column_wise := _turned(text, rows):
        return column_wise
    pairs = [_pairs(text, row) for row in rows]
    if sum(map(bool, pairs)) < max(2.0, SHARE * len(rows)):
        return ()
    return tuple(record for one in _split(rows, pairs) if (record := _record(one)))


def _pairs(text: str, row: Row) -> tuple[_Pair, ...]:
    """Labels, each with the value to its right; none where the row is anything else."""
    cells = [cell for cell in row if not cell.merged]
    # 基本情况 | 任务名称 | …: the first cell may name a group of labels.
    return _paired(text, cells) or _paired(text, cells[1:])


def _paired(text: str, cells: list[Cell]) -> tuple[_Pair, ...]:
    while len(cells) > 2 and cells[-1].span is None:
        cells = cells[:-1]
    labels = [_column(text, cell) for cell in cells[::2]]
    values = [_column(text, cell) for cell in cells[1::2]]
    if not cells or len(cells) % 2 or not all(labels) or any(value and value is not OTHER for value in values):
        return ()
    return tuple(_Pair(column or OTHER, cells[2 * at], cells[2 * at + 1]) for at, column in enumerate(labels))


def _column(text: str, cell: Cell) -> Column | None:
    return column_of(cell.span.of(text)) if cell.span else None


def _split(rows: list[Row], pairs: list[tuple[_Pair, ...]]) -> Iterator[list[_Pair]]:
    record: list[_Pair] = []
    for row, found in zip(rows, pairs, strict=True):
        spans = {cell.span for cell in row if cell.span and not cell.merged}
        if not found and len(spans) == 1:
            name = next(cell for cell in row if cell.span)
            found = (_Pair(Column(Kind.TASK), Cell(None), name),)
            again = len(record) > 1
        else:
            again = any(one.label.span and _same(one, other) for one in found for other in record)
        if again:
            yield record
            record = []
        record += found
    yield record


def _same(one: _Pair, other: _Pair) -> bool:
    return one.column == other.column and other.label.span is not None and one.column.kind in (Kind.NUMBER, Kind.ROLE)


def _record(pairs: list[_Pair]) -> Record | None:
    header = Header(tuple(one.column for one in pairs), 1)
    if not header.allocates:
        return None
    return Record(header, tuple(one.label for one in pairs), tuple(one.value for one in pairs))


def _turned(text: str, rows: list[Row]) -> tuple[Record, ...]:
    """The records of a table whose headings stand in its first column, one task a column beside them."""
    labels = [_column(text, row[0]) for row in rows]
    body = [cell for row in rows for cell in row[1:]]
    if len(rows) < 3 or len(rows[0]) < 3 or not all(labels) or any(cell.merged for cell in body):
        return ()
    if any(_column(text, cell) for cell in body):
        return ()
    heads = tuple(row[0] for row in rows)
    columns = [
        [_Pair(column or OTHER, cell, row[at]) for column, cell, row in zip(labels, heads, rows, strict=True)]
        for at in range(1, len(rows[0]))
    ]
    return tuple(record for one in columns if any(p.value.span for p in one) and (record := _record(one)))
