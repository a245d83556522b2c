"""Words of the web page around a document."""

from __future__ import annotations

import re
from functools import cache

from fengong.extract.lines import Line
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of

#: Beside a furniture line, a line this short without a full stop is furniture too (最近搜索 / 无).
SHORT = 12


@cache
def _start() -> re.Pattern[str]:
    return re.compile(any_of(lexicon_file("furniture")["lines"]))


def count_tail(lines: list[Line]) -> int:
    r"""How many of the last lines are furniture.

    >>> from fengong.extract.lines import split_lines
    >>> count_tail(split_lines("1.加强领导。(市应急局牵头)\n最近搜索\n无\n热门搜索\n无"))
    4
    >>> count_tail(split_lines("1.加强领导。\n市应急局"))
    0
    """
    at = len(lines)
    while at > 0 and _may_be(lines[at - 1].words):
        at -= 1
    while at < len(lines) and not _start().match(lines[at].words):
        at += 1
    return len(lines) - at


def count_head(lines: list[Line]) -> int:
    """How many of the first lines are furniture: up to the last such line among the short lines of the top."""
    count = 0
    for number, line in enumerate(lines, 1):
        if not _may_be(line.words):
            break
        if _start().match(line.words):
            count = number
    return count


def _may_be(words: str) -> bool:
    return bool(_start().match(words)) or (len(words) <= SHORT and not words.endswith(("。", ")", "）")))
