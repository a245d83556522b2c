from __future__ import annotations

from tests.analysis.governance.conftest import ViewOf

from fengong.analysis.governance.finding import Finding
from fengong.analysis.governance.sector_one_department import find


def shown(findings: list[Finding]) -> list[tuple[str, list[str | None], str]]:
    return [(one.actors[0].name, [task.task.number for task in one.tasks], str(one.certainty)) for one in findings]


def test_one_department_over_all_tasks_of_a_sector(view_of: ViewOf) -> None:
    sectors = {1: "mines", 2: "mines", 3: "gas", 4: "gas"}
    found = list(find(view_of({1: "牵甲 配乙", 2: "责甲", 3: "责甲", 4: "责乙"}, sectors=sectors)))
    assert shown(found) == [("甲", ["1", "2"], "stated")]
    assert "“mines业”的 2 项任务" in found[0].why[0].said("zh")


def test_a_department_of_a_narrower_sector_is_one_of_the_sector(view_of: ViewOf) -> None:
    found = list(find(view_of({1: "责甲", 2: "责乙"}, sectors={1: "mines", 2: "coal<mines"})))
    assert shown(found) == [("乙", ["2"], "stated")]


def test_groups_and_unknown_names_may_be_more(view_of: ViewOf) -> None:
    found = list(find(view_of({1: "责甲 责各部门", 2: "责甲 责?局"}, sectors={1: "gas", 2: "mines"})))
    assert [one[2] for one in shown(found)] == ["not-known", "not-known"]
    assert [one.why[-1].said("zh") for one in found] == [
        "群体里还有哪些部门不明。",
        "另有 1 处名称不知所指，可能是别的部门。",
    ]


def test_nobody_is_not_one(view_of: ViewOf) -> None:
    assert list(find(view_of({1: "责各部门 配甲"}, sectors={1: "gas"}))) == []
