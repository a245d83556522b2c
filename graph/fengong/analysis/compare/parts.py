"""Tasks that may have been split into several, or merged into one: candidates, never decided.

Meaning: a task is a candidate for a split when two or more new tasks stand mostly within its words, and each has words
of it that no other has. A merger is a split read backwards, so both are found by the same function.

Formula: a task without a partner, or with a doubtful one, is a part of the whole that holds the greatest share of its
pairs of characters (weighed as in :mod:`fengong.analysis.compare.similarity`), at least :data:`WITHIN`. The score is
the share of the whole that its parts hold together, at least :data:`COVERED`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from fengong.analysis.compare.match import Matching
from fengong.analysis.compare.similarity import DIGITS, grams, overlap
from fengong.analysis.incidence import Task

#: The least share of a part that must stand in the whole.
WITHIN = 0.5
#: The least share of the whole that its parts hold together.
COVERED = 0.5
#: The least share of the whole that each part must add to the others.
ADDED = 0.1


@dataclass(frozen=True, slots=True)
class Parts:
    """A task of one plan, the tasks of the other that it may have become or come from, and how much of it they hold."""

    whole: Task
    parts: tuple[Task, ...]
    score: float


@dataclass(frozen=True, slots=True)
class _Within:
    """The whole that holds most of a part: the share of the part that it holds."""

    whole: Task
    part: Task
    share: float


def splits(old: Mapping[Task, str], new: Mapping[Task, str], matching: Matching) -> tuple[Parts, ...]:
    """Old tasks of which two or more new ones hold the words; of which one may be its partner."""
    partners = {match.old: match.new for match in matching.matches}
    doubtful = [match.new for match in matching.matches if match.doubt]
    return tuple(_found(old, new, partners, [*matching.new, *doubtful]))


def merges(old: Mapping[Task, str], new: Mapping[Task, str], matching: Matching) -> tuple[Parts, ...]:
    """New tasks that hold the words of two or more old ones."""
    partners = {match.new: match.old for match in matching.matches}
    doubtful = [match.old for match in matching.matches if match.doubt]
    return tuple(_found(new, old, partners, [*matching.gone, *doubtful]))


def _found(
    wholes: Mapping[Task, str], others: Mapping[Task, str], partners: Mapping[Task, Task], loose: Sequence[Task]
) -> Iterator[Parts]:
    """``loose`` are the others that have no sure partner."""
    ordered = sorted(wholes, key=lambda task: task.order)
    parts: defaultdict[Task, set[Task]] = defaultdict(set)
    for one in _within(ordered, sorted(loose, key=lambda task: task.order), wholes, others):
        parts[one.whole].add(one.part)
    for whole in ordered:
        partner = partners.get(whole)
        if parts[whole] and partner and _holds(wholes[whole], others[partner]) >= WITHIN:
            parts[whole].add(partner)
        if len(parts[whole]) > 1:
            tasks = sorted(parts[whole], key=lambda task: task.order)
            score = _covered(grams(wholes[whole]), [grams(others[task]) for task in tasks])
            if score >= COVERED:
                yield Parts(whole, tuple(tasks), round(score, DIGITS))


def _within(
    wholes: Sequence[Task], loose: Sequence[Task], words: Mapping[Task, str], others: Mapping[Task, str]
) -> Iterator[_Within]:
    if not wholes or not loose:
        return
    found = overlap([words[task] for task in wholes], [others[task] for task in loose])
    shares = found.shared.toarray() / np.maximum(found.new, 10.0**-DIGITS)
    for at, part in enumerate(loose):
        best = int(np.argmax(np.round(shares[:, at], DIGITS)))
        if shares[best, at] >= WITHIN:
            yield _Within(wholes[best], part, float(shares[best, at]))


def _holds(whole: str, part: str) -> float:
    """The share of a part that stands in the whole."""
    own = grams(part)
    return len(own & grams(whole)) / len(own) if own else 0.0


def _covered(whole: frozenset[str], parts: Sequence[frozenset[str]]) -> float:
    """The share of the whole that the parts hold together; nothing where one of them adds too little to the others."""
    for at, part in enumerate(parts):
        others = frozenset().union(*parts[:at], *parts[at + 1 :])
        if len((part & whole) - others) < ADDED * len(whole):
            return 0.0
    return len(whole & frozenset().union(*parts)) / len(whole)
