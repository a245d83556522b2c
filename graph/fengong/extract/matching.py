"""The copy of a text that rules are matched on: same length, full-width digits and traditional characters made plain.

Positions in the copy are positions in the text, so what is found can always be quoted in the document's own writing.
"""

from __future__ import annotations

import re
from functools import cache

from fengong.lexicon.source import lexicon_file


@cache
def _table() -> dict[int, str]:
    wide = {ord("０") + n: chr(ord("0") + n) for n in range(10)}
    wide |= {ord("Ａ") + n: chr(ord("A") + n) for n in range(26)} | {
        ord("ａ") + n: chr(ord("a") + n) for n in range(26)
    }
    wide |= {ord("［"): "[", ord("］"): "]"}
    return wide | {ord(old): new for old, new in lexicon_file("traditional")["pairs"].items()}


@cache
def _any() -> re.Pattern[str]:
    """Any character that the copy changes: most texts have none, and looking is faster than translating."""
    return re.compile("[" + "".join(re.escape(chr(code)) for code in _table()) + "]")


def matching_copy(text: str) -> str:
    """The copy; every character stands where the character it is made from stands.

    >>> matching_copy("２０２４年底前，由市應急局牽頭")
    '2024年底前，由市应急局牵头'
    """
    return text.translate(_table()) if _any().search(text) else text
