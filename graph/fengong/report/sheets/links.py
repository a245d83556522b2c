"""Ways through the workbook: from a mark to the words behind it, from the words back to the mark."""

from __future__ import annotations

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.export.records import records
from fengong.export.sheet_matrix import Layout
from fengong.export.styles import LINK, dress

#: The column of the list in which an actor stands; it leads back to the matrix.
BACK = 5


def rows_of_words(incidence: Incidence) -> dict[tuple[Task, Actor], int]:
    """The row of the list in which a task and an actor stand together first."""
    found: dict[tuple[Task, Actor], int] = {}
    for row, record in enumerate(records(incidence), 2):
        if record.actor is not None:
            found.setdefault((record.task, record.actor), row)
    return found


def link_marks(matrix: Worksheet, layout: Layout, words: Worksheet, rows: dict[tuple[Task, Actor], int]) -> None:
    """Let every mark lead to its words."""
    task_rows, columns = layout.rows(), layout.columns()
    for (task, actor), row in rows.items():
        _link(matrix, task_rows[task], columns[actor], f"'{words.title}'!A{row}")


def link_back(words: Worksheet, incidence: Incidence, matrix: Worksheet, layout: Layout) -> None:
    """Let every line of the list lead to its mark."""
    task_rows, columns = layout.rows(), layout.columns()
    for row, record in enumerate(records(incidence), 2):
        if record.actor is not None:
            place = f"{get_column_letter(columns[record.actor])}{task_rows[record.task]}"
            _link(words, row, BACK, f"'{matrix.title}'!{place}")
            cell = words.cell(row, BACK)
            assert isinstance(cell, Cell)
            quoted = cell.quotePrefix
            dress(cell, LINK)
            cell.quotePrefix = quoted


def _link(sheet: Worksheet, row: int, column: int, location: str) -> None:
    cell = sheet.cell(row, column)
    # Setting a hyperlink by openpyxl's own way would write the location into an empty cell and take it for a file.
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location, display=None)
