"""How the names of a page are read aloud, so that a reader can find them by the letters alone.

One table for the whole page, from a character to its readings, is smaller than a reading for each name, and the page's
script can try syllables and initials on it as they are typed.
"""

from __future__ import annotations

from collections.abc import Iterable

#: Both readings of these are common in names of bodies; which is meant depends on a word the library may not know.
BOTH = "行长重"
#: Readings of :data:`BOTH` that nobody means in a name are left out: the library lists the commonest first.
MOST = 2


def readings(names: Iterable[str]) -> dict[str, str]:
    """Every Chinese character of some names → its readings without tones, the first that is met first, by blanks.

    >>> readings(["合成市应急局"])["应"], readings(["合成市银行"])["行"], readings(["乐队", "快乐"])["乐"]
    ('ying', 'hang xing', 'yue le')
    """
    from pypinyin import Style, lazy_pinyin, pinyin

    found: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        chinese = "".join(char if _chinese(char) else " " for char in name)
        for word in dict.fromkeys(chinese.split()):
            for char, reading in zip(word, lazy_pinyin(word), strict=False):
                found.setdefault(char, []).append(reading)
    for char in BOTH:
        if char in found:
            found[char] += pinyin(char, style=Style.NORMAL, heteronym=True)[0][:MOST]
    return {char: " ".join(dict.fromkeys(found[char])) for char in sorted(found)}


def _chinese(char: str) -> bool:
    """Whether the library reads a character by itself, so that characters and readings keep step."""
    return "\u4e00" <= char <= "\u9fff"
