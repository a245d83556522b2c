"""Who of one plan stands for whom of the other.

Within one area that is the same body (a body that was only renamed is the same). Between areas it is the office of the
same type: 省应急厅 in the province's plan, 市应急局 in the city's. A body that a reform ended stands for who took over.
What was not resolved is compared by its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from fengong.analysis.compare.party import Duty
from fengong.analysis.incidence import Actor
from fengong.model import Kind


class Link(StrEnum):
    """Why a party of one plan is held to be one of the other; the first that fits counts.

    ``SAME``: it is the same body, group or words. ``WORDS``: the same words, resolved in one plan alone.
    ``COUNTERPART``: the office of the same type, or the group of the same kind, of the other plan's own area.
    ``REFORM``: one took over from the other.
    """

    SAME = "same"
    WORDS = "words"
    COUNTERPART = "counterpart"
    REFORM = "reform"


@dataclass(frozen=True, slots=True)
class Linked:
    """A party of the old plan and one of the new that stands for it."""

    old: Duty
    new: Duty
    link: Link


@dataclass(frozen=True, slots=True)
class Counterparts:
    """How the parties of two plans are compared.

    ``old_area`` and ``new_area`` are GB/T 2260 codes, None where unknown; ``heirs`` who took over from whom, by IRI.
    """

    old_area: str | None
    new_area: str | None
    heirs: Mapping[str, frozenset[str]]

    @property
    def areas_differ(self) -> bool:
        """Whether both areas are known, and not the same."""
        return None not in (self.old_area, self.new_area) and self.old_area != self.new_area

    def linked(self, old: Iterable[Duty], new: Iterable[Duty]) -> Iterator[Linked]:
        """Pairs that stand for each other: one to one, but any number where a reform merged or split bodies."""
        all_old, all_new = tuple(old), tuple(new)
        mine, other = list(all_old), list(all_new)
        for link in (Link.SAME, Link.WORDS, Link.COUNTERPART):
            for one in list(mine):
                found = next((two for two in other if self._stands(one, two, link)), None)
                if found:
                    mine.remove(one)
                    other.remove(found)
                    yield Linked(one, found, link)
        # A body that goes on may have taken over from another, or passed on a part of itself.
        for one in all_old:
            for two in all_new:
                if (one in mine or two in other) and self._stands(one, two, Link.REFORM):
                    yield Linked(one, two, Link.REFORM)

    def _stands(self, old: Duty, new: Duty, link: Link) -> bool:
        one, two = old.party.actor, new.party.actor
        if link is Link.SAME:
            return old.party.key == new.party.key
        if link is Link.WORDS:
            return old.resolved != new.resolved and not old.wordings.isdisjoint(new.wordings)
        if one is None or two is None:
            return False
        return self._counterpart(one, two) if link is Link.COUNTERPART else self._took_over(one, two)

    def _counterpart(self, old: Actor, new: Actor) -> bool:
        if not self.areas_differ or old.kind is not new.kind:
            return False
        if old.kind is Kind.GROUP:
            return _tail(old.iri) == _tail(new.iri)
        office = _own_office(old, self.old_area)
        if office is None or _own_office(new, self.new_area) is None:
            return _has_no_type(old) and _has_no_type(new) and old.name == new.name
        return office == _own_office(new, self.new_area)

    def _took_over(self, old: Actor, new: Actor) -> bool:
        return self._is_heir(old, self.old_area, new, self.new_area) or self._is_heir(
            new, self.new_area, old, self.old_area
        )

    def _is_heir(self, gone: Actor, area: str | None, there: Actor, its_area: str | None) -> bool:
        heirs = self.heirs.get(gone.iri, frozenset())
        if there.iri in heirs:
            return True
        office = _own_office(there, its_area)
        own = self.areas_differ and office is not None and _own_office(gone, area) is not None
        return own and any(heir.endswith(f"/{area}/{office}") for heir in heirs)


def _tail(iri: str) -> str:
    return iri.rsplit("/", 1)[1]


def _own_office(actor: Actor, area: str | None) -> str | None:
    """The type of an office of the plan's own area, of which the area has only one."""
    one = area is not None and actor.area == area and actor.iri.endswith(f"/{area}/{actor.office}")
    return actor.office if one else None


def _has_no_type(actor: Actor) -> bool:
    """Whether an office type does not tell which body it is: a company, a school."""
    return actor.office is None or not actor.iri.endswith(f"/{actor.office}")
