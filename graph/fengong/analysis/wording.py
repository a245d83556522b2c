"""Sentences in both languages, with places for what they tell of."""

from __future__ import annotations

from collections.abc import Mapping

#: Key → the sentence in Chinese and in English.
Words = Mapping[str, tuple[str, str]]


def say(words: Words, key: str, lang: str, **details: object) -> str:
    """A sentence in ``zh`` or ``en`` with its details.

    >>> say({"rows": ("共 {count} 行。", "Rows: {count}.")}, "rows", "zh", count=3)
    '共 3 行。'
    """
    return words[key][0 if lang == "zh" else 1].format(**details)
