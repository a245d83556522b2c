"""Traces of missing words: ``(略)``, ``*`` and their like."""

from __future__ import annotations

import re
from functools import cache

from fengong.lexicon.findings import finding
from fengong.lexicon.source import lexicon_file
from fengong.model import Finding, Span


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{entry['pattern']})" for name, entry in lexicon_file("damage").items()))


def damaged(words: str) -> bool:
    """Whether words are missing from these words.

    >>> damaged(" (略) 事业发展中心"), damaged("救援队*"), damaged("省数据集团（筹）")
    (True, True, False)
    """
    return bool(_pattern().search(words))


def damage_spans(words: str) -> list[Span]:
    """The places of damage within the words."""
    return [Span(*match.span()) for match in _pattern().finditer(words)]


def find_damage(text: str) -> list[Finding]:
    """A finding for every trace, wherever it stands."""
    kinds = lexicon_file("damage")
    return [
        finding(
            "damage",
            Span(*match.span()),
            kind_zh=kinds[match.lastgroup]["zh"],
            kind_en=kinds[match.lastgroup]["en"],
            words=match.group(),
        )
        for match in _pattern().finditer(text)
    ]
