"""The load: for how many tasks an actor is named, by role."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.ranks import shared_ranks
from fengong.analysis.roles import WORDINGS
from fengong.analysis.wording import Words, say
from fengong.ask.table import Cell, Column, Table
from fengong.model import Role

WORDS: Words = {
    "several": (
        "一项任务里有两种角色的，两种都计，所以各角色之和可能大于任务数。",
        "Two roles in one task count for both, so that roles may add up to more than the tasks.",
    ),
    "work": (
        "任务数不是工作量：一项任务可大可小，原文不说。",
        "A number of tasks is no amount of work: tasks are large and small, and plans do not say which.",
    ),
    "some": ("共 {total} 个，列出前 {shown} 个。", "The first {shown} of {total} are shown."),
}


@dataclass(frozen=True, slots=True)
class Load:
    """An actor's number of tasks, and of those in which it has each role."""

    rank: int
    actor: Actor
    tasks: int
    by_role: dict[Role, int]


def loads(incidence: Incidence) -> tuple[Load, ...]:
    """All actors, those with most tasks first, then most as lead, then by name; equal numbers of tasks share a rank."""
    counts = Counter((row.actor, row.role) for row in incidence.rows)
    tasks = {actor: len(found) for actor, found in incidence.tasks_of().items()}
    ordered = sorted(incidence.actors, key=lambda one: (-tasks[one], -counts[one, Role.LEAD], one.name, one.iri))
    ranks = shared_ranks(tasks[actor] for actor in ordered)
    return tuple(
        Load(at, actor, tasks[actor], {role: counts[actor, role] for role in Role})
        for at, actor in zip(ranks, ordered, strict=True)
    )


def load_table(found: tuple[Load, ...], top: int | None, lang: str) -> Table:
    """The load as a listing, at most ``top`` rows (None: all), with a column for each role that occurs."""
    roles = [role for role in Role if any(load.by_role[role] for load in found)]
    columns = (
        Column("rank", "名次", "rank"),
        Column("department", "部门", "department"),
        Column("tasks", "任务数", "tasks"),
        *(Column(str(role), WORDINGS[role].zh, WORDINGS[role].en) for role in roles),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (load.rank, load.actor.label(lang), load.tasks, *(load.by_role[role] for role in roles)) for load in found[:top]
    )
    notes = [say(WORDS, "work", lang), *([say(WORDS, "several", lang)] if len(roles) > 1 else [])]
    if len(rows) < len(found):
        notes.append(say(WORDS, "some", lang, total=len(found), shown=len(rows)))
    return Table(columns, rows, "部门负荷" if lang == "zh" else "Load by role", tuple(notes))
