from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest
from scipy.sparse import csr_array

from fengong.analysis.null_model.ties import Ties, validate
from fengong.analysis.null_model.verdict import Verdict, chances, outcome

Matrix = npt.NDArray[np.int64]


@pytest.fixture(scope="module")
def found(with_ties: Callable[[int], tuple[Matrix, set[tuple[int, int]]]]) -> Ties:
    matrix, _ = with_ties(1)
    # Two departments with one task each, the same: they cannot share more, and nothing can be told.
    matrix = np.vstack([matrix, np.zeros((2, matrix.shape[1]), dtype=np.int64)])
    matrix[-2:, 5] = 1
    return validate(csr_array(matrix))


def test_three_outcomes(found: Ties) -> None:
    said = chances(found, slice(None))
    counts = Counter(one.verdict for one in said)
    assert set(counts) == {Verdict.HOLDS, Verdict.CHANCE, Verdict.UNTOLD}
    assert counts[Verdict.HOLDS] == 5
    assert said[-1].verdict is Verdict.UNTOLD
    assert said[-1].most == 1
    assert said[-1].needed is not None
    assert said[-1].needed > 1


def test_the_outcome_of_all_counts_what_is_said_of_each(found: Ties) -> None:
    said = Counter(one.verdict for one in chances(found, slice(None)))
    whole = outcome(found, slice(None))
    assert (whole.holding, whole.untold, whole.sharing) == (said[Verdict.HOLDS], said[Verdict.UNTOLD], len(found))
    some = np.arange(0, len(found), 7)
    assert outcome(found, some).untold == sum(one.verdict is Verdict.UNTOLD for one in chances(found, some))


def test_a_pair_that_holds_has_what_it_needs_and_one_within_reach_has_not(found: Ties) -> None:
    for one, count in zip(chances(found, slice(None)), found.count.tolist(), strict=True):
        if one.verdict is Verdict.HOLDS:
            assert one.needed is not None
            assert one.needed <= count <= one.most
        elif one.verdict is Verdict.CHANCE:
            assert one.needed is not None
            assert count < one.needed <= one.most


def test_no_number_is_needed_where_not_even_all_tasks_would_do() -> None:
    assert [one.needed for one in chances(validate(csr_array(np.ones((3, 4), dtype=np.int64))), slice(None))] == [
        None
    ] * 3
