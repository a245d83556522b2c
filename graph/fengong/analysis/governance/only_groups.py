"""Tasks that only groups answer for.

Meaning: a task names classes of bodies (各有关部门), and no single one.

Rule: all that the task's clauses name are groups; the query ``only-groups`` lists the same tasks. A task with a name
that fits nobody is not listed: that name may be a department's.

Why it matters: whoever reads the plan cannot tell whom to ask; each member may think that another is meant.

What it does not prove: that nobody does it. A group may be well known to those in it, and another document may name its
members; ``--groups expanded`` of other commands uses such statements.
"""

from __future__ import annotations

from collections.abc import Iterator

from fengong.analysis.governance.doubt import judged, vague
from fengong.analysis.governance.finding import Finding, reason
from fengong.analysis.governance.view import PlanView
from fengong.analysis.incidence import Row
from fengong.analysis.wording import Words
from fengong.model import Kind

CODE = "only-groups"

WORDS: Words = {
    "title": ("只由群体负责的任务", "tasks answered for by groups only"),
    "caveat": (
        "只写群体，不等于无人去做：成员可能人所共知，或由别的文件列明。",
        "A group is not nobody: its members may be known to all, or named in another document.",
    ),
    "groups": ("写明的只有 {count} 个群体，没有具名部门。", "Only {count} groups are named, and no single department."),
    "group": ("写明的只有一个群体，没有具名部门。", "Only one group is named, and no single department."),
}


def find(view: PlanView) -> Iterator[Finding]:
    """One finding for each task, in the order of the text."""
    for task in view.tasks:
        rows = view.rows_of[task]
        if rows and not view.unnamed_of[task] and all(_is_group(row) for row in rows):
            groups = view.named_for(rows)
            habit = not view.habits.naming
            certainty, more = judged(view, vague(view, task), habit)
            why = reason(WORDS, "groups" if len(groups) > 1 else "group", count=len(groups))
            yield Finding(CODE, view.plan, groups, (view.shown(task),), certainty, (why, *more))


def _is_group(row: Row) -> bool:
    return row.actor.kind is Kind.GROUP
