"""Tables as text (.csv, .tsv)."""

from __future__ import annotations

import csv
import io
from collections import Counter

from fengong.errors import ReadError
from fengong.read import limits
from fengong.read.content import Content, Draft, Writer
from fengong.read.sheets import write_sheet
from fengong.read.text import decode

DELIMITERS = (",", "\t", ";", "|", "，")
#: So many characters show the delimiter.
HEAD = 8192


def read_delimited(data: bytes, path: str) -> Content:
    """The cells of a csv file; the delimiter is what its first rows agree on.

    Raises:
        ReadError: in no encoding that is known, too large, or no csv.
    """
    text, encoding = decode(data, path)
    rows: list[list[Draft]] = []
    cells = 0
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)), 1):
            cells += len(row) or 1
            if cells > limits.CELLS:
                raise ReadError(path, f"has more than {limits.CELLS} cells; split it")
            if any(cell.strip() for cell in row):
                rows.append([Draft(cell, f"row {number} column {at}") for at, cell in enumerate(row, 1)])
    except csv.Error as error:
        raise ReadError(path, f"is no valid csv ({error}); save it again") from error
    writer = Writer()
    write_sheet(writer, rows)
    return writer.content(encoding)


def _delimiter(text: str) -> str:
    r"""The delimiter that gives the most of the first rows one width, for words hold commas too.

    >>> _delimiter("任务;牵头单位\n甲，乙，丙;丁"), _delimiter("任务|牵头单位\n甲|乙"), _delimiter("任务\t单位\n甲\t乙")
    (';', '|', '\t')
    """
    return max(DELIMITERS, key=lambda delimiter: _evenness(text[:HEAD], delimiter))


def _evenness(head: str, delimiter: str) -> tuple[int, int]:
    """How many rows have the commonest width above one, and that width."""
    try:
        rows = list(csv.reader(io.StringIO(head, newline=""), delimiter=delimiter))
    except csv.Error:
        return 0, 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    width, count = max(widths.items(), key=lambda pair: (pair[1], pair[0]), default=(0, 0))
    return count, width
