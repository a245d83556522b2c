from __future__ import annotations

import pytest
from tests.analysis.planted import likely, plan_of

from fengong.analysis.incidence import Incidence
from fengong.analysis.scope import Scope
from fengong.analysis.structure.evidence import MOST_DRAWS, both_found, communities_found, core_found
from fengong.report.structure import draws_for, structure
from fengong.report.subject import Subject, subject

CIRCLES = plan_of([(0, 1, 2), (0, 1, 3), (1, 2, 3), (4, 5, 6), (4, 6, 7), (5, 6, 7)] * 8)


def about(incidence: Incidence, lang: str = "zh") -> Subject:
    return subject(incidence, Scope(), lang, 15)


def test_communities_that_chance_does_not_give_are_listed_one_a_row() -> None:
    table = structure(about(CIRCLES)).tables[0]
    assert [row[:3] for row in table.rows] == [
        (1, 4, "甲000局、甲001局、甲002局、甲003局"),
        (2, 4, "甲004局、甲005局、甲006局、甲007局"),
    ]
    assert table.notes[0].startswith("结论：比随机点名分得清楚")


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", "结论：随机点名也常有这样清楚的分法"), ("en", "Chance often parts departments as clearly")],
)
def test_where_chance_does_as_well_the_conclusion_stands_alone(lang: str, said: str) -> None:
    communities, core = structure(about(likely([0.2] * 14, 30, 1), lang)).tables
    assert communities.rows == core.rows == ()
    assert communities.notes[0].startswith(said)
    assert len(communities.notes) == 3


def test_too_few_tasks_come_first() -> None:
    communities, _ = structure(about(plan_of([(0, 1, 2), (0, 3)]))).tables
    assert communities.rows == ()
    assert communities.notes[0].startswith("有两个以上部门的任务不足")


def test_nothing_shared_says_so() -> None:
    communities, core = structure(about(plan_of([(0,), (1,)]))).tables
    assert communities.rows == core.rows == ()
    assert communities.notes[0] == "没有两个部门出现在同一项任务中。"


def test_small_stores_are_compared_as_often_as_by_the_commands() -> None:
    usual = communities_found(CIRCLES), core_found(CIRCLES)
    assert both_found(CIRCLES, draws_for(8))[1] == usual[1]
    few, wanted = both_found(CIRCLES, draws_for(8))[0], usual[0]
    assert few is not None
    assert wanted is not None
    assert few.shape == wanted.shape
    assert draws_for(90) == MOST_DRAWS
    assert draws_for(10_000) == 19, "the fewest that can say p ≤ 0.05"
