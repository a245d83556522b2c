from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import csr_array

from fengong.analysis import projection
from fengong.analysis.projection import project


@pytest.mark.parametrize("cells", [1, 7, 100, 500_000])
def test_blocks_add_up_to_the_whole_product(monkeypatch: pytest.MonkeyPatch, cells: int) -> None:
    monkeypatch.setattr(projection, "CELLS", cells)
    member = (np.random.default_rng(1).random((9, 40)) < 0.2).astype(np.int64)
    pairs = project(csr_array(member))
    product = np.triu(member @ member.T, 1)
    assert list(zip(pairs.a.tolist(), pairs.b.tolist(), strict=True)) == list(map(tuple, np.argwhere(product).tolist()))
    assert pairs.count.tolist() == product[product > 0].tolist()


@pytest.mark.parametrize("shape", [(0, 0), (3, 0), (0, 3), (2, 2)])
def test_where_nothing_is_shared_there_are_no_pairs(shape: tuple[int, int]) -> None:
    assert len(project(csr_array(np.eye(*shape, dtype=np.int64)))) == 0
