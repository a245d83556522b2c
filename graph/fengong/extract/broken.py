"""Words that the layout breaks: labels set wide, words cut by a line end, page numbers between two lines.

The copy that rules are matched on has them whole, at the same length: the blanks of a broken word go behind it.
"""

from __future__ import annotations

import re
from functools import cache

from fengong.extract.tokens import role_labels, words_of
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Span

BLANKS = r"[ \t\u3000]"
#: A line that holds a page number and nothing else, with the line end before it.
PAGE = re.compile(
    rf"\n{BLANKS}{{0,99}}"
    r"(?P<page>[-－—–·]{1,2} ?\d{1,4} ?[-－—–·]{1,2}|第 ?\d{1,4} ?页(?:[ ，,/]?共 ?\d{1,4} ?页)?)"
    rf"{BLANKS}{{0,99}}(?=\n|$)"
)
#: How far around a line end the word that it cuts can reach.
REACH = 40


@cache
def _wide() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a line begins that begins with a wide label, and labels with blanks between all their characters."""
    gap = "[ \u3000]{1,4}"
    words = sorted(_labels(), key=lambda word: (-len(word), word))
    starts = "|".join(sorted({word[0] + gap + word[1] for word in words}))
    pattern = "|".join(gap.join(map(re.escape, word)) for word in words)
    # Begins with the line end, so that a search skips the text between.
    return (
        re.compile(rf"\n{BLANKS}{{0,8}}[（(\[【]?(?=.[ \u3000])(?:{starts})[^\n]*"),
        re.compile(rf"(?:{pattern})(?=[ \u3000]{{0,4}}[:：—])"),
    )


@cache
def _cut() -> tuple[re.Pattern[str], frozenset[str], re.Pattern[str]]:
    """A line end with the character behind it, pairs of characters that it may part, and words that it cuts in two."""
    labels = _labels()
    others = [*lexicon_file("roles")["adverbs"], *(word for word in words_of("verbs") if len(word) == 2)]
    # 市应急局牵头|责任单位：is a verb before a label, not one label cut in two.
    in_labels = [(word, at) for word in labels for at in range(1, len(word)) if word[at:] not in labels]
    in_others = [(word, at) for word in others for at in range(1, len(word))]
    colon = r"(?=[ \t\u3000]{0,4}[:：])"
    # A verb counts only where a list can end: 监|督 in 市场监督管理局 is part of a name, and so is 联|合 in 联合会.
    ends = rf"(?={BLANKS}{{0,4}}(?:[、，,；;。）)】〕\]]|\n|$|{any_of([*words_of('verbs'), *others])}))"
    pattern = f"{_any_cut(in_labels)}{colon}|{_any_cut(in_others)}{ends}"
    pairs = {word[at - 1 : at + 1] for word, at in (*in_labels, *in_others)}
    second = "".join(sorted({pair[1] for pair in pairs}))
    return re.compile(rf"\n{BLANKS}{{0,8}}([{second}])"), frozenset(pairs), re.compile(pattern)


def _any_cut(cuts: list[tuple[str, int]]) -> str:
    """A pattern for any of the words, each with a line end at its place; longer words first."""
    end = rf"{BLANKS}{{0,4}}\n{BLANKS}{{0,8}}"
    longest_first = sorted(dict.fromkeys(cuts), key=lambda cut: (-len(cut[0]), cut))
    return f"(?:{'|'.join(f'{word[:at]}{end}{word[at:]}' for word, at in longest_first)})"


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

    >>> mended("修堤。\n责 任 单 位：市水务局"), mended("（责任\n单位：市水务局）"), mended("市公\n- 2 -\n安局负\n责")
    ('修堤。\n责任单位   ：市水务局', '（责任单位\n：市水务局）', '市公\n      安局负责\n')
    >>> [mended(words) == words for words in ("市水务局牵头\n责任单位：市公安局", "\n责任 单位：", "1.甲\n2.乙")]
    [True, True, True]
    >>> mended("省市场监\n督管理局") == "省市场监\n督管理局"
    True
    """
    pages = page_numbers(text)
    if pages:
        # The line end behind a page number goes too: what it parts is one line end apart, as elsewhere.
        text = _replaced(text, [(Span(span.start, _line_end(text, span.end)), "") for span in pages])
    for places in (_wide_labels, _cut_words):
        found = places(text)
        if found:
            text = _replaced(text, [(span, "".join(span.of(text).split())) for span in found])
    return text


def _line_end(text: str, at: int) -> int:
    newline = text.find("\n", at)
    return len(text) if newline < 0 else newline + 1


def _wide_labels(text: str) -> list[Span]:
    """The places of wide labels, in the lines that begin with one."""
    line, label = _wide()
    return [
        Span(*match.span())
        for start in line.finditer(text)
        for match in label.finditer(text, start.start(), start.end())
    ]


def _cut_words(text: str) -> list[Span]:
    """The places of words that a line end cuts in two, in order."""
    end, pairs, word = _cut()
    found: list[Span] = []
    for sign in end.finditer(text):
        before = text[max(0, sign.start() - 4) : sign.start()].rstrip()
        if before[-1:] + sign[1] not in pairs:
            continue
        start = max(found[-1].end if found else 0, sign.start() - REACH)
        matches = (Span(*match.span()) for match in word.finditer(text, start, sign.end() + REACH))
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
