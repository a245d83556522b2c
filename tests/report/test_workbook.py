from __future__ import annotations

import io
import time
from typing import Any

import pytest
from openpyxl import load_workbook

from fengong.analysis.incidence import Incidence
from fengong.analysis.scope import Scope
from fengong.ask.table import text
from fengong.report.contents import ReportContents, gather
from fengong.report.sheets.listing import listed
from fengong.report.workbook import to_workbook

#: openpyxl types a book that was read as loosely as one that may hold anything.
Workbook = Any
Worksheet = Any


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


@pytest.fixture(scope="module")
def book(report: ReportContents) -> Workbook:
    return opened(to_workbook(report))


def marks(sheet: Worksheet) -> dict[str, tuple[str, str]]:
    """Cell → mark and where it leads."""
    return {
        cell.coordinate: (str(cell.value), cell.hyperlink.location)
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if cell.hyperlink
    }


def test_every_part_has_its_sheet(book: Workbook) -> None:
    assert book.sheetnames == [
        "责任分工报告",
        "责任矩阵",
        "RACI",
        "共同任务",
        "中间人",
        "整体结构",
        "部门负荷",
        "期限日历",
        "分工中的发现",
        "分工清单",
    ]


def test_a_mark_leads_to_its_words_and_these_back(report: ReportContents, book: Workbook) -> None:
    matrix, words = book["责任矩阵"], book["分工清单"]
    found = marks(matrix)
    assert len(found) == len(report.grid.cells)
    for place, (mark, location) in found.items():
        assert mark, "the mark itself stays in the cell"
        row = words[int(location.rpartition("!A")[2])]
        column = "".join(filter(str.isalpha, place))
        assert row[4].value == matrix[f"{column}1"].value, "the actor"
        assert row[3].value == matrix[f"D{place.removeprefix(column)}"].value, "the task"
        assert row[4].hyperlink.location == f"'责任矩阵'!{place}"


def test_raci_stands_where_the_marks_stand(book: Workbook) -> None:
    plain, letters = marks(book["责任矩阵"]), marks(book["RACI"])
    assert plain.keys() == letters.keys()
    pairs = {(plain[place][0], letters[place][0]) for place in plain}
    assert {("牵", "A/R"), ("配", "C"), ("责", "R")} <= pairs


def test_headings_stay_filters_work_and_paper_is_a4(book: Workbook) -> None:
    assert book["责任矩阵"].freeze_panes == book["RACI"].freeze_panes == "E2"
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes in ("A2", "E2")
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.print_title_rows == "$1:$1"
    for sheet in book.worksheets:
        assert (int(sheet.page_setup.paperSize), sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)


def test_listings_hold_what_the_report_says(report: ReportContents, book: Workbook) -> None:
    for chapter in report.chapters:
        table = listed(chapter)[0]
        rows = list(book[chapter.title].iter_rows(max_row=len(table.rows) + 1, values_only=True))
        assert list(rows[0][: len(table.columns)]) == [column.zh for column in table.columns]
        assert [row[: len(table.columns)] for row in rows[1:]] == [
            tuple(
                (text(cell) if isinstance(cell, tuple) else cell) or (None if cell in ("", ()) else cell)
                for cell in row
            )
            for row in table.rows
        ]
    assert len(book["部门负荷"]._charts) == 1


def test_formulas_are_words(hostile: ReportContents) -> None:
    seen = 0
    for sheet in opened(to_workbook(hostile)).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "@")):
                    seen += 1
                    assert cell.quotePrefix
            assert all(cell.hyperlink is None or cell.hyperlink.target is None for cell in row)
    assert seen > 10


def test_the_same_contents_give_the_same_bytes_at_any_time(
    report: ReportContents, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = to_workbook(report)
    later = time.time() + 10_000_000
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(later))
    assert to_workbook(report) == now


def test_english_and_nothing_open_too(whole: Incidence) -> None:
    assert opened(to_workbook(gather(whole, Scope(), "en"))).sheetnames[1:4] == ["Matrix", "RACI", "Shared tasks"]
    assert len(opened(to_workbook(gather(Incidence((), (), ()), Scope(), "zh"))).sheetnames) == 10
