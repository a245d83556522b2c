from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from fengong.analysis.compare.deadlines import deadline_changes, moved
from fengong.analysis.compare.match import Match
from fengong.analysis.incidence import Task
from fengong.analysis.scope import Period

Dated = Callable[..., Task]
MAY, JUNE, NEVER = Period(None, date(2025, 5, 31)), Period(None, date(2025, 6, 30)), Period(None, None)


def changes(old: Task, new: Task) -> list[tuple[str, str | None, str | None, int | None]]:
    found = deadline_changes([Match(old, new, 1.0)])
    return [
        (one.move.value, one.old.words if one.old else None, one.new.words if one.new else None, one.days)
        for one in found
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (("5月底前", MAY), ("6月底前", JUNE), ("later", "5月底前", "6月底前", 30)),
        (("6月底前", JUNE), ("5月底前", MAY), ("earlier", "6月底前", "5月底前", -30)),
        (("5月底前", MAY), ("5月31日前", MAY), ("reworded", "5月底前", "5月31日前", None)),
        (("5月底前", MAY), ("每年一次", NEVER), ("other", "5月底前", "每年一次", None)),
        (("年底前", MAY), ("年底前", JUNE), ("later", "年底前", "年底前", 30)),
        (("每年一次", NEVER), ("每季一次", NEVER), ("reworded", "每年一次", "每季一次", None)),
        (("5月底前", MAY), ("5 月底前", MAY), None),
    ],
)
def test_one_deadline(
    dated: Dated, old: tuple[str, Period], new: tuple[str, Period], expected: tuple[str, str, str, int | None] | None
) -> None:
    found = changes(dated(f"换管，{old[0]}完成", old), dated(f"换管，{new[0]}完成", new, start=50))
    assert found == ([expected] if expected else [])


def test_gained_and_lost(dated: Dated) -> None:
    with_one, without = dated("换管，5月底前完成", ("5月底前", MAY)), dated("换管")
    assert changes(with_one, without) == [("lost", "5月底前", None, None)]
    assert changes(without, with_one) == [("gained", None, "5月底前", None)]
    assert changes(without, without) == []


def test_of_several_those_with_like_words_around_belong_together(dated: Dated) -> None:
    old = dated("检查餐馆软管5月底前完成，更换老旧管道6月底前完成", ("5月底前", MAY), ("6月底前", JUNE))
    july, august = Period(None, date(2025, 7, 31)), Period(None, date(2025, 8, 31))
    new = dated("更换老旧管道7月底前完成，检查餐馆软管8月底前完成", ("7月底前", july), ("8月底前", august))
    assert changes(old, new) == [("later", "5月底前", "8月底前", 92), ("later", "6月底前", "7月底前", 31)]


def test_where_nothing_around_tells_they_belong_together_in_the_order_of_the_text(dated: Dated) -> None:
    old = dated("5月底前。6月底前。", ("5月底前", MAY), ("6月底前", JUNE))
    july, august = Period(None, date(2025, 7, 31)), Period(None, date(2025, 8, 31))
    new = dated("8月底前。7月底前。", ("8月底前", august), ("7月底前", july))
    assert changes(old, new) == [("later", "5月底前", "8月底前", 92), ("later", "6月底前", "7月底前", 31)]


def test_the_same_day_is_the_same_deadline_wherever_it_stands(dated: Dated) -> None:
    old = dated("甲5月底前，乙6月底前", ("5月底前", MAY), ("6月底前", JUNE))
    assert changes(old, dated("乙6月底前，甲5月底前", ("6月底前", JUNE), ("5月底前", MAY))) == []
    assert changes(old, dated("乙6月底前", ("6月底前", JUNE))) == [("lost", "5月底前", None, None)]


def test_what_moved_is_the_last_day_else_the_first() -> None:
    first, later = date(2025, 1, 1), date(2025, 3, 1)
    assert moved(Period(first, JUNE.last), Period(later, JUNE.last)) == 59
    assert moved(Period(first, None), Period(later, None)) == 59
    assert moved(Period(first, None), Period(None, first)) is None
