from __future__ import annotations

import sys

import pytest
from tests.analysis.governance.conftest import Said, incidence

from fengong.analysis.governance.catalogue import FINDINGS, findings
from fengong.analysis.governance.table import Found, governance_table
from fengong.analysis.governance.thresholds import Thresholds
from fengong.analysis.governance.view import views
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import WITH_GROUPS
from fengong.ask.table import Table

SAID = {1: "牵甲 配乙", 2: "责甲 责乙", 3: "责各部门", 4: "责?局 责甲"}


def listing(said: Said, lang: str = "zh", links: bool = False, codes: tuple[str, ...] = tuple(FINDINGS)) -> Table:
    made = restrict(incidence(said), WITH_GROUPS)
    found = findings(views(made, made), codes)
    return governance_table(Found(found, codes, made, Thresholds()), lang, links)


def test_a_row_for_each_task_with_words_and_place() -> None:
    table = listing(SAID, codes=("no-lead",))
    assert [column.key for column in table.columns] == [
        *("no", "finding", "who", "certainty", "why", "task", "words", "place")
    ]
    assert [(row[0], row[1], row[2], row[3], *row[5:]) for row in table.rows] == [
        (1, "no-lead", "甲、乙", "原文如此", "2", "责甲 责乙", "250–290"),
        (2, "no-lead", "各部门", "原文如此", "3", "责各部门", "350–390"),
        (3, "no-lead", "甲、局?", "不明", "4", "责?局 责甲", "450–490"),
    ]


def test_who_and_why_stand_once_for_people_and_in_every_row_for_programs() -> None:
    said = dict.fromkeys(range(1, 6), "牵甲 配乙")
    codes = ("never-lead-together",)
    assert [row[2] is None for row in listing(said, codes=codes).rows] == [False, True, True, True, True]
    rows = listing(said, codes=codes, links=True).rows
    assert {(row[2], row[3]) for row in rows} == {("乙、甲", "convention")}
    assert rows[0][-2:] == ("990100-made-up", "https://example.org/task/1")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_notes_say_what_was_not_found_how_sure_and_from_where_on(lang: str) -> None:
    notes = "\n".join(listing(SAID, lang).notes)
    none = "没有发现：several-leads、" if lang == "zh" else "Nothing found: several-leads, "
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
    assert table.notes[0].startswith("没有发现：no-lead、several-leads")


def test_every_finding_says_what_it_is_and_what_it_does_not_prove() -> None:
    for code, entry in FINDINGS.items():
        assert all(entry.words[key][0] and entry.words[key][1] for key in ("title", "caveat")), code
        doc = sys.modules[entry.find.__module__].__doc__ or ""
        assert all(part in doc for part in ("Meaning:", "Rule:", "Why it matters:", "What it does not prove:")), code
