"""A search finds what says it, the likeliest first, and nothing that is typed is a command."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fengong.errors import StoreError
from fengong.search.entry import Entry
from fengong.search.index import Index
from fengong.search.make import write_index
from fengong.search.query import Found, Query
from fengong.search.write import write_entries

PLAN = "https://example.org/plan/1"
ENTRIES = (
    Entry(
        "e:yj", "department", "合成市应急管理局", "Hecheng emergency management", ("市应急局",), area="990100", weight=9
    ),
    Entry("e:jt", "department", "合成市交通运输局", "Hecheng transport", ("市交通局",), area="990102", weight=3),
    Entry("e:yh", "department", "合成市银行业协会", within=(PLAN,)),
    Entry(PLAN, "plan", "合成市治理任务", number="990100-hecheng-2030", plan=PLAN, area="990100"),
    Entry("e:1", "task", "加强应急演练", text="5.加强应急演练。2030年底前，组织全市演练。", plan=PLAN, number="5"),
    Entry("e:2", "task", "整治电动车", text="6.整治电动车。应付急需，管理电池。", plan=PLAN, number="6"),
    Entry("e:q", "quote", "加强应急演练", text="市应急局牵头", plan=PLAN),
    Entry("e:other", "task", "整治电动车", text="另一方案的任务。", plan="https://example.org/plan/2"),
    Entry("e:astral", "document", "𠮷野家管理规定 😀"),
)
HOSTILE = (
    '"',
    "''",
    "NEAR(应急 管理)",
    "应急*",
    "* OR 1",
    "label:应急",
    "-应急",
    "^应急",
    "a\0b",
    "😀",
    "𠮷",
    "应急 AND",
    "){",
    "%_",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    path = tmp_path_factory.mktemp("search") / "index"
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        write_entries(database, ENTRIES)
    return Index(path)


def iris(found: Found) -> list[str]:
    return [hit.iri for hit in found.hits]


def names(index: Index, typed: str) -> list[str]:
    return [one.zh for one in index.suggest(typed)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("应急", {"e:yj", "e:1", "e:q"}),
        ("急", {"e:yj", "e:1", "e:2", "e:q"}),
        ("應急", {"e:yj", "e:1", "e:q"}),
        ("市应急局", {"e:yj", "e:q"}),
        ("应急管理局", {"e:yj"}),
        ("应急 2030年", {"e:1"}),
        ("２０３０年底", {"e:1"}),
        ("2030年底，组织", {"e:1"}),
        ("EMERGENCY", {"e:yj"}),
        ("emerg hecheng", {"e:yj"}),
        ("𠮷野", {"e:astral"}),
        ("急管", {"e:yj"}),
        ("局牵", {"e:q"}),
        ("局合", set()),
    ],
)
def test_a_run_of_chinese_stands_as_it_was_typed(index: Index, text: str, expected: set[str]) -> None:
    assert set(iris(index.search(Query(text)))) == expected


def test_names_come_before_words(index: Index) -> None:
    assert iris(index.search(Query("应急"))) == ["e:yj", "e:1", "e:q"]


def test_marks_are_places_of_what_was_typed(index: Index) -> None:
    first, task, _ = index.search(Query("应急")).hits
    assert (first.title.text[3:5], first.title.marks) == ("应急", ((3, 5),))
    assert [task.snippet.text[a:b] for a, b in task.snippet.marks] == ["应急"]
    assert task.plan_title == "合成市治理任务"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query("应急", kinds=("task", "quote")), {"e:1", "e:q"}),
        (Query("整治", plan=PLAN), {"e:2"}),
        (Query("整治", plan="990100-hecheng-2030"), {"e:2"}),
        (Query("银行", plan=PLAN), {"e:yh"}),
        (Query("市", kinds=("department",), area="990100"), {"e:yj", "e:jt"}),
        (Query("市", kinds=("department",), area="990102"), {"e:jt"}),
        (Query("应急", plan="*"), set()),
        (Query("应急", area="*' OR 1=1"), set()),
    ],
)
def test_filters(index: Index, query: Query, expected: set[str]) -> None:
    assert set(iris(index.search(query))) == expected


def test_counts_are_of_all_kinds_and_pages_of_those_asked_for(index: Index) -> None:
    found = index.search(Query("应急", kinds=("task",), size=1))
    assert (found.total, found.pages, found.counts) == (1, 1, {"department": 1, "task": 1, "quote": 1})
    pages = [iris(index.search(Query("应急", page=page, size=2))) for page in (1, 2, 3)]
    assert pages == [["e:yj", "e:1"], ["e:q"], []]


@pytest.mark.parametrize("text", [*HOSTILE, "", " ", "应" * 10_000, "应急 " * 4000, "a" * 10_000, "\ud800"])
def test_nothing_typed_fails_or_is_a_command(index: Index, text: str) -> None:
    found = index.search(Query(text))
    assert found.cut == (len(text) > 200)
    index.suggest(text)
    index.near(text)


def test_marks_typed_are_left_out(index: Index) -> None:
    assert iris(index.search(Query('"应急*"'))) == iris(index.search(Query("应急")))
    assert iris(index.search(Query("NEAR"))) == []


@given(st.text(max_size=60))
def test_any_text_can_be_searched(index: Index, text: str) -> None:
    assert index.search(Query(text)).total >= 0
    assert len(index.suggest(text)) <= 10


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("合成市应", "合成市应急管理局"),
        ("应急管", "合成市应急管理局"),
        ("市应", "合成市应急管理局"),
        ("hechengshiying", "合成市应急管理局"),
        ("yingji guanli", "合成市应急管理局"),
        ("yjglj", "合成市应急管理局"),
        ("YJGLJ", "合成市应急管理局"),
        ("yinhang", "合成市银行业协会"),
        ("yinxing", "合成市银行业协会"),
        ("emergency m", "合成市应急管理局"),
        ("trans", "合成市交通运输局"),
    ],
)
def test_names_are_suggested_by_any_spelling(index: Index, typed: str, expected: str) -> None:
    assert names(index, typed)[0] == expected


def test_names_alike_are_suggested_once_and_lead_to_a_search(index: Index) -> None:
    (one,) = index.suggest("整治电")
    assert (one.zh, one.iri) == ("整治电动车", None)


def test_a_frequent_beginning_has_its_best_names(tmp_path: Path) -> None:
    many = [Entry(f"e:{at}", "department", f"合成{at:04}局", weight=at) for at in range(700)]
    path = tmp_path / "index"
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        write_entries(database, many)
        (looked_at,) = database.execute("SELECT MAX(n) FROM (SELECT COUNT(*) n FROM often GROUP BY typed)").fetchone()
    assert looked_at == 10
    best = [f"合成{at:04}局" for at in range(699, 689, -1)]
    assert names(Index(path), "合") == names(Index(path), "hecheng") == names(Index(path), "h") == best
    assert names(Index(path), "合成0123") == ["合成0123局"]


def test_what_is_nearly_typed_is_offered(index: Index) -> None:
    assert index.search(Query("合成应急局")).total == 0
    assert index.near("合成应急局")[0].zh == "合成市应急管理局"


def test_a_broken_index_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "half").write_bytes(b"SQLite format 3\0" + b"x" * 200)
    (tmp_path / "empty").touch()
    for name in ("half", "empty", "missing"):
        with pytest.raises(StoreError):
            Index(tmp_path / name)


def test_the_shipped_plan_is_found(wuwei_store_path: Path) -> None:
    index = Index(write_index(wuwei_store_path))
    first = index.search(Query("应急局")).hits[0]
    assert (first.kind, first.title.text, first.tasks) == ("department", "武威市应急管理局", 14)
    kinds = index.search(Query("安全")).counts
    assert {"department", "plan", "task", "section", "quote", "sector", "document", "office"} <= kinds.keys()
    assert names(index, "yjglj")[0] == "武威市应急管理局"


@pytest.mark.parametrize(
    ("typed", "first", "second"),
    [
        ("yjj", "市应急局", "应急救援"),
        ("yingjiju", "市应急局", "应急局面"),
        ("应急局", "市应急局", "应急局面"),
        ("yjjy", "应急救援", None),
        ("yj", "冶金", "应急救援"),
        ("jj", "经济", "市应急局"),
        ("syjj", "市应急局", None),
    ],
)
def test_who_is_named_whole_comes_before_who_is_only_begun(
    tmp_path: Path, typed: str, first: str, second: str | None
) -> None:
    named = [("department", "市应急局", 1), *(("sector", zh, 9999) for zh in ("应急救援", "应急局面", "冶金", "经济"))]
    entries = [Entry(f"e:{zh}", kind, zh, weight=weight) for kind, zh, weight in named]
    entries += [Entry(f"f:{at}", "sector", f"应急局面{at:04}", weight=99) for at in range(300)]
    for many, name in ((entries[:5], "few"), (entries, "many")):
        with closing(sqlite3.connect(tmp_path / name, isolation_level=None)) as database:
            write_entries(database, many)
        found = names(Index(tmp_path / name), typed)
        assert found[0] == first
        assert second is None or second in found
