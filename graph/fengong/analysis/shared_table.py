"""Shared tasks as listings, with what a count of shared tasks does not say."""

from __future__ import annotations

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.labels import joined, short_labels
from fengong.analysis.notes import nothing_notes, rows_note, scope_notes
from fengong.analysis.shared import Shared
from fengong.analysis.wording import Words, say
from fengong.ask.table import Column, Table

RANK = Column("rank", "名次", "rank")
SHARED = Column("shared", "共同任务数", "shared tasks")
TASKS = Column("tasks", "共同任务", "which tasks")


WORDS: Words = {
    "alone": ("“{name}”与别的部门没有共同任务。", "{name} shares no task with any other."),
    "no-tasks": ("“{name}”在此范围内没有任务。", "{name} has no task within these limits."),
    "raw": (
        "次数偏向任务多的部门：项项都有它的部门，与谁都有共同任务，所以请对照各自的任务数。",
        "Raw counts favour departments named on many tasks: one that is on every task shares with everybody. "
        "Compare with the number of tasks each has.",
    ),
}


def shared_table(incidence: Incidence, shared: Shared, lang: str) -> Table:
    """Pairs of departments by the number of tasks they share, with each one's number of tasks beside it."""
    columns = (
        RANK,
        Column("department_a", "部门甲", "department A"),
        Column("department_b", "部门乙", "department B"),
        SHARED,
        Column("tasks_a", "甲任务数", "tasks of A"),
        Column("tasks_b", "乙任务数", "tasks of B"),
        TASKS,
    )
    labels, own = short_labels(incidence.tasks), incidence.tasks_of()
    rows = tuple(
        (
            pair.rank,
            pair.a.label(lang),
            pair.b.label(lang),
            pair.count,
            len(own[pair.a]),
            len(own[pair.b]),
            joined(pair.tasks, labels, lang),
        )
        for pair in shared.pairs
    )
    title = "共同任务最多的部门" if lang == "zh" else "Departments that share the most tasks"
    return Table(columns, rows, title, tuple(_notes(incidence, shared, lang)))


def partners_table(incidence: Incidence, actor: Actor, shared: Shared, lang: str) -> Table:
    """The partners of one department by the number of tasks they share with it."""
    columns = (
        RANK,
        Column("partner", "部门", "department"),
        SHARED,
        Column("tasks_partner", "其任务数", "its tasks"),
        TASKS,
    )
    labels, own, name = short_labels(incidence.tasks), incidence.tasks_of(), actor.label(lang)
    rows = tuple(
        (pair.rank, pair.b.label(lang), pair.count, len(own[pair.b]), joined(pair.tasks, labels, lang))
        for pair in shared.pairs
    )
    notes = _notes(incidence, shared, lang)
    if not shared.pairs:
        notes = [say(WORDS, "alone" if actor in own else "no-tasks", lang, name=name), *scope_notes(incidence, lang)]
    count = len(own.get(actor, ()))
    title = f"与{name}（{count} 项任务）共同任务最多的部门"
    if lang == "en":
        title = f"Departments that share the most tasks with {name} ({count} tasks)"
    return Table(columns, rows, title, tuple(notes))


def _notes(incidence: Incidence, shared: Shared, lang: str) -> list[str]:
    if shared.total == 0:
        return nothing_notes(incidence, lang)
    notes = scope_notes(incidence, lang)
    notes.append(rows_note(shared.total, len(shared.pairs), shared.tied, lang))
    return [*notes, say(WORDS, "raw", lang)]
