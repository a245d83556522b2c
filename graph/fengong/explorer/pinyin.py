"""How the names of a page are read aloud, so that a reader can find them by the letters alone.

One table for the whole page, from a character to its readings, is smaller than a reading for each name, and the page's
script can try syllables and initials on it as they are typed.
"""

from __future__ import annotations

from collections.abc import Iterable

from fengong.lexicon.source import lexicon_file


def readings(names: Iterable[str]) -> dict[str, str]:
    """Every Chinese character of some names → its readings without tones, the first that is met first, by blanks.

    Those that ``data/lexicon/readings.yml`` lists have all readings it gives, since the one meant may depend on a word
    that the library does not know.

    >>> readings(["合成市应急局"])["应"], readings(["合成市银行"])["行"], readings(["乐队", "快乐"])["乐"]
    ('ying', 'hang xing', 'yue le')
    """
    from pypinyin import lazy_pinyin

    found: dict[str, list[str]] = {}
    for word in dict.fromkeys(word for name in dict.fromkeys(names) for word in _words(name)):
        for char, reading in zip(word, lazy_pinyin(word), strict=False):
            found.setdefault(char, []).append(reading)
    for char, more in lexicon_file("readings")["readings"].items():
        if char in found:
            found[char] += more
    return {char: " ".join(dict.fromkeys(found[char])) for char in sorted(found)}


def _words(name: str) -> list[str]:
    """The runs of Chinese characters in a name."""
    return "".join(char if _chinese(char) else " " for char in name).split()


def _chinese(char: str) -> bool:
    """Whether the library reads a character by itself, so that characters and readings keep step."""
    return "\u4e00" <= char <= "\u9fff"
