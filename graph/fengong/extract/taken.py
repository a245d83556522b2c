"""What of a text was read already."""

from __future__ import annotations

from fengong.model import Span


class Taken:
    """Which characters of a stretch are spoken for; asking takes no longer when there is much.

    >>> taken = Taken(Span(10, 20))
    >>> taken.mark(Span(14, 16))
    >>> taken.touches(Span(10, 14)), taken.touches(Span(15, 18)), taken.free(Span(12, 18))
    (False, True, Span(start=12, end=14))
    """

    def __init__(self, within: Span) -> None:
        self._start = within.start
        self._marks = bytearray(within.end - within.start)

    def mark(self, span: Span) -> None:
        """Say that a place is spoken for."""
        start, end = max(0, span.start - self._start), min(len(self._marks), span.end - self._start)
        if start < end:
            self._marks[start:end] = b"\1" * (end - start)

    def free(self, span: Span) -> Span:
        """The beginning of a place, as far as none of it is."""
        first = self._marks.find(1, max(0, span.start - self._start), max(0, span.end - self._start))
        return span if first < 0 else Span(span.start, self._start + first)

    def touches(self, span: Span) -> bool:
        """Whether any of a place is."""
        return 1 in self._marks[max(0, span.start - self._start) : max(0, span.end - self._start)]
