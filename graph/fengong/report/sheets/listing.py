"""A chapter as a sheet: its listings one below the other, each with its notes."""

from __future__ import annotations

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from fengong.ask.table import Table, numeric, text
from fengong.export.cells import HEAD_FILL, HEAD_FONT, LINE, TOP, finish, put
from fengong.report.contents import Chapter

MUTED = Font(color="566270", italic=True)
#: Widths of a column in characters.
LEAST, MOST = 8.0, 60.0


def add_listing(sheet: Worksheet, chapter: Chapter, lang: str) -> None:
    """Fill a sheet; the first listing has the filter and the frozen heading, notes stand below the last."""
    sheet.title = chapter.title
    row = 1
    for at, table in enumerate(chapter.tables):
        if at:
            put(sheet, row, 1, table.title).font = Font(bold=True, size=12)
            row += 1
        row = _add(sheet, table, lang, row) + 1
    for note in (*(note for table in chapter.tables for note in table.notes), *chapter.notes):
        put(sheet, row, 1, note).font = MUTED
        row += 1
    _widths(sheet, chapter.tables, lang)
    finish(sheet, freeze="A2")
    first = chapter.tables[0]
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(first.columns))}{len(first.rows) + 1}"


def _add(sheet: Worksheet, table: Table, lang: str, row: int) -> int:
    """Write a listing from a row on; the first row after it."""
    for at, column in enumerate(table.columns, 1):
        cell = put(sheet, row, at, column.heading(lang))
        cell.font, cell.fill, cell.alignment, cell.border = HEAD_FONT, HEAD_FILL, TOP, LINE
    for cells in table.rows:
        row += 1
        for at, value in enumerate(cells, 1):
            cell = put(sheet, row, at, text(value) if isinstance(value, bool) else value)
            cell.alignment, cell.border = TOP, LINE
    return row + 1


def _widths(sheet: Worksheet, tables: tuple[Table, ...], lang: str) -> None:
    """As wide as the longest cell, within limits; a Chinese character takes two places."""
    for at in range(max(len(table.columns) for table in tables)):
        cells = [
            words
            for table in tables
            if at < len(table.columns)
            for words in (
                table.columns[at].heading(lang),
                *("" if numeric(table, at) else text(row[at]) for row in table.rows),
            )
        ]
        longest = max(sum(2 if ord(char) > 0x2E7F else 1 for char in words) for words in cells)
        sheet.column_dimensions[get_column_letter(at + 1)].width = min(MOST, max(LEAST, longest + 2.0))
