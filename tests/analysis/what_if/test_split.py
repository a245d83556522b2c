from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.what_if.conftest import INCIDENCES, LEAD, RESPONSIBLE, SUPPORT, TASKS, A, B, cells, incidence, row

from fengong.analysis.incidence import Incidence
from fengong.analysis.what_if.merge import Merge
from fengong.analysis.what_if.operations import apply, supposed
from fengong.analysis.what_if.split import Split
from fengong.errors import QueryError

X, Y = supposed("一局", (A,)), supposed("二局", (A,))


def split(first: set[int]) -> Split:
    given = {task for task in TASKS if int(task.number or 0) in first}
    return Split(A, ((X, frozenset(given)), (Y, frozenset(TASKS) - given)))


def test_each_task_goes_to_one_part_with_its_role() -> None:
    change = split({1, 3}).apply(incidence(row(A, 1, LEAD), row(A, 2), row(A, 3, SUPPORT), row(B, 1)))
    assert cells(change.incidence) == [
        ("一局", "1", LEAD),
        ("乙", "1", RESPONSIBLE),
        ("二局", "2", RESPONSIBLE),
        ("一局", "3", SUPPORT),
    ]


def test_a_task_left_over_is_refused() -> None:
    with pytest.raises(QueryError, match="task task_2 of 甲 goes to none of the parts"):
        Split(A, ((X, frozenset(TASKS[:1])),)).apply(incidence(row(A, 1), row(A, 2)))


@given(INCIDENCES, st.sets(st.integers(1, 8)))
def test_splitting_and_merging_back_gives_the_original(made: Incidence, first: set[int]) -> None:
    change = apply(made, (split(first), Merge((X, Y), A)))
    assert (change.incidence, change.absorbed, change.resolved) == (made, 0, ())


@given(INCIDENCES, st.sets(st.integers(1, 8)))
def test_rows_are_conserved_and_tasks_are_divided(made: Incidence, first: set[int]) -> None:
    after = split(first).apply(made).incidence
    assert len(after.rows) == len(made.rows)
    tasks, own = after.tasks_of(), made.tasks_of().get(A, ())
    assert sorted((*tasks.get(X, ()), *tasks.get(Y, ())), key=lambda task: task.order) == list(own)


@given(INCIDENCES, st.sets(st.integers(1, 8)))
def test_a_part_may_be_one_that_exists(made: Incidence, first: set[int]) -> None:
    given = frozenset(task for task in TASKS if int(task.number or 0) in first)
    change = Split(A, ((A, frozenset(TASKS) - given), (B, given))).apply(made)
    assert len(change.incidence.rows) + change.absorbed == len(made.rows)
    assert {one.task for one in change.incidence.rows} == {one.task for one in made.rows}
