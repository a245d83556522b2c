"""A ``table`` element → rows of drafts, with the places that rowspan and colspan cover."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborNode

from fengong.read.content import Draft
from fengong.read.spans import Placed, lay_out

#: A cell with more lines than this is a page that a table lays out.
CELL_LINES = 20
#: Browsers bound a colspan at 1,000; no plan has so many columns.
WIDEST = 100


def rows_of(table: LexborNode, number: int, words_of: Callable[[LexborNode], str]) -> list[list[Draft]] | None:
    """The rows of a table; None where it only lays out the page: a single cell, or cells as long as pages."""
    rows = [[_placed(cell, words_of) for cell in _children(row, ("td", "th"))] for row in _row_nodes(table)]
    rows = [row for row in rows if row]
    if max(map(len, rows), default=0) < 2 or _is_layout(rows):
        return None
    return lay_out(rows, f"table {number}")


def _is_layout(rows: list[list[Placed]]) -> bool:
    return any(cell.words.count("\n") >= CELL_LINES for row in rows for cell in row)


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
