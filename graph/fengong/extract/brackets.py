"""Closing brackets: those that end a sentence, a paragraph or a text may hold a clause."""

from __future__ import annotations

import re

from fengong.model import Span

BRACKET = re.compile("[(（)）]")
#: What may follow a bracket that ends its sentence.
ENDING = re.compile(r"[ \t\u3000]*(?:[。；;.!！]|\n|$)")


def closing_brackets(text: str, within: Span) -> list[Span]:
    """The insides of the outermost brackets that end a sentence; half-width and full-width brackets pair up.

    >>> text = "推动演练(高危行业每半年1次)。(负有职责 (略) 委宣传部负责)"
    >>> [span.of(text) for span in closing_brackets(text, Span(0, len(text)))]
    ['高危行业每半年1次', '负有职责 (略) 委宣传部负责']
    >>> text = "明确乡镇(街道)职责。"
    >>> closing_brackets(text, Span(0, len(text)))
    []
    """
    found: list[Span] = []
    depth, opened = 0, 0
    for match in BRACKET.finditer(text, within.start, within.end):
        if match.group() in "(（":
            opened = match.end() if depth == 0 else opened
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and ENDING.match(text, match.end(), within.end):
                found.append(Span(opened, match.start()))
    return found
