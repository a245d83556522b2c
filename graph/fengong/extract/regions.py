"""The ledger of a reading: which region every character belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fengong.lexicon.findings import finding
from fengong.model import Finding, Region, Span

BLANKS = re.compile(r"\s+")
KINDS = tuple(Region)
UNREAD = re.compile(re.escape(bytes([KINDS.index(Region.UNREAD)])) + b"+")
RUN = re.compile(rb"(.)\1*", re.S)


class Regions:
    """Marks over a text; what nobody marks stays unread, so that nothing can be dropped in silence.

    >>> regions = Regions(5)
    >>> regions.mark(Span(0, 2), Region.TITLE)
    >>> [(span.start, span.end, str(region)) for span, region in regions.partition()]
    [(0, 2, 'title'), (2, 5, 'unread')]
    """

    def __init__(self, length: int) -> None:
        # A byte for each character, so that runs of one kind can be found at the speed of a search.
        self._kinds = bytearray(bytes([KINDS.index(Region.UNREAD)]) * length)

    def mark(self, span: Span, kind: Region) -> None:
        """Say what a stretch is; a later mark within an earlier one is the finer one and holds."""
        self._fill(span, KINDS.index(kind))

    def mark_all(self, marks: Iterable[tuple[Span, Region]], text: str) -> None:
        """Several marks in a row, coarse ones first, with the blanks behind them."""
        for span, kind in marks:
            self.mark(span, kind)
        self.fill_blanks(text)

    def fill_blanks(self, text: str) -> None:
        """Give blanks between lines to what stands before them (or, at the top, to what comes after)."""
        unread = KINDS.index(Region.UNREAD)
        first = len(text) - len(text.lstrip())
        if first == len(text):
            return
        self._fill(Span(0, first), self._kinds[first])
        for blank in BLANKS.finditer(text, first + 1):
            if self._kinds[blank.start()] == unread:
                self._fill(Span(*blank.span()), self._kinds[blank.start() - 1])

    def partition(self) -> tuple[tuple[Span, Region], ...]:
        """Stretches of one kind, in order, without gap or overlap."""
        return tuple((Span(*run.span()), KINDS[run.group()[0]]) for run in RUN.finditer(self._kinds))

    def unread_findings(self) -> list[Finding]:
        """A finding for every stretch that nobody marked."""
        return [finding("not-understood", Span(*run.span())) for run in UNREAD.finditer(self._kinds)]

    def _fill(self, span: Span, kind: int) -> None:
        self._kinds[span.start : span.end] = bytes([kind]) * (span.end - span.start)
