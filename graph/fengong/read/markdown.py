"""Markdown: text whose pipe tables are grids. The words stay as they are written, marks included."""

from __future__ import annotations

import re
from itertools import pairwise

from fengong.model import Cell, Grid, Span
from fengong.read.content import Content
from fengong.read.text import decode

_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


def read_markdown(data: bytes, path: str) -> Content:
    """The words of a Markdown file, unchanged, and its tables.

    >>> content = read_markdown("| 任务 | 牵头单位 |\\n|---|---|\\n| 培训 | 市应急局 |\\n".encode(), "plan.md")
    >>> [[cell.span.of(content.text) for cell in row] for row in content.grids[0].rows]
    [['任务', '牵头单位'], ['培训', '市应急局']]
    """
    text, encoding = decode(data, path)
    return Content(text, encoding, grids=tuple(_tables(text)))


def _tables(text: str) -> list[Grid]:
    found: list[Grid] = []
    rows: list[tuple[Cell, ...]] = []
    lines = list(re.finditer(r"[^\n]*\n?", text))
    for number, line in enumerate(lines):
        words = line.group().rstrip("\n")
        is_rule = bool(rows) and _RULE.fullmatch(words) is not None
        if "|" in words and (rows or (number + 1 < len(lines) and _is_rule_below(lines[number + 1].group()))):
            rows += [] if is_rule else [_row(words, line.start())]
        elif rows:
            found.append(_grid(rows))
            rows = []
    return [*found, *([_grid(rows)] if rows else [])]


def _is_rule_below(line: str) -> bool:
    return "-" in line and _RULE.fullmatch(line.rstrip("\n")) is not None


def _row(words: str, at: int) -> tuple[Cell, ...]:
    start = len(words) - len(words.lstrip()) + (1 if words.lstrip().startswith("|") else 0)
    end = len(words.rstrip()) - (1 if words.rstrip().endswith("|") and not words.rstrip().endswith("\\|") else 0)
    borders = [start - 1, *(m.start() for m in re.finditer(r"(?<!\\)\|", words[:end]) if m.start() >= start), end]
    return tuple(_cell(words, left + 1, right, at) for left, right in pairwise(borders))


def _cell(words: str, start: int, end: int, at: int) -> Cell:
    inside = words[start:end]
    first = start + len(inside) - len(inside.lstrip())
    return Cell(Span(at + first, at + first + len(inside.strip())) if inside.strip() else None)


def _grid(rows: list[tuple[Cell, ...]]) -> Grid:
    width = max(map(len, rows))
    return Grid(tuple((*row, *(Cell(None),) * (width - len(row))) for row in rows))
