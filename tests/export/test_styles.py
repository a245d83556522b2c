from __future__ import annotations

import io
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from fengong.export.cells import put, put_row
from fengong.export.styles import BODY, COLOURS, HEAD, LINK, STRONG, dress
from fengong.model import Role


def test_books_share_nothing_and_learn_a_style_once() -> None:
    books = [Workbook(), Workbook()]
    for book in books:
        sheet = book.active
        assert sheet is not None
        # Another order in each book, so that a style made for one would look different in the other.
        styles = [BODY, HEAD] if book is books[0] else [HEAD, BODY]
        for row, style in enumerate(styles * 50, 1):
            put(sheet, row, 1, style, style)
    for book in books:
        saved = io.BytesIO()
        book.save(saved)
        read: Any = load_workbook(saved).active
        assert {(cell.value, bool(cell.font.b), cell.fill.fgColor.rgb) for (cell,) in read.iter_rows()} == {
            (HEAD, True, "001F3B57"),
            (BODY, False, "00000000"),
        }
        assert len(book.named_styles) == 3


def test_every_style_can_be_worn_and_each_role_has_its_colour() -> None:
    sheet = Workbook().active
    assert sheet is not None
    for column, style in enumerate([BODY, HEAD, LINK, STRONG, *Role], 1):
        put(sheet, 1, column, "字", style)
    fills = [sheet.cell(1, 5 + at).fill.fgColor.rgb for at in range(len(Role))]
    assert fills == [f"00{COLOURS[role]}" for role in Role]


def test_words_stay_words_in_a_style() -> None:
    sheet = Workbook().active
    assert sheet is not None
    put_row(sheet, 1, ["=1+1", "字"])
    first, other = sheet.cell(1, 1), sheet.cell(1, 2)
    assert (first.data_type, first.quotePrefix, bool(other.quotePrefix)) == ("s", True, False)
    assert isinstance(first, Cell)
    dress(first, LINK)
    assert first.font.color.rgb == "000B5CAD"
