from __future__ import annotations

import csv
import io
import json

import pytest

from fengong.ask.table import Coded, Column, Table, render

TABLE = Table(
    (Column("name", "名称", "name"), Column("n", "数", "count"), Column("quote", "原文", "quote")),
    (('a,"b"|c', 3, "一行\n二行"), ("[bold]应急[/bold]", None, "")),
    "标题",
    ("注意",),
)


def test_csv_reads_back_with_the_same_cells_and_keys() -> None:
    rows = list(csv.reader(io.StringIO(render(TABLE, "csv", "zh"), newline="")))
    assert rows == [["name", "n", "quote"], ['a,"b"|c', "3", "一行\n二行"], ["[bold]应急[/bold]", "", ""]]


def test_json_reads_back_with_numbers_and_null() -> None:
    rows = json.loads(render(TABLE, "json", "en"))
    assert rows == [dict(zip(("name", "n", "quote"), row, strict=True)) for row in TABLE.rows]


@pytest.mark.parametrize("form", ["csv", "json"])
def test_nothing_is_still_well_formed(form: str) -> None:
    empty = Table(TABLE.columns, ())
    assert render(empty, form, "zh") == {"csv": "name,n,quote\n", "json": "[\n]\n"}[form]


def test_markdown_stays_one_row_per_line() -> None:
    lines = render(TABLE, "markdown", "zh").splitlines()
    assert lines[0] == "| 名称 | 数 | 原文 |"
    assert lines[2] == '| a,"b"\\|c | 3 | 一行 二行 |'
    assert lines[-1] == "- 注意"


def test_a_table_shows_headings_title_and_notes_and_takes_no_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = render(TABLE, "table", "en")
    assert shown.startswith("标题\n")
    assert "count" in shown
    assert "[bold]应急[/bold]" in shown
    assert shown.endswith("注意\n")


def test_numbers_are_never_cut_and_long_chinese_is_broken_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    columns = (Column("name", "名称", "name"), Column("p", "p", "p"), Column("tie", "联系", "tie"))
    shown = render(Table(columns, (("云山市住房和城乡建设局与别的很多部门", 1.25e-7, "无从判断"),)), "table", "zh")
    assert "1.2e-07" in shown
    assert "无从判断" in shown


CODED = Table(
    (Column("who", "谁", "who"), Column("tie", "联系", "tie"), Column("roles", "角色", "roles")),
    ((("甲局", "乙局"), Coded("成立", "holds"), (Coded("牵头", "lead"),)), ((), None, ())),
)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_programs_get_codes_and_lists_in_every_language(lang: str) -> None:
    rows = json.loads(render(CODED, "json", lang))
    assert rows[0] == {"who": ["甲局", "乙局"], "tie": "holds", "roles": ["lead"]}
    assert rows[1] == {"who": [], "tie": None, "roles": []}
    assert render(CODED, "csv", lang) == "who,tie,roles\n甲局; 乙局,holds,lead\n,,\n"


@pytest.mark.parametrize(("lang", "cells"), [("zh", "甲局、乙局 | 成立 | 牵头"), ("en", "甲局, 乙局 | 成立 | 牵头")])
def test_people_get_words(lang: str, cells: str) -> None:
    assert render(CODED, "markdown", lang).splitlines()[2] == f"| {cells} |"
    assert "holds" not in render(CODED, "table", lang)
