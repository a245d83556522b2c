"""What a plan leaves open about who answers for what: kinds of gaps, with the tasks that have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from fengong.analysis.incidence import Incidence, Task
from fengong.analysis.labels import joined, short_labels
from fengong.analysis.wording import Words, say
from fengong.ask.table import Column, Table
from fengong.model import Kind, Role

WORDS: Words = {
    "nobody": ("没有点名任何主体", "names nobody at all"),
    "groups": ("只点名群体，没有具体部门", "names groups only, no department"),
    "no-lead": ("点名了两个以上，没有写明牵头", "names two or more and no lead"),
    "leads": ("有两个以上牵头", "has two leads or more"),
    "unnamed": ("有不知所指的名称", "has a name that nobody can be sure of"),
    "note": (
        "这些是文字里看得见的情况，不是过错；原文可能在别处另有规定。",
        "These are what the words show, and no fault by themselves; another text may settle them.",
    ),
}


def open_points(incidence: Incidence, lang: str) -> Table:
    """One row for each kind of gap, also where no task has it. Pass an incidence with the groups in it."""
    columns = (
        Column("finding", "任务的情况", "the task"),
        Column("count", "任务数", "tasks"),
        Column("tasks", "哪些任务", "which tasks"),
    )
    labels = short_labels(incidence.tasks)
    rows = []
    for key, wanted in _found(incidence).items():
        tasks = [task for task in incidence.tasks if task in wanted]
        rows.append((say(WORDS, key, lang), len(tasks), joined(tasks, labels, lang)))
    title = "分工中的问题" if lang == "zh" else "Findings"
    return Table(columns, tuple(rows), title, (say(WORDS, "note", lang),))


def _found(incidence: Incidence) -> dict[str, set[Task]]:
    named = Counter(task for tasks in incidence.tasks_of().values() for task in tasks)
    departments = {row.task for row in incidence.rows if row.actor.kind is Kind.ORGANIZATION}
    leads = Counter(row.task for row in incidence.rows if row.role is Role.LEAD)
    unnamed = {one.task for one in incidence.unnamed}
    return {
        "nobody": set(incidence.tasks) - set(named) - unnamed,
        "groups": set(named) - departments,
        "no-lead": _above(named, 2) - set(leads),
        "leads": _above(leads, 2),
        "unnamed": unnamed,
    }


def _above(counts: Counter[Task], least: int) -> set[Task]:
    found: Iterable[tuple[Task, int]] = counts.items()
    return {task for task, number in found if number >= least}
