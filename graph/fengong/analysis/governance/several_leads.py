"""Tasks with several leads.

Meaning: more than one body is named to lead (牵头) the same task.

Rule: two or more different actors have the role *lead*; a name that fits nobody counts as one of its own. That is the
rule of the query ``several-leads``, which lists the same tasks. Where only such a name makes the second lead, it may be
another name of the first, so it is *not known*.

Why it matters: with two leads, each may wait for the other, and nobody decides where they disagree.

What it does not prove: that the leads are in each other's way. 分别牵头 gives each a part of its own, and so may
several clauses of one task; the words are shown to be read.
"""

from __future__ import annotations

from collections.abc import Iterator

from fengong.analysis.governance.doubt import judged, vague
from fengong.analysis.governance.finding import Finding, reason
from fengong.analysis.governance.view import PlanView
from fengong.analysis.incidence import Actor, Task
from fengong.analysis.wording import Words
from fengong.model import Role

CODE = "several-leads"

WORDS: Words = {
    "title": ("多头牵头的任务", "tasks with several leads"),
    "caveat": (
        "多头牵头不等于互相推诿：“分别牵头”是各牵一块，一项任务的几个条款也可能各管一段，请看原文。",
        "Several leads need not be in each other's way: 分别牵头 gives each a part, and so may several clauses; "
        "read them.",
    ),
    "several": (
        "{clauses} 个条款写了 {leads} 个牵头。",
        "{leads} leads are named, in {clauses} clauses.",
    ),
    "one-clause": (
        "一个条款写了 {leads} 个牵头。",
        "{leads} leads are named in one clause.",
    ),
    "same": (
        "其中有不知所指的名称，可能与另一个是同一部门。",
        "A name among them fits nobody and may mean the same department as another.",
    ),
}


def find(view: PlanView) -> Iterator[Finding]:
    """One finding for each task, in the order of the text; the leads are who it is about."""
    for task in view.tasks:
        if (leads := view.leads(task)) > 1:
            known, names = _leads(view, task), _names(view, task)
            certainty, more = judged(view, _doubt(view, task, known), habit=False)
            # What is said of doubt in general does not fit where two names may be one.
            more = (reason(WORDS, "same"),) if len(known) < 2 else more
            clauses = _clauses(view, task)
            why = reason(WORDS, "several" if clauses > 1 else "one-clause", leads=leads, clauses=clauses)
            yield Finding(CODE, view.plan, known, (view.shown(task),), certainty, (why, *more), names)


def _leads(view: PlanView, task: Task) -> tuple[Actor, ...]:
    return view.named_for(row for row in view.rows_of[task] if row.role is Role.LEAD)


def _names(view: PlanView, task: Task) -> tuple[str, ...]:
    return tuple(one.quote.surface for one in view.unnamed_of[task] if one.role is Role.LEAD)


def _doubt(view: PlanView, task: Task, known: tuple[Actor, ...]) -> str | None:
    return vague(view, task) or ("damaged" if len(known) < 2 else None)


def _clauses(view: PlanView, task: Task) -> int:
    rows = (row for row in view.rows_of[task] if row.role is Role.LEAD)
    found = {(quote.start, quote.end) for row in rows for quote in row.quotes}
    found |= {(one.quote.start, one.quote.end) for one in view.unnamed_of[task] if one.role is Role.LEAD}
    return len(found)
