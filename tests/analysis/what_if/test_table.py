from __future__ import annotations

from collections.abc import Sequence

from tests.analysis.what_if.conftest import LEAD, SUPPORT, TASKS, A, B, C, incidence, row

from fengong.analysis.incidence import Incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope
from fengong.analysis.what_if.drop import Drop
from fengong.analysis.what_if.effect import effect
from fengong.analysis.what_if.merge import Merge
from fengong.analysis.what_if.operations import Operation, supposed
from fengong.analysis.what_if.split import Split
from fengong.analysis.what_if.table import Asked, what_if_table
from fengong.ask.table import Cell, Table

NEW = supposed("新局", (A, B))
TWO = supposed("丁", (A,))
MADE = incidence(row(A, 1, LEAD), row(B, 1, SUPPORT), row(C, 1), row(A, 2, LEAD), row(B, 3), row(C, 3))


def listing(operations: Sequence[Operation], lang: str = "zh", top: int | None = None, made: Incidence = MADE) -> Table:
    counted = restrict(made, Scope())
    return what_if_table(Asked(effect(made, operations, Scope()), counted, top, codes=True), lang)


def rows(table: Table, *keys: str) -> list[tuple[Cell, ...]]:
    return [found[1:] for found in table.rows if found[0] in keys]


def test_a_merger() -> None:
    table = listing([Merge((A, B), NEW)])
    assert rows(table, "departments") == [(None, 3, 2, -1)]
    assert rows(table, "ties", "renamed") == [(None, 3, 1, -2), (None, 2, 1, -1)]
    assert rows(table, "load") == [
        ("甲", 2, 0, -2),
        ("甲 · 牵头", 2, 0, -2),
        ("乙", 2, 0, -2),
        ("乙 · 负责", 1, 0, -1),
        ("乙 · 配合", 1, 0, -1),
        ("新局", 0, 3, 3),
        ("新局 · 牵头", 0, 2, 2),
        ("新局 · 负责", 0, 1, 1),
    ]
    assert rows(table, "stronger") == [("1 · 新局 · 牵头、配合 → 牵头", None, None, None)]
    assert table.notes[:2] == (
        "1. 甲、乙 合并为 新局。",
        "这是按方案文字做的算术，不是预测：机构真的调整时，任务、分工和措辞都会另定。",
    )


def test_a_dropped_department_leaves_tasks() -> None:
    table = listing([Drop(A)])
    assert rows(table, "all-no-lead", "all-nobody") == [(None, 6, 8, 2), (None, 5, 6, 1)]
    assert rows(table, "no-lead") == [("1", 1, 0, -1), ("2", 1, 0, -1)]
    assert rows(table, "nobody") == [("2", 1, 0, -1)]
    assert rows(table, "lost") == [("丙 – 甲", 1, 0, -1), ("乙 – 甲", 1, 0, -1)]


def test_the_strongest_pairs_are_shown_first_and_the_others_counted() -> None:
    table = listing([Drop(C)], top=1)
    assert rows(table, "lost") == [("丙 – 乙", 2, 0, -2)]
    assert "失去 2 对，列出 1 对；--top 0 列出全部。" in table.notes


def test_notes_tell_each_step_and_who_existed_already() -> None:
    parts = ((B, frozenset(TASKS[:1])), (A, frozenset(TASKS[1:])))
    notes = listing([Split(A, parts), Merge((A,), C)], "en").notes
    assert notes[0] == "1. 甲 is split: 乙: 1; 甲: 2, 3, 4, 5, 6, 7, 8. 乙 existed already and keep their own tasks."
    assert notes[1] == "2. 甲 go into 丙, which exists already; its own tasks are counted with theirs."
    assert "Groups left out" not in "".join(notes)


def test_a_broker_that_comes_has_no_figure_before() -> None:
    made = incidence(row(A, 1), row(C, 1), row(B, 2), row(TWO, 2))
    assert rows(listing([Merge((A, B), NEW)], made=made), "broker") == [("新局", None, 1, None)]
