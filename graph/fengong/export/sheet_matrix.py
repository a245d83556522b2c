"""The matrix: a row for each task, a column for each actor, a mark for each role."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.styles import Alignment, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.roles import WORDINGS
from fengong.export.cells import finish, put, put_head, put_row, widths
from fengong.export.styles import TOP
from fengong.model import Kind, Role

TITLES = ("责任矩阵", "Matrix")
#: Heading in zh and in en, with the width in characters. These columns stay in sight while the others move, so
#: together they must leave room on a small screen; the plan has one only where there are several.
FIXED = (("方案", "plan", 16.0), ("章节", "section", 18.0), ("序号", "no.", 6.0), ("任务", "task", 36.0))
UNNAMED = ("不知所指的名称", "names not resolved", 28.0)
GROUP_FILL = PatternFill("solid", fgColor="6B7785")
#: Excel allows 409 points for a row; a Chinese character set upright takes about 15, a Latin one on its side 6.5.
MAX_HEIGHT = 400.0


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands where: the language, the fixed columns, the actors after them, the tasks below."""

    lang: str
    fixed: tuple[tuple[str, str, float], ...]
    actors: tuple[Actor, ...]
    tasks: tuple[Task, ...]

    @property
    def first(self) -> int:
        """The column of the first actor."""
        return len(self.fixed) + 1

    @property
    def last(self) -> int:
        """The column after the last actor."""
        return self.first + len(self.actors)

    def rows(self) -> dict[Task, int]:
        """The row of each task."""
        return {task: row for row, task in enumerate(self.tasks, 2)}

    def columns(self) -> dict[Actor, int]:
        """The column of each actor."""
        return {actor: column for column, actor in enumerate(self.actors, self.first)}

    def heading(self, words: tuple[str, str, float]) -> str:
        """A heading in the language of the sheet."""
        zh, en, _ = words
        return zh if self.lang == "zh" else en


def layout_of(incidence: Incidence, lang: str) -> Layout:
    """Where the matrix of an incidence has what."""
    several = len({task.plan for task in incidence.tasks}) > 1
    return Layout(lang, FIXED if several else FIXED[1:], column_order(incidence), incidence.tasks)


def add_matrix(sheet: Worksheet, incidence: Incidence, lang: str) -> None:
    """Fill a sheet with the matrix; all tasks are in it, also those that name nobody."""
    layout = layout_of(incidence, lang)
    sheet.title = TITLES[0 if lang == "zh" else 1]
    put_head(sheet, [*map(layout.heading, layout.fixed), *(actor.label(lang) for actor in layout.actors)])
    _style_heads(sheet, layout)
    for task, row in layout.rows().items():
        put_row(sheet, row, _task_cells(task)[-len(layout.fixed) :])
    _mark(sheet, incidence, layout)
    widths(sheet, [*[width for *_, width in layout.fixed], *[4.5 if lang == "zh" else 5.5] * len(layout.actors)])
    if incidence.unnamed:
        _name_unnamed(sheet, incidence, layout)
    finish(sheet, freeze=f"{get_column_letter(layout.first)}2")


def column_order(incidence: Incidence) -> tuple[Actor, ...]:
    """Organizations before groups, those with most tasks first, equals by name."""
    tasks = incidence.tasks_of()
    return tuple(sorted(incidence.actors, key=lambda actor: (actor.kind is Kind.GROUP, -len(tasks[actor]), actor.name)))


def _task_cells(task: Task) -> list[str | int | None]:
    section = task.section
    # A number is stored as one, so that Excel sorts 2 before 10.
    number = int(task.number) if task.number and task.number.isascii() and task.number.isdigit() else task.number
    return [task.plan.title or task.plan.identifier, section, number, task.title]


def _style_heads(sheet: Worksheet, layout: Layout) -> None:
    upright = Alignment(horizontal="center", vertical="bottom", text_rotation=255 if layout.lang == "zh" else 90)
    for column in range(1, layout.first):
        sheet.cell(1, column).alignment = Alignment(vertical="bottom")
    for column, actor in enumerate(layout.actors, layout.first):
        sheet.cell(1, column).alignment = upright
        if actor.kind is Kind.GROUP:
            sheet.cell(1, column).fill = GROUP_FILL
    longest = max((len(actor.label(layout.lang)) for actor in layout.actors), default=1)
    sheet.row_dimensions[1].height = min(MAX_HEIGHT, 12 + longest * (15.0 if layout.lang == "zh" else 6.5))


def _mark(sheet: Worksheet, incidence: Incidence, layout: Layout) -> None:
    rows, columns = layout.rows(), layout.columns()
    roles: dict[tuple[int, int], list[Role]] = {}
    for row in incidence.rows:
        roles.setdefault((rows[row.task], columns[row.actor]), []).append(row.role)
    for (at, column), found in roles.items():
        put(sheet, at, column, "".join(WORDINGS[role].mark(layout.lang) for role in found), found[0])


def _name_unnamed(sheet: Worksheet, incidence: Incidence, layout: Layout) -> None:
    """Damaged and unknown names in a column of their own: a task that names only them is not without anybody."""
    put_head(sheet, [layout.heading(UNNAMED)], first=layout.last)
    sheet.cell(1, layout.last).alignment = Alignment(vertical="bottom", wrap_text=True)
    widths(sheet, [UNNAMED[2]], first=layout.last)
    rows = layout.rows()
    words: dict[int, list[str]] = {}
    for one in incidence.unnamed:
        words.setdefault(rows[one.task], []).append(f"{one.quote.surface} {WORDINGS[one.role].mark(layout.lang)}")
    for row, found in words.items():
        put(sheet, row, layout.last, "; ".join(found)).alignment = TOP
