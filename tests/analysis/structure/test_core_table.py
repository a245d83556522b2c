from __future__ import annotations

from functools import cache

import pytest
from tests.analysis.planted import likely, plan_of

from fengong.analysis.incidence import Incidence
from fengong.analysis.structure.core_table import core_table
from fengong.analysis.structure.evidence import core_found

BUSY = likely([0.9, 0.85] + [0.06] * 20, 60, seed=6)
found = cache(core_found)


def told(incidence: Incidence, lang: str = "zh") -> tuple[str, list[tuple[object, ...]], str]:
    table = core_table(incidence, found(incidence), False, lang)
    return table.title, list(table.rows), "\n".join(table.notes)


@pytest.mark.parametrize(
    ("lang", "words"),
    [("zh", "有核心，但它无非是任务多的部门"), ("en", "nothing but the departments with many tasks")],
)
def test_a_core_of_the_busy_is_called_so_first(lang: str, words: str) -> None:
    title, rows, notes = told(BUSY, lang)
    assert words in notes.splitlines()[0]
    assert title in ("核心部门", "Departments of the core")
    assert all(isinstance(row[2], float) and row[2] > 0.9 for row in rows)
    assert "{" not in notes


def test_a_lottery_is_called_one_in_the_title() -> None:
    title, _, notes = told(likely([0.2] * 14, 30, 1))
    assert title == "核心部门（不比抽签更明显）"
    assert notes.startswith("结论：抽签也常有这样的核心")


def test_few_tasks_support_no_conclusion() -> None:
    title, rows, notes = told(plan_of([(0, 1, 2), (0, 3)]), "en")
    assert title.endswith("(too few tasks to conclude)")
    assert {row[2] for row in rows} == {None}
    assert "supports no conclusion" in notes


def test_the_periphery_comes_after_the_core() -> None:
    table = core_table(BUSY, found(BUSY), True, "en")
    assert [row[1] for row in table.rows] == ["core"] * 2 + ["periphery"] * (len(table.rows) - 2)


@pytest.mark.parametrize(("members", "words"), [([(0, 1, 2)], "分不出核心与外围"), ([(0,), (1,)], "没有两个部门")])
def test_where_there_is_no_core_the_note_says_why(members: list[tuple[int, ...]], words: str) -> None:
    _, rows, notes = told(plan_of(members))
    assert rows == []
    assert words in notes
