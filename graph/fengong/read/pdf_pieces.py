"""A page's words as pieces that wide gaps set apart, and the rows in which they stand side by side."""

from __future__ import annotations

from collections.abc import Iterable

from fengong.read.pdf_lines import Char, Line, line_of, lines_of_chars

#: A gap wider than so many letters separates two columns; justified lines have narrower ones.
COLUMN_GAP = 1.0
#: Pieces whose middles differ by less than this share of a letter stand side by side.
LEVEL = 0.5


def pieces_of(chars: Iterable[Char]) -> list[tuple[Line, tuple[Char, ...]]]:
    """The pieces of some characters, each with those it is made of."""
    found: list[list[Char]] = []
    for line in lines_of_chars(tuple(chars)):
        last: Char | None = None
        for char in line:
            if not char.char.strip():
                continue
            if last is None or char.left - last.right > COLUMN_GAP * last.size:
                found.append([])
            found[-1].append(char)
            last = char
    return [(line_of(piece), tuple(piece)) for piece in found]


def rows_of(pieces: Iterable[Line]) -> list[list[Line]]:
    """Pieces side by side, from top to bottom and from left to right."""
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda one: -middle(one)):
        if rows and middle(rows[-1][0]) - middle(piece) < LEVEL * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def middle(piece: Line) -> float:
    """The height of a piece's middle on the page, points."""
    return (piece.bottom + piece.top) / 2
