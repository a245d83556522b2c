from __future__ import annotations

import sys

import pytest
from tests.analysis.governance.conftest import Said, incidence

from fengong.analysis.governance.catalogue import FINDINGS, findings
from fengong.analysis.governance.names import NAMES
from fengong.analysis.governance.summary import summary_table
from fengong.analysis.governance.table import Found, governance_table
from fengong.analysis.governance.thresholds import Thresholds
from fengong.analysis.governance.view import views
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import WITH_GROUPS
from fengong.ask.table import Coded, Table, render

SAID = {1: "牵甲 配乙", 2: "责甲 责乙", 3: "责各部门", 4: "责?局 责甲"}


CODES = tuple(FINDINGS)


def found_in(said: Said, codes: tuple[str, ...] = CODES) -> Found:
    made = restrict(incidence(said), WITH_GROUPS)
    return Found(findings(views(made, made), codes), codes, made, Thresholds())


def listing(said: Said, lang: str = "zh", links: bool = False, codes: tuple[str, ...] = CODES) -> Table:
    return governance_table(found_in(said, codes), lang, links)


def test_a_row_for_each_task_with_words_and_place() -> None:
    table = listing(SAID, codes=("no-lead",))
    assert [column.key for column in table.columns] == [
        *("no", "finding", "who", "certainty", "why", "task", "words", "place")
    ]
    assert [(row[0], row[1], row[2], row[3], *row[5:]) for row in table.rows] == [
        (1, "没有牵头", ("甲", "乙"), "原文如此", "2", "责甲 责乙", ("250–290",)),
        (2, "没有牵头", ("各部门",), "原文如此", "3", "责各部门", ("350–390",)),
        (3, "没有牵头", ("甲", "局?"), "不明", "4", "责?局 责甲", ("450–490",)),
    ]


def test_who_and_why_stand_once_for_people_and_in_every_row_for_programs() -> None:
    said = dict.fromkeys(range(1, 6), "牵甲 配乙")
    codes = ("never-lead-together",)
    assert [row[2] == () for row in listing(said, codes=codes).rows] == [False, True, True, True, True]
    rows = listing(said, codes=codes, links=True).rows
    assert {(row[2], row[3].code) for row in rows if isinstance(row[3], Coded)} == {(("乙", "甲"), "convention")}
    assert rows[0][6] == ("牵甲 配乙",)
    assert rows[0][-2:] == ("990100-made-up", "https://example.org/task/1")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_notes_say_what_was_not_found_how_sure_and_from_where_on(lang: str) -> None:
    notes = "\n".join(listing(SAID, lang).notes)
    none = "没有发现：多头牵头的任务、" if lang == "zh" else "Nothing found: Tasks with several leads, "
    sure = "2 项原文如此；0 项只是该方案的写法；1 项因原文残缺" if lang == "zh" else "2 stated; 0 only the convention"
    assert none in notes
    assert "1.5" in notes
    for code, entry in FINDINGS.items():
        caveat = entry.words["caveat"][0 if lang == "zh" else 1]
        assert (caveat in notes) == (code in ("no-lead", "only-groups"))
    only = listing(SAID, lang, codes=("no-lead",)).notes
    assert any(sure in note for note in only)


def test_nothing_in_nothing() -> None:
    table = listing({1: "牵甲"})
    assert table.rows == ()
    assert table.notes[0].startswith("没有发现：没有写明牵头的任务、多头牵头的任务")


def test_every_finding_says_what_it_is_and_what_it_does_not_prove() -> None:
    for code, entry in FINDINGS.items():
        assert all(entry.words[key][0] and entry.words[key][1] for key in ("title", "caveat")), code
        doc = sys.modules[entry.find.__module__].__doc__ or ""
        assert all(part in doc for part in ("Meaning:", "Rule:", "Why it matters:", "What it does not prove:")), code


MIXED = dict.fromkeys(range(1, 6), "牵甲 配乙") | {6: "责?局 责甲", 7: "责乙 责甲"}


def test_the_strongest_findings_stand_first() -> None:
    order = ["原文如此", "不明", "写法"]
    seen = [order.index(str(row[3])) for row in listing(MIXED).rows if row[3] is not None]
    assert seen == sorted(seen)
    assert set(seen) == {0, 1, 2}


def test_conventions_are_summed_up_in_one_row_or_listed_each() -> None:
    found = found_in(MIXED)
    short = governance_table(found, "zh", every=False).rows
    (row,) = (row for row in short if row[3] == "写法")
    assert row[4] == "另有 1 项只是该方案的写法，不能当作疏漏：从不共同牵头 1 项；--all 逐项列出。"
    assert {row[0] for row in listing(MIXED).rows} == {row[0] for row in short if row[0]} | {len(found.findings)}
    stated = found_in({1: "责甲 责乙", 2: "牵甲"}, ("no-lead",))
    assert governance_table(stated, "en", every=False) == governance_table(stated, "en")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_summary_counts_each_kind_by_how_sure_it_is(lang: str) -> None:
    found = found_in(MIXED)
    table = summary_table(found, lang)
    rows = {row[0].code: row[2:] for row in table.rows if isinstance(row[0], Coded)}
    assert list(rows) == list(CODES)
    assert rows["no-lead"] == (1, 1, 0)
    assert rows["never-lead-together"][-1] == 1
    assert sum(sum(int(str(count)) for count in row) for row in rows.values()) == len(found.findings)
    assert all(
        f"({code})" in render(table, "markdown", lang).replace("（", "(").replace("）", ")") for code in CODES
    ) == (lang == "zh")


def test_every_kind_has_a_short_name() -> None:
    assert tuple(NAMES) == CODES


@pytest.mark.parametrize(
    ("said", "code", "told"),
    [
        ({1: "牵甲 牵乙"}, "several-leads", "2 leads are named in one clause."),
        ({1: "责各部门", 2: "责甲"}, "only-groups", "Only one group is named, and no single department."),
    ],
)
def test_numbers_read_well_in_english(said: Said, code: str, told: str) -> None:
    assert [row[4] for row in listing(said, "en", codes=(code,)).rows] == [told]
