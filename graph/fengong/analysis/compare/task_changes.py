"""Tasks that are new, gone, said in other words, moved or renumbered, and candidates for splits and mergers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from fengong.analysis.compare.content import plain
from fengong.analysis.compare.match import Match, Matching
from fengong.analysis.compare.parts import Parts
from fengong.analysis.compare.side import Side
from fengong.analysis.compare.similarity import alike
from fengong.analysis.incidence import Task

#: Headings that are less alike than this are two sections.
SAME_SECTION = 0.5


class Turn(StrEnum):
    """What became of a task, the weightiest first; a task may have moved and be said in other words.

    ``DOUBTFUL``: it may be that task of the other plan, or may not. ``SPLIT`` and ``MERGED`` are candidates.
    """

    NEW = "new"
    GONE = "gone"
    SPLIT = "split"
    MERGED = "merged"
    DOUBTFUL = "doubtful"
    REWORDED = "reworded"
    MOVED = "moved"
    RENUMBERED = "renumbered"


@dataclass(frozen=True, slots=True)
class TaskChange:
    """A change of a task: old and new tasks (none, one or several), and how alike they are where they were matched."""

    turn: Turn
    old: tuple[Task, ...]
    new: tuple[Task, ...]
    score: float | None = None
    match: Match | None = None


def task_changes(
    old: Side, new: Side, matching: Matching, split: Iterable[Parts], merged: Iterable[Parts]
) -> tuple[TaskChange, ...]:
    """All changes by kind, each kind in the order of the text.

    A task of a candidate for a split or merger is neither new nor gone: it may be a part of one that both plans have.
    Where the plans are of different areas, a task has no place in common that it could leave: no number, no section.
    """
    same_plan = None in (old.plan.area, new.plan.area) or old.plan.area == new.plan.area
    split, merged = tuple(split), tuple(merged)
    kept = {one.whole for one in split} | {task for one in merged for task in one.parts}
    taken = {one.whole for one in merged} | {task for one in split for task in one.parts}
    found = [
        *(TaskChange(Turn.NEW, (), (task,)) for task in matching.new if task not in taken),
        *(TaskChange(Turn.GONE, (task,), ()) for task in matching.gone if task not in kept),
        *(TaskChange(Turn.SPLIT, (one.whole,), one.parts, one.score) for one in split),
        *(TaskChange(Turn.MERGED, one.parts, (one.whole,), one.score) for one in merged),
        *(change for match in matching.matches for change in _changes(match, old, new, same_plan)),
    ]
    kinds = list(Turn)
    return tuple(sorted(found, key=lambda change: kinds.index(change.turn)))


def _changes(match: Match, old: Side, new: Side, same_plan: bool) -> Iterator[TaskChange]:
    def change(turn: Turn) -> TaskChange:
        return TaskChange(turn, (match.old,), (match.new,), match.score, match)

    if match.doubt:
        # What else became of it is not known before it is known to be the task.
        yield change(Turn.DOUBTFUL)
        return
    if old.texts[match.old] != new.texts[match.new]:
        yield change(Turn.REWORDED)
    if not same_plan:
        return
    if alike(_section(match.old), _section(match.new)) < SAME_SECTION:
        yield change(Turn.MOVED)
    elif match.old.number != match.new.number:
        yield change(Turn.RENUMBERED)


def _section(task: Task) -> str:
    """What the heading next above says; its number where it says nothing, and nothing where there is no heading."""
    return f"^{plain(task.headings[-1].title or task.headings[-1].number or '')}" if task.headings else "^"
