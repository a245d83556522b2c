from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
from tests.analysis.governance.conftest import actor, incidence

from fengong.analysis.governance.view import views
from fengong.analysis.incidence import Row
from fengong.analysis.load import read_incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import WITH_GROUPS, Scope


def test_the_plan_as_a_whole_tells_how_it_is_written() -> None:
    whole = incidence({1: "牵甲 牵乙", 2: "责甲", 3: "责各部门 配?局"}, sectors={2: "mines"})
    (view,) = views(whole, restrict(whole, replace(WITH_GROUPS, sectors=frozenset({"mines"}))))
    assert [task.number for task in view.tasks] == ["2"]
    habits = view.habits
    assert (habits.tasks, habits.leading, habits.together, habits.supporting, habits.naming) == (3, 1, 1, 1, 3)


def test_members_in_the_place_of_a_group_are_not_what_the_words_say() -> None:
    whole = incidence({1: "牵各部门"})
    member = replace(whole.rows[0], actor=actor("甲"), through=(actor("各部门"),))
    (view,) = views(whole, replace(whole, rows=(*whole.rows, member)))
    assert [row.actor.name for row in view.rows] == ["各部门"]


def test_plans_are_judged_one_by_one(two_cities: ox.Store) -> None:
    two_plans = read_incidence(two_cities)
    first, second = views(two_plans, restrict(two_plans, Scope()))
    assert (first.plan.identifier, second.plan.identifier) == ("990100-yunshan", "990200-haichuan")
    assert first.habits.tasks + second.habits.tasks == len(two_plans.tasks)
    assert not {row.task for row in first.rows} & {row.task for row in second.rows}


def test_actors_stand_as_the_words_name_them() -> None:
    whole = incidence({1: "责丙 责甲 责乙"})
    (view,) = views(whole, whole)
    rows: list[Row] = view.rows_of[whole.tasks[0]]
    assert [one.name for one in view.named_for(rows)] == ["丙", "甲", "乙"]
