"""Who gained, lost or changed a duty in the tasks that two plans have in common.

A party (see :mod:`fengong.analysis.compare.counterparts`) that is named in one plan alone gained or lost its duty; one
that is named in both with other roles changed it. A body that a reform ended and the one that took over are one
change, neither a loss nor a gain. Where a task may have been split or merged, a duty that is gone from its partner but
stands in another part is shown with that part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from fengong.analysis.compare.counterparts import Counterparts, Link, Linked
from fengong.analysis.compare.match import Match
from fengong.analysis.compare.parts import Parts
from fengong.analysis.compare.party import Duty
from fengong.analysis.compare.side import Side
from fengong.analysis.incidence import Task


class Turn(StrEnum):
    """What became of a duty."""

    GAINED = "gained"
    LOST = "lost"
    ROLE = "role"
    REFORM = "reform"


#: Tasks that may have been split, and tasks into which others may have been merged.
Candidates = tuple[tuple[Parts, ...], tuple[Parts, ...]]


@dataclass(frozen=True, slots=True)
class DutyChange:
    """A change of one party's duty in a task that both plans have.

    ``old`` and ``new`` are what each plan says, None where it does not name the party; ``elsewhere`` are other parts of
    a task that may have been split or merged, in which the party has a duty.
    """

    match: Match
    turn: Turn
    old: Duty | None
    new: Duty | None
    elsewhere: tuple[Task, ...] = ()

    @property
    def sure(self) -> bool:
        """Whether the tasks are one, and no other part of a split or merger has the duty; else it may be no change."""
        return self.match.doubt is None and not self.elsewhere

    @property
    def resolved(self) -> bool:
        """Whether it is known who is meant, in each plan that names the party."""
        return all(duty.resolved for duty in (self.old, self.new) if duty)


def duty_changes(
    old: Side, new: Side, matches: Iterable[Match], counterparts: Counterparts, parts: Candidates = ((), ())
) -> tuple[DutyChange, ...]:
    """All changes, by task in the order of the old plan; within a task losses and changes before gains.

    ``parts`` are the candidates for splits of old tasks, and those for mergers into new ones.
    """
    split, merged = ({one.whole: one.parts for one in candidates} for candidates in parts)
    found: list[DutyChange] = []
    for match in matches:
        linked = list(counterparts.linked(old.duties[match.old], new.duties[match.new]))
        kept, taken = {pair.old.party for pair in linked}, {pair.new.party for pair in linked}
        for duty in (one for one in old.duties[match.old] if one.party not in kept):
            rest = [task for task in split.get(match.old, ()) if task != match.new]
            places = tuple(task for task in rest if any(counterparts.linked([duty], new.duties[task])))
            found.append(DutyChange(match, Turn.LOST, duty, None, places))
        found += _changed(match, linked)
        for duty in (one for one in new.duties[match.new] if one.party not in taken):
            rest = [task for task in merged.get(match.new, ()) if task != match.old]
            places = tuple(task for task in rest if any(counterparts.linked(old.duties[task], [duty])))
            found.append(DutyChange(match, Turn.GAINED, None, duty, places))
    return tuple(found)


def _changed(match: Match, linked: Iterable[Linked]) -> Iterator[DutyChange]:
    """Parties that both plans name: with other roles, or a body and the one that took over from it."""
    for pair in sorted(linked, key=lambda one: (one.old.quotes[0], one.new.quotes[0], one.old.party.key)):
        if pair.link is Link.REFORM:
            yield DutyChange(match, Turn.REFORM, pair.old, pair.new)
        elif pair.old.roles != pair.new.roles:
            yield DutyChange(match, Turn.ROLE, pair.old, pair.new)
