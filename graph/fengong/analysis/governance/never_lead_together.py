"""Pairs that share much and never lead together.

Meaning: two departments are named for many of the same tasks, and in none of them do both lead (牵头).

Rule: they share at least ``much`` tasks, in whatever roles, and no task has both in the role *lead*. Where none of the
shared tasks names a lead, there is nothing that either could lead: that is no finding, and such pairs are only counted.
If the plan never names two leads for one task (for example because whoever is listed first leads), that is a
*convention* and says nothing of the two. Where a lead of a shared task is a name that fits nobody, it may be one of
them: *not known*. Beside the tasks shared stands what chance would give two as busy in the plan, and whether they share
more than that, by the model and the decision of ``fengong shared`` (:mod:`fengong.analysis.null_model`).

Why it matters: departments that work together all the time are nowhere jointly accountable.

What it does not prove: that they should lead together, or that they work together at all. A department named for nearly
every task shares many with everybody, so that many shared tasks alone are no sign of a tie.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING

from fengong.analysis.governance.doubt import judged
from fengong.analysis.governance.finding import Certainty, Detail, Finding, Reason, reason
from fengong.analysis.governance.view import PlanView
from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.wording import Words
from fengong.model import Role

if TYPE_CHECKING:
    from fengong.analysis.null_model.verdict import Chance

CODE = "never-lead-together"
Pair = tuple[Actor, Actor]

WORDS: Words = {
    "title": ("共同任务多而从不共同牵头的部门", "pairs that share much and never lead together"),
    "caveat": (
        "同列一项任务不等于共事，更不等于应当共同牵头；任务多的部门与谁都有共同任务。",
        "Named for the same task is not working together, still less a reason to lead together; "
        "a busy department shares tasks with everybody.",
    ),
    "never": (
        "共同任务 {shared} 项（各 {a} 项、{b} 项，全部 {tasks} 项；偶然预期 {expected} 项，p={p}），"
        "其中写了牵头的 {led} 项，没有一项由两者共同牵头。",
        "They share {shared} tasks ({a} and {b} of {tasks}; by chance {expected} expected, p = {p}); {led} of these "
        "name a lead, and none has both for leads.",
    ),
    "holds": ("共同任务多于偶然。", "They share more than chance would give."),
    "chance": ("共同任务未超出偶然。", "What they share is not beyond chance."),
    "untold": ("任务太少，是否超出偶然无从判断。", "There are too few tasks to tell whether that is beyond chance."),
    "unsaid": (
        "另有 {count} 对部门共同任务同样多，但都没有写牵头，说明不了这些部门，不列。",
        "Pairs that share as much, but no task that names a lead, which says nothing of them and is not listed: "
        "{count}.",
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
    found = [(pair, shared) for pair, shared in _never(view) if _led(view, shared)]
    for (pair, shared), chance in zip(found, _chances(view, [pair for pair, _ in found]), strict=True):
        yield _finding(view, pair, shared, chance)


def unsaid(view: PlanView) -> int:
    """The number of pairs that share as much, but no task for which anybody leads: nothing is said of them."""
    return sum(1 for _, shared in _never(view) if not _led(view, shared))


def _never(view: PlanView) -> Iterator[tuple[Pair, list[Task]]]:
    """The pairs that share much and lead no task together, with the tasks they share."""
    tasks = {actor: {row.task for row in rows} for actor, rows in view.departments.items()}
    leads = {a: {row.task for row in rows if row.role is Role.LEAD} for a, rows in view.departments.items()}
    busy = [actor for actor in tasks if len(tasks[actor]) >= view.thresholds.much]
    for a, b in combinations(busy, 2):
        shared = sorted(tasks[a] & tasks[b], key=lambda task: task.order)
        if len(shared) >= view.thresholds.much and not leads[a] & leads[b]:
            yield (a, b), shared


def _led(view: PlanView, shared: list[Task]) -> int:
    return sum(1 for task in shared if view.leads(task))


def _chances(view: PlanView, pairs: list[Pair]) -> tuple[Chance, ...]:
    """What chance would give these pairs, all pairs of the tasks that were asked for judged together."""
    if not pairs:
        return ()
    # Numerical libraries take longer to start than all other findings take to be made.
    import numpy as np

    from fengong.analysis.null_model.ties import ties
    from fengong.analysis.null_model.verdict import chances

    found = ties(Incidence(tuple(view.departments), view.tasks, view.named))
    at = {actor: place for place, actor in enumerate(view.departments)}
    places = np.array([(at[one], at[other]) for one, other in pairs], dtype=np.int64)
    return chances(found, found.places(places[:, 0], places[:, 1]))


def _finding(view: PlanView, pair: Pair, shared: list[Task], chance: Chance) -> Finding:
    a, b = (len({row.task for row in view.departments[actor]}) for actor in pair)
    figures: dict[str, Detail] = {"expected": f"{chance.expected:.3g}", "p": f"{chance.p:.3g}"}
    counts = reason(
        WORDS, "never", shared=len(shared), a=a, b=b, tasks=len(view.tasks), led=_led(view, shared), **figures
    )
    certainty, more = _certainty(view, shared)
    why = (counts, reason(WORDS, chance.verdict), *more)
    return Finding(CODE, view.plan, pair, tuple(view.shown(task) for task in shared), certainty, why)


def _certainty(view: PlanView, shared: list[Task]) -> tuple[Certainty, tuple[Reason, ...]]:
    unnamed = sum(1 for task in shared for one in view.unnamed_of[task] if one.role is Role.LEAD)
    if unnamed:
        return Certainty.UNKNOWN, (reason(WORDS, "unnamed", count=unnamed),)
    if not view.habits.together:
        return Certainty.CONVENTION, (reason(WORDS, "single"),)
    return judged(view, None, habit=False)
