from __future__ import annotations

from pathlib import Path

import pytest

from fengong.ask import library
from fengong.ask.library import all_queries, find, listing
from fengong.errors import QueryError

WHOLE = """#+ title: {zh: 题, en: title}
#+ question: {zh: 问, en: question}
#+ parameters: {n: {zh: 数, en: number, type: integer, default: 3}}
#+ columns: {n: {zh: 数, en: number}}
SELECT ?n { VALUES ?n { 3 } } ORDER BY ?n
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of its own."""
    (tmp_path / "first").mkdir()
    (tmp_path / "second").mkdir()
    (tmp_path / "first" / "count.rq").write_text(WHOLE, encoding="utf-8")
    monkeypatch.setattr(library, "resource", lambda _name: tmp_path)
    return tmp_path


def test_a_query_is_found_by_its_name() -> None:
    query = find("who-leads")
    assert (query.name, query.subject) == ("who-leads", "tasks")
    assert query.header.title.zh == "任务由谁牵头"


@pytest.mark.parametrize(
    ("name", "told"),
    [("who-lead", "did you mean who-leads"), ("zzz", "`fengong queries` lists them"), ("../x", "lists them")],
)
def test_an_unknown_name_gets_a_hint(name: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        find(name)


def test_the_listing_shows_what_can_be_asked_and_the_defaults() -> None:
    table = listing("zh")
    assert len(table.rows) == len(all_queries())
    by_name = {row[0]: row for row in table.rows}
    assert by_name["who-leads"][1:] == ("任务由谁牵头", "某项任务由谁牵头，原文怎么说？", "task=5, plan=*")
    assert {row[0] for row in listing("en").rows} == set(by_name)


def test_a_folder_is_the_subject(folder: Path) -> None:
    assert [(query.subject, query.name) for query in all_queries()] == [("first", "count")]


def test_two_queries_of_one_name_are_refused(folder: Path) -> None:
    (folder / "second" / "count.rq").write_text(WHOLE, encoding="utf-8")
    with pytest.raises(QueryError, match=r"first/count\.rq and second/count\.rq"):
        find("count")


@pytest.mark.parametrize(
    ("old", "new"), [("{ 3 }", "{ 4 }"), ("{ 3 }", "{ UNDEF }"), ("VALUES ?n { 3 }", "BIND(3 AS ?n)")]
)
def test_header_and_body_must_state_the_same_default(folder: Path, old: str, new: str) -> None:
    (folder / "first" / "count.rq").write_text(WHOLE.replace(old, new), encoding="utf-8")
    with pytest.raises(QueryError, match=r"VALUES \?n must hold the default"):
        find("count")
