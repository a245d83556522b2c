"""What an analysis is asked to look at: which tasks, whose roles, and what becomes of groups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fengong.model import Role

ALL_ROLES = frozenset(Role)


class Groups(StrEnum):
    """What becomes of groups (有关部门), which are nobody in particular.

    ``OUT``: they are not counted. ``IN``: each counts as one actor, as it stands. ``EXPANDED``: in place of a group
    stand the members that a dated, sourced statement names (``fengong build --memberships``); groups without one are
    not counted.
    """

    OUT = "out"
    IN = "in"
    EXPANDED = "expanded"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from the first to the last, both included; None where that side is open."""

    first: date | None
    last: date | None

    def meets(self, other: Period) -> bool:
        """Whether some day may lie in both; an open side meets everything on that side.

        >>> may, june = date(2025, 5, 1), date(2025, 6, 1)
        >>> Period(None, may).meets(Period(may, None)), Period(None, may).meets(Period(june, None))
        (True, False)
        """
        return _reaches(self.first, other.last) and _reaches(other.first, self.last)


def _reaches(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last


@dataclass(frozen=True, slots=True)
class Scope:
    """The tasks and rows to be counted. None restricts nothing.

    ``plans`` are identifiers; ``sections`` numbers or titles of headings, at any depth above a task; ``sectors``
    notations of industries or topics, what is narrower included; ``levels`` GB/T 12404 codes of the actors; ``on`` a
    day on which the plan runs; ``due`` a period in which one of a task's deadlines may fall.
    """

    roles: frozenset[Role] = ALL_ROLES
    groups: Groups = Groups.OUT
    plans: frozenset[str] | None = None
    sections: frozenset[str] | None = None
    sectors: frozenset[str] | None = None
    levels: frozenset[str] | None = None
    on: date | None = None
    due: Period | None = None


#: All roles, groups as they stand: what a list or matrix shows, where a task of a group must not look like nobody's.
WITH_GROUPS = Scope(groups=Groups.IN)
