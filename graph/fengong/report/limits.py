"""How much of a wide store a page can hold before nobody can read it or a browser slows down."""

from __future__ import annotations

from dataclasses import dataclass, replace

from fengong.analysis.incidence import Task
from fengong.ask.table import Table
from fengong.report.columns import paged
from fengong.report.contents import Chapter, ReportContents
from fengong.report.grid import Grid
from fengong.report.quotes import Clause


@dataclass(frozen=True, slots=True)
class Limits:
    """Tasks and actors of the matrix, rows of a listing."""

    tasks: int
    actors: int
    rows: int


#: A page of these measures opens at once on a phone: some 20,000 cells, most of them empty.
PAGE = Limits(tasks=300, actors=60, rows=300)


@dataclass(frozen=True, slots=True)
class Held:
    """What of a report a page holds, and what it says of the rest."""

    grid: Grid
    clauses: tuple[Clause, ...]
    chapters: tuple[Chapter, ...]
    left_out: tuple[str, ...]

    @property
    def tasks(self) -> dict[Task, int]:
        """The tasks that can be linked to, with their numbers from 1."""
        return {task: at for at, task in enumerate(self.grid.tasks, 1)}


def held(report: ReportContents, limits: Limits = PAGE) -> Held:
    """The part of a report within the limits; words are held of the tasks that are."""
    whole = report.grid
    part = whole.part(limits.tasks, limits.actors)
    kept = frozenset(part.tasks)
    told = []
    for key, shown, total in (
        ("too-many-tasks", len(part.tasks), len(whole.tasks)),
        ("too-many-actors", len(part.actors), len(whole.actors)),
    ):
        told += [report.say(key, shown=shown, total=total)] if shown < total else []
    for table in (table for chapter in report.chapters for table in chapter.tables):
        if len(table.rows) > limits.rows:
            told.append(report.say("too-many-dates", title=table.title, shown=limits.rows, total=len(table.rows)))
    clauses = tuple(clause for clause in report.clauses if clause.task in kept)
    return Held(part, clauses, tuple(_cut(chapter, limits.rows) for chapter in report.chapters), tuple(told))


def _cut(chapter: Chapter, rows: int) -> Chapter:
    """A chapter with so many rows in each listing, as a page sets its columns."""
    tables: tuple[Table, ...] = tuple(paged(replace(table, rows=table.rows[:rows])) for table in chapter.tables)
    return replace(chapter, tables=tables)
