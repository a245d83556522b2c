"""Where in a text what was looked for stands, and the piece of it to show."""

from __future__ import annotations

import re

from fengong.search.fold import folded
from fengong.search.query import Snippet

#: Characters of a piece, and of those before the first mark.
WINDOW, BEFORE = 110, 24


def marked(text: str, words: list[list[str]]) -> Snippet:
    """A whole text with its marks.

    >>> marked("武威市应急局", [["应急"]])
    Snippet(text='武威市应急局', marks=((3, 5),))
    """
    return Snippet(text, _marks(text, words))


def piece(text: str, words: list[list[str]]) -> Snippet:
    """The piece of a text with most of the words in it; its beginning where it has none.

    >>> piece("一" * 200 + "应急" + "二" * 200, [["应急"]]).marks
    ((25, 27),)
    """
    flat = " ".join(text.split())
    marks = _marks(flat, words)
    start = _start(marks) if len(flat) > WINDOW else 0
    end = min(len(flat), start + WINDOW)
    before, after = "…" if start else "", "…" if end < len(flat) else ""
    shift = len(before) - start
    within = ((max(a, start) + shift, min(b, end) + shift) for a, b in marks if a < end and b > start)
    return Snippet(f"{before}{flat[start:end]}{after}", tuple(within))


def _start(marks: tuple[tuple[int, int], ...]) -> int:
    starts = [max(0, start - BEFORE) for start, _ in marks]
    return max(starts, key=lambda at: sum(at <= one < at + WINDOW for one, _ in marks), default=0)


def _marks(text: str, words: list[list[str]]) -> tuple[tuple[int, int], ...]:
    if not words:
        return ()
    plain = folded(text)
    pattern = re.compile("|".join(r"[\W_]*".join(map(re.escape, runs)) for runs in sorted(words, key=_length)))
    places = (found.span() for found in pattern.finditer(plain.text))
    return tuple((plain.origins[start], plain.origins[end - 1] + 1) for start, end in places)


def _length(runs: list[str]) -> int:
    return -sum(map(len, runs))
