"""Excel files: cells as words, merged ranges, stored values of formulas, and sheets of a million empty rows."""

from __future__ import annotations

import io
import time
import zipfile
from datetime import date
from typing import Any

import openpyxl
import pytest

from fengong.errors import ReadError
from fengong.model import Document
from fengong.read import limits
from fengong.read.formats import parse_document


def saved(book: Any) -> bytes:
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def book_of(*rows: list[Any]) -> Any:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    return book


def read(book: Any) -> Document:
    return parse_document(saved(book), "plan.xlsx")


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The file with one part changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as changed_one:
        for entry in archive.infolist():
            words = archive.read(entry)
            if entry.filename == part:
                assert old in words
                words = words.replace(old, new)
            changed_one.writestr(entry.filename, words)
    return made.getvalue()


HEAD = ["序号", "任务", "牵头单位", "完成时限"]


def test_cells_as_a_plan_writes_them() -> None:
    book = book_of(
        ["任务表"], HEAD, [1, "排查", "市应急局\n市公安局", date(2024, 12, 31)], [], [2.5, "整改", True, None]
    )
    book.active.merge_cells("A1:D1")
    document = read(book)
    assert document.text.splitlines() == [
        "任务表",
        "序号\t任务\t牵头单位\t完成时限",
        "1\t排查\t市应急局 市公安局\t2024年12月31日",
        "2.5\t整改\tTRUE\t",
    ]
    assert ("Sheet!C3", "市应急局 市公安局") in {(a.where, a.span.of(document.text)) for a in document.anchors}


def test_merged_ranges() -> None:
    book = book_of(HEAD, [1, "排查", "市应急局", "长期"], [2, "整改", None, None])
    book.active.merge_cells("C2:C3")
    grid = read(book).grids[0]
    assert [row[2].merged for row in grid.rows] == [False, False, True]
    assert grid.rows[2][2].span == grid.rows[1][2].span
    assert grid.rows[2][3].span is None


def test_every_sheet_and_hidden_ones_aside() -> None:
    book = book_of(HEAD, [1, "排查", "市应急局", "长期"])
    book.create_sheet("选项").append(["是", "否"])
    book["选项"].sheet_state = "hidden"
    second = book.create_sheet("续表")
    second.append(HEAD)
    second.append([2, "整改", "市公安局", "长期"])
    document = read(book)
    assert len(document.grids) == 2
    assert [span.of(document.text) for span in document.furniture] == ["是 否"]
    assert document.findings == ()
    assert "续表!C2" in {anchor.where for anchor in document.anchors}


def test_hidden_rows_are_set_aside_with_a_finding() -> None:
    book = book_of(
        HEAD, [1, "排查", "市应急局", "长期"], [2, "整改", "市公安局", "长期"], [3, "培训", "市教育局", None]
    )
    book.active.row_dimensions[3].hidden = True
    document = read(book)
    assert [span.of(document.text) for span in document.furniture] == ["2 整改 市公安局 长期"]
    assert len(document.grids[0].rows) == 3
    (found,) = document.findings
    assert (found.code, dict(found.details)) == ("hidden-rows", {"count": "1", "sheet": "Sheet"})
    assert "Sheet!3:3" in {anchor.where for anchor in document.anchors}


def test_formulas_give_their_stored_value_or_a_finding() -> None:
    data = saved(book_of(HEAD, [1, "排查", "市应急局", "=1+1"], [2, "整改", "市公安局", "=2"]))
    stored = (
        changed(data, "xl/worksheets/sheet1.xml", b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
        if (b"<f>1+1</f><v></v>" in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml"))
        else changed(data, "xl/worksheets/sheet1.xml", b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
    )
    document = parse_document(stored, "plan.xlsx")
    assert "市应急局\t2\n" in document.text
    assert [(f.code, dict(f.details)) for f in document.findings] == [
        ("formula-without-value", {"cells": "Sheet!D3", "count": "1"})
    ]


def test_a_million_empty_rows() -> None:
    rows = "".join(f'<row r="{n}" ht="13.5"><c r="A{n}" s="0"/></row>' for n in range(3, 1_000_000)).encode()
    data = changed(
        saved(book_of(["任务", "牵头单位"], ["排查", "市应急局"])),
        "xl/worksheets/sheet1.xml",
        b"</sheetData>",
        rows + b"</sheetData>",
    )
    begin = time.perf_counter()
    assert parse_document(data, "plan.xlsx").text == "任务\t牵头单位\n排查\t市应急局\n"
    assert time.perf_counter() - begin < 20


def test_cells_at_both_ends_of_a_sheet() -> None:
    book = book_of(["任务", "牵头单位"])
    book.active["XFD1048576"] = "远"
    document = read(book)
    assert "远" in document.text


def test_too_many_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 5)
    with pytest.raises(ReadError, match="more than 5 cells"):
        read(book_of(HEAD, HEAD))


def test_broken_files() -> None:
    data = saved(book_of(HEAD))
    with pytest.raises(ReadError, match="damaged or incomplete"):
        parse_document(data[:-40], "plan.xlsx")
    with pytest.raises(ReadError, match="damaged Excel file"):
        parse_document(changed(data, "xl/workbook.xml", b"<sheets>", b"<sheets"), "plan.xlsx")
    with pytest.raises(ReadError, match="no words"):
        read(openpyxl.Workbook())
