"""Labels short enough to be drawn: cleaned, measured, cut, wrapped.

Widths are in ems: a Chinese character is one em wide, a Latin letter a little over half.
"""

from __future__ import annotations

import re
import unicodedata
from math import ceil

LATIN_EM = 0.56
#: What a line may end after: a blank, a Chinese character, a word of letters up to its end or hyphen.
PIECE = re.compile(r"\s+|[\u2e80-\U0010ffff]|[^\s\u2e80-\U0010ffff-]*-|[^\s\u2e80-\U0010ffff-]+")


def clean(text: str) -> str:
    r"""One line without control and direction characters, which could make a label read as another.

    >>> clean("市\u202e应急局\n")
    '市应急局'
    """
    return " ".join("".join(char for char in text if _visible(char)).split())


def _visible(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"}


def ems(text: str) -> float:
    """Width of a line.

    >>> ems("应急"), ems("ab")
    (2.0, 1.12)
    """
    return sum(1.0 if ord(char) > 0x2E7F else LATIN_EM for char in text)


def shorten(text: str, width: float) -> str:
    """The text if it fits, else as much of it as fits before an ellipsis.

    >>> shorten("压实行业部门安全生产责任", 6)
    '压实行业部…'
    """
    if ems(text) <= width:
        return text
    kept = text
    while kept and ems(kept) > width - 1:
        over = ems(kept) - width + 1
        kept = kept[: -max(1, int(over))]
    return kept.rstrip() + "…"


def bare(number: str) -> str:
    """A section's number without what stands around it.

    >>> bare("（二十一）"), bare("第十二章"), bare("三、")
    ('二十一', '十二', '三')
    """
    return re.sub(r"^[（(第]+|[）)、.．章节条篇]+$", "", number) or number


def wrap(text: str, width: float, lines: int) -> str:
    """The text on at most so many lines; Latin words are broken at blanks and hyphens only.

    What does not fit ends with an ellipsis: the last line, or a single word longer than a line.

    >>> print(wrap("Ecology and environment", 8, 2))
    Ecology and
    environment
    >>> print(wrap("Urban-rural construction", 7, 2))
    Urban-rural
    construction
    >>> print(wrap("Institutional staffing", 6, 2))
    Institut…
    staffing
    >>> print(wrap("市发展改革委", 5, 2))
    市发展
    改革委
    """
    done: list[str] = []
    rest = text
    if _chinese(text) and ems(text) > width:
        # Even lines: no single character is left for the last.
        width = min(width, ceil(ems(text) / ceil(ems(text) / width)))
    while rest and len(done) < lines - 1 and ems(rest) > width:
        head = _head(rest, width)
        done.append(shorten(head.strip(), width))
        rest = rest[len(head) :].strip()
    return "\n".join([*done, shorten(rest, width)] if rest or not done else done)


def _head(text: str, width: float) -> str:
    """As many pieces as fit on a line, at least one."""
    head = ""
    for piece in PIECE.findall(text):
        if head and ems((head + piece).rstrip()) > width:
            break
        head += piece
    return head


def _chinese(text: str) -> bool:
    """Whether a text may be broken between any two of its characters."""
    return any(ord(char) > 0x2E7F for char in text)
