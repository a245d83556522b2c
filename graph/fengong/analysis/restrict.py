"""An incidence with only the tasks and rows that a scope asks for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fengong.analysis.incidence import Incidence, Plan, Row, Task
from fengong.analysis.scope import Groups, Period, Scope
from fengong.model import Kind


def restrict(incidence: Incidence, scope: Scope) -> Incidence:
    """Only what the scope asks for; tasks within it stay also where no row is left, actors without rows go.

    ``incidence`` is everything that a store holds (:func:`~fengong.analysis.load.read_incidence`).
    """
    tasks = tuple(task for task in incidence.tasks if _has(task, scope))
    kept = frozenset(tasks)
    within = [row for row in incidence.rows if row.task in kept and row.role in scope.roles and _at_level(row, scope)]
    rows = tuple(row for row in within if _counts(row, scope.groups))
    named, other = {row.actor for row in rows}, {row.actor for row in within if row.actor.kind is Kind.GROUP}
    return replace(
        incidence,
        actors=tuple(actor for actor in incidence.actors if actor in named),
        tasks=tasks,
        rows=rows,
        unnamed=tuple(one for one in incidence.unnamed if one.task in kept and one.role in scope.roles),
        scope=scope,
        left_out=tuple(actor for actor in incidence.actors if actor in other - named),
        outside=len(incidence.tasks) - len(tasks),
    )


def _counts(row: Row, groups: Groups) -> bool:
    if row.actor.kind is Kind.GROUP:
        return groups is Groups.IN
    return not row.through or groups is Groups.EXPANDED


def _at_level(row: Row, scope: Scope) -> bool:
    return scope.levels is None or row.actor.level in scope.levels


def _has(task: Task, scope: Scope) -> bool:
    return (
        (scope.plans is None or task.plan.identifier in scope.plans)
        and (scope.sections is None or not scope.sections.isdisjoint(task.heading_names))
        and (scope.sectors is None or not scope.sectors.isdisjoint(task.sector_notations))
        and (scope.on is None or _runs(task.plan, scope.on))
        and (scope.due is None or any(_may_fall(due.period, scope.due) for due in task.deadlines))
    )


def _runs(plan: Plan, day: date) -> bool:
    return plan.first_year is not None and plan.last_year is not None and plan.first_year <= day.year <= plan.last_year


def _may_fall(deadline: Period, asked: Period) -> bool:
    # Words that fix no date at all (每年一次) fall on no day in particular.
    return deadline != Period(None, None) and deadline.meets(asked)
