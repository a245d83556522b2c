"""Tasks without a lead.

Meaning: nobody is named to lead (牵头) a task, so that nobody has to bring the others together.

Rule: no assignment of the task has the role *lead*, not even one to a name that fits nobody: that is the rule of the
query ``no-lead``, which lists the same tasks. A lead that a convention of the plan gives to whoever is listed first
counts as one. Where words are missing in the clause, or none of its names is known, it is *not known* whether there is
a lead. Where the whole plan names none (分工负责 throughout), that is its *convention*.

Why it matters: work of several bodies that nobody has to lead waits for each of them.

What it does not prove: that nobody leads in practice, or that a lead is needed: a task of one body has no need of one.
"""

from __future__ import annotations

from collections.abc import Iterator

from fengong.analysis.governance.doubt import doubt, judged
from fengong.analysis.governance.finding import Finding, Reason, reason
from fengong.analysis.governance.view import PlanView
from fengong.analysis.incidence import Actor, Task
from fengong.analysis.wording import Words
from fengong.model import Kind

CODE = "no-lead"

WORDS: Words = {
    "title": ("没有写明牵头的任务", "tasks without a lead"),
    "caveat": (
        "没有写牵头，不等于实际无人牵头；只有一个主体的任务也不需要牵头。",
        "That no lead is named does not mean that nobody leads; a task of a single body needs none.",
    ),
    "none": (
        "写明的是{roles}（{actors} 个主体），没有牵头；全方案 {tasks} 项任务中 {leading} 项写了牵头。",
        "Named, but not to lead: {actors} ({roles}); {leading} of the plan's {tasks} tasks name a lead.",
    ),
    "single": (
        "只写了它一个部门（{roles}），没有写牵头；一个部门不需要牵头。",
        "It is the only one named ({roles}), and not to lead; a single department needs no lead.",
    ),
    "nobody": ("没有写明任何主体。", "The task names nobody at all."),
}


def find(view: PlanView) -> Iterator[Finding]:
    """One finding for each task, in the order of the text."""
    for task in view.tasks:
        if not view.leads(task):
            certainty, more = judged(view, doubt(view, task), habit=not view.habits.leading)
            names = tuple(one.quote.surface for one in view.unnamed_of[task])
            yield Finding(
                CODE, view.plan, _who(view, task), (view.shown(task),), certainty, (_why(view, task), *more), names
            )


def _who(view: PlanView, task: Task) -> tuple[Actor, ...]:
    return view.named_for(view.rows_of[task])


def _why(view: PlanView, task: Task) -> Reason:
    roles = frozenset([*(row.role for row in view.rows_of[task]), *(one.role for one in view.unnamed_of[task])])
    if not roles:
        return reason(WORDS, "nobody")
    who, unnamed = _who(view, task), view.unnamed_of[task]
    if len(who) == 1 and who[0].kind is Kind.ORGANIZATION and not unnamed:
        return reason(WORDS, "single", roles=roles)
    habits = view.habits
    return reason(
        WORDS, "none", roles=roles, actors=len(who) + len(unnamed), tasks=habits.tasks, leading=habits.leading
    )
