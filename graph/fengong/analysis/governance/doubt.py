"""Why it may not be known what a task says about somebody: damaged words, names of nobody, a vague place."""

from __future__ import annotations

from fengong.analysis.governance.finding import Certainty, Reason, reason
from fengong.analysis.governance.view import PlanView
from fengong.analysis.incidence import Task
from fengong.analysis.wording import Words

WORDS: Words = {
    "damaged": (
        "条款有缺字，缺处写了什么不明。",
        "Words are missing in the clause; what they said is not known.",
    ),
    "nobody-known": (
        "条款中的名称没有一个能对应到部门，写的是谁不明。",
        "None of the names in the clause fits anybody; whom it means is not known.",
    ),
    "vague": (
        "条款所属的任务因原文残缺而不能确定。",
        "The text is damaged around the clause: it may be another task's.",
    ),
    "convention": (
        "全方案 {tasks} 项任务都如此，是该方案的写法，不能当作疏漏。",
        "All {tasks} tasks of the plan are so: that is how it is written, not an omission.",
    ),
}


def doubt(view: PlanView, task: Task) -> str | None:
    """The key of why something unread may stand in a task's clauses, None where all of it was understood.

    A whole name that fits nobody leaves the words around it readable, so it is no doubt by itself; if all names of a
    task are so, nothing is known of who is meant.
    """
    rows, unnamed = view.rows_of[task], view.unnamed_of[task]
    if any(one.status == "damaged" for one in unnamed):
        return "damaged"
    if unnamed and not rows:
        return "nobody-known"
    return vague(view, task)


def vague(view: PlanView, task: Task) -> str | None:
    """The key for a clause that may not be this task's, else None."""
    return "vague" if any(row.confidence < 1 for row in view.rows_of[task]) else None


def judged(view: PlanView, key: str | None, habit: bool) -> tuple[Certainty, tuple[Reason, ...]]:
    """How sure a finding is, and what must be said of that.

    Args:
        view: the plan.
        key: why something may not be known, or None.
        habit: whether the whole plan is written so.
    """
    if key:
        return Certainty.UNKNOWN, (reason(WORDS, key),)
    if habit:
        return Certainty.CONVENTION, (reason(WORDS, "convention", tasks=view.habits.tasks),)
    return Certainty.STATED, ()
