"""The responsibility matrix as a value: tasks down, actors across, the roles where they meet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from fengong.analysis.incidence import Actor, Incidence, Task, Unnamed
from fengong.export.sheet_matrix import column_order
from fengong.model import Role


@dataclass(frozen=True, slots=True)
class Grid:
    """Roles by task and actor; several roles of one actor in one task stand in one cell, in the order of the roles.

    ``unnamed`` are the names of a task that denote no one actor.
    """

    tasks: tuple[Task, ...]
    actors: tuple[Actor, ...]
    cells: dict[tuple[Task, Actor], tuple[Role, ...]]
    unnamed: dict[Task, tuple[Unnamed, ...]]

    def part(self, tasks: int, actors: int) -> Grid:
        """So many tasks and actors of it, the first ones."""
        return Grid(self.tasks[:tasks], self.actors[:actors], self.cells, self.unnamed)

    def of(self, task: Task, role: Role) -> tuple[Actor, ...]:
        """Who has a role in a task."""
        return tuple(actor for actor in self.actors if role in self.cells.get((task, actor), ()))

    def roles(self) -> tuple[Role, ...]:
        """The roles that occur."""
        found = {role for roles in self.cells.values() for role in roles}
        return tuple(role for role in Role if role in found)


def grid(incidence: Incidence) -> Grid:
    """The whole matrix: those with most tasks first, groups last; tasks in the order of the text."""
    cells: defaultdict[tuple[Task, Actor], list[Role]] = defaultdict(list)
    for row in incidence.rows:
        cells[row.task, row.actor].append(row.role)
    unnamed: defaultdict[Task, list[Unnamed]] = defaultdict(list)
    for one in incidence.unnamed:
        unnamed[one.task].append(one)
    return Grid(
        incidence.tasks,
        column_order(incidence),
        {key: tuple(roles) for key, roles in cells.items()},
        {task: tuple(found) for task, found in unnamed.items()},
    )
