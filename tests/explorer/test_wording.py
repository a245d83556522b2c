from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fengong.explorer.wording import clean, ems, shorten, wrap


@pytest.mark.parametrize(
    ("text", "expected"), [("市\u202e应急局", "市应急局"), ("a\x00b\tc\n", "ab c"), ("\ufeff\u200b", ""), ("", "")]
)
def test_clean_leaves_only_what_can_be_seen(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text(), st.floats(1, 30))
def test_a_short_form_fits_and_is_a_beginning(text: str, width: float) -> None:
    short = shorten(text, width)
    assert short == text or (ems(short) <= width and text.startswith(short[:-1]))


@given(st.text(alphabet="市应急管理局 (略)ab"), st.floats(2, 12), st.integers(1, 4))
def test_wrapped_lines_fit(text: str, width: float, lines: int) -> None:
    rows = wrap(clean(text), width, lines).split("\n")
    assert len(rows) <= lines
    assert all(ems(row) <= width + 1e-9 for row in rows)


def test_no_character_is_left_alone() -> None:
    assert wrap("市生态环境局", 5.2, 3) == "市生态\n环境局"


@given(st.lists(st.text("abcdefghij", min_size=1, max_size=16), max_size=8), st.floats(3, 12), st.integers(1, 4))
def test_a_line_ends_between_words(words: list[str], width: float, lines: int) -> None:
    rows = wrap(" ".join(words), width, lines).split("\n")
    ends = [row for row in rows[:-1] if not row.endswith("…")]
    assert all(set(row.split()) <= set(words) for row in ends)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Institutional staffing office", "Instit…\nstaffing\noffice"),
        ("self-built homes", "self-\nbuilt\nhomes"),
        ("construction", "constr…"),
    ],
)
def test_a_word_is_never_broken(text: str, expected: str) -> None:
    assert wrap(text, 4.7, 3) == expected


def test_letters_beside_characters_stay_together() -> None:
    assert wrap("市ABCD办公室", 4, 3).replace("\n", "") == "市ABCD办公室"
    assert "ABCD" in wrap("市ABCD办公室", 4, 3)
