from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fengong.analysis.incidence import Actor, Incidence, Plan, Quote, Row, Task
from fengong.analysis.matrix import matrix, weighted_matrix
from fengong.analysis.weights import ROLE_WORTH
from fengong.model import Kind, Role

PLAN = Plan("https://example.org/plan", "plan")
TASKS = tuple(Task(f"https://example.org/task/{n}", PLAN, f"task_{n}", n) for n in range(6))
ACTORS = tuple(Actor(f"https://example.org/org/{n}", f"部门{n}", Kind.ORGANIZATION) for n in range(5))
QUOTE = Quote(0, 1, 1, "由", "由", 1.0)
ROWS = st.builds(Row, st.sampled_from(ACTORS), st.sampled_from(TASKS), st.sampled_from(Role), st.just((QUOTE,)))


@given(st.lists(ROWS, max_size=40))
def test_each_cell_is_one_or_the_most_that_a_role_is_worth(rows: list[Row]) -> None:
    """Rows in any order, some of them twice."""
    incidence = Incidence(ACTORS, TASKS, tuple(rows))
    member, worth = np.zeros((5, 6), dtype=np.int64), np.zeros((5, 6))
    for row in rows:
        cell = ACTORS.index(row.actor), TASKS.index(row.task)
        member[cell], worth[cell] = 1, max(worth[cell], ROLE_WORTH[row.role])
    found = matrix(incidence)
    assert found.dtype == np.int64
    assert found.has_canonical_format
    assert found.nnz == member.sum()
    assert (found.toarray() == member).all()
    assert (weighted_matrix(incidence, ROLE_WORTH).toarray() == worth).all()


def test_a_matrix_that_somebody_writes_to_is_nobody_elses(named: Incidence) -> None:
    matrix(named).data[:] = 7
    assert matrix(named).max() == 1
    with pytest.raises(ValueError, match="read-only"):
        named.positions[0][:] = 0


def test_positions_are_those_of_the_incidence_itself(named: Incidence) -> None:
    assert named.positions is named.positions
    fewer = replace(named, rows=named.rows[:2])
    assert len(fewer.positions[0]) == 2
    assert fewer == replace(named, rows=named.rows[:2]), "what was looked up is no part of the value"


def test_a_row_of_a_stranger_is_refused(named: Incidence) -> None:
    with pytest.raises(KeyError):
        matrix(replace(named, actors=named.actors[1:]))
