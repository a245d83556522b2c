"""Everything that changed from one plan to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fengong.analysis.compare.counterparts import Counterparts
from fengong.analysis.compare.deadlines import DeadlineChange, deadline_changes
from fengong.analysis.compare.duties import DutyChange, duty_changes
from fengong.analysis.compare.load import Load, loads
from fengong.analysis.compare.match import Matching, match_tasks
from fengong.analysis.compare.parts import Parts, merges, splits
from fengong.analysis.compare.side import Side
from fengong.analysis.compare.task_changes import TaskChange, task_changes
from fengong.analysis.scope import ALL_ROLES
from fengong.model import Role


@dataclass(frozen=True, slots=True)
class IfSame:
    """Changes of duties and deadlines that are none unless the tasks are one."""

    duties: tuple[DutyChange, ...]
    deadlines: tuple[DeadlineChange, ...]

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.duties) + len(self.deadlines)


@dataclass(frozen=True)
class Difference:
    """What is the same and what is not. ``loads`` are all departments, also those whose load is unchanged.

    ``duties`` and ``deadlines`` are the changes in tasks that both plans have. ``if_same`` are changes that hang on a
    doubtful match, or on a candidate for a split or merger: only if the tasks are one did anything change.
    """

    old: Side
    new: Side
    counterparts: Counterparts
    matching: Matching
    splits: tuple[Parts, ...]
    merges: tuple[Parts, ...]
    tasks: tuple[TaskChange, ...]
    duties: tuple[DutyChange, ...]
    deadlines: tuple[DeadlineChange, ...]
    if_same: IfSame
    loads: tuple[Load, ...]

    @property
    def changed(self) -> bool:
        """Whether anything changed in tasks, duties, deadlines or loads."""
        found = self.tasks or self.duties or self.deadlines or self.if_same.count
        return bool(found or any(load.change for load in self.loads))


def difference(old: Side, new: Side, roles: frozenset[Role] = ALL_ROLES) -> Difference:
    """Compare two plans; ``roles`` limits the duties and loads that are compared, not the tasks that are matched."""
    counterparts = Counterparts(old.plan.area, new.plan.area, _joined(old.heirs, new.heirs))
    matching = match_tasks(old.texts, new.texts)
    split, merged = splits(old.texts, new.texts, matching), merges(old.texts, new.texts, matching)
    mine, other = old.only(roles), new.only(roles)
    duties = duty_changes(mine, other, matching.matches, counterparts, (split, merged))
    deadlines = deadline_changes(matching.matches)
    return Difference(
        old,
        new,
        counterparts,
        matching,
        split,
        merged,
        task_changes(old, new, matching, split, merged),
        tuple(one for one in duties if one.sure),
        tuple(one for one in deadlines if one.sure),
        IfSame(tuple(one for one in duties if not one.sure), tuple(one for one in deadlines if not one.sure)),
        loads(mine, other, matching, counterparts),
    )


def _joined(one: Mapping[str, frozenset[str]], two: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    return {body: one.get(body, frozenset()) | two.get(body, frozenset()) for body in sorted({*one, *two})}
