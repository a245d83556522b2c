from __future__ import annotations

import pyoxigraph as ox
import pytest
from tests.analysis.planted import actor, likely, plan_of

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.position import MEASURES
from fengong.analysis.rank import LEAD_SUPPORT, LOW_FIRST, rank
from fengong.analysis.restrict import restrict
from fengong.analysis.robustness import FEWEST
from fengong.analysis.scope import Scope
from fengong.errors import QueryError

PLAN = likely([0.8, 0.6, 0.5, 0.3, 0.2], 20, seed=1)


def test_equals_share_a_place_in_the_order_of_their_names(named: Incidence) -> None:
    ranking = rank(named, "degree")
    assert [(row.place, row.actor.office, row.value, row.tasks) for row in ranking.rows] == [
        (1, "emergency-management", 3, 3),
        (2, "housing", 2, 3),
        (2, "education", 2, 1),
        (4, "transport", 1, 1),
    ]
    assert (ranking.distinct, ranking.parts, ranking.outside) == (3, 1, ())
    assert ranking.density == pytest.approx(4 / 6)
    assert ranking.central["degree"] == pytest.approx(4 / 6)


def test_without_an_interval_there_is_a_value_and_no_rank(named: Incidence) -> None:
    assert [row.rank for row in rank(named, "degree").rows] == [None] * 4
    few, enough = plan_of([(0, 1)] * (FEWEST - 1)), plan_of([(0, 1)] * FEWEST)
    assert [row.rank for row in rank(few, "strength").rows] == [None, None]
    assert [row.rank for row in rank(enough, "strength").rows] == [1, 1]


def test_actors_outside_the_largest_part_have_no_eigenvector(two_cities: ox.Store) -> None:
    ranking = rank(restrict(read_incidence(two_cities), Scope()), "eigenvector")
    assert [actor.name for actor in ranking.outside] == ["海川市应急管理局", "海川市教育局"]
    assert len(ranking.rows) == 4
    assert ranking.parts == 2


@pytest.mark.parametrize("by", MEASURES)
def test_an_empty_plan_has_an_empty_ranking(by: str) -> None:
    ranking = rank(Incidence((), (), ()), by)
    assert (ranking.rows, ranking.density) == ((), None)
    assert rank(plan_of([(0,), (1,)]), by).rows == ()


@pytest.mark.parametrize("by", MEASURES)
def test_every_measure_ranks_best_first_and_within_its_interval(by: str) -> None:
    rows = rank(PLAN, by).rows
    values = [row.value for row in rows]
    assert values == sorted(values, reverse=by not in LOW_FIRST)
    assert [row.place for row in rows] == sorted(row.place for row in rows)
    assert all(row.interval and row.interval.first <= row.place <= row.interval.last for row in rows)


def test_the_broker_has_the_lowest_constraint_and_stands_first() -> None:
    plan = plan_of([(0, at) for at in range(1, 7)] * 3)
    first = rank(plan, "constraint").rows[0]
    assert (first.actor, first.rank) == (actor(0), 1)


@pytest.mark.parametrize("weight", ["count", "newman", "jaccard", "role"])
def test_weights_are_those_of_the_network(weight: str) -> None:
    strengths = {row.actor.iri: row.value for row in rank(PLAN, "strength", weight=weight).rows}
    crowded = plan_of([(0, 1, 2, 3)] * 5 + [(4, 5)] * 8)
    assert len(strengths) == 5
    assert rank(crowded, "strength", weight=weight).rows[0].actor == actor(4 if weight == "newman" else 0)


def test_from_lead_to_support_only_where_the_measure_is_defined(named: Incidence) -> None:
    assert {row.value for row in rank(named, "degree", LEAD_SUPPORT).rows} == {2, 1, 0}
    with pytest.raises(QueryError, match="directed"):
        rank(named, "eigenvector", LEAD_SUPPORT)


def test_pairs_apart_are_those_whose_intervals_do_not_overlap() -> None:
    sure, unsure = rank(likely([0.9, 0.5, 0.2], 400, seed=1), "strength"), rank(plan_of([(0, 1, 2)] * 9), "strength")
    assert (sure.apart, unsure.apart) == ((3, 3), (0, 3))


def test_the_tasks_that_decide_who_is_first_are_told() -> None:
    plan = plan_of([(0, 1)] * 4 + [(0, 2), (1, 2), (0, 3)])
    found = rank(plan, "strength").other_first
    assert found
    assert {task.number: first for task, first in found.items()} == {
        "4": (actor(0), actor(1)),
        "6": (actor(0), actor(1)),
    }
