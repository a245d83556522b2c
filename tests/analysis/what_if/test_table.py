from __future__ import annotations

from collections.abc import Sequence

from tests.analysis.what_if.conftest import GROUP, LEAD, SUPPORT, TASKS, A, B, C, incidence, row

from fengong.analysis.incidence import Incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope
from fengong.analysis.what_if.drop import Drop
from fengong.analysis.what_if.effect import effect
from fengong.analysis.what_if.merge import Merge
from fengong.analysis.what_if.operations import Operation, supposed
from fengong.analysis.what_if.split import Split
from fengong.analysis.what_if.table import Asked, what_if_table
from fengong.ask.table import Cell, Coded, Table

NEW = supposed("新局", (A, B))
TWO = supposed("丁", (A,))
MADE = incidence(row(A, 1, LEAD), row(B, 1, SUPPORT), row(C, 1), row(A, 2, LEAD), row(B, 3), row(C, 3))


def listing(operations: Sequence[Operation], lang: str = "zh", top: int | None = None, made: Incidence = MADE) -> Table:
    counted = restrict(made, Scope())
    return what_if_table(Asked(effect(made, operations, Scope()), counted, top), lang)


def rows(table: Table, *keys: str) -> list[tuple[Cell, ...]]:
    """What stands in the rows of some codes: who, roles as codes, task (each where there is one), and the figures."""
    found = [row for row in table.rows if isinstance(row[0], Coded) and row[0].code in keys]
    return [(*(codes(cell) for cell in row[1:4] if cell), *row[4:]) for row in found]


def codes(cell: Cell) -> Cell:
    return tuple(one.code if isinstance(one, Coded) else one for one in cell) if isinstance(cell, tuple) else cell


def test_a_merger() -> None:
    table = listing([Merge((A, B), NEW)])
    assert rows(table, "departments") == [(3, 2, -1)]
    assert rows(table, "ties", "renamed") == [(3, 1, -2), (2, 1, -1)]
    assert rows(table, "load") == [
        (("甲",), 2, 0, -2),
        (("甲",), ("lead",), 2, 0, -2),
        (("乙",), 2, 0, -2),
        (("乙",), ("responsible",), 1, 0, -1),
        (("乙",), ("support",), 1, 0, -1),
        (("新局",), 0, 3, 3),
        (("新局",), ("lead",), 0, 2, 2),
        (("新局",), ("responsible",), 0, 1, 1),
    ]
    assert rows(table, "stronger") == [(("新局",), ("lead", "support"), "1", None, None, None)]
    assert table.notes[:2] == (
        "1. 甲、乙 合并为 新局。",
        "这是按方案文字做的算术，不是预测：机构真的调整时，任务、分工和措辞都会另定。",
    )


def test_a_dropped_department_leaves_tasks() -> None:
    table = listing([Drop(A)])
    assert rows(table, "all-no-lead", "all-nobody") == [(6, 8, 2), (5, 6, 1)]
    assert rows(table, "no-lead") == [("1", 1, 0, -1), ("2", 1, 0, -1)]
    assert rows(table, "nobody") == [("2", 1, 0, -1)]
    assert rows(table, "lost") == [(("丙", "甲"), 1, 0, -1), (("乙", "甲"), 1, 0, -1)]


def test_the_strongest_pairs_are_shown_first_and_the_others_counted() -> None:
    table = listing([Drop(C)], top=1)
    assert rows(table, "lost") == [(("丙", "乙"), 2, 0, -2)]
    assert "失去 2 对，列出 1 对；--top 0 列出全部。" in table.notes


def test_notes_tell_each_step_and_who_existed_already() -> None:
    parts = ((B, frozenset(TASKS[:1])), (A, frozenset(TASKS[1:])))
    notes = listing([Split(A, parts), Merge((A,), C)], "en").notes
    assert notes[0] == "1. 甲 is split: 乙: 1; 甲: 2, 3, 4, 5, 6, 7, 8. 乙 existed already and keep their own tasks."
    assert notes[1] == "2. 甲 go into 丙, which exists already; its own tasks are counted with theirs."
    assert "Groups left out" not in "".join(notes)


def test_a_broker_that_comes_has_no_figure_before() -> None:
    made = incidence(row(A, 1), row(C, 1), row(B, 2), row(TWO, 2))
    assert rows(listing([Merge((A, B), NEW)], made=made), "broker") == [(("新局",), None, 1, None)]


def test_a_task_left_to_a_group_is_not_nobodys_and_is_told() -> None:
    made = incidence(row(A, 1, LEAD), row(GROUP, 1), row(GROUP, 2), row(B, 3))
    table = listing([Drop(A)], made=made)
    assert rows(table, "all-groups-only") == [(1, 2, 1)]
    assert rows(table, "groups-only") == [("1", 1, 0, -1)]
    assert rows(table, "nobody") == []


def test_betweenness_is_no_ranking() -> None:
    made = incidence(*(row(one, at) for at, one in enumerate((A, B), 1)), *(row(C, at) for at in (1, 2)))
    table = listing([Drop(A)], made=made)
    assert rows(table, "broker") == [(("丙",), 1, 0, -1)]
    assert any("这不是排名" in note for note in table.notes)
