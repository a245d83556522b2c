"""Words that the layout breaks: labels set wide, words cut by a line end, page numbers between two lines.

The copy that rules are matched on has them whole, at the same length: the blanks of a broken word go behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from fengong.extract.tokens import role_labels, words_of
from fengong.lexicon.source import lexicon_file
from fengong.model import Span

BLANKS = r"[ \t\u3000]"
#: A line that holds a page number and nothing else, with the line end before it.
PAGE = re.compile(
    rf"\n{BLANKS}{{0,99}}"
    r"(?P<page>[-－—–·]{1,2} ?\d{1,4} ?[-－—–·]{1,2}|第 ?\d{1,4} ?页(?:[ ，,/]?共 ?\d{1,4} ?页)?)"
    rf"{BLANKS}{{0,99}}(?=\n|$)"
)
#: How far around a blank the word that it breaks can reach.
REACH = 40


@dataclass(frozen=True, slots=True)
class _Breaks:
    """A break: what it looks like, between which two characters it may stand, and the words that it breaks."""

    sign: re.Pattern[str]
    between: frozenset[str]
    words: re.Pattern[str]


@cache
def _wide() -> _Breaks:
    """Labels with blanks between all their characters."""
    gap = "[ \u3000]{1,4}"
    words = sorted(_labels(), key=lambda word: (-len(word), word))
    pattern = "|".join(gap.join(map(re.escape, word)) for word in words)
    pairs = {word[at : at + 2] for word in words for at in range(len(word) - 1)}
    return _Breaks(_sign("[ \u3000]", pairs), frozenset(pairs), re.compile(rf"(?:{pattern})(?=[ \u3000]{{0,4}}[:：—])"))


@cache
def _cut() -> _Breaks:
    """Labels, verbs and adverbs that go on in the next line."""
    labels = _labels()
    others = [*lexicon_file("roles")["adverbs"], *(word for word in words_of("verbs") if len(word) == 2)]
    # 市应急局牵头|责任单位：is a verb before a label, not one label cut in two.
    cuts = [
        (word, at, r"(?=[ \t\u3000]{0,4}[:：])")
        for word in labels
        for at in range(1, len(word))
        if word[at:] not in labels
    ]
    cuts += [(word, at, "") for word in others for at in range(1, len(word))]
    cuts.sort(key=lambda cut: (-len(cut[0]), cut))
    end = rf"{BLANKS}{{0,4}}\n{BLANKS}{{0,8}}"
    pattern = "|".join(re.escape(word[:at]) + end + re.escape(word[at:]) + behind for word, at, behind in cuts)
    pairs = {word[at - 1 : at + 1] for word, at, _ in cuts}
    return _Breaks(_sign(rf"\n{BLANKS}{{0,8}}", pairs), frozenset(pairs), re.compile(pattern))


def _sign(gap: str, pairs: set[str]) -> re.Pattern[str]:
    # Begins with the blank, so that a search skips the text between.
    return re.compile(rf"{gap}([{''.join(sorted({pair[1] for pair in pairs}))}])")


def _labels() -> list[str]:
    return [*role_labels(), *lexicon_file("roles")["other_labels"]]


def page_numbers(text: str) -> list[Span]:
    r"""The places of page numbers that stand between two lines, or behind the last.

    >>> text = "市公\n- 2 -\n安局\n— 3 —\n第 4 页\n5\n- 甲 -"
    >>> [span.of(text) for span in page_numbers(text)]
    ['- 2 -', '— 3 —', '第 4 页']
    """
    return [Span(*match.span("page")) for match in PAGE.finditer(text)]


def mended(text: str) -> str:
    r"""The text with broken words whole, at the same length; a page number becomes blanks.

    >>> mended("责 任 单 位：市水务局"), mended("（责任\n单位：市水务局）"), mended("市公\n- 2 -\n安局负\n责")
    ('责任单位   ：市水务局', '（责任单位\n：市水务局）', '市公\n      安局负责\n')
    >>> [mended(words) == words for words in ("市水务局牵头\n责任单位：市公安局", "领导 责任 单位：", "1.甲\n2.乙")]
    [True, True, True]
    """
    pages = page_numbers(text)
    if pages:
        # The line end behind a page number goes too: what it parts is one line end apart, as elsewhere.
        text = _replaced(text, [(Span(span.start, _line_end(text, span.end)), "") for span in pages])
    for breaks in (_wide(), _cut()):
        found = _broken(text, breaks)
        if found:
            text = _replaced(text, [(span, "".join(span.of(text).split())) for span in found])
    return text


def _line_end(text: str, at: int) -> int:
    newline = text.find("\n", at)
    return len(text) if newline < 0 else newline + 1


def _broken(text: str, breaks: _Breaks) -> list[Span]:
    """The places of broken words, in order."""
    found: list[Span] = []
    for sign in breaks.sign.finditer(text):
        before = text[max(0, sign.start() - 4) : sign.start()].rstrip()
        if before[-1:] + sign[1] not in breaks.between:
            continue
        start = max(found[-1].end if found else 0, sign.start() - REACH)
        matches = (Span(*match.span()) for match in breaks.words.finditer(text, start, sign.end() + REACH))
        found += [span for span in matches if span.start < sign.start() < span.end][:1]
    return found


def _replaced(text: str, changes: list[tuple[Span, str]]) -> str:
    """The text with other words at some places; what is left of a place is filled with its own blanks."""
    parts: list[str] = []
    at = 0
    for span, words in changes:
        old = span.of(text)
        blanks = "".join(char for char in old if char.isspace()) if words else " " * len(old)
        parts += [text[at : span.start], words, blanks]
        at = span.end
    return "".join([*parts, text[at:]])
