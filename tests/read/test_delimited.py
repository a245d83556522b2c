"""Tables as text, and tables in Markdown."""

from __future__ import annotations

import pytest

from fengong.errors import ReadError
from fengong.read import limits
from fengong.read.formats import parse_document


@pytest.mark.parametrize(("delimiter", "name"), [(",", "plan.csv"), (";", "plan.csv"), ("\t", "plan.tsv")])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_rows_and_cells(delimiter: str, name: str, encoding: str) -> None:
    rows = [["任务", "牵头单位"], ["“排查”", '"市应急局\n市公安局"']]
    data = "\r\n".join(delimiter.join(row) for row in rows).encode(encoding)
    document = parse_document(data, name)
    assert document.text.splitlines() == ["任务\t牵头单位", "“排查”\t市应急局 市公安局"]
    assert [cell.span and cell.span.of(document.text) for cell in document.grids[0].rows[1]] == [
        "“排查”",
        "市应急局 市公安局",
    ]
    assert ("row 2 column 1", "“排查”") in {(a.where, a.span.of(document.text)) for a in document.anchors}


def test_rows_of_unequal_length_and_a_title() -> None:
    document = parse_document("任务表,,\n任务,牵头单位,备注\n排查,市应急局\n".encode(), "plan.csv")
    assert document.text.splitlines()[0] == "任务表"
    assert [len(row) for row in document.grids[0].rows] == [3, 3]


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ReadError, match="no valid csv"):
        parse_document(("任务,单位\n" + "甲" * 200_000 + ",乙").encode(), "plan.csv")
    monkeypatch.setattr(limits, "CELLS", 3)
    with pytest.raises(ReadError, match="more than 3 cells"):
        parse_document("任务,单位\n甲,乙\n".encode(), "plan.csv")


def test_markdown_keeps_its_words_and_has_grids() -> None:
    text = "# 计划\n\n任务 | 牵头单位\n:--- | ---:\n排查 \\| 整改 | 市应急局\n培训 |\n\n后文 | 不是表\n"
    document = parse_document(text.encode(), "plan.md")
    assert document.text == text
    rows = [[cell.span and cell.span.of(text) for cell in row] for row in document.grids[0].rows]
    assert rows == [["任务", "牵头单位"], ["排查 \\| 整改", "市应急局"], ["培训", None]]
    assert len(document.grids) == 1


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "，"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_delimiters_encodings_and_breaks_in_cells(delimiter: str, encoding: str) -> None:
    rows = [
        ["任务", "牵头单位", "时限"],
        ["排查；整改、培训\n演练", "市应急局、市公安局", "长期"],
        ["宣传", "市教育局", "/"],
    ]
    table = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    document = parse_document(table.encode(encoding), "plan.csv")
    found = [[cell.span and cell.span.of(document.text) for cell in row] for row in document.grids[0].rows]
    assert found == [[cell.replace("\n", " ") for cell in row] for row in rows]
