"""Deadlines that pile up on one department.

Meaning: within one quarter, more tasks of a department fall due than its share of all tasks would give.

Rule: a task falls due in the quarter of the last possible day of one of its deadlines, once in each quarter;
deadlines without such a day (持续推进, 每年一次) are left out. The share of a department is the number of tasks that
it leads or is responsible for, divided by all tasks of the plan within the scope; what the share would give is that
times the tasks due in the quarter. It is a pile from ``pile`` tasks on and from ``times`` the expected number on. With
fewer than ``few`` tasks due in the quarter, it may be chance, and that is said.

Why it matters: the same people have to finish several things in the same weeks.

What it does not prove: that they have too much to do; tasks differ in size, and words that name a year alone (2024年)
are counted at its end, though the work may come earlier. A task with a date for each of several steps counts in the
quarter of each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta

from fengong.analysis.governance.doubt import judged
from fengong.analysis.governance.finding import Finding, Passage, Reason, Shown, reason
from fengong.analysis.governance.view import ANSWERING, PlanView
from fengong.analysis.incidence import Actor, Deadline, Task
from fengong.analysis.wording import Words

CODE = "deadlines-pile-up"

WORDS: Words = {
    "title": ("期限集中到一个部门", "deadlines that pile up on one department"),
    "caveat": (
        "期限集中不等于忙不过来：任务大小不一，只写年份的期限都算在年末。",
        "A pile of deadlines is not too much work: tasks differ in size, and a deadline that names a year alone is "
        "counted at its end.",
    ),
    "pile": (
        "{year} 年第 {quarter} 季度（{first} 至 {last}）到期的 {due} 项任务中有 {own} 项由它牵头或负责；"
        "它占全部 {tasks} 项任务中的 {all} 项，按此比例应有 {expected} 项。",
        "Of {due} tasks due in {year} Q{quarter} ({first} to {last}), it leads or answers for {own}; "
        "its share of all tasks ({all} of {tasks}) would give {expected}.",
    ),
    "few": (
        "该季度到期的任务少，可能是巧合。",
        "Few tasks are due in that quarter: it may be chance.",
    ),
}
#: A year and a quarter of it, 1 to 4.
Quarter = tuple[int, int]


def find(view: PlanView) -> Iterator[Finding]:
    """One finding for each department and quarter, by name, then by quarter; the words are those of the deadlines."""
    due = due_in_quarters(view)
    for actor, rows in view.departments.items():
        own = {row.task for row in rows if row.role in ANSWERING}
        for quarter, tasks in sorted(due.items()):
            piled = [task for task in tasks if task in own]
            expected = len(tasks) * len(own) / len(view.tasks)
            if len(piled) >= max(view.thresholds.pile, view.thresholds.times * expected):
                yield _finding(view, actor, quarter, piled, _why(view, quarter, (len(tasks), len(piled), len(own))))


def due_in_quarters(view: PlanView) -> dict[Quarter, list[Task]]:
    """The tasks that fall due in each quarter, in the order of the text."""
    found: dict[Quarter, list[Task]] = defaultdict(list)
    for task in view.tasks:
        for quarter in sorted({quarter for due in task.deadlines if (quarter := quarter_of(due)) is not None}):
            found[quarter].append(task)
    return dict(found)


def quarter_of(deadline: Deadline) -> Quarter | None:
    """The quarter of the last possible day; None where the words fix none."""
    last = deadline.period.last
    return (last.year, (last.month + 2) // 3) if last else None


def _why(view: PlanView, quarter: Quarter, counts: tuple[int, int, int]) -> tuple[Reason, ...]:
    due, own, every = counts
    first, last = days(quarter)
    expected = due * every / len(view.tasks)
    place = {"year": quarter[0], "quarter": quarter[1], "tasks": len(view.tasks)}
    span = {"first": first.isoformat(), "last": last.isoformat()}
    why = reason(WORDS, "pile", **place, **span, due=due, own=own, all=every, expected=expected)
    return (why, reason(WORDS, "few")) if due < view.thresholds.few else (why,)


def days(quarter: Quarter) -> tuple[date, date]:
    """The first and the last day of a quarter.

    >>> days((2024, 1))[1].isoformat(), days((2025, 4))[0].isoformat()
    ('2024-03-31', '2025-10-01')
    """
    year, number = quarter
    after = date(year + number // 4, 3 * (number % 4) + 1, 1)
    return date(year, 3 * number - 2, 1), after - timedelta(days=1)


def _finding(view: PlanView, actor: Actor, quarter: Quarter, tasks: list[Task], why: tuple[Reason, ...]) -> Finding:
    vague = any(row.confidence < 1 for row in view.departments[actor] if row.task in tasks)
    certainty, more = judged(view, "vague" if vague else None, habit=False)
    shown = tuple(_shown(view, task, quarter) for task in tasks)
    return Finding(CODE, view.plan, (actor,), shown, certainty, (*why, *more))


def _shown(view: PlanView, task: Task, quarter: Quarter) -> Shown:
    words = [Passage(due.start, due.end, due.words) for due in task.deadlines if quarter_of(due) == quarter]
    return view.shown(task, *words)
