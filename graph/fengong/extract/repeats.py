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

#: A repeated run holds a numbered line and at least this many characters, or it is a title that stands again.
MIN_CHARACTERS = 150


@dataclass(frozen=True, slots=True)
class Repeat:
    """Lines ``at`` (index of the first) to ``at + length`` equal those from ``first``; ``title``: above all items."""

    first: int
    at: int
    length: int
    title: bool


def find_repeats(lines: list[Line]) -> list[Repeat]:
    """Runs of lines that repeat earlier ones, in order, not overlapping."""
    seen: defaultdict[str, list[int]] = defaultdict(list)
    numbered = [label_of(line.words) is not None for line in lines]
    top = numbered.index(True) if True in numbered else 0
    repeats: list[Repeat] = []
    at = 0
    while at < len(lines):
        run = max((_run(lines, first, at) for first in seen[lines[at].words]), key=lambda r: r.length, default=None)
        if run is not None and (_is_title(run, top) or _is_copy(run, lines, numbered)):
            repeats.append(Repeat(run.first, at, run.length, title=_is_title(run, top)))
            at += run.length
        else:
            seen[lines[at].words].append(at)
            at += 1
    return repeats


def _run(lines: list[Line], first: int, at: int) -> Repeat:
    length = 0
    while first + length < at and at + length < len(lines) and lines[first + length].words == lines[at + length].words:
        length += 1
    return Repeat(first, at, length, title=False)


def _is_title(run: Repeat, top: int) -> bool:
    return run.at + run.length <= top


def _is_copy(run: Repeat, lines: list[Line], numbered: list[bool]) -> bool:
    rows = range(run.at, run.at + run.length)
    return any(numbered[row] for row in rows) and sum(len(lines[row].words) for row in rows) >= MIN_CHARACTERS


def span_of(lines: list[Line], at: int, length: int) -> Span:
    """The place of ``length`` lines from line ``at``."""
    return Span(lines[at].span.start, lines[at + length - 1].span.end)
