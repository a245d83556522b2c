from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from scipy.sparse import csr_array

from fengong.analysis.incidence import Incidence
from fengong.analysis.null_model.discovery import threshold
from fengong.analysis.null_model.pairs import judged
from fengong.analysis.null_model.plans import Model
from fengong.analysis.null_model.ties import Ties, ties, validate

Matrix = npt.NDArray[np.int64]
Pairs = set[tuple[int, int]]
#: What another program says of the same matrices: see record_reference.py.
REFERENCE = json.loads(Path(__file__).with_name("reference.json").read_text(encoding="utf-8"))


def holding(found: Ties) -> Pairs:
    return set(zip(found.a[found.holds].tolist(), found.b[found.holds].tolist(), strict=True))


def cells(model: Model, plan: int) -> npt.NDArray[np.float64]:
    """The probability of each cell of a plan, of the departments named in it."""
    fitted = model.plans[plan].fit
    return fitted.probability[fitted.row_class[:, None], fitted.column_class]


def raw_rank(found: Ties, pair: tuple[int, int]) -> int:
    """The place of a pair when pairs are ordered by the number of tasks shared."""
    mine = found.count[(found.a == pair[0]) & (found.b == pair[1])][0]
    return int((found.count > mine).sum()) + 1


@pytest.mark.parametrize("seed", range(6))
def test_of_60_departments_and_800_tasks_exactly_the_five_planted_pairs_hold(
    with_ties: Callable[[int], tuple[Matrix, Pairs]], seed: int
) -> None:
    matrix, planted = with_ties(seed)
    found = validate(csr_array(matrix))
    assert holding(found) == planted
    ranks = sorted(raw_rank(found, pair) for pair in planted)
    assert ranks[0] > 30, f"raw counts put them at {ranks}"
    assert ranks[2] > 45, f"raw counts put them at {ranks}"
    assert found.tests == 60 * 59 // 2


@pytest.mark.parametrize("seed", range(10, 20))
def test_of_chance_nothing_holds(by_chance: Callable[..., Matrix], seed: int) -> None:
    found = validate(csr_array(by_chance(seed)))
    assert len(found) > 1000, "nearly all pairs share a task"
    assert holding(found) == set()


def test_p_values_are_calibrated_and_fitting_the_degrees_makes_them_cautious(by_chance: Callable[..., Matrix]) -> None:
    model = validate(csr_array(by_chance(1))).model
    chance = cells(model, 0)
    random, known, fitted = np.random.default_rng(2), [], []
    for _ in range(10):
        found = validate(csr_array((random.random(chance.shape) < chance).astype(np.int64)))
        known.append(judged(model, (found.a, found.b), found.count)[1])
        fitted.append(found.p)
    all_pairs = 10 * 60 * 59 / 2
    assert 0.02 < (np.concatenate(known) <= 0.05).sum() / all_pairs <= 0.05
    assert (np.concatenate(fitted) <= 0.05).sum() / all_pairs < 0.02, "they are on the safe side"


def test_counts_of_the_model_have_the_mean_and_the_tail_that_are_stated(by_chance: Callable[..., Matrix]) -> None:
    found = validate(csr_array(by_chance(3, departments=12, tasks=60)))
    chance = cells(found.model, 0)
    random = np.random.default_rng(4)
    drawn = np.array([_together(random.random(chance.shape) < chance, found) for _ in range(20_000)])
    np.testing.assert_allclose(drawn.mean(axis=0), found.expected, atol=5 * drawn.std(axis=0).max() / 20_000**0.5)
    np.testing.assert_allclose((drawn >= found.count).mean(axis=0), found.p, atol=5 * 0.5 / 20_000**0.5)


def _together(drawn: npt.NDArray[np.bool_], found: Ties) -> Matrix:
    shared: Matrix = drawn.astype(np.int64) @ drawn.T.astype(np.int64)
    return shared[found.a, found.b]


@pytest.mark.parametrize("case", REFERENCE)
def test_p_values_and_decisions_are_those_of_bicm(case: dict[str, Any]) -> None:
    found = validate(csr_array(np.array([list(map(int, row)) for row in case["matrix"]], dtype=np.int64)))
    assert [(a, b) for a, b, _ in case["p"]] == list(zip(found.a.tolist(), found.b.tolist(), strict=True))
    # Its Fourier transform is not tilted, which leaves rounding errors of about 1e-14 even where p is less.
    np.testing.assert_allclose([p for _, _, p in case["p"]], found.p, rtol=1e-5, atol=1e-12)
    assert {tuple(pair) for pair in case["holds"]} == holding(found)


def test_one_of_the_references_has_a_tie() -> None:
    assert [case["holds"] for case in REFERENCE] == [[], [], [[11, 12]]]


def test_departments_without_tasks_are_no_tests(by_chance: Callable[..., Matrix]) -> None:
    matrix = by_chance(1)
    silent = np.vstack([matrix, np.zeros((30, matrix.shape[1]), dtype=np.int64)])
    with_silent, without = validate(csr_array(silent)), validate(csr_array(matrix))
    assert with_silent.tests == without.tests
    np.testing.assert_allclose(with_silent.p, without.p)


def test_a_department_on_every_task_shares_what_is_expected(by_chance: Callable[..., Matrix]) -> None:
    matrix = by_chance(2)
    matrix[0] = 1
    found = validate(csr_array(matrix))
    first = found.a == 0
    np.testing.assert_allclose(found.expected[first], found.count[first])
    assert not found.holds[first].any()


def test_needed_is_the_smallest_count_that_would_hold(with_ties: Callable[[int], tuple[Matrix, Pairs]]) -> None:
    found = validate(csr_array(with_ties(2)[0]))
    needed = found.needed(slice(None))
    np.testing.assert_array_equal(found.count >= needed, found.holds)
    some = np.flatnonzero(~found.holds)[::200]
    for at, count in zip(some, found.needed(some), strict=True):
        assert _decided(found, at, count)
        assert not _decided(found, at, count - 1)


def _decided(found: Ties, at: int, count: int) -> bool:
    """Whether a pair would hold with this count, everything judged anew."""
    counts = found.count.copy()
    counts[at] = count
    p = judged(found.model, (found.a, found.b), counts)[1]
    return bool(p[at] <= threshold(p, found.tests, found.rate))


def test_where_too_little_is_known_no_count_would_do() -> None:
    few = validate(csr_array(np.array([[1, 1, 0], [1, 1, 0], [1, 0, 1], [0, 1, 1]])))
    assert not few.holds.any()
    assert (few.needed(slice(None)) > few.most(slice(None))).all()


def test_places_of_pairs_whichever_is_named_first(by_chance: Callable[..., Matrix]) -> None:
    found = validate(csr_array(by_chance(1)))
    np.testing.assert_array_equal(found.places(found.b, found.a), np.arange(len(found)))


def test_a_stricter_rate_holds_less(with_ties: Callable[[int], tuple[Matrix, Pairs]]) -> None:
    matrix = csr_array(with_ties(3)[0])
    assert holding(validate(matrix, 1e-9)) < holding(validate(matrix))


def test_the_progress_sees_every_block(by_chance: Callable[..., Matrix]) -> None:
    seen: list[tuple[slice, int]] = []

    def watched(work: Iterator[slice], number: int) -> list[slice]:
        blocks = list(work)
        seen.extend((block, number) for block in blocks)
        return blocks

    validate(csr_array(by_chance(1)), progress=watched)
    assert [number for _, number in seen] == [len(seen)] * len(seen)


def test_of_an_incidence(named: Incidence) -> None:
    found = ties(named)
    assert found.tests == 6
    assert sorted(found.count.tolist()) == [1, 1, 1, 2]
    assert len(ties(replace(named, actors=(), rows=()))) == 0
