"""Counts the rows of a result while it is written, so that a limit holds without any answer being cut unseen."""

from __future__ import annotations

import re

#: What stands once between or behind rows, when strings are left out; and what a string is.
_ROWS = {"json": b"},{", "xml": b"</result>", "csv": b"\n", "tsv": b"\n"}
_STRINGS = {"json": re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL), "csv": re.compile(rb'"[^"]*"')}
_WHOLE = {
    "json": re.compile(rb'(?:[^"]+|"(?:[^"\\]|\\.)*")*', re.DOTALL),
    "csv": re.compile(rb'(?:[^"]+|"[^"]*")*'),
}


class RowCount:
    r"""The rows of what was written so far in a form; in JSON a row counts when it begins, elsewhere when it ends.

    >>> count = RowCount("csv")
    >>> [count.add(piece) for piece in (b'name\r\n"a\nb', b'"\r\nc\r\n')]
    [0, 2]
    >>> RowCount("json").add(b'{"results":{"bindings":[{"a":{"value":"},{"}},{"a":{}},{}')
    3
    """

    def __init__(self, form: str) -> None:
        # The first line of CSV and TSV holds the names; JSON has a mark less than rows.
        self.rows = {"csv": -1, "tsv": -1, "json": 1}.get(form, 0)
        self._mark = _ROWS.get(form, b"\n")
        self._string, self._whole = _STRINGS.get(form), _WHOLE.get(form)
        self._rest = self._tail = b""

    def add(self, piece: bytes) -> int:
        """Count a further piece; the rows so far."""
        text = self._outside_strings(piece)
        self.rows += (self._tail + text).count(self._mark)
        # A mark that has begun is counted when it ends.
        keep = len(self._mark) - 1
        self._tail = (self._tail + text)[-keep:] if keep else b""
        return max(self.rows, 0)

    def _outside_strings(self, piece: bytes) -> bytes:
        if self._string is None or self._whole is None:
            return piece
        text = self._rest + piece
        found = self._whole.match(text)
        end = found.end() if found else 0
        self._rest = text[end:]
        return self._string.sub(b"", text[:end])
