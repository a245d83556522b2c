"""The deadlines: month by month, and apart from these what recurs and what has no day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from fengong.analysis.incidence import Deadline, Incidence, Task
from fengong.analysis.labels import joined, short_labels
from fengong.analysis.wording import Words, say
from fengong.ask.table import Column, Table
from fengong.model import Precision, Role

WORDS: Words = {
    "dated": ("有日期的期限", "Dated"),
    "recurring": ("定期的事项", "Recurring"),
    "open": ("没有日期的期限", "Without a day"),
    "last": (
        "期限写到年、季、月的，按其最后一天列入当月：“2025年”在2025年12月。",
        "What is fixed to a year, quarter or month stands in the month of its last day: 2025 in December 2025.",
    ),
    "without": (
        "{count} 项任务没有写期限（{tasks}）；不等于没有期限。",
        "{count} tasks state no deadline ({tasks}); that does not mean there is none.",
    ),
    "complete": ("每项任务都写了期限。", "Every task states a deadline."),
}
#: How the words fix the day, in zh and en.
PRECISIONS = {
    Precision.DAY: ("日", "day"),
    Precision.MONTH: ("月", "month"),
    Precision.QUARTER: ("季度", "quarter"),
    Precision.HALF_YEAR: ("半年", "half-year"),
    Precision.YEAR: ("年", "year"),
    Precision.RECURRING: ("定期", "recurring"),
    Precision.OPEN: ("不定", "open"),
}
#: So many tasks are named in a note at most.
SOME = 12


@dataclass(frozen=True, slots=True)
class Due:
    """A deadline of a task."""

    task: Task
    deadline: Deadline

    @property
    def last(self) -> date | None:
        """The last day that the words allow."""
        return None if self.deadline.precision == Precision.RECURRING else self.deadline.period.last

    @property
    def month(self) -> str:
        """The month of the last day, ``2025-12``; empty where no day is known."""
        return f"{self.last:%Y-%m}" if self.last else ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """Deadlines by kind, dated ones by day, others in the order of the text; ``without`` are tasks that have none."""

    dated: tuple[Due, ...]
    recurring: tuple[Due, ...]
    open: tuple[Due, ...]
    without: tuple[Task, ...]

    def months(self) -> dict[str, int]:
        """Month → number of deadlines, from the first month to the last, those without any included."""
        counts = Counter(due.month for due in self.dated)
        if not counts:
            return {}
        first, last = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (min(counts), max(counts)))
        names = (f"{at // 12:04}-{at % 12 + 1:02}" for at in range(first, last + 1))
        return {name: counts[name] for name in names}


def calendar(incidence: Incidence) -> Calendar:
    """The deadlines of all tasks of an incidence."""
    found = [Due(task, deadline) for task in incidence.tasks for deadline in task.deadlines]
    recurring = [due for due in found if due.deadline.precision == Precision.RECURRING]
    dated = sorted((due for due in found if due.last), key=lambda due: (str(due.last), due.task.order))
    rest = [due for due in found if due.last is None and due.deadline.precision != Precision.RECURRING]
    without = (task for task in incidence.tasks if not task.deadlines)
    return Calendar(tuple(dated), tuple(recurring), tuple(rest), tuple(without))


def calendar_tables(found: Calendar, incidence: Incidence, lang: str) -> tuple[Table, ...]:
    """A listing for each kind of deadline that occurs, at least the dated ones."""
    tables = [_table("dated", found.dated, incidence, lang)]
    tables += [
        _table(kind, dues, incidence, lang)
        for kind, dues in (("recurring", found.recurring), ("open", found.open))
        if dues
    ]
    return tuple(tables)


def calendar_notes(found: Calendar, incidence: Incidence, lang: str) -> tuple[str, ...]:
    """What the calendar does not say."""
    if not found.without:
        return say(WORDS, "last", lang), say(WORDS, "complete", lang)
    named = joined(found.without[:SOME], short_labels(incidence.tasks), lang)
    more = "…" if len(found.without) > SOME else ""
    return say(WORDS, "last", lang), say(WORDS, "without", lang, count=len(found.without), tasks=named + more)


def _table(kind: str, dues: tuple[Due, ...], incidence: Incidence, lang: str) -> Table:
    month = (Column("month", "月份", "month"),) if kind == "dated" else ()
    columns = (
        *month,
        Column("tasks", "任务", "task"),
        Column("title", "任务名称", "title"),
        Column("words", "原文", "words"),
        Column("precision", "精度", "precision"),
        Column("who", "牵头（无牵头则负责）", "lead (else responsible)"),
        Column("place", "原文位置", "place"),
    )
    labels, who = _labels(incidence), _answering(incidence, lang)
    rows = (
        (
            *([due.month] if month else []),
            labels[due.task],
            due.task.title,
            due.deadline.words,
            PRECISIONS[Precision(due.deadline.precision)][0 if lang == "zh" else 1],
            who.get(due.task, ""),
            f"{due.deadline.start}–{due.deadline.end}",
        )
        for due in dues
    )
    return Table(columns, tuple(rows), say(WORDS, kind, lang))


def _labels(incidence: Incidence) -> dict[Task, str]:
    """What :func:`~fengong.analysis.labels.joined` would write of each task alone."""
    several = len({task.plan for task in incidence.tasks}) > 1
    labels = short_labels(incidence.tasks)
    return {task: f"{task.plan.identifier}: {label}" if several else label for task, label in labels.items()}


def _answering(incidence: Incidence, lang: str) -> dict[Task, str]:
    """Who leads each task; where nobody does, who is responsible."""
    by_role: dict[Role, dict[Task, list[str]]] = {Role.LEAD: {}, Role.RESPONSIBLE: {}}
    for row in incidence.rows:
        if row.role in by_role:
            by_role[row.role].setdefault(row.task, []).append(row.actor.label(lang))
    comma = "、" if lang == "zh" else ", "
    return {task: comma.join(names) for task, names in (by_role[Role.RESPONSIBLE] | by_role[Role.LEAD]).items()}
