"""The list: one row for each place where a plan names somebody for a task, with the quoted clause."""

from __future__ import annotations

from openpyxl.worksheet.worksheet import Worksheet

from fengong.analysis.incidence import Incidence
from fengong.analysis.roles import WORDINGS
from fengong.export.cells import Value, finish, put_head, put_row, widths
from fengong.export.records import Record, records
from fengong.model import Kind

TITLES = ("分工清单", "List")
#: Heading in zh and in en, with the width in characters.
COLUMNS: tuple[tuple[str, str, float], ...] = (
    ("方案", "plan", 24.0),
    ("章节", "section", 26.0),
    ("任务编号", "task", 14.0),
    ("任务", "title", 40.0),
    ("主体", "actor", 28.0),
    ("类别", "kind", 10.0),
    ("角色", "role", 10.0),
    ("原文名称", "wording", 20.0),
    ("原文", "quote", 70.0),
    ("起", "start", 8.0),
    ("止", "end", 8.0),
    ("把握", "confidence", 8.0),
)
KINDS = {
    Kind.ORGANIZATION: ("部门", "organization"),
    Kind.GROUP: ("群体", "group"),
    Kind.UNRESOLVED: ("不知所指", "unresolved"),
}


def add_list(sheet: Worksheet, incidence: Incidence, lang: str) -> None:
    """Fill a sheet with the records of an incidence, in the order of the text."""
    sheet.title = TITLES[0 if lang == "zh" else 1]
    put_head(sheet, [zh if lang == "zh" else en for zh, en, _ in COLUMNS])
    for row, record in enumerate(records(incidence), 2):
        put_row(sheet, row, _cells(record, lang))
    widths(sheet, [width for _, _, width in COLUMNS])
    finish(sheet, freeze="A2")


def _cells(record: Record, lang: str) -> list[Value]:
    task, quote = record.task, record.quote
    return [
        task.plan.title or task.plan.identifier,
        record.section,
        task.identifier,
        task.title,
        record.actor.label(lang) if record.actor else None,
        KINDS[record.kind][0 if lang == "zh" else 1],
        WORDINGS[record.role].label(lang),
        quote.surface,
        quote.words,
        quote.start,
        quote.end,
        quote.confidence,
    ]
