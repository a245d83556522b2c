"""The text as lines with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fengong.model import Span

LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds more than blanks; ``span`` leaves out the blanks around the words."""

    words: str
    span: Span


def split_lines(text: str) -> list[Line]:
    r"""Lines with words, in order.

    >>> [line.words for line in split_lines("标题\n\n 一、总则 \n")]
    ['标题', '一、总则']
    """
    lines = []
    for match in LINE.finditer(text):
        words = match.group().strip()
        if words:
            start = match.start() + match.group().index(words[0])
            lines.append(Line(words, Span(start, start + len(words))))
    return lines
