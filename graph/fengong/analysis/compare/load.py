"""Departments by the change of the number of tasks they have, in all and by role.

Meaning: a department's tasks are those that name it, each once. A change has four sources: duties gained or lost in
tasks that both plans have, in tasks whose match is doubtful, tasks that are new, and tasks that are gone.

Formula: ``new - old = in_matched + in_doubtful + in_new - in_gone``.

What it does not say: how much work a task is. A part of a task that was split counts as a new task. Groups count as
they stand, names that were not resolved by their words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fengong.analysis.compare.counterparts import Counterparts
from fengong.analysis.compare.match import Matching
from fengong.analysis.compare.party import Duty, Party
from fengong.analysis.compare.side import Side
from fengong.analysis.incidence import Task
from fengong.model import Role


@dataclass(frozen=True, slots=True)
class Load:
    """Tasks of a department in each plan, in one role (None: in any), and where the difference comes from.

    ``old`` and ``new`` are the parties that stand for each other; one of them is empty where the department has no
    counterpart, and several are the bodies that a reform merged or split.
    """

    old: tuple[Party, ...]
    new: tuple[Party, ...]
    role: Role | None
    before: int
    after: int
    in_matched: int
    in_doubtful: int
    in_new: int
    in_gone: int

    @property
    def change(self) -> int:
        """By how many tasks."""
        return self.after - self.before

    @property
    def changed(self) -> bool:
        """Whether there are other tasks than before, be it as many."""
        return any((self.change, self.in_matched, self.in_doubtful, self.in_new, self.in_gone))


@dataclass(frozen=True, slots=True)
class _Kinship:
    """Parties that stand for each other, with their duties and the tasks of these."""

    old: tuple[tuple[Task, Duty], ...]
    new: tuple[tuple[Task, Duty], ...]


def loads(old: Side, new: Side, matching: Matching, counterparts: Counterparts) -> tuple[Load, ...]:
    """Every department of either plan in every role it has, those whose load changed most first."""
    found = []
    for kin in _kinships(old, new, counterparts):
        rows = [_load(kin, role, matching) for role in (None, *Role)]
        found.append(tuple(row for row in rows if row.before or row.after))
    found.sort(key=lambda rows: (-abs(rows[0].change), -rows[0].change, _name(rows[0])))
    return tuple(row for rows in found for row in rows)


def without_counterpart(loads: Iterable[Load]) -> tuple[tuple[Load, ...], tuple[Load, ...]]:
    """Departments of the old plan that the new one has none for, and the other way round."""
    whole = [row for row in loads if row.role is None]
    return tuple(row for row in whole if not row.new), tuple(row for row in whole if not row.old)


def _load(kin: _Kinship, role: Role | None, matching: Matching) -> Load:
    before = {task for task, duty in kin.old if role is None or role in duty.roles}
    after = {task for task, duty in kin.new if role is None or role in duty.roles}
    sure = [match for match in matching.matches if match.doubt is None]
    doubtful = [match for match in matching.matches if match.doubt is not None]
    in_matched, in_doubtful = (
        sum((match.new in after) - (match.old in before) for match in matches) for matches in (sure, doubtful)
    )
    return Load(
        _parties(kin.old),
        _parties(kin.new),
        role,
        len(before),
        len(after),
        in_matched,
        in_doubtful,
        len(after.intersection(matching.new)),
        len(before.intersection(matching.gone)),
    )


def _kinships(old: Side, new: Side, counterparts: Counterparts) -> Iterator[_Kinship]:
    """Parties of both plans, those that stand for each other together."""
    mine, other = _by_party(old), _by_party(new)
    kin: dict[tuple[str, Party], int] = {}
    sets: dict[int, set[tuple[str, Party]]] = {}
    for at, one in enumerate([*(("old", party) for party in mine), *(("new", party) for party in other)]):
        kin[one], sets[at] = at, {one}
    for pair in counterparts.linked(_whole(mine), _whole(other)):
        first, second = kin["old", pair.old.party], kin["new", pair.new.party]
        if first != second:
            for one in sets[second]:
                kin[one] = first
            sets[first] |= sets.pop(second)
    for members in sets.values():
        yield _Kinship(
            tuple(duty for party in mine if ("old", party) in members for duty in mine[party]),
            tuple(duty for party in other if ("new", party) in members for duty in other[party]),
        )


def _by_party(side: Side) -> dict[Party, list[tuple[Task, Duty]]]:
    found: defaultdict[Party, list[tuple[Task, Duty]]] = defaultdict(list)
    for task in side.tasks:
        for duty in side.duties[task]:
            found[duty.party].append((task, duty))
    return dict(sorted(found.items(), key=lambda item: (item[0].name, item[0].key)))


def _whole(duties: Mapping[Party, list[tuple[Task, Duty]]]) -> list[Duty]:
    """Each party with all the places that name it."""
    return [
        Duty(party, tuple(Role), tuple(quote for _, duty in found for quote in duty.quotes))
        for party, found in duties.items()
    ]


def _parties(duties: Iterable[tuple[Task, Duty]]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(duty.party for _, duty in duties))


def _name(load: Load) -> tuple[str, ...]:
    return tuple(party.name for party in (*load.old, *load.new))
