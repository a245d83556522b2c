from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

import networkx as nx
import numpy as np
import pytest
from tests.analysis.planted import PLAN, actor, likely, plan_of

from fengong.analysis.contributions import co_task_contributions
from fengong.analysis.incidence import Incidence
from fengong.analysis.load import arrange
from fengong.analysis.robustness import (
    FEWEST,
    Interval,
    bootstrap_pair_ranks,
    bootstrap_ranks,
    drawn,
    draws_for,
    without_one_task,
)
from fengong.errors import QueryError

T = TypeVar("T")
#: Chances of being named, far enough apart that the ranking is that of the list.
CHANCES = [0.8, 0.65, 0.5, 0.35, 0.2, 0.08]


def strength(graph: nx.Graph[str]) -> dict[str, float]:
    return dict(graph.degree(weight="weight"))


def intervals(incidence: Incidence) -> list[Interval]:
    found = bootstrap_ranks(incidence, strength, co_task_contributions(incidence)).of
    return [found[actor(at).iri] for at in range(len(CHANCES))]


def test_intervals_hold_the_planted_ranking() -> None:
    seeds = range(12)
    held = [
        one.first <= at <= one.last for seed in seeds for at, one in enumerate(intervals(likely(CHANCES, 60, seed)), 1)
    ]
    assert sum(held) / len(held) >= 0.95


def test_intervals_get_narrower_with_more_tasks() -> None:
    widths = [sum(one.last - one.first for one in intervals(likely(CHANCES, n, seed=4))) for n in (20, 60, 1000)]
    assert widths[0] > widths[1] > widths[2] == 0


def test_the_same_plan_gives_the_same_intervals() -> None:
    plan = likely(CHANCES, 30, seed=5)
    assert intervals(plan) == intervals(plan)


def test_equals_may_hold_every_place_of_their_tie() -> None:
    plan = plan_of([(0, 1, 2, 3)] * 8)
    found = bootstrap_ranks(plan, strength, co_task_contributions(plan))
    assert set(found.of.values()) == {Interval(1, 4)}


def test_who_stands_in_one_task_of_many_may_be_last() -> None:
    plan = plan_of([(0, 1)] * 9 + [(0, 1, 2)])
    found = bootstrap_ranks(plan, strength, co_task_contributions(plan)).of
    assert found[actor(2).iri] == Interval(3, 3)
    assert found[actor(0).iri] == Interval(1, 2)


@pytest.mark.parametrize(("tasks", "draws"), [(FEWEST - 1, 0), (FEWEST, 1000)])
def test_too_few_tasks_give_no_interval(tasks: int, draws: int) -> None:
    plan = plan_of([(0, 1)] * tasks + [(0,)] * 20)
    found = bootstrap_ranks(plan, strength, co_task_contributions(plan))
    assert (found.draws, bool(found.of)) == (draws, draws > 0)
    assert bool(bootstrap_pair_ranks(plan).of) == (draws > 0)


def test_no_interval_where_the_measure_is_often_undefined() -> None:
    def needs_all(graph: nx.Graph[str]) -> dict[str, float]:
        if nx.number_of_isolates(graph):
            raise QueryError("not defined")
        return strength(graph)

    plan = plan_of([(0, 1)] * 6 + [(2, 3)])
    assert bootstrap_ranks(plan, needs_all, co_task_contributions(plan)).of == {}


def test_who_has_no_value_has_no_interval_and_comes_last_in_a_draw_without_one() -> None:
    def joined(graph: nx.Graph[str]) -> dict[str, float]:
        return {node: value for node, value in strength(graph).items() if value}

    plan = plan_of([(0, 1, 2)] * 5 + [(3, 4)] + [(5,)])
    found = bootstrap_ranks(plan, joined, co_task_contributions(plan)).of
    assert actor(5).iri not in found
    assert found[actor(3).iri].last == 6


def test_names_do_not_matter() -> None:
    members = [(0, 1, 2), (0, 1), (1, 3), (0, 4), (0, 2), (0, 1), (2, 3, 4)]
    turned = [[4 - one for one in task] for task in members]
    plan, other = plan_of(members), plan_of(turned)
    found = bootstrap_ranks(plan, strength, co_task_contributions(plan)).of
    again = bootstrap_ranks(other, strength, co_task_contributions(other)).of
    assert [found[actor(at).iri] for at in range(5)] == [again[actor(4 - at).iri] for at in range(5)]


def test_pairs_have_intervals_too() -> None:
    plan = plan_of([(0, 1)] * 40 + [(0, 2)] * 6 + [(1, 2)] * 5)
    found = bootstrap_pair_ranks(plan)
    assert found.of[frozenset((actor(0), actor(1)))] == Interval(1, 1)
    assert found.of[frozenset((actor(0), actor(2)))] == Interval(2, 3)
    assert found.draws == 1000


@pytest.mark.parametrize("weight", ["count", "newman", "jaccard", "role"])
def test_pairs_of_one_actor_are_ranked_among_themselves(weight: str) -> None:
    plan = plan_of([(0, 1)] * 20 + [(2, 3)] * 40)
    assert bootstrap_pair_ranks(plan, weight, of=actor(0)).of == {frozenset((actor(0), actor(1))): Interval(1, 1)}
    assert bootstrap_pair_ranks(plan, weight, of=actor(9)).of == {}


def test_the_task_that_decides_who_is_first_is_named() -> None:
    plan = plan_of([(0, 1)] * 3 + [(0, 2), (1, 2), (0, 3)])
    found = without_one_task(plan, strength, co_task_contributions(plan))
    assert {task.number: first for task, first in found.other_first.items()} == {
        "3": (actor(0).iri, actor(1).iri),
        "5": (actor(0).iri, actor(1).iri),
    }
    assert found.of[actor(0).iri] == Interval(1, 2)
    assert found.of[actor(3).iri] == Interval(3, 4)


def test_nothing_to_draw_from_is_no_error() -> None:
    empty = plan_of([(), ()])
    ties = co_task_contributions(empty)
    assert bootstrap_ranks(empty, strength, ties).of == {}
    assert bootstrap_pair_ranks(empty).of == {}
    assert without_one_task(empty, strength, ties).of == {}


def test_each_plan_keeps_how_many_tasks_it_has() -> None:
    long, short = plan_of([(0, 1)] * 12), plan_of([(0, 1)] * 3)
    other = replace(PLAN, iri="https://example.org/other", identifier="other")
    rows = [replace(row, task=replace(row.task, iri=row.task.iri + "b", plan=other)) for row in short.rows]
    both = arrange([*long.rows, *rows], [*long.tasks, *{row.task for row in rows}])
    mine = np.array([task.plan == other for task in both.tasks])
    for times in drawn(both, 50):
        assert (times[mine].sum(), times[~mine].sum()) == (3, 12)


def test_progress_is_told_of_every_draw() -> None:
    told: list[int] = []

    def progress(steps: Iterator[T], total: int) -> Iterator[T]:
        told.append(total)
        return steps

    plan = likely(CHANCES, 20, seed=1)
    bootstrap_ranks(plan, strength, co_task_contributions(plan), progress)
    bootstrap_pair_ranks(plan, progress=progress)
    without_one_task(plan, strength, co_task_contributions(plan), progress)
    assert told == [draws_for(15), draws_for(15), 20]
