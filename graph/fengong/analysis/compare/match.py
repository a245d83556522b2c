"""Which task of the new plan is which of the old: an assignment problem.

Meaning: two tasks are one when what is to be done is said in like words. ``score`` is how alike they are, from 0 to 1:
four fifths the words of the task, one fifth its title. Numbers alone pair nothing, so renumbering and
moving to another section change no pair; between pairs alike in words, section and number decide, and then the place.

Formula: of all ways to pair each task with one at most, that with the greatest sum of ``score - FLOOR``; a pair that
scores less than :data:`FLOOR` is none. Tasks of the very same words weigh one more, so that no such pair is broken.

Doubt: a pair is doubtful where it scores less than :data:`SURE`, where exchanging it for a rival would cost less than
:data:`MARGIN`, or where another task of the other plan is as like to within that, be it paired elsewhere without a
doubt: then being so alike shows no more than one template (加强…安全检查). The thresholds were set on 41 published
plans. Of the tasks of two plans, those above 0.6 were one measure, those from 0.3 most often so, and below 0.3 many
share no more than a common heading (加强组织领导). Two different tasks of one plan score 0.2 at most in 39 of them, but
0.41 and 0.76 in the two that say the same of two things in turn: where one of such twins is gone, the other is new, and
no third shows the template, they are taken for one that was reworded.

Source: Kuhn (1955) for the assignment; SciPy's ``linear_sum_assignment`` (Crouse 2016) finds it, one by one for each
set of tasks that are connected by likeness.

Cost: see :mod:`fengong.analysis.compare.similarity`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import linear_sum_assignment

from fengong.analysis.compare.content import title_of, wording
from fengong.analysis.compare.similarity import DIGITS, overlap
from fengong.analysis.incidence import Task

#: At and above this score two tasks are one without a doubt, unless there is a rival.
SURE = 0.6
#: Below this score two tasks are not one.
FLOOR = 0.3
#: What exchanging partners must cost at least, or it is not settled who belongs to whom.
MARGIN = 0.05
TITLE = 0.2
#: How many partners of a task are looked at, at most; a plan may say one thing a thousand times.
MOST = 40


class Doubt(StrEnum):
    """Why a pair is doubtful: the words are not alike enough, or another task is about as like."""

    UNLIKE = "unlike"
    RIVAL = "rival"


@dataclass(frozen=True, slots=True)
class Match:
    """A task of the old plan and one of the new, how alike they are, and why that is doubtful (None: it is not)."""

    old: Task
    new: Task
    score: float
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Matching:
    """Pairs in the order of the old plan, old tasks that have none, new tasks that have none."""

    matches: tuple[Match, ...]
    gone: tuple[Task, ...]
    new: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Positions of two tasks that may be one, how alike they are, and what pairing them is worth."""

    old: int
    new: int
    score: float
    worth: float


def match_tasks(old: Mapping[Task, str], new: Mapping[Task, str]) -> Matching:
    """Pair the tasks of two plans, each given with what is to be done.

    Tasks may come in any order; where nothing else tells two apart, their order in the text does.
    """
    mine, other = _ordered(old), _ordered(new)
    pairs = {(one.old, one.new): one for one in _pairs(mine, other, old, new)}
    chosen = _chosen(pairs)
    matches = [
        Match(mine[pair.old], other[pair.new], pair.score, doubt)
        for pair, doubt in zip(chosen, _doubts(chosen, pairs), strict=True)
    ]
    # Two readings of one plan may hold equal tasks, so each side is looked at alone.
    kept, taken = {match.old for match in matches}, {match.new for match in matches}
    gone, added = (task for task in mine if task not in kept), (task for task in other if task not in taken)
    return Matching(tuple(matches), tuple(gone), tuple(added))


def _ordered(tasks: Mapping[Task, str]) -> list[Task]:
    return sorted(tasks, key=lambda task: task.order)


def _pairs(
    mine: Sequence[Task], other: Sequence[Task], old: Mapping[Task, str], new: Mapping[Task, str]
) -> list[_Pair]:
    """Every pair that scores the floor or more, by position; of very many that are alike, the best of each task."""
    if not mine or not other:
        return []
    words = overlap([old[task] for task in mine], [new[task] for task in other]).dice()
    titles = overlap([title_of(task, old[task]) for task in mine], [title_of(task, new[task]) for task in other]).dice()
    scores = sparse.coo_matrix((1 - TITLE) * words + TITLE * titles)
    likely = np.flatnonzero(scores.data >= FLOOR)
    i, j, score = scores.row[likely], scores.col[likely], np.round(scores.data[likely], DIGITS)
    worth = score - FLOOR + _besides(mine, other, i, j)
    kept = np.flatnonzero(_best(i, worth) | _best(j, worth))
    columns = (array[kept[np.lexsort((j[kept], i[kept]))]].tolist() for array in (i, j, score, worth))
    return [_Pair(*values) for values in zip(*columns, strict=True)]


def _besides(mine: Sequence[Task], other: Sequence[Task], i: Any, j: Any) -> Any:
    """What speaks for a pair besides its likeness: nothing that outweighs it, but that the words are the same."""
    same_words = _same([wording(task) for task in mine], [wording(task) for task in other], i, j)
    same_number = _same([task.number for task in mine], [task.number for task in other], i, j)
    same_section = _same([_heading(task) for task in mine], [_heading(task) for task in other], i, j)
    away = i / len(mine) - j / len(other)
    return 0.002 + 0.02 * same_section + 0.01 * same_number + 1.0 * same_words - away * away / 1000


def _heading(task: Task) -> str | None:
    return task.headings[-1].title if task.headings else None


def _same(mine: Sequence[str | None], other: Sequence[str | None], i: Any, j: Any) -> Any:
    """Whether two values are the same; None is like nothing."""
    codes = {value: at for at, value in enumerate(dict.fromkeys([*mine, *other]))}
    old, new = ([none if one is None else codes[one] for one in ones] for ones, none in ((mine, -1), (other, -2)))
    return np.array(old)[i] == np.array(new)[j]


def _best(of: Any, worth: Any) -> Any:
    """Which pairs are among the :data:`MOST` best of their task."""
    order = np.lexsort((-worth, of))
    starts = np.searchsorted(of[order], of[order])
    best = np.zeros(len(of), dtype=bool)
    best[order] = np.arange(len(of)) - starts < MOST
    return best


def _chosen(pairs: Mapping[tuple[int, int], _Pair]) -> list[_Pair]:
    """The best way to pair, in the order of the old plan."""
    chosen: list[_Pair] = []
    for block in _blocks(pairs):
        rows, columns = (sorted({place[side] for place in block}) for side in (0, 1))
        worth = np.zeros((len(rows), len(columns)))
        row_of, column_of = ({place: at for at, place in enumerate(places)} for places in (rows, columns))
        for i, j in block:
            worth[row_of[i], column_of[j]] = pairs[i, j].worth
        found = zip(*linear_sum_assignment(worth, maximize=True), strict=True)
        chosen += [pairs[rows[i], columns[j]] for i, j in found if (rows[i], columns[j]) in pairs]
    return sorted(chosen, key=lambda pair: pair.old)


def _blocks(pairs: Mapping[tuple[int, int], _Pair]) -> Iterator[list[tuple[int, int]]]:
    """The pairs in sets that have no task in common; each can be solved alone."""
    if not pairs:
        return
    rows, columns = np.array(list(pairs), dtype=np.int64).T
    height, width = int(rows.max()) + 1, int(columns.max()) + 1
    graph = sparse.coo_matrix((np.ones(len(rows)), (rows, columns + height)), shape=(height + width,) * 2)
    _, label = sparse.csgraph.connected_components(graph, directed=False)
    blocks: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for place in pairs:
        blocks[int(label[place[0]])].append(place)
    yield from blocks.values()


def _doubts(chosen: Sequence[_Pair], pairs: Mapping[tuple[int, int], _Pair]) -> Iterator[Doubt | None]:
    by_old, by_new = {pair.old: pair for pair in chosen}, {pair.new: pair for pair in chosen}
    of_old, of_new = defaultdict(list), defaultdict(list)
    for pair in pairs.values():
        of_old[pair.old].append(pair)
        of_new[pair.new].append(pair)
    for pair in chosen:
        costs = [_cost(pair, rival, by_new.get(rival.new), pairs) for rival in of_old[pair.old] if rival is not pair]
        costs += [_cost(pair, rival, by_old.get(rival.old), pairs) for rival in of_new[pair.new] if rival is not pair]
        others = [other for other in (*of_old[pair.old], *of_new[pair.new]) if other is not pair]
        template = any(other.score > pair.score - MARGIN for other in others)
        rival = pair.worth < 1 and (template or min(costs, default=1.0) < MARGIN)
        yield Doubt.UNLIKE if pair.score < SURE else Doubt.RIVAL if rival else None


def _cost(pair: _Pair, rival: _Pair, theirs: _Pair | None, pairs: Mapping[tuple[int, int], _Pair]) -> float:
    """What is lost when a rival takes the place of a pair, and those whom it bereaves take each other if they can."""
    if theirs is None:
        return pair.worth - rival.worth
    left = (theirs.old, pair.new) if rival.old == pair.old else (pair.old, theirs.new)
    instead = pairs[left].worth if left in pairs else 0.0
    return pair.worth + theirs.worth - rival.worth - instead
