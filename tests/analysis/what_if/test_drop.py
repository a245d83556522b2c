from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.what_if.conftest import ACTORS, INCIDENCES, LEAD, RESPONSIBLE, A, B, cells, incidence, row

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.what_if.drop import Drop
from fengong.analysis.what_if.operations import apply


def test_its_tasks_stay_with_the_others() -> None:
    after = Drop(A).apply(incidence(row(A, 1, LEAD), row(B, 1), row(A, 2))).incidence
    assert cells(after) == [("乙", "1", RESPONSIBLE)]
    assert len(after.tasks) == 8


@given(INCIDENCES, st.sampled_from(ACTORS))
def test_only_its_rows_go(made: Incidence, actor: Actor) -> None:
    after = Drop(actor).apply(made).incidence
    assert after.rows == tuple(one for one in made.rows if one.actor != actor)
    assert after.actors == tuple(one for one in made.actors if one != actor)
    assert after.tasks == made.tasks


@given(INCIDENCES, st.permutations(ACTORS))
def test_dropping_in_any_order_leaves_the_same(made: Incidence, order: list[Actor]) -> None:
    first, second = order[:2]
    assert apply(made, (Drop(first), Drop(second))) == apply(made, (Drop(second), Drop(first)))
