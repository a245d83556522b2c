"""Words that name a sector or a topic."""

from __future__ import annotations

import re
from functools import cache

from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import SectorTag, Span


@cache
def _vocabulary() -> tuple[re.Pattern[str], dict[str, str]]:
    words = {word: notation for notation, entry in lexicon_file("sectors").items() for word in entry["words"]}
    return re.compile(any_of([*words, *lexicon_file("not_sectors")["words"]])), words


def find_sectors(text: str, within: Span) -> tuple[SectorTag, ...]:
    """Every word of the lexicon in a stretch of text, the longest at each place.

    >>> text = "加大危化品、非煤矿山治理"
    >>> [(tag.notation, tag.span.of(text)) for tag in find_sectors(text, Span(0, len(text)))]
    [('hazardous-chemicals', '危化品'), ('non-coal-mines', '非煤矿山')]
    >>> find_sectors("发展加工贸易，监测可燃气体", Span(0, 13))
    ()
    """
    pattern, words = _vocabulary()
    return tuple(
        SectorTag(words[match.group()], Span(*match.span()))
        for match in pattern.finditer(text, within.start, within.end)
        if match.group() in words
    )
