from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import networkx as nx
import numpy as np
import pytest
from tests.analysis.planted import PLAN as PLAN_OF_TESTS
from tests.analysis.planted import actor, likely, plan_of

from fengong.analysis.arrays import Floats
from fengong.analysis.incidence import Incidence
from fengong.analysis.load import arrange
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.structure import randomized
from fengong.analysis.structure.randomized import SHARED_WEIGHTS, adjacency, as_busy, by_lot, same_ties

PLAN = likely([0.7, 0.5, 0.4, 0.2, 0.2, 0.1], 25, seed=2)


def test_by_lot_keeps_how_many_each_task_names() -> None:
    total = adjacency(co_task_graph(PLAN)).sum()
    drawn = list(by_lot(PLAN, 200))
    assert all(one.sum() == total for one in drawn)
    # Nobody is busier than another over many draws.
    strengths = np.mean([one.sum(axis=0) for one in drawn], axis=0)
    assert np.ptp(strengths) < 0.1 * strengths.mean()


def test_as_busy_keeps_how_often_each_is_named_too() -> None:
    member = randomized._plans(PLAN)[0]
    trader = np.random.default_rng(0)
    traded = member.copy()
    for one, other in trader.integers(len(member), size=(50, 2)):
        randomized._trade(traded, one, other, trader)
    assert (traded.sum(axis=0) == member.sum(axis=0)).all()
    assert (traded.sum(axis=1) == member.sum(axis=1)).all()
    assert (traded != member).any()


def test_trades_reach_every_arrangement_equally_often() -> None:
    plan = plan_of([(0,), (1,), (2,), (0, 1)])
    # Who is together in the last task: 0 and 1 leave six arrangements of the others, 0 and 2 or 1 and 2 leave three.
    pairs = [tuple(np.argwhere(np.triu(one))[0].tolist()) for one in as_busy(plan, 2000)]
    shares = [pairs.count(pair) / 2000 for pair in ((0, 1), (0, 2), (1, 2))]
    assert shares == pytest.approx([0.5, 0.25, 0.25], abs=0.03)


@pytest.mark.parametrize("weight", SHARED_WEIGHTS)
def test_weights_are_those_of_the_network(weight: str) -> None:
    found = randomized._weights(randomized._plans(PLAN)[0], weight)
    assert found == pytest.approx(adjacency(co_task_graph(PLAN, weight=weight)))


def test_same_ties_keeps_the_weights() -> None:
    graph = co_task_graph(PLAN)
    kept = np.sort(adjacency(graph), axis=None)
    for one in same_ties(graph, 5):
        assert (np.sort(one, axis=None) == kept).all()
        assert (one == one.T).all()


@pytest.mark.parametrize("null", [by_lot, as_busy])
def test_the_same_seed_gives_the_same(null: type) -> None:
    assert all((a == b).all() for a, b in zip(null(PLAN, 3), null(PLAN, 3), strict=True))


def test_nobody_is_no_error() -> None:
    empty = Incidence((), (), ())
    assert [one.shape for one in as_busy(empty, 1)] == [(0, 0)]
    assert [one.shape for one in by_lot(empty, 1)] == [(0, 0)]
    assert [one.shape for one in same_ties(nx.Graph(), 1)] == [(0, 0)]


@pytest.mark.parametrize("null", [by_lot, as_busy])
def test_lots_are_drawn_within_a_plan(null: Callable[[Incidence, int], Iterator[Floats]]) -> None:
    # Two cities whose bodies never share: chance must not mix them, or each city would look like a community.
    one = plan_of([(0, 1, 2), (0, 1), (1, 2), (2, 3)])
    elsewhere = replace(PLAN_OF_TESTS, iri="https://example.org/other", identifier="other")
    there = {task: replace(task, iri=f"{task.iri}b", plan=elsewhere) for task in one.tasks}
    rows = [replace(row, actor=actor(4 + int(row.actor.iri[-3:])), task=there[row.task]) for row in one.rows]
    both = arrange([*one.rows, *rows], [*one.tasks, *there.values()])
    for drawn in null(both, 20):
        assert not drawn[:4, 4:].any()
        assert drawn[:4, :4].any()
