"""What the columns of a table hold, by their headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from fengong.extract.tokens import words_of
from fengong.lexicon.source import lexicon_file
from fengong.model import Cell, Grid, Role

#: A heading is short; a sentence that ends with 责任单位 is none.
LONGEST = 14
BRACKETED = re.compile(r"[（(〔\[][^（(〔\[）)〕\]]*[）)〕\]]")


class Kind(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    SECTION = "section"
    TASK = "task"
    DEADLINE = "deadline"
    ROLE = "role"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``role`` is that of the actors in a ROLE column."""

    kind: Kind
    role: Role | None = None


OTHER = Column(Kind.OTHER)


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table, and how many rows their headings take."""

    columns: tuple[Column, ...]
    rows: int

    def places(self, kind: Kind) -> list[int]:
        """The numbers of the columns of a kind."""
        return [at for at, column in enumerate(self.columns) if column.kind is kind]


def column_of(words: str) -> Column | None:
    """The column that a heading stands over; None where the words are no heading that is known.

    >>> [str(column_of(w).kind) for w in ("序 号", "年度重点任务", "完成时限")]
    ['number', 'task', 'deadline']
    >>> str(column_of("市级牵头单位").role), str(column_of("责任单位（排名第一的为牵头单位）").role)
    ('lead', 'responsible')
    >>> column_of("备注") is None, column_of("市应急局要会同各有关部门压实责任单位") is None
    (True, True)
    """
    plain = "".join(BRACKETED.sub("", "".join(words.split())).split("：")[0].split())
    if not plain or len(plain) > LONGEST:
        return None
    known = _headings()
    if plain in known:
        return known[plain]
    # The longest word that it ends with: 配合单位, not 单位.
    ends = (plain[at:] for at in range(1, len(plain) - 1))
    return next((known[end] for end in ends if end in known), None)


@cache
def _headings() -> dict[str, Column]:
    entry = lexicon_file("tables")
    found = {word: Column(Kind.ROLE, role) for word, role in words_of("labels").items()}
    found |= {word: Column(Kind.ROLE, Role(role)) for role, words in entry["roles"].items() for word in words}
    for kind in (Kind.NUMBER, Kind.SECTION, Kind.TASK, Kind.DEADLINE):
        found |= {word: Column(kind) for word in entry[kind]}
    return found


def header_at(text: str, grid: Grid, row: int) -> Header | None:
    """The header that begins at a row: one or two rows of headings over at least a task or number and one actor."""
    first = _columns(text, grid.rows[row])
    if first is None:
        return None
    second = _columns(text, grid.rows[row + 1]) if row + 1 < len(grid.rows) else None
    if second and _goes_below(grid.rows[row + 1], second):
        both = tuple(
            (below if below is not OTHER and not cell.merged else above)
            for above, below, cell in zip(first, second, grid.rows[row + 1], strict=True)
        )
        return Header(both, 2) if _is_enough(both) else None
    return Header(first, 1) if _is_enough(first) else None


def _columns(text: str, row: tuple[Cell, ...]) -> tuple[Column, ...] | None:
    """The columns by the headings of one row; None where most of its cells are none."""
    found = [column_of(cell.span.of(text)) if cell.span else None for cell in row]
    filled = [cell for cell in row if cell.span]
    known = sum(column is not None for column in found)
    return tuple(column or OTHER for column in found) if known and 2 * known >= len(filled) else None


def _goes_below(row: tuple[Cell, ...], columns: tuple[Column, ...]) -> bool:
    """Whether a row is the second line of headings: whatever it holds of its own is a heading."""
    own = [column for cell, column in zip(row, columns, strict=True) if cell.span and not cell.merged]
    return bool(own) and all(column is not OTHER for column in own)


def _is_enough(columns: tuple[Column, ...]) -> bool:
    kinds = {column.kind for column in columns}
    return Kind.ROLE in kinds and bool(kinds & {Kind.TASK, Kind.NUMBER, Kind.DEADLINE, Kind.SECTION})
