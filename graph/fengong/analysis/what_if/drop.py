"""A department goes, and nobody takes over its tasks."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.what_if.reassign import Change, rearranged


@dataclass(frozen=True, slots=True)
class Drop:
    """``actor`` is named for nothing any more."""

    actor: Actor

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All that it touches."""
        return (self.actor,)

    def heirs(self, actor: Actor) -> tuple[Actor, ...]:
        """Who has the tasks of a department afterwards."""
        return () if actor == self.actor else (actor,)

    def apply(self, incidence: Incidence) -> Change:
        """The rows of all others; its tasks stay, with whoever else is named for them."""
        return Change(rearranged(incidence, [row for row in incidence.rows if row.actor != self.actor]))
