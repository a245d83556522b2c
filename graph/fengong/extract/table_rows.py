"""Rows of a table: where they stand, which columns group them, and what a cell's words are called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from fengong.extract.labels import label_of
from fengong.extract.matching import matching_copy
from fengong.extract.table_columns import Kind
from fengong.extract.table_header import Header, Row
from fengong.lexicon.source import lexicon_file
from fengong.model import Grid, Span

#: A title longer than this is cut.
MAX_TITLE = 80
#: A number of a heading among rows that are numbered 1, 2, 3.
_HAN = re.compile(r"[（(]?[一二三四五六七八九十百]{1,4}[）)]?[、.．]?")


def lines_of(text: str, grid: Grid) -> Span | None:
    """The lines that a table takes."""
    spans = [cell.span for row in grid.rows for cell in row if cell.span]
    if not spans:
        return None
    start, end = min(spans).start, max(span.end for span in spans)
    line_end = text.find("\n", end)
    return Span(text.rfind("\n", 0, start) + 1, len(text) if line_end < 0 else line_end)


def span_of_row(row: Row) -> Span:
    """From the first cell of a row that is its own to the last."""
    own = [cell.span for cell in row if cell.span and not cell.merged]
    return Span(min(own).start, max(span.end for span in own))


def is_one_cell(row: Row) -> bool:
    """Whether a row holds one cell only, over its whole width or alone in it: a heading within the table."""
    return len({cell.span for cell in row if cell.span}) == 1 and not any(
        cell.merged and cell.span and cell.span != row[0].span for cell in row
    )


@cache
def _note() -> re.Pattern[str]:
    return re.compile("|".join(lexicon_file("tables")["notes"]))


def is_note(words: str) -> bool:
    """Whether a row that begins with these words is none of the table: a note, a sum, who filled it in.

    >>> [is_note(w) for w in ("注：排名不分先后", "合 计", "填表人：", "注重预防", "1")]
    [True, True, True, False, False]
    """
    return bool(_note().match(words.strip()))


def is_heading_row(text: str, row: Row, header: Header, plain_numbers: bool) -> bool:
    """Whether a row has a Chinese number and words alone (一 | 强化保障), where the rows below count 1, 2, 3."""
    numbers = [at for at in header.places(Kind.NUMBER) if row[at].span]
    words = [at for at, cell in enumerate(row) if cell.span and not cell.merged and at not in numbers]
    kinds = {header.columns[at].kind for at in words}
    return (
        plain_numbers
        and bool(numbers)
        and kinds == {Kind.TASK}
        and all(_HAN.fullmatch((row[at].span or Span(0, 0)).of(text).strip()) for at in numbers)
    )


def has_plain_numbers(text: str, grid: Grid, header: Header) -> bool:
    """Whether rows of a table are numbered in Arabic digits."""
    numbers = [row[at].span for row in grid.rows for at in header.places(Kind.NUMBER) if at < len(row)]
    return any(span.of(text).strip(" .．、").isdecimal() for span in numbers if span)


def grouping(grid: Grid) -> frozenset[int]:
    """The columns in which one cell stands for several rows: merged, or written once and empty below."""
    rows = [row for row in grid.rows if not is_one_cell(row)]
    pairs = [(at, a, b) for above, below in pairwise(rows) for at, (a, b) in enumerate(zip(above, below, strict=True))]
    return frozenset(at for at, a, b in pairs if b.span is None or (b.merged and b.span == a.span))


def section_columns(header: Header, grouping: frozenset[int]) -> list[int]:
    """Columns that name a section: those of that kind, and a grouping column of tasks before another one."""
    tasks = header.places(Kind.TASK)
    return [*(header.places(Kind.SECTION) if tasks else []), *(at for at in tasks[:-1] if at in grouping)]


def task_columns(row: Row, header: Header, sections: Sequence[int]) -> list[int]:
    """Columns with the words of the task; without such a heading, the first column that is left."""
    tasks = [at for at in header.places(Kind.TASK) if at not in sections]
    filled = [at for at in tasks if row[at].span] or [at for at in header.places(Kind.TASK) if row[at].span]
    if filled:
        return [*filled, *header.places(Kind.DETAIL)]
    return header.places(Kind.SECTION) or sorted(header.places(Kind.DETAIL) + header.places(Kind.OTHER))[:1]


def unlabelled(words: str) -> str:
    """The words behind a label.

    >>> unlabelled("（一）排查"), unlabelled("排查")
    ('排查', '排查')
    """
    label = label_of(matching_copy(words))
    return words[label.length :] if label else words


def title_of(words: str) -> str:
    """The words before the first full stop."""
    first = words.strip().split("。")[0].strip()
    return first if len(first) <= MAX_TITLE else first[: MAX_TITLE - 1] + "…"
