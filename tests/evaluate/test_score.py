"""Comparing rows: what is the same mention, what is right, what has changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fengong.evaluate.rows import Row
from fengong.evaluate.score import BY, Score, differences, pairs, score

ROWS = st.lists(
    st.builds(
        lambda start, surface, role, task: Row(start, start + len(surface), surface, role, task),
        st.integers(0, 30),
        st.sampled_from(["市应急局", "市公安局", "各地"]),
        st.sampled_from(["lead", "support"]),
        st.sampled_from(["1", "2"]),
    ),
    max_size=12,
    unique=True,
).map(sorted)


def row(start: int, surface: str, role: str = "lead", task: str = "1") -> Row:
    return Row(start, start + len(surface), surface, role, task)


def test_shares() -> None:
    one = Score(gold=10, found=8, right=6, mentions=7, tasks=5)
    assert (one.precision, one.recall, one.task_share) == (0.75, 0.6, 5 / 7)
    assert one.f1 == pytest.approx(2 * 0.75 * 0.6 / (0.75 + 0.6))
    assert one.mention_f1 == pytest.approx(14 / 18)
    assert one + one == Score(20, 16, 12, 14, 10)


def test_nothing_found_is_zero_and_no_error() -> None:
    nothing = score([row(0, "市应急局")], [], "span")
    assert (nothing.precision, nothing.recall, nothing.f1, nothing.mention_f1, nothing.task_share) == (0, 0, 0, 0, 0)


def test_by_place_the_words_elsewhere_are_another_mention() -> None:
    gold, found = [row(0, "市应急局"), row(5, "市公安局")], [row(5, "市公安局", "support"), row(40, "市应急局")]
    assert score(gold, found, "span") == Score(gold=2, found=2, right=0, mentions=1, tasks=1)


def test_by_words_places_and_line_ends_do_not_matter() -> None:
    gold = [row(0, "市应急局"), row(5, "市公安局"), row(20, "市水务局", task="2")]
    found = [row(100, "市应\n急局"), row(130, "市水务局")]
    assert score(gold, found, "surface") == Score(gold=3, found=2, right=2, mentions=2, tasks=1)


def test_by_words_the_order_counts() -> None:
    gold, found = [row(0, "市应急局"), row(5, "市公安局")], [row(0, "市公安局"), row(5, "市应急局")]
    assert score(gold, found, "surface").mentions == 1


def test_every_kind_of_difference() -> None:
    old = [row(0, "市应急局"), row(5, "市公安局"), row(10, "市水务局"), row(15, "各地")]
    new = [row(0, "市应急局", "support"), row(10, "市水务局", task="2"), row(15, "各地"), row(20, "市财政局")]
    assert [(one.kind, one.row.surface) for one in differences(old, new, "span")] == [
        ("role", "市应急局"),
        ("lost", "市公安局"),
        ("task", "市水务局"),
        ("gained", "市财政局"),
    ]


def test_a_second_role_at_one_place_is_gained_and_changes_nothing_else() -> None:
    old, new = [row(0, "市应急局")], [row(0, "市应急局"), row(0, "市应急局", "support")]
    assert [(one.kind, one.row.role) for one in differences(old, new, "span")] == [("gained", "support")]


@pytest.mark.parametrize("by", BY)
@given(ROWS, ROWS)
def test_differences_lead_from_one_list_to_the_other(by: str, old: list[Row], new: list[Row]) -> None:
    found = differences(old, new, by)
    gone = {one.before for one in found} - {None}
    come = {one.after for one in found} - {None}
    if by == "span":
        assert (set(old) - gone) | come == set(new)
    assert gone <= set(old)
    assert come <= set(new)
    assert differences(old, old, by) == []


@pytest.mark.parametrize("by", BY)
@given(ROWS, ROWS)
def test_what_is_right_is_in_both(by: str, gold: list[Row], found: list[Row]) -> None:
    counts = score(gold, found, by)
    assert counts.right <= counts.mentions <= counts.gold == len(gold)
    assert counts.tasks <= counts.mentions == len(pairs(gold, found, by))
    assert counts.found == len(found)
