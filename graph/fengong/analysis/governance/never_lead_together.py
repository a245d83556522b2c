"""Pairs that share much and never lead together.

Meaning: two departments are named for many of the same tasks, and in none of them do both lead (牵头).

Rule: they share at least ``much`` tasks, in whatever roles, and no task has both in the role *lead*. If none of the
shared tasks names a lead, or the plan never names two leads for one task (for example because whoever is listed first
leads), that is a *convention* and says nothing of the two. Where a lead of a shared task is a name that fits nobody, it
may be one of them: *not known*.

Why it matters: departments that work together all the time are nowhere jointly accountable.

What it does not prove: that they should lead together, or that they work together at all. A department named for nearly
every task shares many with everybody; how many their numbers of tasks alone would give is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from fengong.analysis.governance.doubt import judged
from fengong.analysis.governance.finding import Certainty, Finding, Reason, reason
from fengong.analysis.governance.view import PlanView
from fengong.analysis.incidence import Actor, Task
from fengong.analysis.wording import Words
from fengong.model import Role

CODE = "never-lead-together"

WORDS: Words = {
    "title": ("共同任务多而从不共同牵头的部门", "pairs that share much and never lead together"),
    "caveat": (
        "同列一项任务不等于共事，更不等于应当共同牵头；任务多的部门与谁都有共同任务。",
        "Named for the same task is not working together, still less a reason to lead together; "
        "a busy department shares tasks with everybody.",
    ),
    "never": (
        "共同任务 {shared} 项（各 {a} 项、{b} 项，全部 {tasks} 项，若随意分布约 {expected} 项），"
        "其中写了牵头的 {led} 项，没有一项由两者共同牵头。",
        "They share {shared} tasks ({a} and {b} of {tasks}; spread at random about {expected}); {led} of these name a "
        "lead, and none has both for leads.",
    ),
    "no-lead": (
        "共同任务都没有写牵头，说明不了这两个部门。",
        "None of these tasks names a lead, so that it says nothing of the two.",
    ),
    "single": (
        "该方案每项任务至多写一个牵头，是它的写法。",
        "The plan never names two leads for one task: that is how it is written.",
    ),
    "unnamed": (
        "有 {count} 处牵头者的名称不知所指，可能是其中之一。",
        "Leads whose names fit nobody, and may be one of the two: {count}.",
    ),
}


def find(view: PlanView) -> Iterator[Finding]:
    """One finding for each pair, by name; its tasks are those they share."""
    tasks = {actor: {row.task for row in rows} for actor, rows in view.departments.items()}
    leads = {a: {row.task for row in rows if row.role is Role.LEAD} for a, rows in view.departments.items()}
    busy = [actor for actor in tasks if len(tasks[actor]) >= view.thresholds.much]
    for a, b in combinations(busy, 2):
        shared = sorted(tasks[a] & tasks[b], key=lambda task: task.order)
        if len(shared) >= view.thresholds.much and not leads[a] & leads[b]:
            yield _finding(view, (a, b), shared, (len(tasks[a]), len(tasks[b])))


def _finding(view: PlanView, pair: tuple[Actor, Actor], shared: list[Task], sizes: tuple[int, int]) -> Finding:
    led, (a, b), every = sum(1 for task in shared if view.leads(task)), sizes, len(view.tasks)
    why = reason(WORDS, "never", shared=len(shared), a=a, b=b, tasks=every, led=led, expected=a * b / every)
    certainty, more = _certainty(view, shared, led)
    return Finding(CODE, view.plan, pair, tuple(view.shown(task) for task in shared), certainty, (why, *more))


def _certainty(view: PlanView, shared: list[Task], led: int) -> tuple[Certainty, tuple[Reason, ...]]:
    unnamed = sum(1 for task in shared for one in view.unnamed_of[task] if one.role is Role.LEAD)
    if unnamed:
        return Certainty.UNKNOWN, (reason(WORDS, "unnamed", count=unnamed),)
    if not led:
        return Certainty.CONVENTION, (reason(WORDS, "no-lead"),)
    if not view.habits.together:
        return Certainty.CONVENTION, (reason(WORDS, "single"),)
    return judged(view, None, habit=False)
