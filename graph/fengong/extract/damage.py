"""Traces of missing words: ``(略)``, ``*`` and their like."""

from __future__ import annotations

import re
from functools import cache

from fengong.lexicon.findings import finding
from fengong.lexicon.source import lexicon_file
from fengong.model import Finding, Span


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Each trace has a pattern of its own: a search for one begins with a character and skips the text between."""
    return {name: re.compile(entry["pattern"]) for name, entry in lexicon_file("damage").items()}


def damaged(words: str) -> bool:
    """Whether words are missing from these words.

    >>> damaged(" (略) 事业发展中心"), damaged("救援队*"), damaged("省数据集团（筹）")
    (True, True, False)
    """
    return any(pattern.search(words) for pattern in _patterns().values())


def damage_spans(words: str) -> list[Span]:
    """The places of damage within the words, in order."""
    return sorted(Span(*match.span()) for pattern in _patterns().values() for match in pattern.finditer(words))


def find_damage(text: str) -> list[Finding]:
    """A finding for every trace, wherever it stands."""
    kinds = lexicon_file("damage")
    return [
        finding(
            "damage",
            Span(*match.span()),
            kind_zh=kinds[name]["zh"],
            kind_en=kinds[name]["en"],
            words=match.group(),
        )
        for name, pattern in _patterns().items()
        for match in pattern.finditer(text)
    ]
