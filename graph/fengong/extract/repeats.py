"""Words that stand twice: a page that shows its title or its whole body again.

A run of lines that equals earlier lines to the letter is a repeat when it is long enough to be no accident: plans
do repeat single lines (责任单位：…), and those are no copies. What differs between copies is not part of a repeat,
so it is read on its own and nothing is lost.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from fengong.extract.labels import label_of
from fengong.extract.lines import Line
from fengong.model import Span

#: A repeated run begins with a numbered line and holds at least this many characters, or it is a title again.
MIN_CHARACTERS = 150
#: A line that stands more often than this is looked up at its first places only, so that the work stays linear.
MAX_PLACES = 16


@dataclass(frozen=True, slots=True)
class Repeat:
    """Lines ``at`` (index of the first) to ``at + length`` equal those from ``first``; ``title``: above all items."""

    first: int
    at: int
    length: int
    title: bool


def find_repeats(lines: list[Line]) -> list[Repeat]:
    """Runs of lines that repeat earlier ones, in order, not overlapping."""
    numbered = [label_of(line.words) is not None for line in lines]
    top = numbered.index(True) if True in numbered else 0
    return [*_titles(lines[:top]), *_copies(lines, numbered, top)]


def _titles(lines: list[Line]) -> list[Repeat]:
    first: dict[str, int] = {}
    for at, line in enumerate(lines):
        first.setdefault(line.words, at)
    return [Repeat(first[line.words], at, 1, title=True) for at, line in enumerate(lines) if first[line.words] < at]


def _copies(lines: list[Line], numbered: list[bool], top: int) -> list[Repeat]:
    places: defaultdict[str, list[int]] = defaultdict(list)
    repeats: list[Repeat] = []
    at = top
    while at < len(lines):
        runs = [_run(lines, first, at) for first in places[lines[at].words]] if numbered[at] else []
        best = max(runs, key=lambda run: run.length, default=None)
        if best and (_goes_on(best, repeats) or _size(lines, best) >= MIN_CHARACTERS):
            repeats.append(_extended_back(lines, best, repeats[-1].at + repeats[-1].length if repeats else top))
            at += best.length
            continue
        if len(places[lines[at].words]) < MAX_PLACES:
            places[lines[at].words].append(at)
        at += 1
    return repeats


def _goes_on(run: Repeat, repeats: list[Repeat]) -> bool:
    """Whether a run takes up a copy again behind words that differ: the next stretch of the same first copy."""
    return bool(repeats) and run.length > 0 and repeats[-1].first + repeats[-1].length <= run.first < repeats[0].at


def _size(lines: list[Line], run: Repeat) -> int:
    return sum(len(lines[row].words) for row in range(run.at, run.at + run.length))


def _run(lines: list[Line], first: int, at: int) -> Repeat:
    length = 0
    while first + length < at and at + length < len(lines) and lines[first + length].words == lines[at + length].words:
        length += 1
    return Repeat(first, at, length, title=False)


def _extended_back(lines: list[Line], run: Repeat, border: int) -> Repeat:
    """With the equal lines before its first numbered line: a title that stands above the second copy too."""
    back = 0
    while run.first > back and run.at - back > border and _equal(lines, run.first - back - 1, run.at - back - 1):
        back += 1
    return Repeat(run.first - back, run.at - back, run.length + back, title=False)


def _equal(lines: list[Line], one: int, other: int) -> bool:
    return lines[one].words == lines[other].words


def span_of(lines: list[Line], at: int, length: int) -> Span:
    """The place of ``length`` lines from line ``at``."""
    return Span(lines[at].span.start, lines[at + length - 1].span.end)
