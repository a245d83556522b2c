"""The words of a plan that show a change, with their place."""

from __future__ import annotations

from typing import NamedTuple

from fengong.analysis.compare.party import Duty
from fengong.analysis.compare.side import Side
from fengong.analysis.incidence import Task

#: How many characters that are the same are shown before and after those that changed.
CONTEXT = 6
#: How many characters of a task without a title are shown in its place.
FIRST_WORDS = 20


class Passage(NamedTuple):
    """Words and their place in the plan's text (code points): ``text[start:end] == words``."""

    words: str
    start: int
    end: int


def whole_task(task: Task | None) -> Passage | None:
    """All words of a task."""
    return Passage(task.words, task.start, task.start + len(task.words)) if task else None


def title(task: Task | None) -> Passage | None:
    """The title of a task with what stands before it, or the first words where its words do not hold it."""
    if task is None:
        return None
    at = task.words.find(task.title) if task.title else -1
    end = at + len(task.title or "") if at >= 0 else FIRST_WORDS
    return Passage(task.words[:end], task.start, task.start + len(task.words[:end]))


def clause_of(duty: Duty | None) -> Passage | None:
    """The first clause that names the party."""
    return Passage(duty.quotes[0].words, duty.quotes[0].start, duty.quotes[0].end) if duty else None


def first_clause(side: Side, task: Task) -> Passage | None:
    """The first clause of a task, None where it has none."""
    return clause_of(min(side.duties[task], key=lambda duty: duty.quotes[0], default=None))


def changed_words(old_side: Side, old: Task, new_side: Side, new: Task) -> tuple[Passage, Passage]:
    """Of two tasks that are said in other words, the stretch from the first word that differs to the last."""
    mine, other = old_side.contents[old], new_side.contents[new]
    before = _same(mine.text, other.text)
    after = min(_same(mine.text[::-1], other.text[::-1]), min(len(mine.text), len(other.text)) - before)
    passages = []
    for task, found in ((old, mine), (new, other)):
        first = found.at[max(before - CONTEXT, 0)]
        last = found.at[min(len(found.at) - after + CONTEXT, len(found.at)) - 1] + 1
        passages.append(Passage(task.words[first:last], task.start + first, task.start + last))
    return passages[0], passages[1]


def _same(one: str, two: str) -> int:
    """How many first characters are the same."""
    return next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
