from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from fengong.analysis.null_model.bicm import Fit, fit
from fengong.errors import ModelError

Matrix = npt.NDArray[np.int64]
#: What another program says of the same matrices: see record_reference.py.
REFERENCE = json.loads(Path(__file__).with_name("reference.json").read_text(encoding="utf-8"))
matrices = arrays(np.int64, array_shapes(min_dims=2, max_dims=2, max_side=7), elements=st.integers(0, 1))


def cells(fitted: Fit) -> npt.NDArray[np.float64]:
    return fitted.probability[fitted.row_class[:, None], fitted.column_class]


def of(matrix: Matrix) -> Fit:
    return fit(matrix.sum(axis=1), matrix.sum(axis=0))


@given(matrices)
def test_expected_degrees_are_those_observed(matrix: Matrix) -> None:
    probability = cells(of(matrix))
    np.testing.assert_allclose(probability.sum(axis=1), matrix.sum(axis=1), rtol=1e-8, atol=1e-8)
    np.testing.assert_allclose(probability.sum(axis=0), matrix.sum(axis=0), rtol=1e-8, atol=1e-8)
    assert ((probability >= 0) & (probability <= 1)).all()


@given(matrices)
def test_cells_without_a_choice_are_exact(matrix: Matrix) -> None:
    probability = cells(of(matrix))
    for observed, expected in ((matrix, probability), (matrix.T, probability.T)):
        assert (expected[observed.sum(axis=1) == 0] == 0).all()
        assert (expected[observed.sum(axis=1) == observed.shape[1]] == 1).all()


def test_a_nested_matrix_has_no_choice_anywhere() -> None:
    nested = np.tril(np.ones((6, 6), dtype=np.int64))
    np.testing.assert_array_equal(cells(of(nested)), nested)


def test_a_block_without_a_choice_between_blocks_that_have_one() -> None:
    halves = np.array([[1, 1, 1, 0], [1, 1, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0]])
    expected = [[1, 1, 0.5, 0.5], [1, 1, 0.5, 0.5], [0.5, 0.5, 0, 0], [0.5, 0.5, 0, 0]]
    np.testing.assert_allclose(cells(of(halves)), expected, atol=1e-6)


def test_the_odds_of_a_cell_are_a_product(by_chance: Callable[..., Matrix]) -> None:
    probability = cells(of(by_chance(1)))
    odds = probability / (1 - probability)
    np.testing.assert_allclose(odds * odds[0, 0], np.outer(odds[:, 0], odds[0]), rtol=1e-9)


@pytest.mark.parametrize("case", REFERENCE)
def test_the_probabilities_are_those_of_bicm(case: dict[str, Any]) -> None:
    matrix = np.array([list(map(int, row)) for row in case["matrix"]], dtype=np.int64)
    np.testing.assert_allclose(cells(of(matrix)), case["probability"], atol=1e-7)


def test_degrees_of_very_unequal_size() -> None:
    rows = np.array([1, 3, 50_000, 900_000] + [10] * 40)
    columns = np.bincount(np.arange(int(rows.sum())) % 999_999)
    fitted = fit(rows, columns)
    np.testing.assert_allclose(fitted.probability @ fitted.column_size, np.unique(rows), rtol=1e-9)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=5), st.lists(st.integers(0, 5), min_size=1, max_size=5))
def test_degrees_of_no_matrix_are_refused_and_others_are_not(rows: list[int], columns: list[int]) -> None:
    most = sorted(rows, reverse=True)
    possible = sum(rows) == sum(columns) and all(
        sum(most[:k]) <= sum(min(column, k) for column in columns) for k in range(1, len(rows) + 1)
    )
    if possible:
        fit(np.array(rows), np.array(columns))
    else:
        with pytest.raises(ModelError, match="no 0/1 matrix has these degrees"):
            fit(np.array(rows), np.array(columns))


def test_nothing_fits_nothing() -> None:
    assert fit(np.array([], dtype=np.int64), np.array([], dtype=np.int64)).probability.shape == (0, 0)
