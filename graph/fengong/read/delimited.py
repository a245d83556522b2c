"""Tables as text (.csv, .tsv)."""

from __future__ import annotations

import csv
import io

from fengong.errors import ReadError
from fengong.read import limits
from fengong.read.content import Content, Draft, Writer
from fengong.read.sheets import write_sheet
from fengong.read.text import decode

DELIMITERS = (",", "\t", ";", "，")


def read_delimited(data: bytes, path: str) -> Content:
    """The cells of a csv file; the delimiter is the commonest one of its first rows.

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
    """The delimiter that the first rows hold most of.

    >>> _delimiter("任务;牵头单位\\n甲、乙;丙")
    ';'
    """
    head = text[:4096]
    return max(DELIMITERS, key=head.count)
