r"""What a reader makes of a file, and how it is put together so that every position stays exact.

A reader writes line after line; the writer counts. A paragraph is a line. A table row is a line too, its cells joined
by tabs; a line break inside a cell becomes a blank, so that a row stays one line and a cell one span.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fengong.model import Anchor, Cell, Finding, Grid, Severity, Span

#: Neither a line nor a cell can hold these; text files that do are refused, other formats have them by accident.
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
BREAKS = re.compile("[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
BLANKS = re.compile("[ \t]+")


@dataclass(frozen=True, slots=True)
class Content:
    """The words of a file; the fields are those of :class:`~fengong.model.Document`."""

    text: str
    encoding: str = "utf-8"
    anchors: tuple[Anchor, ...] = ()
    furniture: tuple[Span, ...] = ()
    grids: tuple[Grid, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A cell before it is written: ``place`` names it; ``origin`` is (row, column) of the cell it is merged into."""

    words: str
    place: str | None = None
    origin: tuple[int, int] | None = None


class Writer:
    """A text that grows line by line.

    >>> writer = Writer()
    >>> writer.line("一、总则", "paragraph 1")
    Span(start=0, end=4)
    >>> writer.table([[Draft("1"), Draft("市应急局"), Draft("")]])
    >>> content = writer.content()
    >>> content.text
    '一、总则\\n1\\t市应急局\\t\\n'
    >>> [cell.span and cell.span.of(content.text) for cell in content.grids[0].rows[0]]
    ['1', '市应急局', None]
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._at = 0
        self._anchors: list[Anchor] = []
        self._furniture: list[Span] = []
        self._grids: list[Grid] = []
        self._findings: list[Finding] = []

    def line(self, words: str, place: str | None = None) -> Span:
        """Write a line; its span leaves out the line end."""
        start = self._at
        self._write(legible(words))
        span = Span(start, self._at)
        self.anchor(span, place)
        self._write("\n")
        return span

    def anchor(self, span: Span, place: str | None) -> None:
        """Say where in the file a stretch stands."""
        if place is not None and span.end > span.start:
            self._anchors.append(Anchor(span, place))

    def furniture(self, words: str, place: str | None = None) -> None:
        """Write a line that is no part of the document."""
        self.set_aside(self.line(words, place))

    def set_aside(self, span: Span) -> None:
        """Say that a written stretch is no part of the document."""
        if span.end <= span.start:
            return
        last = self._furniture[-1] if self._furniture else None
        if last and last.end + 1 >= span.start:
            self._furniture[-1] = Span(last.start, span.end)
        else:
            self._furniture.append(span)

    def table(self, rows: Sequence[Sequence[Draft]]) -> None:
        """Write a table, row by row."""
        done: list[list[Cell]] = []
        for row in rows:
            done.append([])
            first = True
            for draft in row:
                if draft.origin is not None:
                    done[-1].append(_merged(done, draft.origin))
                    continue
                if not first:
                    self._write("\t")
                first = False
                done[-1].append(Cell(self._cell(draft)))
            self._write("\n")
        width = max(map(len, done), default=0)
        self._grids.append(Grid(tuple((*row, *(Cell(None),) * (width - len(row))) for row in done)))

    def _cell(self, draft: Draft) -> Span | None:
        words = cell_words(draft.words)
        if not words:
            return None
        start = self._at
        self._write(words)
        span = Span(start, self._at)
        self.anchor(span, draft.place)
        return span

    def finding(self, code: str, span: Span | None = None, **details: str) -> None:
        """Note what the file did not give away, at a stretch or of the whole."""
        where = span or Span(0, 0)
        self._findings.append(Finding(code, Severity.WARNING, where, tuple(sorted(details.items()))))

    def content(self, encoding: str = "utf-8") -> Content:
        """All that was written."""
        whole = Span(0, self._at)
        findings = (f if f.span.end else Finding(f.code, f.severity, whole, f.details) for f in self._findings)
        return Content(
            "".join(self._parts),
            encoding,
            tuple(self._anchors),
            tuple(self._furniture),
            tuple(self._grids),
            tuple(findings),
        )

    def _write(self, words: str) -> None:
        self._parts.append(words)
        self._at += len(words)


def _merged(done: list[list[Cell]], origin: tuple[int, int]) -> Cell:
    row, column = origin
    span = done[row][column].span if row < len(done) and column < len(done[row]) else None
    return Cell(span, merged=True)


def legible(words: str) -> str:
    r"""Words for one line: breaks are blanks, what no text can hold is U+FFFD.

    >>> legible("市应急局\r\n\x00牵头\ud800")
    '市应急局 \ufffd牵头\ufffd'
    """
    return CONTROL.sub("\ufffd", BREAKS.sub(" ", words))


def cell_words(words: str) -> str:
    r"""Words of a cell: no tab, no break, no blanks around.

    >>> cell_words(" 市应急局\n市公安局\t")
    '市应急局 市公安局'
    """
    return BLANKS.sub(" ", legible(words)).strip()


def joined(parts: Iterable[str]) -> str:
    """Paragraphs of one cell as its words."""
    return "\n".join(part for part in parts if part.strip())
