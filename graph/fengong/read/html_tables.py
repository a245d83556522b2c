"""A ``table`` element → rows of drafts, with the places that rowspan and colspan cover."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

from fengong.lexicon.headings import heading_of
from fengong.read.content import Draft
from fengong.read.spans import Placed, lay_out

#: A cell with more lines than this is a page that a table lays out.
CELL_LINES = 20
#: So are cells with so many lines beside each other in a single row: a menu beside the page's text.
ONE_ROW_LINES = 3
#: What is longer is no heading.
LONGEST = 30
#: Browsers bound a colspan at 1,000; no plan has so many columns.
WIDEST = 100


def rows_of(table: LexborNode, number: int, words_of: Callable[[LexborNode], str]) -> list[list[Draft]] | None:
    """The rows of a table; None where it only lays out the page: a single cell, or cells as long as pages."""
    rows = [[_placed(cell, words_of) for cell in _children(row, ("td", "th"))] for row in _row_nodes(table)]
    rows = [row for row in rows if row]
    if max(map(len, rows), default=0) < 2 or _is_layout(rows) or table.css_first("h1, h2, h3") is not None:
        return None
    return lay_out(rows, f"table {number}")


def _is_layout(rows: list[list[Placed]]) -> bool:
    most = CELL_LINES if len(rows) > 1 else ONE_ROW_LINES
    return any(cell.words.count("\n") >= most for row in rows for cell in row)


def has_headings(row: LexborNode) -> bool:
    """Whether a table's first row holds headings such as 任务 and 牵头单位: a table is one even with tables in it."""
    cells = _children(row, ("td", "th"))
    return sum(heading_of(cell.text(strip=True)[:LONGEST]) is not None for cell in cells) > 1


def _row_nodes(table: LexborNode) -> Iterator[LexborNode]:
    for child in _children(table, ("tr", "thead", "tbody", "tfoot", "caption")):
        if child.tag == "tr":
            yield child
        else:
            yield from _children(child, ("tr",))


def _children(node: LexborNode, tags: tuple[str, ...]) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        if child.tag in tags:
            yield child
        child = child.next


def _placed(cell: LexborNode, words_of: Callable[[LexborNode], str]) -> Placed:
    across, down = (_count(cell.attributes.get(name)) for name in ("colspan", "rowspan"))
    return Placed(words_of(cell), min(across, WIDEST), down)


def _count(value: str | None) -> int:
    """A span; what is no number is 1, as in browsers."""
    digits = (value or "").strip()
    return max(1, int(digits)) if digits.isascii() and digits.isdecimal() and len(digits) < 6 else 1
