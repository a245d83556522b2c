"""The tasks of whoever is named in plans, a department or a group, and what can be counted of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from fengong.serve.entity.graph import MOST, Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.part import rank
from fengong.serve.entity.task_line import TaskLine, grouped, lines
from fengong.serve.entity.values import Asked, Link, Paged

_TASKS = f"""
SELECT DISTINCT ?task ?assignment ?role WHERE {{
  ?mention fg:resolvedTo|fg:denotesGroup $this .
  ?assignment fg:assignee ?mention ; fg:forTask ?task ; fg:hasRole ?role .
}} LIMIT {MOST}
"""
_SECTORS = """
SELECT ?sector (COUNT(DISTINCT ?task) AS ?n) WHERE {
  { SELECT DISTINCT ?task WHERE {
    ?mention fg:resolvedTo $this . ?assignment fg:assignee ?mention ; fg:forTask ?task } LIMIT 2000 }
  ?task fg:sectorTag/fg:concept ?sector .
} GROUP BY ?sector ORDER BY DESC(?n) ?sector LIMIT 24
"""

Rows = tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Work:
    """The tasks of an actor: how many by role, and a page of them; ``role`` is the one asked for, or empty."""

    roles: tuple[tuple[Link, int], ...]
    role: str
    tasks: Paged[TaskLine]
    total: int


def work(graph: Graph, iri: str, asked: Asked) -> Work:
    """What an actor has to do, by its own role where one is asked for."""
    rows = assignments(graph, iri)
    chosen = [row[:2] for row in rows if not asked.role or row[2].endswith(f"/role/{asked.role}")]
    tasks = graph.keep(("work", iri, asked.role), lambda: grouped(chosen)) if chosen else ()
    total = len({row[0] for row in rows})
    return Work(roles(graph, rows), asked.role, lines(graph, asked, "tasks", tasks, "assignments"), total)


def assignments(graph: Graph, iri: str) -> Rows:
    """Task, assignment and role of everything an actor has a part in."""
    return graph.keep(("assignments", iri), lambda: tuple(graph.rows(_TASKS, iri)))  # type: ignore[arg-type]


def roles(graph: Graph, rows: Rows) -> tuple[tuple[Link, int], ...]:
    """In how many tasks each role."""
    counts = Counter(role for _, role in {(task, role) for task, _, role in rows})
    found = [(link(graph, role), count) for role, count in counts.items()]
    return tuple(sorted(found, key=lambda one: (rank(one[0].code), one[0].iri)))


def sectors(graph: Graph, iri: str) -> tuple[tuple[Link, int], ...]:
    """Fields of an actor's tasks, most frequent first."""
    rows = graph.keep(("sectors", iri), lambda: tuple(graph.rows(_SECTORS, iri)))
    return tuple((link(graph, sector), int(count)) for sector, count in rows)
