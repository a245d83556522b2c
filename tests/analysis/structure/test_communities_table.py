from __future__ import annotations

import pytest
from tests.analysis.planted import likely, plan_of

from fengong.analysis.structure.communities_table import communities_table
from fengong.analysis.structure.evidence import communities_found

CIRCLES = plan_of([(0, 1, 2), (0, 1, 3), (1, 2, 3), (4, 5, 6), (4, 6, 7), (5, 6, 7)] * 8 + [(8,)])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_circles_are_listed_with_how_they_hold(lang: str) -> None:
    table = communities_table(CIRCLES, communities_found(CIRCLES), lang)
    assert [row[0] for row in table.rows] == [1] * 4 + [2] * 4
    assert {row[2] for row in table.rows} == {1}
    assert all(isinstance(row[3], float) and row[3] > 0.9 for row in table.rows)
    notes = "\n".join(table.notes)
    assert table.notes[0].startswith(("结论：比随机点名分得清楚", "They are parted more clearly"))
    assert "{" not in notes
    assert "甲008局" in notes


def test_chance_is_called_chance_in_the_title() -> None:
    plan = likely([0.2] * 14, 30, 1)
    table = communities_table(plan, communities_found(plan), "en")
    assert table.title == "Communities of departments (no clearer than chance)"
    assert table.notes[0].startswith("Chance often parts departments as clearly")


def test_the_undecided_stand_last_without_a_number() -> None:
    plan = plan_of([(0, 1), (1, 2), (0, 2), (4, 5), (5, 6), (4, 6), (0, 3), (3, 4)])
    found = communities_found(plan)
    assert found
    assert len(found.found.undecided) == 1
    table = communities_table(plan, found, "zh")
    number, name, *_, held, _ = table.rows[-1]
    assert (number, name, held) == (None, "甲003局", None)
    assert any("1 个部门有时分在这里" in note for note in table.notes)


def test_nothing_shared_and_few_tasks() -> None:
    alone = plan_of([(0,), (1,)])
    assert communities_table(alone, communities_found(alone), "zh").rows == ()
    few = plan_of([(0, 1, 2), (0, 3)])
    table = communities_table(few, communities_found(few), "zh")
    assert table.title == "部门圈子（任务太少，不能下结论）"
    assert {row[3] for row in table.rows} == {None}
