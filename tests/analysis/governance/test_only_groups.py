from __future__ import annotations

from tests.analysis.governance.conftest import ViewOf

from fengong.analysis.governance.only_groups import find


def test_groups_alone(view_of: ViewOf) -> None:
    found = list(find(view_of({1: "责各部门", 2: "责各部门 责甲", 3: "", 4: "牵各单位 责各部门"})))
    assert [(one.tasks[0].task.number, str(one.certainty)) for one in found] == [("1", "stated"), ("4", "stated")]
    assert [actor.name for actor in found[1].actors] == ["各单位", "各部门"]


def test_a_damaged_name_may_be_a_department(view_of: ViewOf) -> None:
    assert list(find(view_of({1: "责各部门 责?局"}))) == []


def test_a_clause_of_perhaps_another_task_is_not_known(view_of: ViewOf) -> None:
    (found,) = find(view_of({1: "责~各部门", 2: "责甲"}))
    assert str(found.certainty) == "not-known"


def test_a_plan_that_names_no_department_at_all_is_written_so(view_of: ViewOf) -> None:
    (found,) = find(view_of({1: "责各部门"}))
    assert str(found.certainty) == "convention"
