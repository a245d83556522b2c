"""The incidence as a flat list: one record for each place where a plan names somebody for a task."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.analysis.incidence import Actor, Incidence, Quote, Row, Task
from fengong.model import Kind, Role


@dataclass(frozen=True, slots=True)
class Record:
    """One task × role × clause, with whom it names; ``actor`` is None for a name that was not resolved."""

    task: Task
    actor: Actor | None
    role: Role
    quote: Quote

    @property
    def kind(self) -> Kind:
        """Organization, group or unresolved."""
        return self.actor.kind if self.actor else Kind.UNRESOLVED

    @property
    def section(self) -> str:
        """Number and title of the task's section, as far as the text has them."""
        return self.task.section


def records(incidence: Incidence) -> list[Record]:
    """All records in the order of the text.

    Names that were not resolved are in the list whatever kinds the incidence was restricted to: left out of
    every count, they are still part of what the plan says.
    """
    found = [Record(row.task, row.actor, row.role, quote) for row in incidence.rows for quote in _places(row)]
    found += [Record(one.task, None, one.role, one.quote) for one in incidence.unnamed]
    return sorted(found, key=lambda one: (one.task.order, one.quote, one.role))


def _places(row: Row) -> list[Quote]:
    # An actor named twice in one clause has one record there, that of the surest mention.
    return list({(quote.start, quote.end): quote for quote in sorted(row.quotes, key=_sure)}.values())


def _sure(quote: Quote) -> float:
    return quote.confidence
