from __future__ import annotations

import io
import time
import zipfile

import pyoxigraph as ox
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope
from fengong.errors import OutputError
from fengong.export import xlsx
from fengong.export.long_csv import to_csv
from fengong.export.xlsx import to_xlsx
from fengong.model import Role


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def values(sheet: Worksheet) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_the_matrix_holds_every_assignment_under_its_actor(whole: Incidence) -> None:
    head, *body = values(opened(to_xlsx(whole, "zh"))["责任矩阵"])
    assert head[:4] == ["方案", "章节", "序号", "任务"]
    assert head[4:6] == ["云山市住房和城乡建设局", "云山市应急管理局"], "most tasks first"
    assert head[-3:] == ["有关部门（云山市）", "有关部门（海川市）", "不知所指的名称"], "groups last"
    cells = {(row[3], head[at]): row[at] for row in body for at in range(4, len(head)) if row[at] is not None}
    assert cells["完善制度", "云山市应急管理局"] == "牵"
    assert cells["完善制度", "云山市教育局"] == "配"
    assert cells["整治道路", "云山市应急管理局"] == "牵责"
    assert cells["广泛宣传", "有关部门（云山市）"] == "责"
    assert cells["检查商场", "不知所指的名称"] == "市*局 责"
    assert sum(1 for _, actor in cells if actor != "不知所指的名称") == len({(r.task, r.actor) for r in whole.rows})


def test_every_task_has_its_row_also_one_that_names_nobody(whole: Incidence) -> None:
    _, *body = values(opened(to_xlsx(whole, "zh"))["责任矩阵"])
    assert [row[3] for row in body] == [task.title for task in whole.tasks]
    assert [row[2] for row in body[:6]] == [1, 2, 3, 4, 5, 6], "numbers sort as numbers"
    empty = next(row for row in body if row[3] == "总结经验")
    assert set(empty[4:]) == {None}


def test_headings_stay_in_sight_and_everything_can_be_filtered(whole: Incidence) -> None:
    book = opened(to_xlsx(whole, "zh"))
    assert book["责任矩阵"].freeze_panes == "E2"
    assert book["分工清单"].freeze_panes == "A2"
    for name in ("责任矩阵", "分工清单"):
        assert book[name].auto_filter.ref == book[name].dimensions
        assert book[name].column_dimensions["D"].width >= 36


def test_one_plan_needs_no_column_for_it(store: ox.Store) -> None:
    one = ox.Store()
    one.extend(quad for quad in store if "990200" not in str(quad))
    matrix = opened(to_xlsx(restrict(read_incidence(one), Scope()), "zh"))["责任矩阵"]
    assert [cell.value for cell in matrix[1]][:4] == ["章节", "序号", "任务", "云山市住房和城乡建设局"]
    assert matrix.freeze_panes == "D2"


def test_the_list_says_the_same_as_the_csv(whole: Incidence) -> None:
    _, *body = values(opened(to_xlsx(whole, "en"))["List"])
    quotes = [f"{row[8]},{row[9]},{row[10]},{float(str(row[11]))}" for row in body]
    assert quotes == [line.split(",", 10)[-1] for line in to_csv(whole).decode().splitlines()[1:]]


def test_marks_are_explained_in_the_language_asked_for(whole: Incidence) -> None:
    zh = [row[0] for row in values(opened(to_xlsx(whole, "zh"))["说明"])]
    assert {"牵  牵头", "责  负责", "配  配合", "导  指导", "督  监督"} <= set(zh)
    assert "云山市安全行动方案 990100-yunshan" in zh
    book = opened(to_xlsx(whole, "en"))
    assert book.sheetnames == ["Matrix", "List", "Notes"]
    assert "L  lead" in [row[0] for row in values(book["Notes"])]
    assert values(book["Matrix"])[1][5] == "L"


def test_formulas_are_words(hostile: Incidence) -> None:
    book = opened(to_xlsx(hostile, "zh"))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    titles = {cell.value: cell for cell in book["责任矩阵"]["C"]}
    for words in ('=HYPERLINK("http://example.org","x")', "+1+1", "-1+1", "@SUM(A1)", "＝1+1"):
        assert titles[words].data_type == "s"
        assert titles[words].quotePrefix
    assert "坏\N{REPLACEMENT CHARACTER}字" in titles


def test_the_same_incidence_gives_the_same_bytes_at_any_time(whole: Incidence, monkeypatch: pytest.MonkeyPatch) -> None:
    now = to_xlsx(whole, "zh")
    later = time.time() + 10_000_000
    monkeypatch.setattr(time, "time", lambda: later)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(later))
    assert to_xlsx(whole, "zh") == now
    with zipfile.ZipFile(io.BytesIO(now)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def test_what_excel_cannot_hold_is_refused(whole: Incidence, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_ROWS", 4)
    with pytest.raises(OutputError, match="more tasks or departments than Excel can hold; export csv"):
        to_xlsx(whole, "zh")


def test_nothing_gives_a_workbook_that_opens(whole: Incidence) -> None:
    assert opened(to_xlsx(Incidence((), (), ()), "zh")).sheetnames == ["责任矩阵", "分工清单", "说明"]
    assert opened(to_xlsx(restrict(whole, Scope(frozenset({Role.GUIDE}))), "zh"))["责任矩阵"].max_row == 1 + len(
        whole.tasks
    )
