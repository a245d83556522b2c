"""Short names for tasks, as a reader of the plan would say them: 17, or （二）5 where numbers recur."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from fengong.analysis.incidence import Task


def short_labels(tasks: Iterable[Task]) -> dict[Task, str]:
    """The shortest label that tells a task from all others of its plan.

    The number in the text where it occurs once, else with the section's number before it, else the
    identifier, which is unique always. Pass *all* tasks of a plan, not only those to be shown.
    """
    labels: dict[Task, str] = {}
    left = list(tasks)
    for name in (_number, _path, _identifier):
        seen = Counter((task.plan, name(task)) for task in left)
        labels |= {task: name(task) for task in left if name(task) and seen[task.plan, name(task)] == 1}
        left = [task for task in left if task not in labels]
    return labels


def joined(tasks: Iterable[Task], labels: Mapping[Task, str], lang: str) -> str:
    """Labels in a row, ``17、18、19`` or ``17, 18, 19``; with several plans, each plan's identifier before its own."""
    by_plan: dict[str, list[str]] = {}
    for task in tasks:
        by_plan.setdefault(task.plan.identifier, []).append(labels[task])
    comma = "、" if lang == "zh" else ", "
    several = len({task.plan for task in labels}) > 1
    return "; ".join((f"{plan}: " if several else "") + comma.join(names) for plan, names in by_plan.items())


def _number(task: Task) -> str:
    # 一、 would put its comma into the row of labels.
    return (task.number or "").rstrip("、.．")


def _path(task: Task) -> str:
    return f"{task.section_number or ''}{_number(task)}" if task.number else ""


def _identifier(task: Task) -> str:
    return task.identifier
