"""A page of a PDF → its lines, from the characters' places."""

from __future__ import annotations

from ctypes import c_double
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as raw

from fengong.read.content import Draft


class Char(NamedTuple):
    """A character, its box and its baseline; the origin is the page's lower left corner, the unit a point."""

    char: str
    left: float
    bottom: float
    right: float
    top: float
    base: float

    @property
    def size(self) -> float:
        """Its extent: the box of 一 is flat, that of 1 is narrow."""
        return max(self.top - self.bottom, self.right - self.left)


@dataclass(frozen=True, slots=True)
class Line:
    """Characters side by side, with the box around them."""

    words: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: its rows, and the height at which it begins."""

    rows: list[list[Draft]]
    top: float


@dataclass(frozen=True, slots=True)
class Page:
    """A page. ``ruled``: it has enough lines drawn on it for a table; ``pictures``: it shows images."""

    number: int
    width: float
    height: float
    chars: tuple[Char, ...]
    lines: tuple[Line, ...]
    tables: tuple[Table, ...] = field(default=())
    ruled: bool = False
    pictures: bool = False


#: A table has at least two columns and two rows: so many strokes or boxes must be drawn.
STROKES = 4
#: Wider than this share of the letter height, a gap in a line is a blank.
GAP = 0.6
#: What pdfium answers for no character, and line ends, which the places tell better.
NO_CHARACTER = frozenset((0, 10, 13, 0xFFFE, 0xFFFF))


def page_of(page: Any, number: int) -> Page:
    """A page as characters and lines."""
    kinds = [item.type for item in page.get_objects(max_depth=3)]
    chars = tuple(_upright(char, page) for char in _chars(page.get_textpage()))
    width, height = page.get_size()
    return Page(
        number,
        width,
        height,
        chars,
        tuple(lines_of(chars)),
        ruled=kinds.count(raw.FPDF_PAGEOBJ_PATH) >= STROKES and bool(chars),
        pictures=raw.FPDF_PAGEOBJ_IMAGE in kinds,
    )


def _chars(textpage: Any) -> list[Char]:
    """The characters in pdfium's reading order, without the blanks and breaks that it adds."""
    found = []
    x, y = c_double(), c_double()
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if raw.FPDFText_IsGenerated(textpage, index) == 1 or code in NO_CHARACTER:
            continue
        raw.FPDFText_GetCharOrigin(textpage, index, x, y)
        char = chr(code) if code <= 0x10FFFF else "\ufffd"
        left, bottom, right, top = textpage.get_charbox(index, loose=True)
        found.append(Char(char, left, bottom, right, top, y.value))
    return _joined_surrogates(found)


def _upright(char: Char, page: Any) -> Char:
    """The place as a reader sees it: pdfium tells places of a turned page as if it were not turned."""
    wide, high = page.get_size()
    left, bottom, right, top = char[1:5]
    match page.get_rotation():
        case 90:
            return Char(char.char, bottom, high - right, top, high - left, high - right)
        case 180:
            return Char(char.char, wide - right, high - top, wide - left, high - bottom, high - top)
        case 270:
            return Char(char.char, wide - top, left, wide - bottom, right, left)
        case _:
            return char


def _joined_surrogates(chars: list[Char]) -> list[Char]:
    found: list[Char] = []
    for char in chars:
        if "\udc00" <= char.char <= "\udfff" and found and "\ud800" <= found[-1].char <= "\udbff":
            pair = found[-1].char + char.char
            found[-1] = found[-1]._replace(char=pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le"))
        else:
            found.append(char)
    return found


def lines_of(chars: tuple[Char, ...]) -> list[Line]:
    """Lines, in reading order: a character that stands clearly above or below the line begins another one."""
    return [line_of(line) for line in lines_of_chars(chars)]


def lines_of_chars(chars: tuple[Char, ...]) -> list[list[Char]]:
    """The characters of each line."""
    lines: list[list[Char]] = []
    for char in chars:
        if lines and _beside(lines[-1], char):
            lines[-1].append(char)
        elif char.char.strip():
            lines.append([char])
    return lines


def _beside(line: list[Char], char: Char) -> bool:
    if not char.char.strip():
        return True
    last = next((c for c in reversed(line) if c.char.strip()), line[-1])
    middle = (char.bottom + char.top) / 2
    level = abs(char.base - last.base) < 0.5 * min(last.size, char.size) or last.bottom < middle < last.top
    # Back to the left is a new line even where lines stand so close that their boxes touch.
    return level and char.right > last.left


def line_of(chars: list[Char]) -> Line:
    """Characters side by side as a line."""
    inked = [c for c in chars if c.char.strip()]
    sizes = sorted(c.size for c in inked)
    return Line(
        joined_chars(chars).strip(),
        min(c.left for c in inked),
        min(c.bottom for c in inked),
        max(c.right for c in inked),
        max(c.top for c in inked),
        sizes[len(sizes) // 2],
    )


def joined_chars(chars: list[Char]) -> str:
    """The words of a line: blanks only where a gap shows one, because justified Chinese is full of small ones."""
    words: list[str] = []
    last: Char | None = None
    for char in chars:
        if not char.char.strip():
            if char.char == "\u3000" or _is_narrow(words):
                words.append(char.char)
            continue
        if last is not None and char.left - last.right > GAP * last.size and words[-1].strip():
            words.append(" ")
        words.append(char.char)
        last = char
    return "".join(_without_stray(words))


def _is_narrow(words: list[str]) -> bool:
    """Whether the last character is one that words are made of by blanks (Latin)."""
    return bool(words) and words[-1].isascii() and bool(words[-1].strip())


def _without_stray(words: list[str]) -> list[str]:
    """Drop a written blank between a Latin character or digit and a Chinese one: typesetting, not wording."""
    kept = []
    for at, char in enumerate(words):
        beyond = words[at + 1] if at + 1 < len(words) else ""
        if char == " " and beyond and not beyond.isascii() and at and words[at - 1].isascii():
            continue
        kept.append(char)
    return kept


def joined_words(before: str, after: str) -> str:
    """Two lines as one: between Chinese stands nothing, between Latin words a blank.

    >>> joined_words("市应急", "管理局"), joined_words("the work", "plan"), joined_words("2024", "年")
    ('市应急管理局', 'the work plan', '2024年')
    """
    latin = bool(before and after) and all(c.isascii() and c.isalpha() for c in (before[-1], after[0]))
    return before + (" " if latin else "") + after
