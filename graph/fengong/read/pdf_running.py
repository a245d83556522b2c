"""What a PDF repeats on its pages: page numbers, running heads and feet, and what is printed off the page."""

from __future__ import annotations

import re
from collections import Counter

from fengong.read.pdf_lines import Line, Page

#: Heads and feet stand in this outer share of a page (GB/T 9704 puts page numbers at 12 % of the height).
MARGIN = 0.16
#: A head repeats on at least so many pages.
REPEATS = 3
_NUMBER = re.compile(
    r"[\s—–―ー\-－·•.]*(?:第\s*)?[0-9０-９]{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*(?:共\s*)?[0-9０-９]{1,4}(?:\s*页)?)?[\s—–―ー\-－·•.]*"
)
_DIGITS = re.compile(r"[0-9０-９]+")


def running_lines(pages: list[Page]) -> frozenset[tuple[int, int]]:
    """(page number, index of line) of the lines that are no part of the document."""
    outer = [(page.number, at, line) for page in pages for at, line in _outer(page)]
    counts = Counter(_DIGITS.sub("#", line.words) for _, _, line in outer)
    needed = max(REPEATS, len(pages) // 2)
    found = {
        (page, at)
        for page, at, line in outer
        if _NUMBER.fullmatch(line.words) or counts[_DIGITS.sub("#", line.words)] >= needed
    }
    return frozenset(
        found | {(page.number, at) for page in pages for at, line in enumerate(page.lines) if _off(line, page)}
    )


def _outer(page: Page) -> list[tuple[int, Line]]:
    """The two outermost lines at the top and at the bottom that stand in the margin."""
    order = sorted(enumerate(page.lines), key=lambda row: row[1].bottom)
    feet = [row for row in order[:2] if row[1].top < MARGIN * page.height]
    heads = [row for row in order[-2:] if row[1].bottom > (1 - MARGIN) * page.height]
    return feet + heads


def _off(line: Line, page: Page) -> bool:
    return line.left > page.width or line.right < 0 or line.bottom > page.height or line.top < 0
