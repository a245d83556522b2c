"""The cover: which plans, how many of what, who was counted, what the marks mean."""

from __future__ import annotations

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from fengong.analysis.roles import WORDINGS
from fengong.export.cells import put, widths
from fengong.export.sheet_notes import HINTS
from fengong.report.contents import ReportContents

BOLD, TITLE = Font(bold=True), Font(bold=True, size=18)
WRAPPED = Alignment(vertical="top", wrap_text=True)


def add_cover(sheet: Worksheet, report: ReportContents) -> None:
    """Fill a sheet with the cover."""
    sheet.title = report.say("report")[:31]
    at = 0 if report.lang == "zh" else 1
    put(sheet, 1, 1, report.cover.title).font = TITLE
    sheet.merge_cells("A1:B1")
    row = 2
    for plan in report.cover.plans:
        years = "–".join(str(year) for year in dict.fromkeys((plan.first_year, plan.last_year)) if year)
        row = _line(sheet, row, plan.identifier, " ".join(filter(None, (plan.title, years))))
    row += 1
    for key, number in report.cover.figures.items():
        row = _line(sheet, row, report.say(key), number)
    marks = [f"{words.mark(report.lang)}  {words.label(report.lang)}" for words in WORDINGS.values()]
    for head, notes in (
        (report.say("scope"), report.cover.notes),
        (report.say("marks"), (*marks, *(hint[at] for hint in HINTS))),
        ("RACI", report.raci),
    ):
        row += 1
        for note in notes:
            row = _line(sheet, row, head, note)
            head = ""
    widths(sheet, [22.0, 96.0])
    sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = "landscape", 1, 0


def _line(sheet: Worksheet, row: int, head: str, value: str | int) -> int:
    put(sheet, row, 1, head).font = BOLD
    put(sheet, row, 2, value).alignment = Alignment(vertical="top", wrap_text=True, horizontal="left")
    sheet.cell(row, 1).alignment = WRAPPED
    return row + 1
