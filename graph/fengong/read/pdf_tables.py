"""Ruled tables of a PDF: pdfplumber finds the cells, pdfium's characters fill them."""

from __future__ import annotations

import io
import logging
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from fengong.read.content import Draft, joined
from fengong.read.pdf_lines import Char, Page, Table, joined_words, lines_of

Box = tuple[float, float, float, float]
#: Strokes closer than this are one edge, points.
TOLERANCE = 3.0
#: Blank at both sides of a cell's words (Word's default), points.
PADDING = 10.8


class UnreadableTablesError(Exception):
    """The tables of a file cannot be found; its words can be read all the same."""


def tables_of(file: io.BytesIO, pages: list[Page], ruled: Sequence[int]) -> list[Page]:
    """The pages with their tables; words in a table are no lines any more.

    Raises:
        UnreadableTablesError: pdfplumber, which is stricter than pdfium, cannot read the file.
    """
    import pdfplumber

    # pdfminer reports every oddity of a font; what matters to a reader of the plan is said by findings.
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    try:
        with pdfplumber.open(file, pages=list(ruled)) as document:
            found = {plumbed.page_number: _boxes(plumbed) for plumbed in document.pages}
    except Exception as error:  # pdfminer lets through whatever a broken file makes it meet
        raise UnreadableTablesError(str(error)) from error
    return [_with_tables(page, found.get(page.number, [])) for page in pages]


def _boxes(plumbed: Any) -> list[list[Box]]:
    """The cells of each table, in the page's own coordinates: left, bottom, right, top."""
    height = float(plumbed.height)
    return [[(c[0], height - c[3], c[2], height - c[1]) for c in table.cells] for table in plumbed.find_tables()]


def _with_tables(page: Page, tables: list[list[Box]]) -> Page:
    made: list[Table] = []
    left = list(page.chars)
    for cells in tables:
        inside = [char for char in left if _within(char, _hull(cells))]
        rows = _rows(cells, inside, f"page {page.number} table {len(made) + 1}")
        if sum(bool(draft.words.strip()) for row in rows for draft in row) < 2 or len(rows[0]) < 2:
            continue
        made.append(Table(rows, _hull(cells)[3]))
        taken = set(map(id, inside))
        left = [char for char in left if id(char) not in taken]
    if not made:
        return page
    return replace(page, chars=tuple(left), lines=tuple(lines_of(tuple(left))), tables=tuple(made))


def _hull(cells: list[Box]) -> Box:
    return min(c[0] for c in cells), min(c[1] for c in cells), max(c[2] for c in cells), max(c[3] for c in cells)


def _within(char: Char, box: Box) -> bool:
    x, y = (char.left + char.right) / 2, (char.bottom + char.top) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _rows(cells: list[Box], chars: list[Char], name: str) -> list[list[Draft]]:
    """The full grid between all edges; a cell over several rows or columns is merged."""
    xs, ys = _edges([x for c in cells for x in (c[0], c[2])]), _edges([-y for c in cells for y in (c[1], c[3])])
    grid = [[Draft("") for _ in xs[1:]] for _ in ys[1:]]
    for cell in cells:
        left, right = _place(xs, cell[0]), _place(xs, cell[2])
        top, bottom = _place(ys, -cell[3]), _place(ys, -cell[1])
        for row in range(top, bottom):
            for column in range(left, right):
                grid[row][column] = Draft("", origin=(top, left))
        if top < bottom and left < right:
            words = _words([char for char in chars if _within(char, cell)], cell)
            grid[top][left] = Draft(words, f"{name} row {top + 1} column {left + 1}")
    return grid


def _edges(places: list[float]) -> list[float]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > TOLERANCE:
            edges.append(place)
    return edges


def _place(edges: list[float], value: float) -> int:
    """The number of the edge that a value lies on."""
    return min(max(bisect_left(edges, value - TOLERANCE), 0), len(edges) - 1)


def _words(chars: list[Char], cell: Box) -> str:
    """The words of a cell; a line that leaves no room for another letter goes on in the next one."""
    words = ""
    lines = lines_of(tuple(chars))
    for line, before in zip(lines, [None, *lines], strict=False):
        full = before is not None and cell[2] - cell[0] - PADDING - (before.right - before.left) < before.size
        words = joined_words(words, line.words) if full else joined([words, line.words])
    return words
