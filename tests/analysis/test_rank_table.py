from __future__ import annotations

import pyoxigraph as ox
import pytest
from tests.analysis.planted import likely, plan_of

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.position import MEASURES
from fengong.analysis.rank import LEAD_SUPPORT, rank
from fengong.analysis.rank_table import rank_table
from fengong.analysis.rank_words import MEASURE_NAMES
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope
from fengong.analysis.weights import WEIGHTS
from fengong.analysis.wording import WEIGHT_NAMES, say
from fengong.ask.table import Column

PLAN = likely([0.8, 0.6, 0.5, 0.3, 0.2], 20, seed=1)


def notes_of(incidence: Incidence, by: str, lang: str = "zh") -> str:
    return "\n".join(rank_table(incidence, rank(incidence, by), None, lang).notes)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("by", MEASURES)
def test_every_measure_is_explained_first(named: Incidence, by: str, lang: str) -> None:
    notes = rank_table(named, rank(named, by), None, lang).notes
    name = say(MEASURE_NAMES, by, lang)
    assert notes[0].startswith(name)
    assert notes[0].lower().count(by) == 1, "the code stands beside the name, once"
    assert not any("{" in note for note in notes)


def test_a_rank_stands_beside_its_interval() -> None:
    table = rank_table(PLAN, rank(PLAN, "strength"), None, "en")
    assert [column.key for column in table.columns] == ["rank", "rank_from", "rank_to", "department", "value", "tasks"]
    for at, first, last, *_ in table.rows:
        assert isinstance(at, int)
        assert isinstance(first, int)
        assert isinstance(last, int)
        assert first <= at <= last
    notes = notes_of(PLAN, "strength", "en")
    assert "95 % of the ranks over 1000 redraws" in notes
    assert "Of 10 pairs of departments" in notes
    assert "Centralization" in notes


def test_intervals_of_few_tasks_are_said_to_be_narrow() -> None:
    assert "任务不足 100 项时区间偏窄" in notes_of(PLAN, "strength")
    assert "偏窄" not in notes_of(likely([0.9, 0.8], 300, seed=1), "strength")


def test_where_nobody_is_ahead_the_order_is_said_to_compare_nothing() -> None:
    assert "3 对部门的区间全都重叠" in notes_of(plan_of([(0, 1, 2)] * 9), "strength")
    assert "全都重叠" not in notes_of(PLAN, "strength")


def test_without_intervals_no_rank_is_shown_and_the_note_says_why(named: Incidence) -> None:
    table = rank_table(named, rank(named, "degree"), None, "zh")
    assert {row[:3] for row in table.rows} == {(None, None, None)}
    assert "不列名次：使部门相连的任务不足 5 项" in notes_of(named, "degree")
    assert "区间：" not in notes_of(named, "degree")


def test_where_the_measure_is_often_undefined_the_note_says_so() -> None:
    # Two parts of which now one, now the other is the larger, or none.
    plan = plan_of([(0, 1), (1, 2), (2, 3), (4, 5), (5, 6)])
    assert "这一指标常常没有定义" in notes_of(plan, "eigenvector")


def test_whether_one_task_decides_is_told() -> None:
    close, clear = plan_of([(0, 1)] * 4 + [(0, 2), (1, 2), (0, 3)]), plan_of([(0, 1)] * 4 + [(0, 2), (0, 3)] * 2)
    assert "居首与否取决于个别任务：去掉任务 4，居首的是甲000局、甲001局；去掉任务 6，" in notes_of(close, "strength")
    assert "去掉任何一项任务，居首的都不变。" in notes_of(clear, "strength")


def test_a_dense_network_is_said_to_be_one(named: Incidence) -> None:
    notes = notes_of(named, "degree")
    assert "网络密度 0.67" in notes
    assert "网络很密" in notes
    assert "4 行只有 3 种数值" in notes


def test_parts_and_actors_without_a_value_are_told(two_cities: ox.Store) -> None:
    incidence = restrict(read_incidence(two_cities), Scope())
    notes = notes_of(incidence, "eigenvector", "en")
    assert "The network is in 2 parts" in notes
    assert "2 departments outside it have no value" in notes
    assert "dense" not in notes


def test_who_has_no_tie_has_no_constraint() -> None:
    plan = plan_of([(0, 1), (1, 2)] * 4 + [(3,)])
    assert "1 个部门与谁都不相连，没有数值" in notes_of(plan, "constraint")


def test_lead_and_support_are_explained_and_their_lack_too(named: Incidence) -> None:
    table = rank_table(named, rank(named, "degree", LEAD_SUPPORT), None, "zh")
    assert any("从牵头部门指向配合部门" in note for note in table.notes)
    none = rank_table(PLAN, rank(PLAN, "degree", LEAD_SUPPORT), None, "zh")
    assert none.notes[0].startswith("没有一项任务既写明牵头部门又写明配合部门")
    assert none.rows == ()


def test_another_weight_is_named() -> None:
    table = rank_table(PLAN, rank(PLAN, "strength", weight="newman"), None, "en")
    assert "Shared tasks are weighted by newman." in table.notes


def test_top_cuts_the_rows_only(named: Incidence) -> None:
    table = rank_table(named, rank(named, "degree"), 2, "zh")
    assert len(table.rows) == 2
    assert "共 4 行，列出 2 行；另有 1 行与最后一行同数，--top 0 列出全部。" in table.notes


def test_a_measure_is_called_by_its_chinese_name_in_chinese(named: Incidence) -> None:
    table = rank_table(named, rank(named, "k-core"), None, "zh")
    assert "k 核" in table.title
    assert table.columns[4] == Column("value", "k 核", "k-core")
    assert set(MEASURE_NAMES) == set(MEASURES)
    assert set(WEIGHT_NAMES) == set(WEIGHTS)
