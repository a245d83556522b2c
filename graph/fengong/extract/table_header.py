"""The rows of headings above a table: one, or several where a heading (责任分工) has others below it (牵头 | 配合)."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.extract.actors import is_actor
from fengong.extract.table_columns import OTHER, Column, Kind, column_of
from fengong.lexicon.headings import heading_of
from fengong.lexicon.source import lexicon_file
from fengong.model import Cell, Grid, Span

Row = tuple[Cell, ...]
#: Headings take no more rows than this.
DEEPEST = 4
#: So many cells below 单位 tell whether it means bodies or a unit of measure.
SAMPLE = 20


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table, and how many rows their headings take."""

    columns: tuple[Column, ...]
    rows: int

    def places(self, kind: Kind) -> list[int]:
        """The numbers of the columns of a kind."""
        return [at for at, column in enumerate(self.columns) if column.kind is kind]

    @property
    def allocates(self) -> bool:
        """Whether there is a column of actors, and one that says of what."""
        kinds = {column.kind for column in self.columns}
        return Kind.ROLE in kinds and bool(kinds & {Kind.TASK, Kind.NUMBER, Kind.DEADLINE, Kind.SECTION, Kind.DETAIL})

    @property
    def lists_tasks(self) -> bool:
        """Whether it heads a list of tasks, whoever does them."""
        kinds = {column.kind for column in self.columns}
        return Kind.TASK in kinds and bool(kinds & {Kind.NUMBER, Kind.DEADLINE, Kind.SECTION, Kind.DETAIL})


def header_at(text: str, grid: Grid, at: int) -> Header | None:
    """The header that begins at a row; None where the row is none, or heads a table of something else than tasks."""
    columns = _columns(text, grid.rows[at])
    if columns is None:
        return None
    end = at + 1
    while end < min(len(grid.rows), at + DEEPEST):
        below = _below(text, grid.rows[at:end], grid.rows[end])
        if below is None:
            break
        above = _spans(grid.rows[at:end])
        pairs = zip(columns, below, grid.rows[end], strict=True)
        columns = tuple(over if under is OTHER or cell.span in above else under for over, under, cell in pairs)
        end += 1
    columns = _without_measures(text, grid, at, Header(columns, end - at))
    header = Header(columns, end - at)
    return header if header.allocates or header.lists_tasks else None


def _columns(text: str, row: Row) -> tuple[Column, ...] | None:
    """The columns by the headings of one row; None where most of its cells are none, or where it is one cell."""
    found = [column_of(cell.span.of(text)) if cell.span else None for cell in row]
    filled = [cell for cell in row if cell.span]
    known = sum(column is not None for column in found)
    if not known or 2 * known < len(filled) or len({cell.span for cell in filled}) < 2:
        return None
    return tuple(column or OTHER for column in found)


def _below(text: str, above: tuple[Row, ...], row: Row) -> tuple[Column, ...] | None:
    """The columns of a row that goes on with the headings above; None where it does not.

    It does where a heading above reaches down into it, or where whatever it holds of its own is a heading.
    """
    found = tuple((column_of(cell.span.of(text)) if cell.span else None) or OTHER for cell in row)
    if any(cell.merged and cell.span in _spans(above) for cell in row):
        return found
    own = [column for cell, column in zip(row, found, strict=True) if cell.span and not cell.merged]
    return found if own and all(column is not OTHER for column in own) else None


def _spans(rows: tuple[Row, ...]) -> set[Span]:
    return {cell.span for row in rows for cell in row if cell.span}


def _without_measures(text: str, grid: Grid, at: int, header: Header) -> tuple[Column, ...]:
    """单位 means bodies only where bodies stand below it: in tables of figures it is the unit of measure."""
    columns = list(header.columns)
    for place in header.places(Kind.ROLE):
        heads = [grid.rows[row][place].span for row in range(at, at + header.rows)]
        heading = next((heading_of(span.of(text)) for span in reversed(heads) if span), None)
        if heading and heading.word in lexicon_file("tables")["measures"]:
            below = [row[place].span for row in grid.rows[at + header.rows :][:SAMPLE]]
            words = [span.of(text).split("、")[0] for span in below if span]
            if 2 * sum(map(is_actor, words)) < len(words) or not words:
                columns[place] = Column(Kind.ASIDE)
    return tuple(columns)
