"""Several plans: what is chance within each is no tie, and what is common to both is judged over all that name both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pyoxigraph as ox
import pytest
from scipy.sparse import block_diag, csr_array

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.null_model.pairs import CELLS
from fengong.analysis.null_model.plans import plan_models
from fengong.analysis.null_model.ties import Ties, plan_of_each, ties, validate
from fengong.analysis.null_model.verdict import Verdict, chances
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope

Matrix = npt.NDArray[np.int64]
ByChance = Callable[..., Matrix]
Pairs = set[tuple[int, int]]


def holding(found: Ties) -> Pairs:
    return set(zip(found.a[found.holds].tolist(), found.b[found.holds].tolist(), strict=True))


def cities(by_chance: ByChance, seed: int, shape: tuple[int, int, int]) -> tuple[csr_array, Matrix]:
    """Plans × tasks of each × departments of each, each city with departments of its own; and the plan of each task."""
    plans, tasks, departments = shape
    matrices = [by_chance(1000 * seed + plan, departments, tasks) for plan in range(plans)]
    return csr_array(block_diag(matrices)), np.repeat(np.arange(plans), tasks)


def bureaus(by_chance: ByChance, seed: int, plans: int, tasks: int = 60) -> tuple[Matrix, Matrix]:
    """The same thirty departments in plans that each make others the busy ones, some being absent from each."""
    random = np.random.default_rng(seed)
    matrices = [by_chance(1000 * seed + plan, 30, tasks)[random.permutation(30)] for plan in range(plans)]
    for matrix in matrices:
        matrix[random.choice(30, 8, replace=False)] = 0
    return np.hstack(matrices), np.repeat(np.arange(plans), tasks)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("shape", [(8, 25, 15), (20, 30, 40)])
def test_of_chance_in_many_cities_nothing_holds(by_chance: ByChance, seed: int, shape: tuple[int, int, int]) -> None:
    member, plans = cities(by_chance, seed, shape)
    assert holding(validate(member, plans=plans)) == set()
    assert len(holding(validate(member))) > 10, "as if a city chose from the bodies of all"


@pytest.mark.parametrize("seed", range(10))
def test_of_chance_in_plans_that_name_the_same_departments_nothing_holds(by_chance: ByChance, seed: int) -> None:
    member, plans = bureaus(by_chance, seed, 12)
    found = validate(csr_array(member), plans=plans)
    assert len(found) > 300, "nearly all pairs share a task"
    assert holding(found) == set()


@pytest.mark.parametrize("seed", range(5))
def test_a_tie_within_one_plan_is_found_among_many(by_chance: ByChance, seed: int) -> None:
    member, plans = cities(by_chance, seed, (8, 200, 30))
    dense = member.toarray()
    dense[np.ix_(np.array([110, 115]), 3 * 200 + np.arange(22))] = 1
    assert holding(validate(csr_array(dense), plans=plans)) == {(110, 115)}


@pytest.mark.parametrize("seed", range(5))
def test_a_tie_over_several_plans_is_found_where_no_single_plan_shows_it(by_chance: ByChance, seed: int) -> None:
    dense, plans = np.hstack([by_chance(1000 * seed + plan, 30, 40) for plan in range(8)]), np.arange(320) // 40
    for plan in range(8):
        dense[np.ix_(np.array([20, 25]), 40 * plan + np.arange(4))] = 1
    assert holding(validate(csr_array(dense), plans=plans)) == {(20, 25)}
    alone = [validate(csr_array(dense[:, plans == plan])) for plan in range(8)]
    assert [holding(one) for one in alone].count(set()) >= 7


def test_of_one_plan_the_figures_are_the_same_with_and_without_its_number(by_chance: ByChance) -> None:
    member = csr_array(by_chance(1))
    one, same = validate(member), validate(member, plans=np.zeros(member.shape[1], dtype=np.int64))
    for column in ("a", "b", "count", "expected", "p", "holds"):
        np.testing.assert_array_equal(getattr(one, column), getattr(same, column))
    assert one.tests == same.tests


def test_a_pair_of_one_plan_has_the_figures_of_that_plan_alone(by_chance: ByChance) -> None:
    member, plans = cities(by_chance, 1, (4, 60, 20))
    whole = validate(member, plans=plans)
    for plan in range(4):
        alone = validate(csr_array(member[20 * plan : 20 * plan + 20, plans == plan]))
        places = whole.places(alone.a + 20 * plan, alone.b + 20 * plan)
        np.testing.assert_allclose(whole.expected[places], alone.expected, rtol=1e-9)
        np.testing.assert_allclose(whole.p[places], alone.p, rtol=1e-9)
        np.testing.assert_array_equal(whole.most(places), alone.most(slice(None)))
        assert (whole.needed(places) >= alone.needed(slice(None))).all(), "more pairs are judged together"


def test_only_pairs_that_a_plan_names_together_are_tests(by_chance: ByChance) -> None:
    member, plans = bureaus(by_chance, 3, 3)
    named = np.array([member[:, plans == plan].any(axis=1) for plan in range(3)]).astype(int)
    together = np.triu(named.T @ named > 0, k=1).sum()
    assert together < 30 * 29 // 2
    assert validate(csr_array(member), plans=plans).tests == together


def test_two_plans_have_the_mean_and_the_tail_that_are_stated(by_chance: ByChance) -> None:
    member, plans = (
        np.hstack([by_chance(5, 12, 40), by_chance(6, 12, 30)[::-1]]),
        np.repeat(np.arange(2), np.array([40, 30])),
    )
    found = validate(csr_array(member), plans=plans)
    chance = np.zeros(member.shape)
    for at, one in enumerate(found.model.plans):
        cells = one.fit.probability[one.fit.row_class[:, None], one.fit.column_class]
        chance[np.ix_(one.rows, np.flatnonzero(plans == at))] = cells
    random = np.random.default_rng(7)
    drawn = (random.random((20_000, *member.shape)) < chance).astype(np.float32)
    shared = np.einsum("nat,nbt->nab", drawn, drawn, optimize=True)[:, found.a, found.b]
    np.testing.assert_allclose(shared.mean(axis=0), found.expected, atol=5 * shared.std(axis=0).max() / 20_000**0.5)
    np.testing.assert_allclose((shared >= found.count).mean(axis=0), found.p, atol=5 * 0.5 / 20_000**0.5)


def test_most_is_what_the_less_busy_one_has_in_each_plan_that_names_both() -> None:
    member = np.array([[1, 1, 1, 1, 0, 0, 1], [1, 1, 0, 1, 1, 0, 0], [0, 1, 0, 1, 1, 1, 0]])
    found = validate(csr_array(member), plans=np.array([0, 0, 0, 1, 1, 1, 2]))
    assert found.most(found.places(np.array([0, 0, 1]), np.array([1, 2, 2]))).tolist() == [3, 2, 3]
    assert found.tasks(slice(None)).tolist() == [6, 6, 6], "the third plan names one of them only"


def test_what_is_needed_over_several_plans_is_what_decides(by_chance: ByChance) -> None:
    member, plans = bureaus(by_chance, 4, 4)
    found = validate(csr_array(member), plans=plans)
    for one, count in zip(chances(found, slice(None)), found.count.tolist(), strict=True):
        assert (one.verdict is Verdict.HOLDS) == (one.needed is not None and count >= one.needed)
        assert (one.verdict is Verdict.UNTOLD) == (one.needed is None or one.needed > one.most)


def test_a_pair_of_very_many_plans_is_worked_on_in_small_blocks(
    by_chance: ByChance, monkeypatch: pytest.MonkeyPatch
) -> None:
    member, plans = bureaus(by_chance, 5, 6)
    whole = validate(csr_array(member), plans=plans)
    monkeypatch.setattr("fengong.analysis.null_model.pairs.CELLS", CELLS // 100_000)
    blocks: list[slice] = []

    def watched(work: Iterator[slice], number: int) -> list[slice]:
        blocks.extend(work)
        assert len(blocks) == number
        return blocks

    small = validate(csr_array(member), progress=watched, plans=plans)
    np.testing.assert_allclose(small.p, whole.p, rtol=1e-9)
    assert max(block.stop - block.start for block in blocks) == 1


def test_a_thousand_plans_have_no_wide_matrix(by_chance: ByChance) -> None:
    member, plans = cities(by_chance, 6, (1000, 10, 12))
    model = plan_models(member, plans)
    assert sum(one.fit.probability.size for one in model.plans) < 1000 * 12 * 7
    assert model.pairs() == sum(len(one.rows) * (len(one.rows) - 1) // 2 for one in model.plans)


def test_an_incidence_has_a_plan_for_each_task(two_cities: ox.Store) -> None:
    both = restrict(read_incidence(two_cities), Scope())
    assert len(set(plan_of_each(both).tolist())) == 2
    found = ties(both)
    for plan in {task.plan for task in both.tasks}:
        alone = _only(both, plan.iri)
        one = ties(alone)
        whole = {
            frozenset((both.actors[a], both.actors[b])): p for a, b, p in zip(found.a, found.b, found.p, strict=True)
        }
        for a, b, p in zip(one.a, one.b, one.p, strict=True):
            assert whole[frozenset((alone.actors[a], alone.actors[b]))] == pytest.approx(p)


def _only(incidence: Incidence, plan: str) -> Incidence:
    rows = tuple(row for row in incidence.rows if row.task.plan.iri == plan)
    tasks = tuple(task for task in incidence.tasks if task.plan.iri == plan)
    named = {row.actor for row in rows}
    return replace(incidence, rows=rows, tasks=tasks, actors=tuple(one for one in incidence.actors if one in named))
