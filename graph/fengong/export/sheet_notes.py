"""The notes: whose plan, what the marks mean, who is in the matrix and who is not."""

from __future__ import annotations

from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from fengong.analysis.incidence import Incidence
from fengong.analysis.notes import scope_notes
from fengong.analysis.roles import WORDINGS
from fengong.ask.table import bare
from fengong.export.cells import put, widths

TITLES = ("说明", "Notes")
PLANS = ("方案", "Plans")
MARKS = ("标记", "Marks")
READING = ("阅读须知", "How to read this")
HINTS = (
    (
        "空格表示原文没有点名，不表示没有责任。",
        "An empty cell means that the plan does not name the department, not that it has no duty.",
    ),
    (
        "灰色列头是群体：原文没有列出其成员，这里也不展开。",
        "Grey headings are groups: the plan does not list their members, and nothing here does.",
    ),
    (
        "一格有几个标记，表示原文给了几种角色。",
        "Several marks in a cell mean that the plan gives several roles.",
    ),
    (
        "“起”“止”是原文字符位置（从 0 起，止于前一字）；“把握”是原文确实如此说的程度，0 到 1。",
        "Start and end are positions in the plan's text in characters, from 0, end not included; confidence is "
        "that the text says so, from 0 to 1.",
    ),
)


def add_notes(sheet: Worksheet, incidence: Incidence, lang: str) -> None:
    """Fill a sheet with the notes."""
    at = 0 if lang == "zh" else 1
    sheet.title = TITLES[at]
    plans = dict.fromkeys(task.plan for task in incidence.tasks)
    lines = [
        (PLANS[at], [f"{plan.title or ''} {plan.identifier}".strip() for plan in plans]),
        (MARKS[at], [f"{words.mark(lang)}  {words.label(lang)}" for words in WORDINGS.values()]),
        (READING[at], [*bare(scope_notes(incidence, lang)), *(hint[at] for hint in HINTS)]),
    ]
    row = 1
    for head, texts in lines:
        put(sheet, row, 1, head).font = Font(bold=True)
        for text in texts:
            row += 1
            put(sheet, row, 1, text).alignment = Alignment(wrap_text=True, vertical="top")
        row += 2
    widths(sheet, [100.0])
