"""Counts the rows of a result while it is written, so that a limit holds without any answer being cut unseen."""

from __future__ import annotations

import re

#: What stands once between or behind rows, when strings are left out.
_ROWS = {"json": b"},{", "xml": b"</result>", "csv": b"\n", "tsv": b"\n"}
#: Forms with strings in quotes that may hold such a mark; CSV doubles a quote inside, which ends and begins a string.
_QUOTED = frozenset({"json", "csv"})
_ESCAPED = re.compile(rb"\\.", re.DOTALL)


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
        self._mark, self._form = _ROWS[form], form
        self._inside = False
        self._rest = self._tail = b""

    def add(self, piece: bytes) -> int:
        """Count a further piece; the rows so far."""
        text = self._tail + (self._outside_strings(piece) if self._form in _QUOTED else piece)
        self.rows += text.count(self._mark)
        # A mark that has begun is counted when it ends.
        keep = len(self._mark) - 1
        self._tail = text[-keep:] if keep else b""
        return max(self.rows, 0)

    def _outside_strings(self, piece: bytes) -> bytes:
        parts = (self._unescaped(piece) if self._form == "json" else piece).split(b'"')
        outside = parts[1::2] if self._inside else parts[::2]
        self._inside ^= len(parts) % 2 == 0
        return b"".join(outside)

    def _unescaped(self, piece: bytes) -> bytes:
        text = _ESCAPED.sub(b"", self._rest + piece)
        # A backslash at the end belongs to what comes next.
        self._rest = b"\\" if text.endswith(b"\\") else b""
        return text[:-1] if self._rest else text
