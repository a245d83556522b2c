"""Sectors with one department only.

Meaning: over all tasks of a plan that name an industry or topic, one single department leads or answers for any.

Rule: of the tasks that name the sector or a narrower one, exactly one department has the role *lead* or *responsible*
somewhere; supporters, guides, supervisors and groups are not counted, as in the query ``sector-no-department``. Where a
name that fits nobody has such a role, it may be a second department, and so may the members of a group that has one:
*not known*.

Why it matters: whatever the plan wants in that sector depends on one body.

What it does not prove: that others have nothing to do with it. The sector is what the words of a task name, often one
of many in a list, and a plan need not name who regulates it.
"""

from __future__ import annotations

from collections.abc import Iterator

from fengong.analysis.governance.doubt import judged
from fengong.analysis.governance.finding import Finding, reason
from fengong.analysis.governance.view import ANSWERING, PlanView
from fengong.analysis.incidence import Actor, Row, Sector, Task
from fengong.analysis.wording import Words
from fengong.model import Kind

CODE = "sector-one-department"

WORDS: Words = {
    "title": ("只有一个具名部门的领域", "sectors with one department only"),
    "caveat": (
        "领域取自任务的用词，常是一串中的一个；只有一个具名部门，不等于别的部门与它无关。",
        "A sector is what a task's words name, often one in a list; that one department is named does not mean that "
        "others have nothing to do with it.",
    ),
    "one": (
        "“{sector}”的 {tasks} 项任务中，具名的牵头或负责部门只有它；另有 {groups} 个群体。",
        "No other department is named to lead or answer in the field of {sector} (tasks: {tasks}; groups beside it: "
        "{groups}).",
    ),
    "groups": (
        "群体里还有哪些部门不明。",
        "Which departments the groups hold is not known.",
    ),
    "unnamed": (
        "另有 {count} 处名称不知所指，可能是别的部门。",
        "Names that fit nobody, and may be another department's: {count}.",
    ),
}


def find(view: PlanView) -> Iterator[Finding]:
    """One finding for each sector, by notation; its tasks are all that name it or a narrower one."""
    sectors = {sector.notation: sector for task in view.tasks for sector in task.sectors}
    for notation, sector in sorted(sectors.items()):
        tasks = [task for task in view.tasks if notation in task.sector_notations]
        rows = [row for task in tasks for row in view.rows_of[task] if row.role in ANSWERING]
        departments = {row.actor for row in rows if row.actor.kind is Kind.ORGANIZATION}
        if len(departments) == 1:
            yield _finding(view, sector, tasks, rows)


def _finding(view: PlanView, sector: Sector, tasks: list[Task], rows: list[Row]) -> Finding:
    groups, (department,) = _of(rows, Kind.GROUP), _of(rows, Kind.ORGANIZATION)
    unnamed = sum(1 for task in tasks for one in view.unnamed_of[task] if one.role in ANSWERING)
    vague = "vague" if any(row.confidence < 1 for row in rows) else None
    certainty, more = judged(view, "damaged" if unnamed or groups else vague, habit=False)
    if unnamed or groups:
        more = (reason(WORDS, "unnamed", count=unnamed) if unnamed else reason(WORDS, "groups"),)
    why = reason(WORDS, "one", sector=sector, tasks=len(tasks), groups=len(groups))
    shown = tuple(view.shown(task) for task in tasks)
    return Finding(CODE, view.plan, (department,), shown, certainty, (why, *more))


def _of(rows: list[Row], kind: Kind) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys(row.actor for row in rows if row.actor.kind is kind))
