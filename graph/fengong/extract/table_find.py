"""Which tables of a document allocate tasks, and which go on with the table before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fengong.extract.clauses import find_clauses
from fengong.extract.matching import matching_copy
from fengong.extract.table_columns import Kind
from fengong.extract.table_header import Header, header_at
from fengong.extract.table_records import Record, find_records
from fengong.extract.table_rows import lines_of
from fengong.model import Document, Grid, Span

#: Headings stand in one of the first rows; above them may be the table's title.
HEADING_ROWS = 5
#: So few characters between two tables are a page number and a running head.
BETWEEN = 40


@dataclass(frozen=True, slots=True)
class TaskTable:
    """A table that allocates tasks.

    ``place`` is its lines; ``goes_on``: it has no headings, those before hold, or it is one more record after others;
    ``records`` are its tasks where each has labels of its own.
    """

    number: int
    grid: Grid
    place: Span
    goes_on: bool
    records: tuple[Record, ...] = ()


def task_tables(document: Document) -> tuple[TaskTable, ...]:
    """The tables of a document that have a column of actors, or say them in their tasks; and those that go on so.

    Tables of other kinds (figures, indicators, lists of names) are left out.
    """
    text = matching_copy(document.text)
    found: list[TaskTable] = []
    for number, grid in enumerate(document.grids, 1):
        place = lines_of(text, grid)
        if place is None:
            continue
        last = found[-1] if found and found[-1].number == number - 1 else None
        if records := find_records(text, grid):
            found.append(TaskTable(number, grid, place, bool(last and last.records), records))
        elif any(_allocates(text, grid, header, row) for row, header in _headers(text, grid)):
            found.append(TaskTable(number, grid, place, goes_on=False))
        elif last and not last.records and _goes_on(document, last, grid, place):
            found.append(TaskTable(number, grid, place, goes_on=True))
    return tuple(found)


def _headers(text: str, grid: Grid) -> Iterator[tuple[int, Header]]:
    for row in range(min(len(grid.rows), HEADING_ROWS)):
        if header := header_at(text, grid, row):
            yield row, header


def _allocates(text: str, grid: Grid, header: Header, row: int) -> bool:
    """Whether a header has a column of actors, or the tasks below it hold clauses: 排查隐患。（市应急局牵头）."""
    if header.allocates:
        return True
    below = grid.rows[row + header.rows :]
    cells = {one[at].span for one in below for at in header.places(Kind.TASK)}
    return any(find_clauses(text, cell).clauses for cell in sorted(span for span in cells if span))


def _goes_on(document: Document, before: TaskTable, grid: Grid, place: Span) -> bool:
    """Whether a table is as wide as the one before, and nothing but page numbers stands between them."""
    words = "".join(document.text[before.place.end : place.start].split())
    return len(before.grid.rows[0]) == len(grid.rows[0]) and len(words) <= BETWEEN
