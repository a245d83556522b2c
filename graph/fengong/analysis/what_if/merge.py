"""Departments become one: their rows are united under one name."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.what_if.reassign import Change, reassign


@dataclass(frozen=True, slots=True)
class Merge:
    """``parts`` become ``into``, which may be one of them, new, or another that exists and takes them over."""

    parts: tuple[Actor, ...]
    into: Actor

    @property
    def actors(self) -> tuple[Actor, ...]:
        """All that it touches."""
        return tuple(dict.fromkeys((*self.parts, self.into)))

    def heirs(self, actor: Actor) -> tuple[Actor, ...]:
        """Who has the tasks of a department afterwards."""
        return (self.into,) if actor in self.parts else (actor,)

    def apply(self, incidence: Incidence) -> Change:
        """The union of the rows; of two roles for one task the stronger stays."""
        parts = frozenset(self.parts)
        return reassign(incidence, lambda row: self.into if row.actor in parts else row.actor)
