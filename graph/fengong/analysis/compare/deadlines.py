"""Deadlines of the tasks that two plans have in common: moved, gained, lost, or said in other words.

Two deadlines of a task are compared when they fix the same days, else when the words around them are alike, else in the
order of the text. A deadline moved when its last day did, or its first where the last is the same. The same words
(年底前) fix other days in a plan of another year: that is a move, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from scipy.optimize import linear_sum_assignment

from fengong.analysis.compare.match import Match
from fengong.analysis.compare.similarity import alike
from fengong.analysis.incidence import Deadline, Task
from fengong.analysis.scope import Period

#: How many characters before and after a deadline tell what is due.
AROUND = 12


class Move(StrEnum):
    """What became of a deadline; ``OTHER``: one of the two fixes no day, so which is later is not known."""

    EARLIER = "earlier"
    LATER = "later"
    GAINED = "gained"
    LOST = "lost"
    REWORDED = "reworded"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DeadlineChange:
    """A change of one deadline of a task that both plans have; None where a plan has no such deadline.

    ``days`` is by how many days the last day (or the first, where only that is known or changed) moved; None where that
    is not known.
    """

    match: Match
    move: Move
    old: Deadline | None
    new: Deadline | None
    days: int | None = None

    @property
    def sure(self) -> bool:
        """Whether the two tasks are one without a doubt."""
        return self.match.doubt is None


def deadline_changes(matches: Iterable[Match]) -> tuple[DeadlineChange, ...]:
    """All changes, by task in the order of the old plan."""
    return tuple(change for match in matches for change in _changes(match))


def _changes(match: Match) -> Iterator[DeadlineChange]:
    for old, new in _pairs(match.old, match.new):
        if old is None or new is None:
            yield DeadlineChange(match, Move.GAINED if old is None else Move.LOST, old, new)
        elif old.period != new.period:
            days = moved(old.period, new.period)
            move = Move.OTHER if not days else Move.LATER if days > 0 else Move.EARLIER
            yield DeadlineChange(match, move, old, new, days)
        elif _whole(old.words) != _whole(new.words):
            yield DeadlineChange(match, Move.REWORDED, old, new)


def moved(old: Period, new: Period) -> int | None:
    """By how many days a deadline is later (negative: earlier); None where the two cannot be compared.

    >>> from datetime import date
    >>> june, may = date(2025, 6, 30), date(2025, 5, 31)
    >>> moved(Period(None, june), Period(None, may)), moved(Period(may, june), Period(None, None))
    (-30, None)
    >>> moved(Period(None, june), Period(may, june))  # the last day is the same, and the old first day is not known
    """
    for one, two in ((old.last, new.last), (old.first, new.first)):
        if one and two and one != two:
            return (two - one).days
        if (one is None) != (two is None):
            return None
    return None


def _pairs(old: Task, new: Task) -> list[tuple[Deadline | None, Deadline | None]]:
    """Deadlines side by side, in the order of the old text; those of the new text that are left come last."""
    mine, other = _once(old.deadlines), _once(new.deadlines)
    found: list[tuple[Deadline | None, Deadline | None]] = []
    for one in list(mine):
        # Words that fix no day are the same deadline only when they are the same words.
        same = [two for two in other if one.period == two.period and (_fixed(one) or one.words == two.words)]
        if same:
            best = max(same, key=lambda two: (one.words == two.words, -two.start))
            mine.remove(one)
            other.remove(best)
            found.append((one, best))
    near = np.array([[_nearness(old, new, one, two) for two in other] for one in mine]).reshape(len(mine), len(other))
    for i, j in zip(*linear_sum_assignment(near, maximize=True), strict=True):
        found.append((mine[i], other[j]))
    found += [(one, None) for one in mine if all(one is not pair[0] for pair in found)]
    found = sorted(found, key=lambda pair: pair[0].start if pair[0] else 0)
    return found + [(None, two) for two in other if all(two is not pair[1] for pair in found)]


def _once(deadlines: Iterable[Deadline]) -> list[Deadline]:
    """Each deadline once, however often the task says it."""
    found: dict[tuple[Period, str], Deadline] = {}
    for one in deadlines:
        found.setdefault((one.period, _whole(one.words)), one)
    return list(found.values())


def _nearness(old: Task, new: Task, one: Deadline, two: Deadline) -> float:
    order = abs(old.deadlines.index(one) - new.deadlines.index(two)) / 1000
    return alike(_around(old, one), _around(new, two)) - order


def _around(task: Task, due: Deadline) -> str:
    start, end = due.start - task.start, due.end - task.start
    return task.words[max(start - AROUND, 0) : max(start, 0)] + task.words[max(end, 0) : max(end, 0) + AROUND]


def _fixed(due: Deadline) -> bool:
    return due.period != Period(None, None)


def _whole(words: str) -> str:
    return "".join(words.split())
