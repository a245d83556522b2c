"""The matrix as a page sets it: rows below the headings of plans and sections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fengong.analysis.incidence import Actor, Task
from fengong.analysis.roles import WORDINGS
from fengong.model import Kind
from fengong.report.contents import ReportContents
from fengong.report.limits import Held
from fengong.report.quotes import first_places
from fengong.report.raci import letters


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands in a cell: mark and letters, the roles in words, the role that colours it, the clause it leads to."""

    mark: str
    letters: str
    label: str
    role: str
    clause: int | None


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a column: the actor, its number of tasks, its anchor."""

    actor: Actor
    name: str
    english: str
    tasks: int
    anchor: str

    @property
    def group(self) -> bool:
        """Whether it is a group."""
        return self.actor.kind is Kind.GROUP


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task with its marks, one for each column, and the names that nobody can be sure of."""

    task: Task
    anchor: str
    number: str
    marks: tuple[Mark | None, ...]
    unnamed: str


@dataclass(frozen=True, slots=True)
class Part:
    """The tasks below one heading."""

    plan: str
    section: str
    rows: tuple[TaskRow, ...]


def heads(report: ReportContents, held: Held) -> tuple[Head, ...]:
    """The columns."""
    tasks = report.shown.tasks_of()
    return tuple(
        Head(actor, actor.name, (actor.english or "") if report.lang == "en" else "", len(tasks[actor]), f"d-{at}")
        for at, actor in enumerate(held.grid.actors, 1)
    )


def parts(report: ReportContents, held: Held) -> tuple[Part, ...]:
    """The rows; a plan's title stands only before its first section, and only where there are several plans."""
    found: list[Part] = []
    last: tuple[str, str] | None = None
    several = len(report.cover.plans) > 1
    for row in _rows(report, held):
        plan = (row.task.plan.title or row.task.plan.identifier) if several else ""
        if (row.task.plan.iri, row.task.section) != last:
            new = last is None or last[0] != row.task.plan.iri
            found.append(Part(plan if new else "", row.task.section, ()))
        last = row.task.plan.iri, row.task.section
        found[-1] = Part(found[-1].plan, found[-1].section, (*found[-1].rows, row))
    return tuple(found)


def _rows(report: ReportContents, held: Held) -> Iterator[TaskRow]:
    places = first_places(held.clauses)
    for task, at in held.tasks.items():
        marks = tuple(_mark(report, held, task, actor, places) for actor in held.grid.actors)
        unnamed = (
            f"{one.quote.surface} {WORDINGS[one.role].mark(report.lang)}" for one in held.grid.unnamed.get(task, ())
        )
        yield TaskRow(task, f"t-{at}", task.number or "", marks, "; ".join(unnamed))


def _mark(
    report: ReportContents, held: Held, task: Task, actor: Actor, places: dict[tuple[Task, Actor], int]
) -> Mark | None:
    roles = held.grid.cells.get((task, actor))
    if roles is None:
        return None
    words = [WORDINGS[role] for role in roles]
    return Mark(
        "".join(one.mark(report.lang) for one in words),
        letters(roles),
        f"{actor.name}：{'、'.join(one.zh for one in words)}"
        if report.lang == "zh"
        else f"{actor.name}: {', '.join(one.en for one in words)}",
        str(roles[0]),
        places.get((task, actor)),
    )
