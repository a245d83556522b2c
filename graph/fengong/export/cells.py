"""Cells of a worksheet: text that stays text, in the styles that the sheets share."""

from __future__ import annotations

from collections.abc import Iterable

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from fengong.export.inert import looks_like_formula, xml_safe
from fengong.export.styles import BODY, HEAD, dress

Value = str | int | float | None


def put(sheet: Worksheet, row: int, column: int, value: Value, style: str | None = None) -> Cell:
    """Write a value, in one of the shared styles if one is given; text is stored as text, whatever it begins with."""
    cell = sheet.cell(row, column)
    assert not isinstance(cell, MergedCell)
    if style is not None:
        dress(cell, style)
    if not isinstance(value, str):
        cell.value = value
        return cell
    cell.value = xml_safe(value)
    # openpyxl takes what begins with = for a formula; the quote prefix keeps Excel from doing so on editing.
    cell.data_type = "s"
    cell.quotePrefix = looks_like_formula(value)
    return cell


def put_row(sheet: Worksheet, row: int, values: Iterable[Value]) -> None:
    """Write a row of the body, set at the top and wrapped."""
    for column, value in enumerate(values, 1):
        put(sheet, row, column, value, BODY)


def put_head(sheet: Worksheet, heads: Iterable[str], first: int = 1) -> None:
    """Write headings into the first row, from a column on."""
    for column, head in enumerate(heads, first):
        put(sheet, 1, column, head, HEAD)


def widths(sheet: Worksheet, columns: Iterable[float], first: int = 1) -> None:
    """Set the widths of columns, in characters, from a column on."""
    for at, width in enumerate(columns, first):
        sheet.column_dimensions[get_column_letter(at)].width = width


def finish(sheet: Worksheet, freeze: str) -> None:
    """Freeze what is above and left of a cell, filter all columns, and print landscape on full pages."""
    sheet.freeze_panes = freeze
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
