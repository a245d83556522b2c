"""A chapter as a sheet: its listings one below the other, each with its notes."""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from fengong.analysis.null_model.notes import verdict_word
from fengong.analysis.null_model.verdict import Verdict
from fengong.ask.table import Table, numeric, text
from fengong.export.cells import finish, put
from fengong.export.styles import BODY, HEAD, STRONG
from fengong.report.columns import stacked
from fengong.report.contents import Chapter

MUTED, BOLD = Font(color="566270", italic=True), Font(bold=True)
#: Widths of a column in characters.
LEAST, MOST = 8.0, 60.0


def add_listing(sheet: Worksheet, chapter: Chapter, lang: str) -> None:
    """Fill a sheet; the first listing has the filter and the frozen heading, notes stand below the last."""
    sheet.title = chapter.title
    tables, row = listed(chapter), 1
    for at, table in enumerate(tables):
        if at:
            put(sheet, row, 1, table.title).font = Font(bold=True, size=12)
            row += 1
        row = _add(sheet, table, lang, row) + 1
    for note, font in _notes(chapter):
        put(sheet, row, 1, note).font = font
        row += 1
    _widths(sheet, tables, lang)
    finish(sheet, freeze="A2")
    first = tables[0]
    sheet.auto_filter.ref = f"A1:{get_column_letter(max(1, len(first.columns)))}{len(first.rows) + 1}"


def listed(chapter: Chapter) -> tuple[Table, ...]:
    """The listings that a sheet has: those with rows, like ones together, and one in any case."""
    full = tuple(table for table in chapter.tables if table.rows)
    return stacked(full) or chapter.tables[:1] or (Table((), ()),)


def _notes(chapter: Chapter) -> Iterator[tuple[str, Font]]:
    """The notes, below the title of the listing where there are several."""
    for table in chapter.tables:
        if len(chapter.tables) > 1 and table.notes:
            yield table.title, BOLD
        yield from ((note, MUTED) for note in table.notes)
    yield from ((note, MUTED) for note in chapter.notes)


def _add(sheet: Worksheet, table: Table, lang: str, row: int) -> int:
    """Write a listing from a row on; the first row after it."""
    for at, column in enumerate(table.columns, 1):
        put(sheet, row, at, column.heading(lang), HEAD)
    holds = verdict_word(Verdict.HOLDS, lang)
    for cells in table.rows:
        row += 1
        for column, (at, value) in zip(table.columns, enumerate(cells, 1), strict=True):
            style = STRONG if column.key == "tie" and value == holds else BODY
            put(sheet, row, at, text(value, lang) if isinstance(value, bool | tuple) else value, style)
    return row + 1


def _widths(sheet: Worksheet, tables: tuple[Table, ...], lang: str) -> None:
    """As wide as the longest cell, within limits; a Chinese character takes two places."""
    for at in range(max((len(table.columns) for table in tables), default=0)):
        cells = [
            words
            for table in tables
            if at < len(table.columns)
            for words in (
                table.columns[at].heading(lang),
                *("" if numeric(table, at) else text(row[at], lang) for row in table.rows),
            )
        ]
        longest = max(sum(2 if ord(char) > 0x2E7F else 1 for char in words) for words in cells)
        sheet.column_dimensions[get_column_letter(at + 1)].width = min(MOST, max(LEAST, longest + 2.0))
