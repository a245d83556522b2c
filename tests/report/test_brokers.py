from __future__ import annotations

from tests.analysis.governance.conftest import incidence
from tests.analysis.planted import plan_of

from fengong.analysis.incidence import Incidence
from fengong.analysis.scope import Scope
from fengong.report.brokers import brokers
from fengong.report.subject import subject


def test_ranks_have_intervals_or_are_not_shown(whole: Incidence) -> None:
    table = brokers(subject(whole, Scope(), "zh", 15)).tables[0]
    assert [column.key for column in table.columns][:4] == ["rank", "rank_from", "rank_to", "department"]
    assert all((row[0] is None) == (row[1] is None) for row in table.rows)
    ranked = brokers(subject(plan_of([(0, 1), (1, 2)] * 5), Scope(), "zh", 2)).tables[0]
    assert [row[0] for row in ranked.rows] == [1, 2]


def test_go_betweens_are_asked_for_only_where_leads_have_support() -> None:
    with_support = brokers(subject(incidence({1: "牵甲 配乙", 2: "牵乙 配丙"}), Scope(), "zh", 15))
    without = brokers(subject(incidence({1: "责甲 责乙", 2: "责乙 责丙"}), Scope(), "zh", 15))
    assert len(with_support.tables) == 2
    assert "居中部门" in with_support.tables[1].title
    assert len(without.tables) == 1
    assert without.notes == ("没有一项任务既写明牵头部门又写明配合部门，因此没有居中部门可言。",)
