"""Changes as listings: for programs with every column, for people with the columns that fit a page."""

from __future__ import annotations

from collections.abc import Sequence

from fengong.analysis.compare.difference import Difference
from fengong.analysis.compare.rows import ANY, Row, Rows
from fengong.analysis.compare.wording import DOUBTS, DUTIES, MOVES, REMARKS, TASKS, WHATS
from fengong.analysis.roles import WORDINGS, labels
from fengong.analysis.wording import say
from fengong.ask.table import Cell, Column, Table
from fengong.model import Role

#: The columns for people and their cells.
Listing = tuple[tuple[Column, ...], list[tuple[Cell, ...]]]
#: How many characters of a quotation a person is shown; programs get all.
SHOWN = 60

CHANGE = Column("change", "变化", "change")
QUOTES = ("quote_old", "start_old", "end_old", "quote_new", "start_new", "end_new")
MATCHED = ("task_old", "task_new", "score", "doubt")
#: The columns for programs, by what is listed.
KEYS: dict[str, tuple[str, ...]] = {
    "tasks": ("what", "change", *MATCHED, "section_old", "section_new", *QUOTES),
    "duties": (
        *("what", "change", *MATCHED),
        *("department_old", "department_new", "resolved", "roles_old", "roles_new", "elsewhere", *QUOTES),
    ),
    "deadlines": ("what", "change", *MATCHED, "days_moved", "deadline_old", "deadline_new", *QUOTES),
    "if-same": (
        *("what", "of", "change", *MATCHED),
        *("department_old", "department_new", "resolved", "roles_old", "roles_new", "elsewhere"),
        *("days_moved", "deadline_old", "deadline_new", *QUOTES),
    ),
    "load": (
        *("what", "department_old", "department_new", "role", "tasks_old", "tasks_new", "tasks_change"),
        *("in_matched", "in_doubtful", "in_new", "in_gone"),
    ),
}


def for_programs(found: Difference, whats: Sequence[str], lang: str) -> Table:
    """One listing of everything asked for; what a row has no value for is empty."""
    keys = list(dict.fromkeys(key for what in whats for key in KEYS[what]))
    rows = [row for what in whats for row in Rows(found, lang).of(what)]
    columns = tuple(Column(key, key, key) for key in keys)
    return Table(columns, tuple(tuple(row.get(key) for key in keys) for row in rows))


def for_people(found: Difference, what: str, lang: str) -> Table:
    """The listing of one kind of change."""
    rows = Rows(found, lang).of(what)
    made = {"tasks": _tasks, "duties": _duties, "deadlines": _deadlines, "if-same": _if_same, "load": _load}[what]
    columns, cells = made(rows, lang)
    return Table(columns, tuple(cells), say(WHATS, what, lang))


WORDS_OLD, WORDS_NEW = Column("old", "原文（旧）", "old words"), Column("new", "原文（新）", "new words")
REMARK = Column("remark", "说明", "remark")


def _tasks(rows: Sequence[Row], lang: str) -> Listing:
    columns = (
        *(CHANGE, Column("task_old", "旧任务", "old task"), Column("task_new", "新任务", "new task")),
        *(Column("score", "相似度", "likeness"), REMARK, WORDS_OLD, WORDS_NEW),
    )
    cells: list[tuple[Cell, ...]] = [
        (
            *(say(TASKS, str(row["change"]), lang), row["task_old"], row["task_new"], _rounded(row["score"])),
            *(_doubt(row, lang), _words(row, "old", lang), _words(row, "new", lang)),
        )
        for row in rows
    ]
    return columns, cells


def _doubt(row: Row, lang: str) -> str | None:
    if row["change"] == "moved":
        return f"{row['section_old'] or '—'} → {row['section_new'] or '—'}"
    return say(DOUBTS, str(row["doubt"]), lang) if row["doubt"] else None


def _duties(rows: Sequence[Row], lang: str) -> Listing:
    columns = (
        *(CHANGE, Column("task", "任务", "task"), Column("department", "部门", "department")),
        *(Column("role", "角色", "role"), WORDS_OLD, WORDS_NEW, REMARK),
    )
    cells: list[tuple[Cell, ...]] = [
        (
            *(say(DUTIES, str(row["change"]), lang), _arrow(row["task_old"], row["task_new"])),
            _arrow(*(row[key] for key in ("department_old", "department_new") if row[key])),
            _arrow(*(_role_labels(row[key], lang) for key in ("roles_old", "roles_new"))),
            *(_words(row, "old", lang), _words(row, "new", lang), _remark(row, lang)),
        )
        for row in rows
    ]
    return columns, cells


def _deadlines(rows: Sequence[Row], lang: str) -> Listing:
    columns = (
        *(CHANGE, Column("task", "任务", "task"), Column("days", "天数", "days")),
        *(Column("dates", "日期", "dates"), WORDS_OLD, WORDS_NEW, REMARK),
    )
    cells: list[tuple[Cell, ...]] = [
        (
            *(say(MOVES, str(row["change"]), lang), _arrow(row["task_old"], row["task_new"]), row["days_moved"]),
            _arrow(row["deadline_old"], row["deadline_new"]),
            *(_words(row, "old", lang), _words(row, "new", lang), _remark(row, lang)),
        )
        for row in rows
    ]
    return columns, cells


def _if_same(rows: Sequence[Row], lang: str) -> Listing:
    """Duties and deadlines in one listing: the duties' columns, with dates where those have departments and roles."""
    columns = (
        *(CHANGE, Column("task", "任务", "task"), Column("who", "部门或期限", "department or deadline")),
        *(Column("role", "角色", "role"), WORDS_OLD, WORDS_NEW, REMARK),
    )
    _, duties = _duties([row for row in rows if row["of"] == "duties"], lang)
    _, deadlines = _deadlines([row for row in rows if row["of"] == "deadlines"], lang)
    return columns, [*duties, *((change, task, dates, None, *words) for change, task, _, dates, *words in deadlines)]


def _load(rows: Sequence[Row], lang: str) -> Listing:
    columns = (
        *(Column("department", "部门", "department"), Column("role", "角色", "role")),
        *(Column("tasks_old", "旧", "old"), Column("tasks_new", "新", "new"), Column("change", "增减", "change")),
        *(Column("in_matched", "共有任务", "in matched"), Column("in_doubtful", "存疑任务", "in doubtful")),
        *(Column("in_new", "新增任务", "in new"), Column("in_gone", "取消任务", "in gone")),
    )
    numbers = ("tasks_old", "tasks_new", "tasks_change", "in_matched", "in_doubtful", "in_new", "in_gone")
    cells: list[tuple[Cell, ...]] = [
        (
            _arrow(*(row[key] for key in ("department_old", "department_new"))),
            ("合计" if lang == "zh" else "any") if row["role"] == ANY else WORDINGS[Role(str(row["role"]))].label(lang),
            *(row[key] for key in numbers),
        )
        for row in rows
    ]
    return columns, cells


def _arrow(*values: Cell) -> str:
    """Both values where they differ; a dash stands for none."""
    shown = ["—" if value is None else str(value) for value in values]
    return shown[0] if len(set(shown)) == 1 else " → ".join(shown)


def _role_labels(roles: Cell, lang: str) -> str | None:
    return labels([Role(one) for one in str(roles).split(",")], lang) if roles else None


def _words(row: Row, side: str, lang: str) -> str | None:
    """A quotation with its place, long ones shortened."""
    if row[f"quote_{side}"] is None:
        return None
    words = " ".join(str(row[f"quote_{side}"]).split())
    shown = words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
    place = f"{row[f'start_{side}']}–{row[f'end_{side}']}"
    return f"{shown}（{place}）" if lang == "zh" else f"{shown} ({place})"


def _remark(row: Row, lang: str) -> str | None:
    said = [say(REMARKS, "doubtful", lang, score=row["score"])] if row["doubt"] else []
    if row.get("resolved") is False:
        said.append(say(REMARKS, "unresolved", lang))
    if row.get("elsewhere"):
        said.append(say(REMARKS, "elsewhere", lang, tasks=row["elsewhere"]))
    return ("；" if lang == "zh" else "; ").join(said) or None


def _rounded(score: Cell) -> Cell:
    return round(score, 2) if isinstance(score, float) else score
