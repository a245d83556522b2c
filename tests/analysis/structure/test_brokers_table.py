from __future__ import annotations

import pytest
from tests.analysis.planted import QUOTES, actor, plan_of, task

from fengong.analysis.incidence import Incidence, Row
from fengong.analysis.load import arrange
from fengong.analysis.networks.lead_support import lead_support_graph
from fengong.analysis.structure.broker_ranks import broker_ranks
from fengong.analysis.structure.brokerage import brokerage
from fengong.analysis.structure.brokers_table import Grouped, brokers_table
from fengong.ask.table import Coded, Table
from fengong.model import Role


def chain(*pairs: tuple[int, int]) -> Incidence:
    """A task for each pair: the first leads, the second supports."""
    tasks = [task(at) for at in range(len(pairs))]
    rows = [
        Row(actor(one), tasks[at], role, QUOTES)
        for at, pair in enumerate(pairs)
        for one, role in zip(pair, (Role.LEAD, Role.SUPPORT), strict=True)
    ]
    return arrange(rows, tasks)


def listed(incidence: Incidence, groups: str, lang: str = "zh", top: int | None = None) -> Table:
    of = {actor(at).iri: group for at, group in enumerate(groups) if group != "?"}
    found = brokerage(lead_support_graph(incidence), of)
    grouped = Grouped("level", of, {"x": "市级", "y": "县级"}, broker_ranks(incidence, found, of))
    return brokers_table(incidence, found, grouped, top, lang)


def test_roles_stand_beside_what_is_expected() -> None:
    table = listed(chain((0, 1), (1, 2), (1, 3)), "xxxy")
    assert [row[3:8] for row in table.rows] == [
        ("甲001局", "市级", 2, "组内协调", 1),
        ("甲001局", "市级", 2, "代表", 1),
    ]
    assert all(isinstance(row[8], float) and isinstance(row[10], float) for row in table.rows)
    notes = "\n".join(table.notes)
    assert "只有 3 对“牵头—配合”关系" in notes
    assert "共检验 2 行" in notes


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_was_left_out_is_said(lang: str) -> None:
    table = listed(chain((0, 1), (1, 2), (1, 3)), "xxx?", lang)
    notes = "\n".join(table.notes)
    assert ("1 个部门分不了组" if lang == "zh" else "unknown or tied): 1.") in notes
    assert ("同属一组" if lang == "zh" else "are of one group") in notes
    assert "{" not in notes


def test_top_counts_departments() -> None:
    table = listed(chain((0, 1), (1, 2), (1, 3), (4, 5), (5, 6)), "xxxyxyx", top=1)
    assert {row[3] for row in table.rows} == {"甲001局"}
    assert any("共 2 行，列出 1 行" in note for note in table.notes)


def test_why_there_are_none() -> None:
    assert "没有部门居于两个部门之间" in listed(chain((0, 1), (2, 3)), "xxyy").notes[0]
    assert "没有一项任务既写明牵头部门又写明配合部门" in listed(plan_of([(0, 1)]), "xx").notes[0]


def test_without_an_interval_there_is_no_rank_and_no_order() -> None:
    # The second actor is between fewer than the sixth, and stands first by its name.
    table = listed(chain((0, 1), (1, 2), (4, 5), (5, 6)), "xxxxxxx")
    assert {row[:3] for row in table.rows} == {(None, None, None)}
    assert [row[3] for row in table.rows] == ["甲001局", "甲005局"]
    assert any("按名称排列" in note for note in table.notes)


def test_ranks_have_intervals() -> None:
    pairs = [(0, 9), (9, 2), (9, 3), (1, 9), (0, 4), (4, 5)] * 2
    table = listed(chain(*pairs), "xxxxxxxxxx", "en")
    assert [(row[0], row[3]) for row in table.rows] == [(1, "甲009局"), (2, "甲004局")]
    assert all(row[1] <= row[0] <= row[2] for row in table.rows if row[0])  # type: ignore[operator]
    assert any("redraws" in note for note in table.notes)


def test_a_cell_is_a_code_for_programs() -> None:
    rows = listed(chain((0, 1), (1, 2)), "xxx").rows
    assert [cell.code for cell in rows[0] if isinstance(cell, Coded)] == ["coordinator"]
