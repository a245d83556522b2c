"""Where in its file a stretch stands: the page, paragraph or cell that the reader of the format noted."""

from __future__ import annotations

from bisect import bisect_right

from fengong.model import Document, Span


class Whereabouts:
    """Looks places up among a document's anchors; a text file has none, so nothing is found in it.

    >>> from fengong.model import Anchor
    >>> page = (Anchor(Span(0, 9), "page 1"), Anchor(Span(10, 20), "page 2"))
    >>> found = Whereabouts(Document("x", "", "", "", "utf-8", anchors=page))
    >>> found.of(Span(12, 14)), found.of(Span(30, 31))
    ('page 2', None)
    """

    def __init__(self, document: Document) -> None:
        self._anchors = document.anchors
        self._starts = [anchor.span.start for anchor in document.anchors]

    def of(self, span: Span) -> str | None:
        """The place where a stretch begins."""
        at = bisect_right(self._starts, span.start) - 1
        return self._anchors[at].where if at >= 0 and span.start < self._anchors[at].span.end else None
