"""Synthetic incidences: departments of unequal activity, tasks that draw them by chance, and pairs with a tie."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

Matrix = npt.NDArray[np.int64]

#: It needs a package that is no part of the environment.
collect_ignore = ["record_reference.py"]

DEPARTMENTS, TASKS, TOGETHER = 60, 800, 12


def _by_chance(seed: int, departments: int = DEPARTMENTS, tasks: int = TASKS) -> Matrix:
    random = np.random.default_rng(seed)
    activity = 1 / np.arange(1, departments + 1) ** 0.8
    wish = np.log(activity)[:, None] + random.gumbel(size=(departments, tasks))
    place = np.argsort(np.argsort(-wish, axis=0), axis=0)
    return (place < random.integers(1, 7, size=tasks)).astype(np.int64)


def _with_ties(seed: int) -> tuple[Matrix, set[tuple[int, int]]]:
    matrix, random = _by_chance(seed), np.random.default_rng(1000 + seed)
    quiet = random.choice(np.arange(25, DEPARTMENTS), size=(5, 2), replace=False)
    for pair in quiet:
        matrix[pair[:, None], random.choice(TASKS, TOGETHER, replace=False)] = 1
    return matrix, {(int(min(pair)), int(max(pair))) for pair in quiet}


@pytest.fixture(scope="session")
def by_chance() -> Callable[..., Matrix]:
    """Each task names one to six of 60; the first department is named some 25 times as often as the last."""
    return _by_chance


@pytest.fixture(scope="session")
def with_ties() -> Callable[[int], tuple[Matrix, set[tuple[int, int]]]]:
    """The same with five pairs of quiet departments, each on twelve tasks together besides; and these pairs."""
    return _with_ties
