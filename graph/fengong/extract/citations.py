"""Cited documents: the names between 《 and 》."""

from __future__ import annotations

import re

from fengong.model import Citation, Span

MARK = re.compile("[《》]")


def find_citations(text: str, within: Span) -> tuple[Citation, ...]:
    """Cited documents in a stretch of text; names within names belong to the outer one.

    >>> text = "落实《关于印发〈规定〉的通知》和《《安全生产法》释义》"
    >>> [c.title for c in find_citations(text, Span(0, len(text)))]
    ['关于印发〈规定〉的通知', '《安全生产法》释义']
    >>> find_citations("《没有右半", Span(0, 5))
    ()
    """
    found: list[Citation] = []
    depth, start = 0, 0
    for match in MARK.finditer(text, within.start, within.end):
        if match.group() == "《":
            start = match.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append(Citation(text[start + 1 : match.start()].strip(), Span(start, match.end())))
    return tuple(found)
