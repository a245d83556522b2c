from __future__ import annotations

import pytest

from fengong.analysis.compare.difference import difference
from fengong.analysis.compare.listing import KEYS, for_people, for_programs
from fengong.analysis.compare.rows import Rows
from fengong.analysis.compare.side import Side, side_of_reading
from fengong.analysis.compare.summary import summary
from fengong.model import Reading

from .conftest import Draft, Make

DRAFTS: list[Draft] = [("1", "检查用气", "逐户查看餐馆的软管、阀门和报警器", {"市应急局": "lead"})]


def test_nothing_changed_is_said_in_one_sentence_and_nothing_else(make: Make) -> None:
    found = difference(make(DRAFTS), make(DRAFTS))
    assert summary(found, "en")[1:] == [
        "Nothing changed: tasks, duties, deadlines and the load of departments are the same."
    ]
    assert summary(found, "zh")[1:] == ["没有变化：任务、分工、期限和部门任务数都相同。"]


def test_revisions_of_one_title_are_told_apart_by_their_identifiers(make: Make) -> None:
    assert "方案〔虚构〕 (plan), tasks: 1" in summary(difference(make(DRAFTS), make(DRAFTS)), "en")[0]


def test_what_did_not_change_is_said_too(make: Make) -> None:
    new: list[Draft] = [(*DRAFTS[0][:3], {"市公安局": "lead"})]
    said = summary(difference(make(DRAFTS), make(new)), "en")
    assert "Tasks: 1 matched, 0 doubtful." in said
    assert "Duties: gained 1, lost 1." in said
    assert "Deadlines: no change." in said


def test_a_lost_heading_is_a_reason_for_caution(wuwei: Reading) -> None:
    side = side_of_reading(wuwei)
    found = difference(side, side)
    (caution,) = (line for line in summary(found, "en") if "lost headings" in line)
    assert "neither gone nor new" in caution


@pytest.mark.parametrize("what", list(KEYS))
def test_every_value_of_a_row_has_a_column(city_2017: Side, city_2020: Side, province: Side, what: str) -> None:
    rows = [row for old in (city_2017, province) for row in Rows(difference(old, city_2020), "zh").of(what)]
    assert rows
    assert {key for row in rows for key in row} <= set(KEYS[what])


@pytest.mark.parametrize("what", list(KEYS))
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_people_see_as_many_rows_as_programs(city_2017: Side, city_2020: Side, what: str, lang: str) -> None:
    found = difference(city_2017, city_2020)
    assert len(for_people(found, what, lang).rows) == len(for_programs(found, [what], lang).rows)


def test_long_words_are_cut_for_people_alone(city_2017: Side, city_2020: Side) -> None:
    found = difference(city_2017, city_2020)
    people = [row[6] for row in for_people(found, "tasks", "zh").rows]
    table = for_programs(found, ["tasks"], "zh")
    at = [column.key for column in table.columns].index("quote_new")
    assert any("…" in str(words) for words in people)
    assert not any("…" in str(row[at]) for row in table.rows)
