"""A plan as the findings look at it: its tasks within the scope, and how the plan as a whole is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from fengong.analysis.governance.finding import Passage, Shown
from fengong.analysis.governance.thresholds import Thresholds
from fengong.analysis.incidence import Actor, Incidence, Plan, Row, Task, Unnamed
from fengong.model import Kind, Role

#: Roles that make an actor answer for a task; the others help, guide or watch.
ANSWERING = frozenset({Role.LEAD, Role.RESPONSIBLE})

One = TypeVar("One", Row, Unnamed)


@dataclass(frozen=True, slots=True)
class Habits:
    """How a whole plan is written: its tasks, and how many name a lead, several leads, a supporter, a department.

    Names that fit nobody count as well: whoever they mean, the plan does name them.
    """

    tasks: int
    leading: int
    together: int
    supporting: int
    naming: int


@dataclass(frozen=True)
class PlanView:
    """The tasks of one plan that were asked for, with all that is named for them; ``habits`` are the whole plan's.

    ``rows`` are as the words stand: groups beside departments, and no member in the place of a group.
    """

    plan: Plan
    tasks: tuple[Task, ...]
    rows: tuple[Row, ...]
    unnamed: tuple[Unnamed, ...]
    habits: Habits
    thresholds: Thresholds

    @cached_property
    def rows_of(self) -> dict[Task, list[Row]]:
        """The rows of each task."""
        return _by_task(self.tasks, self.rows)

    @cached_property
    def unnamed_of(self) -> dict[Task, list[Unnamed]]:
        """The names of each task that denote nobody known."""
        return _by_task(self.tasks, self.unnamed)

    @cached_property
    def named(self) -> tuple[Row, ...]:
        """The rows of departments, without groups."""
        return tuple(row for row in self.rows if row.actor.kind is Kind.ORGANIZATION)

    @cached_property
    def departments(self) -> dict[Actor, list[Row]]:
        """The rows of each department, departments in the order of their names."""
        found: dict[Actor, list[Row]] = defaultdict(list)
        for row in sorted(self.named, key=lambda row: (row.actor.name, row.actor.iri)):
            found[row.actor].append(row)
        return dict(found)

    def named_for(self, rows: Iterable[Row]) -> tuple[Actor, ...]:
        """The actors of rows, each once, in the order in which the words name them."""
        return tuple(dict.fromkeys(row.actor for row in sorted(rows, key=lambda row: (row.task.order, row.quotes))))

    def leads(self, task: Task) -> int:
        """How many are named to lead a task: actors, and names that denote nobody known."""
        return _leads(self.rows_of[task], self.unnamed_of[task])

    def shown(self, task: Task, *more: Passage) -> Shown:
        """A task with the clauses that name anybody for it, and more words where they are given."""
        quotes = [quote for row in self.rows_of[task] for quote in row.quotes]
        quotes += [one.quote for one in self.unnamed_of[task]]
        return Shown(task, tuple(sorted({*more, *(Passage(one.start, one.end, one.words) for one in quotes)})))


def views(whole: Incidence, asked: Incidence, thresholds: Thresholds | None = None) -> list[PlanView]:
    """A view of each plan, by identifier.

    Args:
        whole: everything in the store; it tells how a plan is written.
        asked: the tasks to be judged, with every role and with groups as they stand.
        thresholds: what counts as many; the defaults where it is None.
    """
    everything, limits = _by_plan(whole), thresholds or Thresholds()
    return [
        PlanView(plan, tuple(one.tasks), tuple(one.rows), tuple(one.unnamed), _habits(everything[plan]), limits)
        for plan, one in sorted(_by_plan(asked).items(), key=lambda found: found[0].identifier)
    ]


@dataclass
class _OfPlan:
    """What an incidence holds of one plan, as it is being sorted out."""

    tasks: list[Task] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    unnamed: list[Unnamed] = field(default_factory=list)


def _by_plan(incidence: Incidence) -> dict[Plan, _OfPlan]:
    found: dict[Plan, _OfPlan] = defaultdict(_OfPlan)
    for task in incidence.tasks:
        found[task.plan].tasks.append(task)
    for row in incidence.rows:
        if not row.through:
            found[row.task.plan].rows.append(row)
    for one in incidence.unnamed:
        found[one.task.plan].unnamed.append(one)
    return found


def _habits(view: _OfPlan) -> Habits:
    rows, unnamed = _by_task(view.tasks, view.rows), _by_task(view.tasks, view.unnamed)
    leads = [_leads(rows[task], unnamed[task]) for task in view.tasks]
    supported = {row.task for row in view.rows if row.role is Role.SUPPORT}
    supported |= {one.task for one in view.unnamed if one.role is Role.SUPPORT}
    named = {row.task for row in view.rows if row.actor.kind is Kind.ORGANIZATION} | {one.task for one in view.unnamed}
    several = sum(1 for number in leads if number > 1)
    return Habits(len(view.tasks), sum(1 for number in leads if number), several, len(supported), len(named))


def _leads(rows: Iterable[Row], unnamed: Iterable[Unnamed]) -> int:
    known = {row.actor for row in rows if row.role is Role.LEAD}
    return len(known) + len({one.quote for one in unnamed if one.role is Role.LEAD})


def _by_task(tasks: Iterable[Task], ones: Iterable[One]) -> dict[Task, list[One]]:
    found: dict[Task, list[One]] = {task: [] for task in tasks}
    for one in ones:
        found[one.task].append(one)
    return found
