"""A department becomes several: each of its tasks goes to one of them."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.analysis.incidence import Actor, Incidence, Row, Task
from fengong.analysis.what_if.reassign import Change, reassign
from fengong.errors import QueryError


@dataclass(frozen=True, slots=True)
class Split:
    """The tasks of ``actor`` go to ``parts``; one of these may be the department itself, or another that exists."""

    actor: Actor
    parts: tuple[tuple[Actor, frozenset[Task]], ...]

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All that it touches."""
        return tuple(dict.fromkeys((self.actor, *(part for part, _ in self.parts))))

    def heirs(self, actor: Actor) -> tuple[Actor, ...]:
        """Who has the tasks of a department afterwards."""
        return tuple(part for part, _ in self.parts) if actor == self.actor else (actor,)

    def apply(self, incidence: Incidence) -> Change:
        """Its rows under the names of its parts.

        Raises:
            QueryError: one of its tasks goes to none of them.
        """
        to = {task: part for part, tasks in self.parts for task in tasks}
        return reassign(incidence, lambda row: self._part(row, to) if row.actor == self.actor else row.actor)

    def _part(self, row: Row, to: dict[Task, Actor]) -> Actor:
        if row.task not in to:
            raise QueryError(f"task {row.task.identifier} of {self.actor.name} goes to none of the parts")
        return to[row.task]
