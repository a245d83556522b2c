"""How wide words are, as far as that can be known without a font: a little more than in the fonts of most readers."""

from __future__ import annotations

import unicodedata

#: Width of a letter as a share of its size; ideographs are square.
LETTER, IDEOGRAPH = 0.6, 1.02
#: Marks that no line begins with; they may stand out beyond the room.
CLOSING = "，。、；：！？）》」』】〉”’"


def width(words: str, size: float) -> float:
    """Pixels that words take in letters of a size.

    >>> width("Task", 10), width("任务", 10)
    (24.0, 20.4)
    """
    shares = (IDEOGRAPH if unicodedata.east_asian_width(letter) in "WF" else LETTER for letter in words)
    return round(sum(shares) * size, 1)


def wrapped(words: str, size: float, room: float) -> tuple[str, ...]:
    """Lines of words that are no wider than the room; Chinese breaks anywhere, other words at blanks.

    >>> wrapped("任务由，谁牵头", 10, 31), wrapped("who leads a task", 10, 60)
    (('任务由，', '谁牵头'), ('who leads', 'a task'))
    """
    lines, line = [], ""
    for piece in _pieces(words):
        if line and piece not in CLOSING and width(line + piece.rstrip(), size) > room:
            lines.append(line.strip())
            line = ""
        line += piece
    return tuple(filter(None, [*lines, line.strip()]))


def cut(words: str, size: float, room: float) -> str:
    """The words, or as many as there is room for and an ellipsis.

    >>> cut("市应急管理局", 10, 45)
    '市应急…'
    """
    if width(words, size) <= room:
        return words
    while words and width(words + "…", size) > room:
        words = words[:-1]
    return words + "…"


def _pieces(words: str) -> list[str]:
    found: list[str] = []
    for letter in words:
        wide = unicodedata.east_asian_width(letter) in "WF"
        if found and not wide and found[-1][-1] != " " and unicodedata.east_asian_width(found[-1][-1]) not in "WF":
            found[-1] += letter
        else:
            found.append(letter)
    return found
