from __future__ import annotations

from fractions import Fraction
from itertools import accumulate

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, poisson

from fengong.analysis.null_model.tails import BLOCK, upper_tail

Floats = npt.NDArray[np.float64]


def exact(trials: list[tuple[float, int]]) -> list[Fraction]:
    """P(X ≥ k) for every k from 0 to all, in fractions."""
    mass = [Fraction(1)]
    for chance, times in trials:
        for _ in range(times):
            q = Fraction(chance)
            mass = [a * (1 - q) + b * q for a, b in zip([*mass, Fraction(0)], [Fraction(0), *mass], strict=True)]
    return list(accumulate(reversed(mass)))[::-1]


def all_tails(trials: list[tuple[float, int]]) -> Floats:
    chance, times = np.array([[one[0] for one in trials]]), np.array([one[1] for one in trials])
    k = np.arange(times.sum() + 1)
    return upper_tail(np.repeat(chance, len(k), axis=0), times, k)


def assert_close(trials: list[tuple[float, int]], error: float = 1e-9) -> None:
    for k, (found, right) in enumerate(zip(all_tails(trials), exact(trials), strict=True)):
        assert found == pytest.approx(float(right), rel=error, abs=1e-300), (k, trials)


chances = st.one_of(st.floats(0, 1), st.floats(-14, 0).map(lambda power: 10.0**power), st.sampled_from([0.0, 0.5, 1.0]))


@given(st.lists(st.tuples(chances, st.integers(1, 6)), min_size=1, max_size=4))
def test_few_trials(trials: list[tuple[float, int]]) -> None:
    assert_close(trials)


@pytest.mark.parametrize(
    "trials",
    [
        [(0.01, 40), (0.2, 20), (0.7, 5)],
        [(0.5, 49)],
        [(0.999, 30), (0.001, 30)],
        [(1e-6, 60)],
        [(0.5, 3), (0.9999999999999994, 3)],
        [(0.496, 12), (0.46, 1), (0.549, 16), (0.676, 8), (0.144, 7), (0.663, 5)],
    ],
)
def test_every_tail_down_to_the_smallest_number(trials: list[tuple[float, int]]) -> None:
    assert_close(trials)


def test_some_of_these_tails_are_tiny() -> None:
    assert all_tails([(0.01, 40), (0.2, 20), (0.7, 5)])[40] < 1e-30
    assert 0 < all_tails([(1e-6, 60)])[45] < 1e-200


@pytest.mark.parametrize(("times", "chance"), [(3_000_000, 1e-5), (1_000_000, 0.002), (100_000, 0.3)])
def test_millions_of_tasks(times: int, chance: float) -> None:
    mean, deviation = times * chance, (times * chance * (1 - chance)) ** 0.5
    k = np.unique(np.maximum(2, mean + deviation * np.arange(-5, 30, 0.5)).astype(np.int64))
    found = upper_tail(np.full((len(k), 1), chance), np.array([times]), k)
    np.testing.assert_allclose(found, binom.sf(k - 1, times, chance), rtol=1e-8)


def test_many_rare_trials_are_nearly_poisson() -> None:
    k = np.arange(2, 60)
    found = upper_tail(np.tile([1e-9, 2e-9], (len(k), 1)), np.array([10**9, 10**9]), k)
    np.testing.assert_allclose(found, poisson.sf(k - 1, 3.0), rtol=1e-5)


@given(st.lists(st.tuples(chances, st.integers(1, 300)), min_size=1, max_size=4))
def test_a_larger_number_is_never_likelier(trials: list[tuple[float, int]]) -> None:
    tails = all_tails(trials)
    assert tails[0] == 1
    assert (np.diff(tails) <= 1e-9 * tails[:-1]).all()


def test_blocks_change_nothing() -> None:
    random = np.random.default_rng(5)
    chance, times = random.random((BLOCK + 3, 2)), np.array([5, 9])
    k = random.integers(0, 15, BLOCK + 3)
    one_by_one = [upper_tail(chance[at : at + 1], times, k[at : at + 1])[0] for at in (0, BLOCK - 1, BLOCK, BLOCK + 2)]
    np.testing.assert_allclose(upper_tail(chance, times, k)[[0, BLOCK - 1, BLOCK, BLOCK + 2]], one_by_one, rtol=1e-12)


def test_no_sums_at_all() -> None:
    assert upper_tail(np.empty((0, 2)), np.array([1, 1]), np.array([], dtype=np.int64)).shape == (0,)
