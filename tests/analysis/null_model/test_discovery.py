from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from fengong.analysis.null_model.discovery import threshold


@given(
    st.lists(st.floats(0, 1) | st.floats(0, 0.02), min_size=1, max_size=30), st.integers(0, 20), st.floats(0.01, 0.5)
)
def test_the_decision_is_that_of_scipy(p: list[float], untested: int, rate: float) -> None:
    found = np.array(p)
    adjusted = false_discovery_control(np.append(found, np.ones(untested)))[: len(p)]
    near = np.isclose(adjusted, rate, rtol=1e-12)
    np.testing.assert_array_equal(
        (found <= threshold(found, len(p) + untested, rate))[~near], (adjusted <= rate)[~near]
    )


def test_pairs_never_together_are_tests_too() -> None:
    p = np.array([0.01])
    assert threshold(p, tests=1) == 0.01
    assert threshold(p, tests=10) == 0.0


def test_nothing_to_test() -> None:
    assert threshold(np.array([]), tests=0) == 0.0


@pytest.mark.parametrize("rate", [0.0, 1.0, -0.1])
def test_a_rate_lies_between_0_and_1(rate: float) -> None:
    with pytest.raises(ValueError, match="no rate"):
        threshold(np.array([0.1]), 1, rate)
