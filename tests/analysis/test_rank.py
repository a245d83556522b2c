from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.position import MEASURES
from fengong.analysis.rank import rank
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope


def test_equals_share_a_rank_in_the_order_of_their_names(named: Incidence) -> None:
    ranking = rank(named, "degree")
    assert [(row.rank, row.actor.office, row.value, row.tasks) for row in ranking.rows] == [
        (1, "emergency-management", 3, 3),
        (2, "housing", 2, 3),
        (2, "education", 2, 1),
        (4, "transport", 1, 1),
    ]
    assert (ranking.distinct, ranking.parts, ranking.outside) == (3, 1, ())
    assert ranking.density == pytest.approx(4 / 6)


def test_actors_outside_the_largest_part_have_no_eigenvector(two_cities: ox.Store) -> None:
    ranking = rank(restrict(read_incidence(two_cities), Scope()), "eigenvector")
    assert [actor.name for actor in ranking.outside] == ["海川市应急管理局", "海川市教育局"]
    assert len(ranking.rows) == 4
    assert ranking.parts == 2


@pytest.mark.parametrize("by", MEASURES)
def test_an_empty_plan_has_an_empty_ranking(by: str) -> None:
    ranking = rank(Incidence((), (), ()), by)
    assert (ranking.rows, ranking.density) == ((), None)


@pytest.mark.parametrize("by", MEASURES)
def test_every_measure_ranks_best_first(named: Incidence, by: str) -> None:
    rows = rank(named, by).rows
    assert [row.value for row in rows] == sorted((row.value for row in rows), reverse=True)
    assert [row.rank for row in rows] == sorted(row.rank for row in rows)
