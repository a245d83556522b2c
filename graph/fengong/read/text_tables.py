"""Tables in plain text: columns between bars, tabs or wide blanks. The text stays as it is; cells are places in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

from fengong.lexicon.headings import heading_of
from fengong.model import Cell, Grid, Span

_LINE = re.compile(r"[^\n]+")
#: Bars as keyboards and programs write them, and the lines that only draw a rule.
_BARS = re.compile(r"(?<!\\)[|｜│┃║]")
_RULE = re.compile(r"[-+:=|｜│┃║─━═┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝\s]+")
#: What stands between columns that are set apart by blanks.
_WIDE = re.compile(r"[ \u3000\t]{2,}|\u3000|\t")
#: So many known headings begin a table whose columns no sign separates.
HEADINGS = 3
#: A line of one cell among the rows of a table is a heading within it; what is longer is a paragraph.
LONGEST = 40


class _Row(NamedTuple):
    start: int
    words: str


def find_tables(text: str) -> tuple[Grid, ...]:
    """The tables of a text, in order.

    >>> def show(text):
    ...     return [[[c.span and c.span.of(text) for c in row] for row in grid.rows] for grid in find_tables(text)]
    >>> show("任务表\\n任务\\t牵头单位\\n排查\\t市应急局\\n\\n说明")
    [[['任务', '牵头单位'], ['排查', '市应急局']]]
    >>> show("|任务|牵头单位|\\n|----|----|\\n|排查||")
    [[['任务', '牵头单位'], ['排查', None]]]
    >>> show("序号  任务      牵头单位\\n1     排查隐患  市应急局\\n2               市公安局\\n")
    [[['序号', '任务', '牵头单位'], ['1', '排查隐患', '市应急局'], ['2', None, '市公安局']]]
    >>> show("一、加强排查。  二、加强整改。\\n各单位要  落实。"), show("甲|乙")
    ([], [])
    """
    if not re.search(r"[|｜│┃║\t]|  |\u3000", text):
        return ()
    rows = [_Row(match.start(), match.group()) for match in _LINE.finditer(text)]
    found: list[Grid] = []
    at = 0
    while at < len(rows):
        grid, end = _table_at(text, rows, at)
        found += [grid] if grid else []
        at = max(end, at + 1)
    return tuple(found)


def _table_at(text: str, rows: list[_Row], at: int) -> tuple[Grid | None, int]:
    """The table that begins at a line, and the line after it."""
    first = rows[at].words
    if len(_BARS.findall(first)) > 1 or (_BARS.search(first) and _follows(text, rows, at, _has_bars)):
        return _made(text, rows, at, _has_bars, _between_bars)
    if _has_tabs(first) and (_follows(text, rows, at, _has_tabs) or _follows(text, rows, at + 1, _has_tabs)):
        return _made(text, rows, at, _has_tabs, _between_tabs)
    return _aligned(text, rows, at)


def _has_bars(words: str) -> bool:
    return bool(_BARS.search(words)) or (_RULE.fullmatch(words) is not None and bool(words.strip()))


def _has_tabs(words: str) -> bool:
    """Whether a tab stands behind words: one before them indents a paragraph."""
    return "\t" in words.lstrip()


def _follows(text: str, rows: list[_Row], at: int, has: Callable[[str], bool]) -> bool:
    return at + 1 < len(rows) and _is_next(text, rows[at], rows[at + 1]) and has(rows[at + 1].words)


def _is_next(text: str, row: _Row, following: _Row) -> bool:
    """Whether no empty line stands between two."""
    return text.count("\n", row.start + len(row.words), following.start) == 1


def _made(
    text: str,
    rows: list[_Row],
    at: int,
    has: Callable[[str], bool],
    cells: Callable[[_Row], list[Cell]],
) -> tuple[Grid | None, int]:
    end = at + 1
    while end < len(rows) and _is_next(text, rows[end - 1], rows[end]):
        # A heading within the table stands alone in its line.
        alone = len(rows[end].words.strip()) <= LONGEST and _follows(text, rows, end, has)
        if not has(rows[end].words) and not alone:
            break
        end += 1
    made = [cells(row) for row in rows[at:end] if not _RULE.fullmatch(row.words)]
    return (_grid(made), end) if len(made) > 1 else (None, end)


def _between_bars(row: _Row) -> list[Cell]:
    words = row.words
    edges = [match.start() for match in _BARS.finditer(words)]
    first, last = len(words) - len(words.lstrip()), len(words.rstrip()) - 1
    borders = [*([] if first in edges else [-1]), *edges, *([] if last in edges else [len(words)])]
    return [_cell(row, left + 1, right) for left, right in pairwise(borders)]


def _between_tabs(row: _Row) -> list[Cell]:
    borders = [-1, *(at for at, char in enumerate(row.words) if char == "\t"), len(row.words)]
    return [_cell(row, left + 1, right) for left, right in pairwise(borders)]


def _cell(row: _Row, start: int, end: int) -> Cell:
    inside = row.words[start:end]
    first = row.start + start + len(inside) - len(inside.lstrip())
    return Cell(Span(first, first + len(inside.strip())) if inside.strip() else None)


def _aligned(text: str, rows: list[_Row], at: int) -> tuple[Grid | None, int]:
    """A table whose columns stand below their headings, by the widths of letters."""
    heads = list(_pieces(rows[at])) if len(_WIDE.findall(rows[at].words.strip())) >= HEADINGS - 1 else []
    if sum(heading_of(span.of(text)) is not None for _, _, span in heads) < HEADINGS:
        return None, at + 1
    edges = [left for left, _, _ in heads]
    made = [[Cell(span) for _, _, span in heads]]
    end = at + 1
    while end < len(rows) and _is_next(text, rows[end - 1], rows[end]):
        row = _placed(rows[end], edges)
        if row is None:
            break
        made.append(row)
        end += 1
    return (_grid(made), end) if len(made) > 1 else (None, end)


def _placed(row: _Row, edges: list[int]) -> list[Cell] | None:
    """The cells of a line; None where it is no row: it says more than a heading in one piece, or two in one column."""
    pieces = list(_pieces(row))
    if len(pieces) == 1 and len(row.words.strip()) > LONGEST:
        return None
    if len(pieces) == len(edges):
        return [Cell(span) for _, _, span in pieces]
    cells = [Cell(None)] * len(edges)
    for left, _, span in pieces:
        column = min(range(len(edges)), key=lambda at: abs(edges[at] - left))
        if cells[column].span:
            return None
        cells[column] = Cell(span)
    return cells


def _pieces(row: _Row) -> Iterator[tuple[int, int, Span]]:
    """Words between wide blanks, with the columns of a screen that they take."""
    start = 0
    for gap in [*_WIDE.finditer(row.words), None]:
        end = gap.start() if gap else len(row.words)
        if row.words[start:end].strip():
            left = _width(row.words[:start])
            yield left, left + _width(row.words[start:end]), Span(row.start + start, row.start + end)
        start = gap.end() if gap else end


def _width(words: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in words)


def _grid(rows: list[list[Cell]]) -> Grid:
    width = max(map(len, rows))
    return Grid(tuple((*row, *(Cell(None),) * (width - len(row))) for row in rows))
