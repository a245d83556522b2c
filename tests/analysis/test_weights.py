"""Weights against what NetworkX, or counting by hand, says of the same two-mode network."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fengong.analysis.incidence import Actor, Incidence, Plan, Quote, Row, Task
from fengong.analysis.load import arrange
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.networks.two_mode import two_mode_graph
from fengong.analysis.shared import shared_pairs
from fengong.analysis.weights import ROLE_WORTH, WEIGHTS
from fengong.model import Kind, Role

PLAN = Plan("https://example.org/plan", "plan")
TASKS = [Task(f"https://example.org/task/{n}", PLAN, f"task_{n}", start=n) for n in range(8)]
ACTORS = [Actor(f"https://example.org/org/{n}", f"甲{n}局", Kind.ORGANIZATION) for n in range(6)]
QUOTES = (Quote(0, 1, 1, "甲", "甲", 1.0),)

incidences = st.lists(
    st.builds(
        lambda actor, task, role: Row(actor, task, role, QUOTES),
        st.sampled_from(ACTORS),
        st.sampled_from(TASKS),
        st.sampled_from(list(Role)),
    ),
    unique_by=lambda row: (row.actor, row.task, row.role),
    max_size=40,
).map(lambda rows: arrange(rows, TASKS))


def edges(graph: nx.Graph[str]) -> dict[frozenset[str], float]:
    return {frozenset((a, b)): data["weight"] for a, b, data in graph.edges(data=True)}


@given(incidences)
def test_count_newman_and_jaccard_are_those_of_networkx(incidence: Incidence) -> None:
    two_mode, actors = two_mode_graph(incidence), [actor.iri for actor in incidence.actors]
    overlap = nx.bipartite.overlap_weighted_projected_graph(two_mode, actors, jaccard=True)
    newman = nx.bipartite.collaboration_weighted_projected_graph(two_mode, actors)
    count = nx.bipartite.weighted_projected_graph(two_mode, actors)
    assert edges(co_task_graph(incidence, weight="count")) == edges(count)
    assert edges(co_task_graph(incidence, weight="newman")) == pytest.approx(edges(newman), abs=1e-12)
    assert edges(co_task_graph(incidence, weight="jaccard")) == pytest.approx(edges(overlap), abs=1e-12)


@given(incidences)
def test_the_role_weight_is_the_sum_of_what_the_roles_are_worth(incidence: Incidence) -> None:
    best: dict[tuple[str, str], float] = {}
    for row in incidence.rows:
        key = row.actor.iri, row.task.iri
        best[key] = max(best.get(key, 0), ROLE_WORTH[row.role])
    expected: dict[frozenset[str], float] = {}
    for (a, task), worth in best.items():
        for (b, other), other_worth in best.items():
            if task == other and a < b:
                pair = frozenset((a, b))
                expected[pair] = expected.get(pair, 0) + worth * other_worth
    assert edges(co_task_graph(incidence, weight="role")) == pytest.approx(expected)


@given(incidences)
def test_newman_shares_every_shared_task_out_once_to_each_actor(incidence: Incidence) -> None:
    strength = dict(co_task_graph(incidence, weight="newman").degree(weight="weight"))
    several = [task for task in TASKS if len({row.actor for row in incidence.rows if row.task == task}) > 1]
    for actor, tasks in incidence.tasks_of().items():
        assert strength[actor.iri] == pytest.approx(sum(task in several for task in tasks))


@pytest.mark.parametrize("weight", WEIGHTS)
def test_pairs_come_in_the_order_of_their_weight(named: Incidence, weight: str) -> None:
    found = shared_pairs(named, weight=weight)
    assert [pair.weight for pair in found.pairs] == sorted((pair.weight for pair in found.pairs), reverse=True)
    assert found.weight == weight


def test_a_crowded_task_counts_less_by_newman(named: Incidence) -> None:
    pair = shared_pairs(named, weight="newman").pairs[0]
    assert (pair.count, pair.weight) == (2, 1.5), "one task of three, one of two"
