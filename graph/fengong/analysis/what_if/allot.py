"""Which task of a department goes to which of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.labels import joined, short_labels
from fengong.errors import QueryError

#: The word for every task that no other rule gives away.
REST = ("rest", "其余")

Wanted = tuple[Actor, str]
Rule = tuple[Actor, tuple[str, ...]]
Allotted = tuple[tuple[Actor, frozenset[Task]], ...]


def allot(incidence: Incidence, actor: Actor, parts: Sequence[Actor], rules: Iterable[Rule]) -> Allotted:
    """The tasks of each part: those given by number, then by sector or heading, then the rest.

    Raises:
        QueryError: a word fits no task, a task fits two parts, or tasks are left over (the message lists them).
    """
    labels, own = short_labels(incidence.tasks), incidence.tasks_of()[actor]
    wanted = [(part, word.strip()) for part, words in rules for word in words]
    _all_known(wanted, own, labels)
    found: dict[Task, Actor] = {}
    for kind in (_numbered, _named):
        left = [task for task in own if task not in found]
        found |= _given(wanted, kind(left, labels), labels)
    left = [task for task in own if task not in found]
    found |= dict.fromkeys(left, _rest(actor, wanted, left, labels))
    return tuple((part, frozenset(task for task in own if found[task] == part)) for part in parts)


def _rest(actor: Actor, wanted: Iterable[Wanted], left: Sequence[Task], labels: Mapping[Task, str]) -> Actor:
    """Who has the tasks that are left; where none are, it does not matter who."""
    rest = list(dict.fromkeys(part for part, word in wanted if word in REST))
    if len(rest) > 1:
        raise QueryError(f"only one part can have the rest, not {'、'.join(part.name for part in rest)}")
    if left and not rest:
        names = joined(left, labels, "zh")
        raise QueryError(f"tasks {names} of {actor.name} go to no part; give them to one, or add --tasks PART=rest")
    return rest[0] if rest else actor


def _numbered(own: Iterable[Task], labels: Mapping[Task, str]) -> dict[Task, frozenset[str]]:
    """What a number may be: the task's label, with the plan before it or without."""
    return {task: frozenset({labels[task], f"{task.plan.identifier}:{labels[task]}"}) for task in own}


def _named(own: Iterable[Task], _labels: Mapping[Task, str]) -> dict[Task, frozenset[str]]:
    """Its sectors, by notation or label, and its headings, by number or title."""
    return {
        task: task.heading_names
        | task.sector_notations
        | {name for sector in task.sectors for name in (sector.zh, sector.en)}
        for task in own
    }


def _given(
    wanted: Iterable[Wanted], names: Mapping[Task, frozenset[str]], labels: Mapping[Task, str]
) -> dict[Task, Actor]:
    fitting = {task: {part: None for part, word in wanted if word in own} for task, own in names.items()}
    twice = [task for task, parts in fitting.items() if len(parts) > 1]
    if twice:
        both = "、".join(part.name for part in fitting[twice[0]])
        raise QueryError(f"task {labels[twice[0]]} fits several parts ({both}); give it to one by its number")
    return {task: part for task, parts in fitting.items() for part in parts}


def _all_known(wanted: Iterable[Wanted], own: Sequence[Task], labels: Mapping[Task, str]) -> None:
    known = {name for kind in (_numbered, _named) for names in kind(own, labels).values() for name in names}
    for _, word in wanted:
        if word not in known and word not in REST:
            tasks = joined(own, labels, "zh")
            raise QueryError(f"{word} is no task, sector or heading of this department; its tasks are {tasks}")
