"""What pages show, as frozen values that every kind of thing shares."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

T = TypeVar("T")
#: Rows on a page.
ROWS = 20


@dataclass(frozen=True, slots=True)
class Link:
    """A thing by its names, and the address of its page here."""

    iri: str
    zh: str
    en: str
    href: str

    @property
    def names(self) -> tuple[str, str]:
        """``(zh, en)``, as templates pick from."""
        return self.zh, self.en

    @property
    def code(self) -> str:
        """Last step of the IRI, which is the notation of a concept."""
        return self.iri.rstrip("/").rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words as the source has them; ``start`` and ``end`` are code points of its text, ``href`` is their page."""

    words: str
    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words and what was read in it: ``kinds`` are names of styles, ``title`` says it."""

    words: str
    kinds: tuple[str, ...]


def pieces(words: str, start: int, marks: Iterable[tuple[Quote, str]]) -> tuple[Piece, ...]:
    """Words cut wherever a mark begins or ends; marks outside them are passed over.

    >>> mark = Quote("应急局", 11, 14, ""), "actor"
    >>> [(one.words, one.kinds) for one in pieces("市应急局牵头", 10, [mark])]
    [('市', ()), ('应急局', ('actor',)), ('牵头', ())]
    """
    inside = [(quote.start - start, quote.end - start, kind) for quote, kind in marks]
    inside = [one for one in inside if 0 <= one[0] < one[1] <= len(words)]
    cuts = sorted({0, len(words), *(at for one in inside for at in one[:2])})
    return tuple(
        Piece(words[left:right], tuple(sorted({kind for a, b, kind in inside if a <= left and right <= b})))
        for left, right in pairwise(cuts)
    )


@dataclass(frozen=True, slots=True)
class Paged(Generic[T]):
    """A stretch of a long list: ``number`` counts pages from 1, ``total`` all rows.

    ``name`` is the parameter of the address that says which page.
    """

    name: str
    items: tuple[T, ...]
    number: int
    pages: int
    total: int


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address says besides which thing: pages of lists by their names, and a role."""

    numbers: tuple[tuple[str, int], ...] = ()
    role: str = ""

    def window(self, name: str, total: int, size: int = ROWS) -> tuple[int, int, slice]:
        """Which page of how many, and its rows; a page beyond the last is the last.

        >>> Asked((("tasks", 9),)).window("tasks", 41)
        (3, 3, slice(40, 60, None))
        """
        pages = max(1, -(-total // size))
        number = min(max(1, dict(self.numbers).get(name, 1)), pages)
        return number, pages, slice((number - 1) * size, number * size)


def paged(asked: Asked, name: str, rows: Sequence[T], size: int = ROWS) -> Paged[T]:
    """The page of a list that is asked for."""
    number, pages, window = asked.window(name, len(rows), size)
    return Paged(name, tuple(rows[window]), number, pages, len(rows))


def natural(iri: str) -> list[tuple[int, str]]:
    """A key to sort by as people count.

    >>> sorted(["sec_2/task_10", "sec_2/task_9"], key=natural)
    ['sec_2/task_9', 'sec_2/task_10']
    """
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", iri)]
