"""The matrix once more, with the letters of RACI."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from fengong.export.cells import put
from fengong.export.sheet_matrix import Layout, add_matrix
from fengong.report.contents import ReportContents
from fengong.report.raci import letters


def add_raci(sheet: Worksheet, report: ReportContents, layout: Layout) -> None:
    """Fill a sheet with the matrix in letters."""
    add_matrix(sheet, report.shown, report.lang)
    sheet.title = "RACI"
    rows, columns = layout.rows(), layout.columns()
    for (task, actor), roles in report.grid.cells.items():
        put(sheet, rows[task], columns[actor], letters(roles))
