from __future__ import annotations

from tests.analysis.governance.conftest import ViewOf

from fengong.analysis.governance.finding import Certainty
from fengong.analysis.governance.several_leads import find


def test_two_leads_and_who_they_are(view_of: ViewOf) -> None:
    (found,) = find(view_of({1: "牵乙 牵甲 责丙", 2: "牵甲 责乙"}))
    assert [actor.name for actor in found.actors] == ["乙", "甲"], "as the words list them"
    assert (found.certainty, found.why[0].said("zh")) == (Certainty.STATED, "一个条款写了 2 个牵头。")


def test_a_second_lead_of_an_unknown_name_may_be_the_first(view_of: ViewOf) -> None:
    (found,) = find(view_of({1: "牵甲 牵?局"}))
    assert (found.certainty, found.names) == (Certainty.UNKNOWN, ("局",))
    assert "可能与另一个是同一部门" in found.why[-1].said("zh")


def test_two_known_leads_are_two_whatever_else_is_damaged(view_of: ViewOf) -> None:
    (found,) = find(view_of({1: "牵甲 牵乙 责?局"}))
    assert found.certainty is Certainty.STATED


def test_a_clause_of_perhaps_another_task_is_not_known(view_of: ViewOf) -> None:
    (found,) = find(view_of({1: "牵~甲 牵~乙"}))
    assert found.certainty is Certainty.UNKNOWN


def test_one_lead_in_two_roles_is_one(view_of: ViewOf) -> None:
    assert list(find(view_of({1: "牵甲 责甲 责乙"}))) == []
