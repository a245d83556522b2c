from __future__ import annotations

from dataclasses import replace

from tests.analysis.governance.conftest import ViewOf

from fengong.analysis.governance.finding import Certainty, Finding
from fengong.analysis.governance.no_lead import find


def shown(findings: list[Finding]) -> list[tuple[str | None, str]]:
    return [(one.tasks[0].task.number, str(one.certainty)) for one in findings]


def test_a_task_without_a_lead_where_others_have_one(view_of: ViewOf) -> None:
    found = list(find(view_of({1: "牵甲 配乙", 2: "责甲 责乙", 3: ""})))
    assert shown(found) == [("2", "stated"), ("3", "stated")]
    assert [actor.name for actor in found[0].actors] == ["甲", "乙"]
    assert found[0].why[0].said("zh") == "写明的是负责（2 个主体），没有牵头；全方案 3 项任务中 1 项写了牵头。"
    assert [(one.start, one.words) for one in found[0].tasks[0].passages] == [(250, "责甲 责乙")]
    assert (found[1].tasks[0].passages, found[1].why[0].said("en")) == ((), "The task names nobody at all.")


def test_damaged_words_may_hide_a_lead(view_of: ViewOf) -> None:
    found = list(find(view_of({1: "牵甲", 2: "责甲 责?局", 3: "责?局", 4: "责~甲"})))
    assert shown(found) == [("2", "not-known"), ("3", "not-known"), ("4", "not-known")]
    assert found[1].names == ("局",)


def test_names_of_nobody_known_leave_open_who_leads(view_of: ViewOf) -> None:
    view = view_of({1: "牵甲", 2: "责?局"})
    (found,) = find(replace(view, unnamed=tuple(replace(one, status="unknown") for one in view.unnamed)))
    assert found.certainty is Certainty.UNKNOWN
    assert "没有一个能对应到部门" in found.why[-1].said("zh")


def test_a_whole_name_of_nobody_beside_known_ones_hides_no_lead(view_of: ViewOf) -> None:
    view = view_of({1: "牵甲", 2: "责?局 责甲"})
    (found,) = find(replace(view, unnamed=tuple(replace(one, status="unknown") for one in view.unnamed)))
    assert found.certainty is Certainty.STATED


def test_a_damaged_lead_is_a_lead(view_of: ViewOf) -> None:
    assert list(find(view_of({1: "牵?局 责甲"}))) == []


def test_a_group_that_leads_is_a_lead(view_of: ViewOf) -> None:
    assert list(find(view_of({1: "牵各部门 责甲"}))) == []


def test_a_plan_without_any_lead_is_written_so(view_of: ViewOf) -> None:
    found = list(find(view_of({1: "责甲 责乙", 2: "责各部门"})))
    assert {one.certainty for one in found} == {Certainty.CONVENTION}
    assert "全方案 2 项任务都如此" in found[0].why[-1].said("zh")


def test_a_single_department_needs_none(view_of: ViewOf) -> None:
    first, second = find(view_of({1: "责甲", 2: "责各部门", 3: "牵甲"}))
    assert "一个部门不需要牵头" in first.why[0].said("zh")
    assert "不需要" not in second.why[0].said("zh"), "a group is not one body"
