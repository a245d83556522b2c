from __future__ import annotations

from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.planted import QUOTES, actor, task

from fengong.analysis.contributions import co_task_contributions, lead_support_contributions
from fengong.analysis.incidence import Incidence, Row
from fengong.analysis.load import arrange
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.networks.lead_support import lead_support_graph
from fengong.analysis.weights import WEIGHTS
from fengong.model import Role

TASKS = [task(n) for n in range(7)]

incidences = st.lists(
    st.builds(
        lambda one, of, role: Row(actor(one), of, role, QUOTES),
        st.integers(0, 5),
        st.sampled_from(TASKS),
        st.sampled_from([Role.LEAD, Role.SUPPORT, Role.RESPONSIBLE]),
    ),
    unique_by=lambda row: (row.actor, row.task, row.role),
    max_size=30,
).map(lambda rows: arrange(rows, TASKS))

counted = st.lists(st.integers(0, 3), min_size=len(TASKS), max_size=len(TASKS))


def edges(graph: nx.Graph[str]) -> dict[tuple[str, str], float]:
    turn = not graph.is_directed()
    return {(b, a) if turn and b < a else (a, b): data["weight"] for a, b, data in graph.edges(data=True)}


def repeated(incidence: Incidence, times: list[int]) -> Incidence:
    """The plan in which each task stands so many times."""
    copies = {
        one: [replace(one, iri=f"{one.iri}/{n}", start=one.start * 10 + n) for n in range(count)]
        for one, count in zip(incidence.tasks, times, strict=True)
    }
    rows = [replace(row, task=copy) for row in incidence.rows for copy in copies[row.task]]
    return arrange(rows, [copy for found in copies.values() for copy in found])


@pytest.mark.parametrize("weight", WEIGHTS)
@settings(max_examples=40)
@given(incidence=incidences, times=counted)
def test_counting_a_task_so_often_is_the_plan_that_holds_it_so_often(
    weight: str, incidence: Incidence, times: list[int]
) -> None:
    found = co_task_contributions(incidence, weight).graph(np.array(times))
    expected = edges(co_task_graph(repeated(incidence, times), weight=weight))
    assert edges(found) == pytest.approx(expected, abs=1e-12)
    assert list(found) == [one.iri for one in incidence.actors]


@settings(max_examples=40)
@given(incidence=incidences, times=counted)
def test_the_same_from_lead_to_support(incidence: Incidence, times: list[int]) -> None:
    found = lead_support_contributions(incidence).graph(np.array(times))
    assert found.is_directed()
    assert edges(found) == edges(lead_support_graph(repeated(incidence, times)))


@pytest.mark.parametrize("weight", WEIGHTS)
@settings(max_examples=40)
@given(incidence=incidences)
def test_ties_stand_in_the_order_of_the_weights(weight: str, incidence: Incidence) -> None:
    found, pairs = co_task_contributions(incidence, weight), WEIGHTS[weight](incidence)
    assert (found.a.tolist(), found.b.tolist()) == (pairs.a.tolist(), pairs.b.tolist())
    assert found.weights(np.ones(len(TASKS), dtype=np.int64)) == pytest.approx(pairs.weight)
