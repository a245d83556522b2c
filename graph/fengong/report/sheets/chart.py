"""The load as a chart of the workbook's own, which its readers can change."""

from __future__ import annotations

from openpyxl.chart import BarChart, Reference
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from fengong.ask.table import Table
from fengong.model import Role
from fengong.report.pictures.svg import INK

#: Departments at most.
MOST = 15
#: The column of the first role: rank, department and tasks stand before it.
FIRST = 4


def add_load_chart(sheet: Worksheet, table: Table, title: str) -> None:
    """A bar for each of the first departments of a listing of loads, stacked by role, beside the listing."""
    roles, last = len(table.columns) - FIRST + 1, min(MOST, len(table.rows)) + 1
    if roles < 1 or last < 2:
        return
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 40
    chart.title = title
    chart.add_data(Reference(sheet, FIRST, 1, FIRST + roles - 1, last), titles_from_data=True)
    chart.set_categories(Reference(sheet, 2, 2, 2, last))
    chart.y_axis.delete, chart.x_axis.delete = True, False
    chart.x_axis.scaling.orientation = "maxMin"
    chart.width, chart.height = 22, 3 + 0.75 * (last - 1)
    for series, column in zip(chart.series, table.columns[FIRST - 1 :], strict=True):
        series.graphicalProperties.solidFill = INK[Role(column.key)].removeprefix("#")
    sheet.add_chart(chart, f"{get_column_letter(len(table.columns) + 2)}2")
