"""Spellings that are the same to whoever searches: width, case, accents and traditional characters do not matter."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from fengong.lexicon.source import lexicon_file


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as it is searched. ``origins`` has, for each of its characters, the place in the text it came from."""

    text: str
    origins: tuple[int, ...]


def fold(text: str) -> str:
    """A text as it is searched.

    >>> fold("２０２４年　ＡＢＣ Café 應急")
    '2024年 abc cafe 应急'
    """
    return "".join(map(_char, text))


def folded(text: str) -> Folded:
    """The same, with where each character came from.

    >>> folded("㈡ß").text, folded("㈡ß").origins
    ('(二)ss', (0, 0, 0, 1, 1))
    """
    parts = [_char(char) for char in text]
    return Folded("".join(parts), tuple(at for at, part in enumerate(parts) for _ in part))


@cache
def _char(char: str) -> str:
    plain = "".join(one for one in unicodedata.normalize("NFKD", char) if unicodedata.category(one) != "Mn")
    same = unicodedata.normalize("NFC", plain.casefold())
    return str(lexicon_file("traditional")["pairs"].get(same, same))
