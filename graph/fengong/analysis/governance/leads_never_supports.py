"""Departments that lead in many sectors and support nowhere.

Meaning: a department leads (牵头) tasks of many industries or topics and is never named to support (配合) the task of
another.

Rule: in one plan, the tasks it leads name at least ``many_sectors`` sectors, a sector that is broader than another of
them not counted beside it, and at least ``many_tasks`` of these tasks name one; no assignment gives it the role
*support*. In a plan that gives this role to nobody, that is its *convention*. Where a name that fits nobody supports,
it may be this department: *not known*.

Why it matters: such a department needs the help of others everywhere, and none of them can count on its own.

What it does not prove: that it helps nobody. It may answer for tasks beside others (负责), and a group that supports
(有关部门配合) may include it; how many tasks that concerns is said. A task that names an industry is not by that a
task of its regulator.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fengong.analysis.governance.doubt import judged
from fengong.analysis.governance.finding import Finding, Reason, reason
from fengong.analysis.governance.view import PlanView
from fengong.analysis.incidence import Actor, Row, Task
from fengong.analysis.wording import Words
from fengong.model import Kind, Role

CODE = "leads-never-supports"

WORDS: Words = {
    "title": ("多领域牵头而从不配合的部门", "departments that lead in many sectors and support nowhere"),
    "caveat": (
        "没有写它配合，不等于它不帮别人：它可能与别人共同负责，也可能含在“有关部门配合”之中。",
        "Not named to support does not mean that it helps nobody: it may answer beside others, or be in a group that "
        "supports.",
    ),
    "leads": (
        "牵头 {tasks} 项任务，其中 {many} 项点到 {sectors} 个领域，没有一项写它配合；群体配合的任务有 {groups} 项。",
        "It leads {tasks} tasks, of which {many} name {sectors} sectors, and supports in none; "
        "groups support in {groups} tasks.",
    ),
    "no-support": (
        "该方案没有给任何主体写“配合”，是它的写法，不能当作不肯配合。",
        "The plan gives the role of support to nobody: that is how it is written, not a refusal to help.",
    ),
    "unnamed": (
        "有 {count} 处配合者的名称不知所指，可能就是它。",
        "Names of supporters that fit nobody, and may mean it: {count}.",
    ),
}


def find(view: PlanView) -> Iterator[Finding]:
    """One finding for each department, by name; its tasks are those it leads."""
    for actor, rows in view.departments.items():
        led = [row.task for row in rows if row.role is Role.LEAD]
        telling = [task for task in led if task.sectors]
        limits, sectors = view.thresholds, narrowest(telling)
        if len(telling) < limits.many_tasks or len(sectors) < limits.many_sectors or _supports(rows):
            continue
        counts = {"tasks": len(led), "many": len(telling), "sectors": len(sectors), "groups": _groups(view)}
        yield _finding(view, actor, telling, reason(WORDS, "leads", **counts))


def narrowest(tasks: Iterable[Task]) -> frozenset[str]:
    """Notations of the sectors that tasks name, without those that are broader than another of them."""
    sectors = [sector for task in tasks for sector in task.sectors]
    return frozenset(one.notation for one in sectors) - {above for one in sectors for above in one.above}


def _supports(rows: Iterable[Row]) -> bool:
    return any(row.role is Role.SUPPORT for row in rows)


def _groups(view: PlanView) -> int:
    return len({row.task for row in view.rows if row.role is Role.SUPPORT and row.actor.kind is Kind.GROUP})


def _finding(view: PlanView, actor: Actor, tasks: Iterable[Task], why: Reason) -> Finding:
    vague = any(row.confidence < 1 for row in view.departments[actor] if row.role is Role.LEAD)
    unnamed = sum(1 for one in view.unnamed if one.role is Role.SUPPORT)
    certainty, more = judged(view, "vague" if vague else "damaged" if unnamed else None, not view.habits.supporting)
    if unnamed:
        more = (reason(WORDS, "unnamed", count=unnamed),)
    elif not view.habits.supporting:
        more = (reason(WORDS, "no-support"),)
    return Finding(CODE, view.plan, (actor,), tuple(view.shown(task) for task in tasks), certainty, (why, *more))
