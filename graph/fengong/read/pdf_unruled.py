"""Tables of a PDF without rules around their cells: columns stand below headings that are known.

A table begins at a line of headings (序号, 重点任务, 牵头单位 …), takes the rows below whose words stay within their
columns, and goes on at the top of the next page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from fengong.lexicon.headings import heading_of
from fengong.read.content import Draft, joined
from fengong.read.pdf_lines import Char, Line, Page, Table, joined_words, lines_of
from fengong.read.pdf_pieces import middle, pieces_of, rows_of

#: So many headings, or half of the pieces of a line, make it the head of a table.
HEADINGS = 3
#: Rows further apart than so many letters belong to different things.
APART = 5.0
#: A piece over several columns that is shorter than this share of the table is a heading within it.
HEADING_WIDTH = 0.6
#: Lines within a row stand closer than those of different rows by this factor.
CLOSER = 0.8

#: (left, right) of each column, points.
Columns = list[tuple[float, float]]
#: The pieces of a row by column; a heading within the table has one, at -1.
Cells = dict[int, list[Line]]


@dataclass(frozen=True, slots=True)
class _Found:
    """A table on a page: its rows, its columns, and whether nothing stands below it."""

    rows: list[Cells]
    columns: Columns
    is_last: bool


def unruled_tables(pages: list[Page], running: frozenset[tuple[int, int]]) -> list[Page]:
    """The pages with such tables; words in a table are no lines any more. ``running`` are heads and feet."""
    done: list[Page] = []
    carried: Columns | None = None
    for page in pages:
        aside = [line for at, line in enumerate(page.lines) if (page.number, at) in running]
        pieces = {piece: chars for piece, chars in pieces_of(page.chars) if not _is_aside(piece, aside)}
        found, carried = _tables(rows_of(pieces), carried)
        done.append(_with_tables(page, found, pieces) if found else page)
    return done


def _is_aside(piece: Line, aside: Sequence[Line]) -> bool:
    return any(line.bottom <= middle(piece) <= line.top for line in aside)


def _tables(rows: list[list[Line]], carried: Columns | None) -> tuple[list[_Found], Columns | None]:
    """The tables among a page's rows, and the columns that may go on overleaf."""
    found: list[_Found] = []
    at = 0
    while at < len(rows):
        columns = [(piece.left, piece.right) for piece in rows[at]] if _is_head(rows[at]) else carried
        carried = None
        end, table = _grown(rows, at, columns) if columns else (at, None)
        if table and (len(table.rows) > 1 or not _is_head(rows[at])):
            found.append(table)
        at = max(end, at + 1)
    return found, found[-1].columns if found and found[-1].is_last else None


def _is_head(row: list[Line]) -> bool:
    known = sum(heading_of(piece.words) is not None for piece in row)
    return len(row) > 1 and (known >= HEADINGS or known == len(row)) and 2 * known >= len(row)


def _grown(rows: list[list[Line]], at: int, columns: Columns) -> tuple[int, _Found | None]:
    """The table that begins at a row, and the row after it."""
    made: list[Cells] = []
    edges = list(columns)
    last: float | None = None
    end = at
    while end < len(rows):
        size = max(piece.size for piece in rows[end])
        if last is not None and last - middle(rows[end][0]) > APART * size:
            break
        cells = _placed(rows[end], edges)
        if cells is None or (not made and len(cells) < 2):
            break
        for column, pieces in cells.items():
            if column >= 0:
                left, right = edges[column]
                edges[column] = min(left, pieces[0].left), max(right, pieces[-1].right)
        made.append(cells)
        last = middle(rows[end][0])
        end += 1
    while made and -1 in made[-1]:
        made.pop()
        end -= 1
    return end, _Found(_joined_rows(made), edges, end == len(rows)) if made else None


def _placed(row: list[Line], columns: Columns) -> Cells | None:
    """The pieces of a row by column; None where one reaches over several and is no heading."""
    cells: Cells = {}
    for piece in row:
        over = [at for at, (left, right) in enumerate(columns) if piece.left < right and piece.right > left]
        if len(over) > 1:
            width = columns[-1][1] - columns[0][0]
            is_heading = len(row) == 1 and piece.right - piece.left < HEADING_WIDTH * width
            return {-1: [piece]} if is_heading else None
        column = over[0] if over else _nearest(piece, columns)
        cells.setdefault(column, []).append(piece)
    return cells


def _nearest(piece: Line, columns: Columns) -> int:
    place = (piece.left + piece.right) / 2
    return min(range(len(columns)), key=lambda at: max(columns[at][0] - place, place - columns[at][1]))


def _joined_rows(rows: list[Cells]) -> list[Cells]:
    """Rows of lines → rows of the table: a cell may take several lines."""
    groups = _by_distance(rows)
    if not all(_begins(group[0]) and sum(map(_begins, group)) == 1 for group in groups):
        groups = _by_first_column(rows)
    return [_merged(group) for group in groups]


def _begins(row: Cells) -> bool:
    return 0 in row or -1 in row


def _height(row: Cells) -> float:
    return middle(next(iter(row.values()))[0])


def _by_distance(rows: list[Cells]) -> list[list[Cells]]:
    gaps = [_height(a) - _height(b) for a, b in pairwise(rows)]
    groups = [[rows[0]]]
    for gap, row in zip(gaps, rows[1:], strict=True):
        if gap < CLOSER * max(gaps):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _by_first_column(rows: list[Cells]) -> list[list[Cells]]:
    """A row begins where the first column has words; a second line of headings is a row of its own."""
    groups: list[list[Cells]] = []
    for row in rows:
        headings = all(heading_of(piece.words) for pieces in row.values() for piece in pieces)
        if _begins(row) or not groups or headings:
            groups.append([row])
        else:
            groups[-1].append(row)
    return groups


def _merged(group: list[Cells]) -> Cells:
    merged: Cells = {}
    for row in group:
        for column, pieces in row.items():
            merged.setdefault(column, []).extend(pieces)
    return merged


# --- Pages -----------------------------------------------------------------------------------------------------------


def _with_tables(page: Page, found: list[_Found], pieces: dict[Line, tuple[Char, ...]]) -> Page:
    taken = {id(char) for table in found for cells in table.rows for one in cells.values() for piece in one
             for char in pieces[piece]}  # fmt: skip
    chars = tuple(char for char in page.chars if id(char) not in taken)
    tables = [
        Table(list(_drafts(table, f"page {page.number} table {number}")), _top(table))
        for number, table in enumerate(found, len(page.tables) + 1)
    ]
    return replace(page, chars=chars, lines=tuple(lines_of(chars)), tables=(*page.tables, *tables))


def _top(table: _Found) -> float:
    return max(piece.top for pieces in table.rows[0].values() for piece in pieces)


def _drafts(table: _Found, name: str) -> Iterator[list[Draft]]:
    for at, cells in enumerate(table.rows):
        if -1 in cells:
            head = Draft(_words(cells[-1], 0), f"{name} row {at + 1}")
            yield [head, *(Draft("", origin=(at, 0)) for _ in table.columns[1:])]
        else:
            yield [
                Draft(_words(cells.get(column, []), right), f"{name} row {at + 1} column {column + 1}")
                for column, (_, right) in enumerate(table.columns)
            ]


def _words(pieces: list[Line], right: float) -> str:
    """The words of a cell; a line that reaches the column's right end goes on in the next one."""
    words = ""
    for piece, before in zip(pieces, [None, *pieces], strict=False):
        full = before is not None and right - before.right < before.size
        words = joined_words(words, piece.words) if full else joined([words, piece.words])
    return words
