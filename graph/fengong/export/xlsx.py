"""XLSX: the responsibility matrix for Excel, with the words behind it.

Three sheets: the matrix (tasks × actors, one mark for each role), the list with the quoted clauses, and
the notes that a reader needs. Text is stored as text: a cell that begins with ``=`` is no formula here, and
stays none when somebody edits it. The same incidence gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

from openpyxl import Workbook

from fengong.analysis.incidence import Incidence
from fengong.errors import OutputError
from fengong.export.sheet_list import add_list
from fengong.export.sheet_matrix import add_matrix
from fengong.export.sheet_notes import add_notes

#: What Excel can hold in one sheet.
MAX_ROWS, MAX_COLUMNS = 1_048_576, 16_384
#: The first moment that a zip archive can express; the workbook says nothing about when it was written.
MOMENT = datetime(1980, 1, 1)
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def to_xlsx(incidence: Incidence, lang: str) -> bytes:
    """The workbook.

    Raises:
        OutputError: there are more tasks or actors than a sheet can hold.
    """
    refuse_too_much(incidence)
    book = Workbook()
    matrix, long_list, notes = book.active, book.create_sheet(), book.create_sheet()
    assert matrix is not None
    add_matrix(matrix, incidence, lang)
    add_list(long_list, incidence, lang)
    add_notes(notes, incidence, lang)
    return saved(book)


def refuse_too_much(incidence: Incidence) -> None:
    """Stop before a sheet is filled that cannot hold it.

    Raises:
        OutputError: there are more tasks or actors than a sheet can hold.
    """
    if len(incidence.tasks) >= MAX_ROWS or len(incidence.actors) > MAX_COLUMNS - 10:
        raise OutputError("xlsx", "more tasks or departments than Excel can hold; export csv")


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook, which say nothing about when it was written."""
    book.properties.creator = "fengong"
    book.properties.created = MOMENT
    out = io.BytesIO()
    book.save(out)
    return _undated(out.getvalue())


def _undated(archive: bytes) -> bytes:
    """The archive with every moment in it set to :data:`MOMENT`."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z\g<2>", old.read(name))
            new.writestr(zipfile.ZipInfo(name, MOMENT.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
