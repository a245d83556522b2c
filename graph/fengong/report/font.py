"""The font that is shipped, and the parts of it that a report needs.

A report shows Chinese on a machine without a Chinese font, because it carries the outlines of just the characters in
it. What the font lacks is told, so that nobody takes an empty box for a character.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from fengong.report.extra import needed
from fengong.resources import resource

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

FAMILY = "Fengong Sans SC"
#: What stands for a character that the font lacks, where nothing else can show it (the sign 〓 of Chinese typesetters).
STAND_IN = "\N{GETA MARK}"


def web_font(chars: Iterable[str]) -> bytes:
    """The part of the font that has these characters, as WOFF2. The same characters give the same bytes."""
    font = _opened()
    from fontTools import subset

    job = subset.Subsetter(subset.Options(layout_features=[], notdef_outline=True, name_IDs=[0, 1, 2, 4, 6, 13, 14]))
    job.populate(text="".join(sorted(set(chars))))
    job.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


@cache
def outlines() -> bytes:
    """The whole font as OpenType, for programs that draw."""
    font = _opened()
    font.flavor = None
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def lacking(chars: Iterable[str]) -> tuple[str, ...]:
    """The characters that the font does not have, each once, in the order of their code points.

    Control and format characters and blanks have no shape of their own and are none.

    >>> lacking("市应急局㐂")
    ('㐂',)
    """
    return tuple(char for char in sorted(set(chars) - _drawn()) if char.isprintable() and not char.isspace())


def drawable(words: str) -> str:
    """The words with :data:`STAND_IN` for every character that the font lacks.

    >>> drawable("市㐂局")
    '市〓局'
    """
    lost = frozenset(words) - _drawn()
    return "".join(STAND_IN if char in lost else char for char in words)


@cache
def _drawn() -> frozenset[str]:
    return frozenset(map(chr, _opened().getBestCmap()))


def _opened() -> TTFont:
    with needed():
        import brotli  # noqa: F401 (fontTools packs and unpacks WOFF2 with it, and says so only when it is too late)
        from fontTools.ttLib import TTFont
    return TTFont(io.BytesIO(_file()), recalcTimestamp=False, lazy=True)


@cache
def _file() -> bytes:
    return resource("data", "fonts", "FengongSansSC.woff2").read_bytes()
