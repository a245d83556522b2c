from __future__ import annotations

from tests.analysis.what_if.conftest import A, B, incidence, row

from fengong.analysis.what_if.allot import allot
from fengong.analysis.what_if.operations import supposed

X, Y = supposed("一局", (A,)), supposed("二局", (A,))
MADE = incidence(row(A, 1), row(A, 2), row(A, 3), row(A, 5), row(B, 4))


def numbers(*rules: tuple[str, ...]) -> list[list[str]]:
    parts = allot(MADE, A, (X, Y), list(zip((X, Y), rules, strict=True)))
    return [sorted(task.number or "" for task in tasks) for _, tasks in parts]


def test_sectors_by_notation_or_label() -> None:
    assert numbers(("mines",), ("gas业", "5")) == [["1", "2"], ["3", "5"]]


def test_a_number_wins_over_a_sector() -> None:
    assert numbers(("mines", "gas"), ("1", "rest")) == [["2", "3"], ["1", "5"]]


def test_all_given_leaves_no_rest() -> None:
    assert numbers(("1", "2", "3", "5"), ("rest",)) == [["1", "2", "3", "5"], []]
