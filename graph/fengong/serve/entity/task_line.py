"""A task as one entry of a list: what it is, and what is quoted of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fengong.rdf.terms import FG
from fengong.serve.entity.evidence import quote
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.part import Due, Part, dues, part, parts
from fengong.serve.entity.values import Asked, Link, Paged, Quote, natural, paged


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task; ``parts`` are those that the list is about, ``words`` what else of it is quoted."""

    task: Link
    number: str
    plan: Link | None
    dues: tuple[Due, ...]
    parts: tuple[Part, ...]
    words: tuple[Quote, ...] = ()


def task_line(
    graph: Graph, task: str, assignments: Iterable[str] | None = None, owners: Iterable[str] = ()
) -> TaskLine:
    """An entry.

    Args:
        graph: the build.
        task: its IRI.
        assignments: whose parts are shown; None for everybody's.
        owners: things whose evidence is quoted, such as sector tags.
    """
    plan = graph.one(task, FG.inPlan)
    shown = parts(graph, task) if assignments is None else tuple(part(graph, one) for one in assignments)
    quoted = tuple(found for one in owners if (found := quote(graph, one)))
    return TaskLine(
        link(graph, task),
        graph.one(task, FG.numberLabel) or "",
        link(graph, plan) if plan else None,
        dues(graph, task),
        shown,
        quoted,
    )


def lines(
    graph: Graph, asked: Asked, name: str, tasks: Sequence[tuple[str, tuple[str, ...]]], kind: str
) -> Paged[TaskLine]:
    """A page of tasks, each with the assignments or tags (``kind``) by which it is in the list."""
    page = paged(asked, name, tasks)
    shown = tuple(
        task_line(graph, task, by) if kind == "assignments" else task_line(graph, task, None, by)
        for task, by in page.items
    )
    return Paged(name, shown, page.number, page.pages, page.total)


def grouped(rows: Iterable[tuple[str, ...]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Rows of a task and something of it → each task once with all of that, in the order of the plans.

    >>> grouped([("t2", "a"), ("t1", "b"), ("t2", "c")])
    (('t1', ('b',)), ('t2', ('a', 'c')))
    """
    found: dict[str, set[str]] = {}
    for task, one, *_ in rows:
        found.setdefault(task, set()).add(one)
    return tuple((task, tuple(sorted(found[task], key=natural))) for task in sorted(found, key=natural))
