"""Texts that lost their paragraph breaks: a long line is cut at the numbers that run through it.

A number inside a sentence is no label, so a cut needs a number in sequence: the next of its style, or a 1 whose 2
follows. Short lines are left alone: an enumeration within a paragraph (包括：1.…；2.…) belongs to that paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from fengong.extract.labels import FIRST, Label, label_of
from fengong.extract.lines import Line
from fengong.model import Span

#: A line this long with so many numbers in sequence is no paragraph.
MIN_LENGTH = 500
MIN_LABELS = 3
#: A document of so few lines has lost its breaks, however short it is.
FEW_LINES, FEW_CHARACTERS = 3, 40
#: A number with a full stop stands behind a blank or the end of a sentence; one in brackets is plain anywhere.
BEFORE = re.compile(
    r"(?<=[\s\u3000。；;：:）)】\]])(?=[^\s\u3000])|(?=[（(][一二三四五六七八九十]{1,3}[)）])|(?=[①-⑳])"
)


@dataclass(frozen=True, slots=True)
class Cut:
    """A place in a line where an item begins."""

    at: int
    label: Label


def split_run_on(lines: list[Line]) -> list[Line]:
    """Lines, the run-on ones cut into one line for each item.

    >>> words = "关于开展工作的通知 一、总则 1.甲项工作。" + "做好" * 250
    >>> words += "。 2.乙项工作。 3.丙项工作，1.5万人。 二、附则 4.丁。"
    >>> [line.words[:4] for line in split_run_on([Line(words, Span(0, len(words)))])]
    ['关于开展', '一、总则', '1.甲项', '2.乙项', '3.丙项', '二、附则', '4.丁。']
    """
    least = MIN_LENGTH if len(lines) > FEW_LINES else FEW_CHARACTERS
    return [piece for line in lines for piece in (_pieces(line) if len(line.words) >= least else [line])]


def _pieces(line: Line) -> list[Line]:
    cuts = _in_sequence(_candidates(line.words))
    if len(cuts) < MIN_LABELS:
        return [line]
    edges = [0, *(cut.at for cut in cuts if cut.at), len(line.words)]
    pieces = []
    for start, end in pairwise(edges):
        words = line.words[start:end].rstrip()
        if words:
            begin = line.span.start + start
            pieces.append(Line(words, Span(begin, begin + len(words))))
    return pieces


def _candidates(words: str) -> list[Cut]:
    places = [0, *(match.start() for match in BEFORE.finditer(words) if match.start())]
    found = ((at, label_of(words[at : at + 12])) for at in places if words[at] in FIRST)
    return [Cut(at, label) for at, label in found if label]


def _second(cuts: list[Cut], style: str) -> bool:
    return any(cut.label.style == style and cut.label.number == 2 for cut in cuts)


def _in_sequence(cuts: list[Cut]) -> list[Cut]:
    """Cuts whose numbers go on, or begin a list that goes on."""
    kept: list[Cut] = []
    last: dict[str, int] = {}
    for number, cut in enumerate(cuts):
        style, value = cut.label.style, cut.label.number
        goes_on = last.get(style) == value - 1
        begins = value == 1 and _second(cuts[number + 1 : number + 41], style)
        if goes_on or begins or (style in ("一、", "（一）") and value == 1):
            kept.append(cut)
            last[style] = value
    return kept
