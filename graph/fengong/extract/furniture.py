"""Words of the web page around a document."""

from __future__ import annotations

import re
from functools import cache

from fengong.extract.labels import label_of
from fengong.extract.lines import Line
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of

#: Beside a furniture line, a line this short without a full stop is furniture too (最近搜索 / 无).
SHORT = 12
#: A line of a footer is no longer than this.
LONGEST = 160


@cache
def _start() -> re.Pattern[str]:
    return re.compile(any_of(lexicon_file("furniture")["lines"]))


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(any_of(lexicon_file("furniture")["signs"]))


@cache
def _shared() -> re.Pattern[str]:
    """A label that a footer and a task may both bear."""
    return re.compile(rf"(?P<label>{any_of(lexicon_file('furniture')['shared']['labels'])})[：:]")


@cache
def _host() -> re.Pattern[str]:
    return re.compile(any_of(lexicon_file("furniture")["shared"]["hosts"]))


def count_tail(lines: list[Line]) -> int:
    r"""How many of the last lines are furniture.

    >>> from fengong.extract.lines import split_lines
    >>> def count(text): return count_tail(split_lines(text))
    >>> count("1.加强领导。(市应急局牵头)\n最近搜索\n无\n热门搜索\n无"), count("1.加强领导。\n市应急局")
    (4, 0)
    >>> count("1.加强领导。\n主办单位：某市人民政府办公室　承办单位：某市大数据中心\n某公网安备 3203号")
    2
    >>> count("1.甲。\n主办单位：市教育局\n承办单位：市体育局"), count("1.甲。\n主办单位：市教育局\n网站标识码：3203")
    (0, 1)
    >>> count("1.甲。\n主办单位：市政府办公室\n技术支持：市大数据中心"), count("1.甲。\n2.核对备案号（市水务局负责）")
    (0, 0)
    """
    at = len(lines)
    while at > 0 and (_may_be(lines[at - 1].words) or _shared().match(lines[at - 1].words)):
        at -= 1
    signed = any(_is_footer(line.words) for line in lines[at:])
    body = {match["label"] for line in lines[:at] if (match := _shared().match(line.words))} if signed else set()
    while at < len(lines) and not _begins_tail(lines[at].words, body if signed else None):
        at += 1
    return len(lines) - at


def _begins_tail(words: str, body: set[str] | None) -> bool:
    """Whether a line is furniture by itself; ``body``: labels that tasks bear, None where no line bears a sign."""
    if _is_furniture(words):
        return True
    shared = _shared().match(words) if body is not None else None
    return bool(shared and body is not None and shared["label"] not in body and _host().search(words))


def count_head(lines: list[Line]) -> int:
    """How many of the first lines are furniture: up to the last such line among the short lines of the top."""
    count = 0
    for number, line in enumerate(lines, 1):
        if not _may_be(line.words):
            break
        if _is_furniture(line.words):
            count = number
    return count


def _is_furniture(words: str) -> bool:
    return bool(_start().match(words)) or _is_footer(words)


def _is_footer(words: str) -> bool:
    """Whether a line bears a sign of a footer, and is neither a sentence nor an item."""
    return bool(len(words) <= LONGEST and _sign().search(words)) and "。" not in words and label_of(words) is None


def _may_be(words: str) -> bool:
    return _is_furniture(words) or (len(words) <= SHORT and not words.endswith(("。", ")", "）")))
