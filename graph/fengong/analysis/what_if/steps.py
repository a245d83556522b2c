"""From what a user writes to operations: names to departments, numbers and sectors to tasks.

A step names departments and, for a merger, what they become; for a split, the parts and for each of them its tasks:
by number (3, or PLAN:3 where plans share numbers), by sector, by heading, or ``rest`` for all that no other part has.
A number is more exact than a sector or heading and wins over it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.what_if.allot import allot
from fengong.analysis.what_if.drop import Drop
from fengong.analysis.what_if.merge import Merge
from fengong.analysis.what_if.names import Names
from fengong.analysis.what_if.operations import Operation, supposed
from fengong.analysis.what_if.split import Split
from fengong.errors import QueryError


@dataclass(frozen=True, slots=True)
class Step:
    """``kind`` is merge, split or drop; ``tasks`` are the rules of a split: (part, (what, …))."""

    kind: str
    names: tuple[str, ...]
    into: tuple[str, ...] = ()
    tasks: tuple[tuple[str, tuple[str, ...]], ...] = ()


def operations(steps: Iterable[Step], incidence: Incidence, names: Names) -> tuple[Operation, ...]:
    """The operations that steps mean, each read on what those before it leave.

    Raises:
        QueryError: a name is unknown or stands twice, a department has no task, or a split leaves tasks over.
    """
    found: list[Operation] = []
    for step in steps:
        operation = _READ[step.kind](step, incidence, names)
        incidence = operation.apply(incidence).incidence
        found.append(operation)
    return tuple(found)


def _merge(step: Step, incidence: Incidence, names: Names) -> Merge:
    parts = tuple(names.department(name, incidence) for name in step.names)
    _no_twins(parts, "--merge")
    if len(step.into) != 1:
        raise QueryError("--merge needs one --into NAME after it")
    return Merge(parts, names.known(step.into[0], incidence) or supposed(step.into[0], parts))


def _split(step: Step, incidence: Incidence, names: Names) -> Split:
    if len(step.names) > 1 or len(step.into) < 2:
        raise QueryError("--split takes one name, and needs --into with two or more after it")
    actor = names.department(step.names[0], incidence)
    parts = tuple(names.known(name, incidence) or supposed(name, (actor,)) for name in step.into)
    _no_twins(parts, "--into")
    rules = [(_part(names.known(name, incidence), name, parts), what) for name, what in step.tasks]
    return Split(actor, allot(incidence, actor, parts, rules))


def _drop(step: Step, incidence: Incidence, names: Names) -> Drop:
    if len(step.names) > 1:
        raise QueryError("--drop takes one name; repeat it for several")
    return Drop(names.department(step.names[0], incidence))


_READ: dict[str, Callable[[Step, Incidence, Names], Operation]] = {"merge": _merge, "split": _split, "drop": _drop}


def _part(known: Actor | None, name: str, parts: tuple[Actor, ...]) -> Actor:
    for part in parts:
        if part == known or (known is None and part.name == name):
            return part
    raise QueryError(f"--tasks {name}= names none of the parts, which are {'、'.join(part.name for part in parts)}")


def _no_twins(actors: tuple[Actor, ...], option: str) -> None:
    for at, actor in enumerate(actors):
        if actor in actors[:at]:
            raise QueryError(f"{actor.name} stands twice in {option}; name each department once")
