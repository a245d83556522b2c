"""Lines of all pages → paragraphs: a line that reaches the right margin goes on in the next one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from fengong.read.pdf_lines import Line, Page, Table, joined_words

_LABEL = re.compile(
    r"[（(]?[一二三四五六七八九十百零〇]{1,5}(?:、|[)）])|[（(]?[0-9０-９]{1,3}(?:[.．、](?![0-9０-９])|[)）])|[①-⑳]|第[一二三四五六七八九十百]+[章节条]"
)
_SENTENCE_END = re.compile(r"[。；：！？.;:!?）)”》]$")
#: Larger letters than the body's by this factor are those of a title.
TITLE = 1.15
#: Lines further apart than so many usual distances belong to different paragraphs.
APART = 1.7
#: So many lines tell the layout of a page; a page of fewer has that of the whole document.
MANY = 8
#: Shares of the lines that stand on either side of the middle, at least, and on both together, in two columns.
SIDE, BOTH = 0.3, 0.8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of one paragraph, or a table, or a running head. ``breaks`` are the places where the next page begins."""

    words: str
    pages: tuple[int, ...]
    breaks: tuple[int, ...] = ()
    running: bool = False
    table: Table | None = field(default=None)


class Layout(NamedTuple):
    """The text block of a page, its usual letter size and line distance, points; ``indents``: paragraphs begin so."""

    left: float
    right: float
    size: float
    distance: float
    indents: bool = True


def paragraphs(pages: list[Page], running: frozenset[tuple[int, int]]) -> Iterator[Paragraph]:
    """Everything on the pages in reading order; a running head comes after the paragraph that it interrupts."""
    body: list[tuple[Page, Line]] = []
    heads: list[Paragraph] = []
    layouts = Layouts(pages, running)
    for page in pages:
        for item in _items(page):
            if isinstance(item, Table):
                yield from (*_paragraph(body), *heads)
                body, heads = [], []
                yield Paragraph("", (page.number,), table=item)
            elif (page.number, page.lines.index(item)) in running:
                heads.append(Paragraph(item.words, (page.number,), running=True))
            elif body and _goes_on(body[-1], (page, item), layouts):
                body.append((page, item))
            else:
                yield from (*_paragraph(body), *heads)
                body, heads = [(page, item)], []
    yield from (*_paragraph(body), *heads)


def _items(page: Page) -> list[Line | Table]:
    """Lines and tables from top to bottom; lines keep their own order."""
    items: list[Line | Table] = list(page.lines)
    for table in page.tables:
        below = (at for at, item in enumerate(items) if isinstance(item, Line) and item.top <= table.top)
        items.insert(next(below, len(items)), table)
    return items


def _paragraph(body: list[tuple[Page, Line]]) -> Iterator[Paragraph]:
    if not body:
        return
    words, pages, breaks = "", [body[0][0].number], []
    for page, line in body:
        if page.number != pages[-1]:
            breaks.append(len(words))
            pages.append(page.number)
        words = joined_words(words, line.words)
    yield Paragraph(words, tuple(pages), tuple(breaks))


class Layouts:
    """The layout of each page, or of each of its two columns; where too few lines tell, that of the whole document."""

    def __init__(self, pages: list[Page], running: frozenset[tuple[int, int]]) -> None:
        lines = {p.number: [x for at, x in enumerate(p.lines) if (p.number, at) not in running] for p in pages}
        #: Page → where its second column begins, for pages that have two.
        self._middles = {p.number: middle for p in pages if (middle := _middle(p, lines[p.number])) is not None}
        sides: dict[tuple[int, bool], list[Line]] = {}
        for number, found in lines.items():
            for line in found:
                sides.setdefault((number, self._is_right(number, line)), []).append(line)
        self._whole = _layout([line for found in lines.values() for line in found])
        self._own = {
            side: _layout(found)._replace(indents=self._whole.indents)
            for side, found in sides.items()
            if len(found) >= MANY or side[0] in self._middles
        }

    def of(self, page: Page, line: Line) -> Layout:
        """The layout of the column that a line stands in."""
        return self._own.get((page.number, self._is_right(page.number, line)), self._whole)

    def _is_right(self, page: int, line: Line) -> bool:
        return page in self._middles and line.left > self._middles[page]


def _middle(page: Page, lines: list[Line]) -> float | None:
    """Where the second of two columns begins; None where lines run across the middle of the page."""
    middle = page.width / 2
    left = sum(line.right < middle + line.size for line in lines)
    right = sum(line.left > middle - line.size for line in lines)
    two = lines and min(left, right) >= SIDE * len(lines) and left + right >= BOTH * len(lines)
    return middle - 2 * lines[0].size if two else None


def _layout(lines: list[Line]) -> Layout:
    if not lines:
        return Layout(0, 0, 1, 1)
    size = sorted(line.size for line in lines)[len(lines) // 2]
    longest = max(line.right - line.left for line in lines if line.size < 2 * size)
    wide = [line for line in lines if line.right - line.left > 0.6 * longest] or lines
    lefts = Counter(round(line.left / 4) for line in wide)
    rights = Counter(round(line.right / 4) for line in wide)
    # Most lines of a paragraph begin at the margin; where every other line is indented the leftmost frequent one is it.
    left, right = min(_frequent(lefts)), max(_frequent(rights))
    gaps = sorted(a.bottom - b.bottom for a, b in pairwise(lines) if 0 < a.bottom - b.bottom < 6 * size)
    distance = gaps[len(gaps) // 2] if gaps else 2 * size
    indents = any(0.8 * size < line.left - left * 4 < 4 * size for line in wide)
    return Layout(left * 4, right * 4, size, distance, indents)


def _frequent(places: Counter[int]) -> list[int]:
    """Places of a fifth of the lines or more; the commonest where none is, as on a page of two ragged columns."""
    frequent = [place for place, count in places.items() if count >= 0.2 * places.total()]
    return frequent or [places.most_common(1)[0][0]]


def _goes_on(last: tuple[Page, Line], following: tuple[Page, Line], layouts: Layouts) -> bool:
    (page, line), (next_page, following_line) = last, following
    layout, next_layout = layouts.of(page, line), layouts.of(next_page, following_line)
    same_size = max(line.size, following_line.size) < TITLE * min(line.size, following_line.size)
    same_page = page.number == next_page.number
    if same_page and line.bottom - following_line.bottom > APART * max(layout.distance, line.size):
        return False
    if same_page and line.size > TITLE * layout.size:
        return same_size and _centred(line, layout) and _centred(following_line, layout)
    full = line.right > layout.right - 1.3 * line.size
    indented = following_line.left > next_layout.left + 0.8 * following_line.size
    # Where nothing is indented, a full line that ends a sentence may well end the paragraph.
    ends = _SENTENCE_END.search(line.words) and (not layout.indents or _LABEL.match(following_line.words))
    return bool(
        full and not indented and not ends and (same_size or max(line.size, following_line.size) < 1.4 * layout.size)
    )


def _centred(line: Line, layout: Layout) -> bool:
    return abs((line.left - layout.left) - (layout.right - line.right)) < 2 * line.size
