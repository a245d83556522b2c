"""Texts that lost their paragraph breaks: a long line is cut at the numbers that run through it.

A number inside a sentence is no label, so a cut needs a number in sequence: the next of its style, or a 1 whose 2
follows. Short lines are left alone: an enumeration within a paragraph (包括：1.…；2.…) belongs to that paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from fengong.extract.items import CLOSING
from fengong.extract.labels import FIRST, Label, Style, label_of
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
#: A closing bracket with what may be a number right behind it.
BEHIND = re.compile(rf"[）)〕】][ \u3000]{{0,2}}(?=[{re.escape(''.join(sorted(FIRST)))}])")
#: Where a paragraph that speaks of the whole document begins in a text without line ends.
PARAGRAPH = re.compile(
    rf"[。）)](?:[ \u3000]{{1,4}}(?={CLOSING.pattern})"
    r"|(?=本(?:政策|措施|方案|办法|意见|通知|规定|细则|实施[意方细][见案则])(?:自|由|从|印发|有效)|以上(?:政策|措施|意见)[^（(]))"
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
    pieces = [piece for line in lines for piece in (_pieces(line) if len(line.words) >= least else [line])]
    return _parted(pieces)


def _pieces(line: Line) -> list[Line]:
    cuts = _in_sequence(_candidates(line.words))
    if len(cuts) < MIN_LABELS:
        return [line]
    places = [cut.at for cut in cuts if cut.at]
    closing = next((match.end() for match in PARAGRAPH.finditer(line.words, places[-1])), None) if places else None
    return _cut(line, [*places, *([closing] if closing else [])])


def _cut(line: Line, places: list[int]) -> list[Line]:
    pieces = []
    for start, end in pairwise([0, *places, len(line.words)]):
        words = line.words[start:end].rstrip()
        if words:
            begin = line.span.start + start
            pieces.append(Line(words, Span(begin, begin + len(words))))
    return pieces


def _parted(lines: list[Line]) -> list[Line]:
    """Lines, cut where a clause's bracket closes and the next number of its style stands right behind it.

    >>> words = ["一、甲", "(一)乙。(市应急局负责)(二)丙。(包括甲(4)乙)(市公安局负责)二、丁", "1.戊(2)己"]
    >>> [line.words for line in _parted([Line(one, Span(0, len(one))) for one in words])]
    ['一、甲', '(一)乙。(市应急局负责)', '(二)丙。(包括甲(4)乙)(市公安局负责)', '二、丁', '1.戊(2)己']
    """
    if not any(map(_label_behind, BEHIND.finditer("\n".join(line.words for line in lines)))):
        return lines
    found: list[Line] = []
    last: dict[Style, int] = {}
    for line in lines:
        label = label_of(line.words)
        if label:
            last[label.style] = label.number
        found += _cut(line, _glued(line.words, last))
    return found


def _glued(words: str, last: dict[Style, int]) -> list[int]:
    places = []
    for match in BEHIND.finditer(words):
        label = _label_behind(match)
        if label and last.get(label.style) == label.number - 1:
            last[label.style] = label.number
            places.append(match.end())
    return places


def _label_behind(match: re.Match[str]) -> Label | None:
    return label_of(match.string[match.end() : match.end() + 12])


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
