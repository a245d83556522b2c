from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.position import MEASURES
from fengong.analysis.rank import rank
from fengong.analysis.rank_table import rank_table
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("by", MEASURES)
def test_every_measure_is_explained_first(named: Incidence, by: str, lang: str) -> None:
    notes = rank_table(named, rank(named, by), None, lang).notes
    assert notes[0].startswith(by)
    assert not any("{" in note for note in notes)


def test_a_dense_network_is_said_to_be_one(named: Incidence) -> None:
    notes = " ".join(rank_table(named, rank(named, "degree"), None, "zh").notes)
    assert "网络密度 0.67" in notes
    assert "网络很密" in notes
    assert "4 行只有 3 种数值" in notes


def test_parts_and_actors_without_a_value_are_told(two_cities: ox.Store) -> None:
    incidence = restrict(read_incidence(two_cities), Scope())
    notes = " ".join(rank_table(incidence, rank(incidence, "eigenvector"), None, "en").notes)
    assert "The network is in 2 parts" in notes
    assert "2 departments outside it have no value" in notes
    assert "dense" not in notes


def test_top_cuts_the_rows_only(named: Incidence) -> None:
    table = rank_table(named, rank(named, "degree"), 2, "zh")
    assert len(table.rows) == 2
    assert "共 4 行，列出 2 行；另有 1 行与最后一行同数，--top 0 列出全部。" in table.notes
