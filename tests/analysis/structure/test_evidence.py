from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import numpy as np
import pytest
from tests.analysis.planted import actor, likely, plan_of

from fengong.analysis.incidence import Incidence
from fengong.analysis.structure.evidence import communities_found, core_found, draws_for

T = TypeVar("T")


def circles(tasks: int, seed: int) -> Incidence:
    """Tasks of three within one of two circles of five, and now and then one from the other."""
    random = np.random.default_rng(seed)
    members = [
        [*(random.choice(5, 3, replace=False) + 5 * (at % 2)), *([5 * (1 - at % 2)] if at % 9 == 0 else [])]
        for at in range(tasks)
    ]
    return plan_of([[int(one) for one in named] for named in members])


@pytest.mark.parametrize("weight", ["count", "newman"])
def test_planted_circles_are_more_than_chance_and_hold(weight: str) -> None:
    found = communities_found(circles(60, 1), weight)
    assert found
    assert sorted(found.found.groups) == [tuple(actor(at).iri for at in range(low, low + 5)) for low in (0, 5)]
    assert found.shape.lot
    assert found.shape.busy
    assert (found.shape.lot.p, found.shape.busy.p) == (1 / 200, 1 / 200)
    assert min(found.shape.held.values()) > 0.9


def test_what_rests_on_few_tasks_holds_less() -> None:
    few, many = communities_found(circles(10, 2)), communities_found(circles(100, 2))
    assert few
    assert many
    assert np.mean(list(few.shape.held.values())) < np.mean(list(many.shape.held.values()))


def test_a_core_of_the_busy_is_more_than_a_lottery_only() -> None:
    found = core_found(likely([0.9, 0.85] + [0.06] * 20, 60, seed=6))
    assert found
    assert found.core.members == (actor(0).iri, actor(1).iri)
    assert found.shape.lot
    assert found.shape.busy
    assert found.shape.lot.p <= 0.02
    assert found.shape.busy.p > 0.05
    assert found.shape.held[actor(0).iri] > 0.95 > 0.05 > found.shape.held[actor(9).iri]


def test_a_lottery_has_no_core_and_no_communities() -> None:
    plan = likely([0.2] * 14, 30, 0)
    core, groups = core_found(plan), communities_found(plan)
    assert core
    assert groups
    for shape in (core.shape, groups.shape):
        assert shape.lot
        assert shape.busy
        assert not shape.lot.rare
        assert not shape.busy.rare


def test_few_tasks_say_nothing_and_none_is_no_error() -> None:
    few = core_found(plan_of([(0, 1, 2), (0, 3)]))
    assert few
    assert (few.shape.lot, few.shape.held) == (None, {})
    assert core_found(plan_of([(0,), (1,)])) is None
    assert communities_found(plan_of([])) is None


def test_the_same_twice_and_progress_to_the_end() -> None:
    told: list[tuple[int, int]] = []

    def progress(steps: Iterator[T], total: int) -> Iterator[T]:
        done = 0
        for step in steps:
            done += 1
            yield step
        told.append((done, total))

    plan = circles(12, 3)
    assert core_found(plan, progress=progress) == core_found(plan)
    assert told == [(3 * draws_for(10),) * 2]
