"""Brackets of every kind that may hold a clause: closing a sentence, inside one, or never closed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fengong.model import Span

OPENING, CLOSING = "(（〔[【", ")）〕]】"
BRACKET = re.compile("[" + re.escape(OPENING + CLOSING) + "]")
#: What may follow a bracket that ends its sentence.
ENDING = re.compile(r"[ \t\u3000]*(?:[。；;.!！]|\n|$)")


@dataclass(frozen=True, slots=True)
class Bracket:
    """The inside of an outermost bracket. ``ends``: a sentence ends with it; ``closed``: it has a right half."""

    span: Span
    ends: bool
    closed: bool


def find_brackets(text: str, within: Span) -> list[Bracket]:
    """Outermost brackets, in order; half-width and full-width halves pair up. One without a right half ends its line.

    >>> def show(text):
    ...     return [(b.span.of(text), b.ends, b.closed) for b in find_brackets(text, Span(0, len(text)))]
    >>> show("推动演练(高危行业每半年1次)。(负有职责 (略) 委宣传部负责)")
    [('高危行业每半年1次', True, True), ('负有职责 (略) 委宣传部负责', True, True)]
    >>> show("明确乡镇(街道)职责。【市应急局负责】加强")
    [('街道', False, True), ('市应急局负责', False, True)]
    >>> show("做事。（市财政局负责")
    [('市财政局负责', True, False)]
    """
    marks = list(BRACKET.finditer(text, within.start, within.end))
    if not marks:
        return []
    lone = _lone(marks)
    found: list[Bracket] = []
    unclosed: dict[int, int] = {}
    depth, opened, line_end = 0, 0, within.start
    for match in marks:
        if match.start() in lone:
            if match.group() in OPENING and depth == 0:
                # One for each line, the last: a thousand lone halves are no thousand clauses.
                if match.start() >= line_end:
                    newline = text.find("\n", match.start(), within.end)
                    line_end = within.end if newline < 0 else newline
                unclosed[line_end] = match.end()
        elif match.group() in OPENING:
            opened = match.end() if depth == 0 else opened
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                ends = bool(ENDING.match(text, match.end(), within.end))
                found.append(Bracket(_unwrapped(text, opened, match.start()), ends, closed=True))
    lines = [_unclosed(text, start, end) for end, start in unclosed.items()]
    return sorted([*found, *lines], key=lambda bracket: bracket.span)


def _lone(marks: list[re.Match[str]]) -> set[int]:
    """Places of halves without a partner."""
    stack: list[int] = []
    lone: set[int] = set()
    for match in marks:
        if match.group() in OPENING:
            stack.append(match.start())
        elif stack:
            stack.pop()
        else:
            lone.add(match.start())
    return lone | set(stack)


def _unwrapped(text: str, start: int, end: int) -> Span:
    """The inside of brackets that hold nothing but brackets: （（市水务局负责））."""
    while end - start > 2 and text[start] in OPENING and text[end - 1] in CLOSING and _one_pair(text, start, end):
        start, end = start + 1, end - 1
    return Span(start, end)


def _one_pair(text: str, start: int, end: int) -> bool:
    return not BRACKET.search(text, start + 1, end - 1) or text[start + 1] in OPENING


def _unclosed(text: str, start: int, end: int) -> Bracket:
    words = text[start:end].split("。")[0].rstrip(" \u3000；;")
    return Bracket(Span(start, start + len(words)), ends=True, closed=False)
