"""Every change as a row of plain values, for programs; keys and codes are the same in every language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from fengong.analysis.compare.deadlines import DeadlineChange
from fengong.analysis.compare.difference import Difference
from fengong.analysis.compare.duties import DutyChange
from fengong.analysis.compare.match import Match
from fengong.analysis.compare.party import Duty, Party
from fengong.analysis.compare.quoted import Passage, changed_words, clause_of, first_clause, title, whole_task
from fengong.analysis.compare.task_changes import TaskChange, Turn
from fengong.analysis.incidence import Deadline, Task
from fengong.analysis.labels import short_labels
from fengong.ask.table import Cell
from fengong.model import Role

#: A row: column → cell. What a kind of change has no value for is not in it.
Row = dict[str, Cell]
#: Departments are listed for themselves as ``any`` role, and by role.
ANY = "any"


@dataclass(frozen=True)
class Rows:
    """Writes the changes of a difference as rows; ``lang`` is that of the departments' names."""

    found: Difference
    lang: str

    @cached_property
    def old(self) -> dict[Task, str]:
        """Labels of the old tasks."""
        return short_labels(self.found.old.tasks)

    @cached_property
    def new(self) -> dict[Task, str]:
        """Labels of the new tasks."""
        return short_labels(self.found.new.tasks)

    def of(self, what: str) -> list[Row]:
        """The rows of ``tasks``, ``duties``, ``deadlines``, ``if-same`` or ``load``."""
        made = {
            "tasks": self._tasks,
            "duties": lambda: self._duties(self.found.duties),
            "deadlines": lambda: self._deadlines(self.found.deadlines),
            "if-same": self._if_same,
            "load": self._load,
        }[what]
        return [{"what": what, **row} for row in made()]

    def _if_same(self) -> Iterator[Row]:
        doubtful = self.found.if_same
        yield from ({"of": "duties", **row} for row in self._duties(doubtful.duties))
        yield from ({"of": "deadlines", **row} for row in self._deadlines(doubtful.deadlines))

    def _tasks(self) -> Iterator[Row]:
        for change in self.found.tasks:
            # A split or a merger is a row for each part.
            for old, new in _side_by_side(change):
                yield {
                    "change": change.turn.value,
                    "task_old": self.old[old] if old else None,
                    "task_new": self.new[new] if new else None,
                    "section_old": old.section if old else None,
                    "section_new": new.section if new else None,
                    "score": _rounded(change.score),
                    "doubt": change.match.doubt if change.match else None,
                    **self._words(change, old, new),
                }

    def _words(self, change: TaskChange, old: Task | None, new: Task | None) -> Row:
        if change.turn is Turn.REWORDED and old and new:
            return _passages(*changed_words(self.found.old, old, self.found.new, new))
        if change.turn in (Turn.MOVED, Turn.RENUMBERED):
            return _passages(title(old), title(new))
        return _passages(whole_task(old), whole_task(new))

    def _duties(self, changes: Iterable[DutyChange]) -> Iterator[Row]:
        for change in changes:
            yield {
                "change": change.turn.value,
                **self._match(change.match),
                "department_old": self._name(change.old),
                "department_new": self._name(change.new),
                "resolved": change.resolved,
                "roles_old": _roles(change.old),
                "roles_new": _roles(change.new),
                "elsewhere": self._elsewhere(change),
                **self._clauses(change),
            }

    def _elsewhere(self, change: DutyChange) -> str | None:
        labels = self.old if change.old is None else self.new
        return ", ".join(labels[task] for task in change.elsewhere) or None

    def _clauses(self, change: DutyChange) -> Row:
        """Where a plan does not name the party, its first clause says who is named instead."""
        old = clause_of(change.old) or first_clause(self.found.old, change.match.old)
        return _passages(old, clause_of(change.new) or first_clause(self.found.new, change.match.new))

    def _deadlines(self, changes: Iterable[DeadlineChange]) -> Iterator[Row]:
        for change in changes:
            yield {
                "change": change.move.value,
                **self._match(change.match),
                "days_moved": change.days,
                "deadline_old": _days(change.old),
                "deadline_new": _days(change.new),
                **_deadline_words(change),
            }

    def _load(self) -> Iterator[Row]:
        for load in self.found.loads:
            if load.changed:
                yield {
                    "department_old": self._names(load.old),
                    "department_new": self._names(load.new),
                    "role": load.role.value if load.role else ANY,
                    "tasks_old": load.before,
                    "tasks_new": load.after,
                    "tasks_change": load.change,
                    "in_matched": load.in_matched,
                    "in_doubtful": load.in_doubtful,
                    "in_new": load.in_new,
                    "in_gone": load.in_gone,
                }

    def _match(self, match: Match) -> Row:
        labels = {"task_old": self.old[match.old], "task_new": self.new[match.new]}
        return {**labels, "score": _rounded(match.score), "doubt": match.doubt}

    def _name(self, duty: Duty | None) -> str | None:
        return duty.party.label(self.lang) if duty else None

    def _names(self, parties: Iterable[Party]) -> str | None:
        return "、".join(party.label(self.lang) for party in parties) or None


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 4)


def _side_by_side(change: TaskChange) -> list[tuple[Task | None, Task | None]]:
    if not change.old or not change.new:
        return [*((task, None) for task in change.old), *((None, task) for task in change.new)]
    return [(old, new) for old in change.old for new in change.new]


def _passages(old: Passage | None, new: Passage | None) -> Row:
    return {
        f"{key}_{side}": value
        for side, one in (("old", old), ("new", new))
        for key, value in zip(("quote", "start", "end"), one or (None, None, None), strict=True)
    }


def _deadline_words(change: DeadlineChange) -> Row:
    return _passages(*(Passage(one.words, one.start, one.end) if one else None for one in (change.old, change.new)))


def _days(due: Deadline | None) -> str | None:
    """The days as an interval of ISO 8601, ``..`` where a side is open; None where the words fix no day."""
    if due is None or (due.period.first is None and due.period.last is None):
        return None
    return f"{due.period.first or '..'}/{due.period.last or '..'}"


def _roles(duty: Duty | None) -> str | None:
    return ",".join(role.value for role in Role if role in duty.roles) if duty else None
