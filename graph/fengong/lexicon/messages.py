"""What the program says about files and stores, in Chinese: by the English wording, as gettext does it."""

from __future__ import annotations

import re
from functools import cache

from fengong.lexicon.source import lexicon_file


def in_language(message: str, lang: str) -> str:
    """A message in ``zh`` or ``en``; one that the catalogue does not know stays as it is.

    >>> in_language("has 3500 pages; at most 3000 are read", "zh")
    '有 3500 页；最多读取 3000 页'
    >>> in_language("has 3500 pages; at most 3000 are read", "en")
    'has 3500 pages; at most 3000 are read'
    """
    if lang != "zh":
        return message
    for pieces, chinese in _catalogue():
        values = _values(message, pieces)
        if values is not None:
            return _filled(chinese, values)
    return message


@cache
def _catalogue() -> list[tuple[list[str], str]]:
    """Each wording cut at its values; those with most letters of their own first, for they say most."""
    entries = [(english.split("{}"), chinese) for english, chinese in lexicon_file("messages")]
    return sorted(entries, key=lambda entry: -len("".join(entry[0])))


def _values(message: str, pieces: list[str]) -> list[str] | None:
    """What stands in a message for the values of a wording; None where it is another wording."""
    if len(pieces) == 1:
        return [] if message == pieces[0] else None
    if not message.startswith(pieces[0]) or not message.endswith(pieces[-1]):
        return None
    at, end = len(pieces[0]), len(message) - len(pieces[-1])
    values = []
    for piece in pieces[1:-1]:
        found = message.find(piece, at, end)
        if found < 0:
            return None
        values.append(message[at:found])
        at = found + len(piece)
    return [*values, message[at:end]] if at <= end else None


def _filled(chinese: str, values: list[str]) -> str:
    return re.sub(r"\{([1-9])\}", lambda place: values[int(place[1]) - 1], chinese)
