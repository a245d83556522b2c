"""Counting rows while they are written: whatever the rows hold, and wherever the pieces end."""

from __future__ import annotations

import time

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fengong.serve.rows import RowCount

FORMS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
#: What looks like the end of a row in some form, or of a string.
TRICKY = ["},{", '"', "\\", '\\"', "\n", "\r\n", "\t", ",", "</result>", "{", "}", "]", "甲", " "]
TEXTS = st.lists(st.one_of(st.sampled_from(TRICKY), st.text(max_size=3)), max_size=6).map("".join)
CELLS = st.one_of(st.none(), TEXTS)


def written(rows: list[list[str | None]], form: str) -> bytes:
    """What the engine writes for rows, whatever they hold."""
    values = " ".join(f"({' '.join(map(cell, row))})" for row in rows)
    found = ox.Store().query(f"SELECT * {{ VALUES (?a ?b) {{ {values} }} }}")
    assert isinstance(found, ox.QuerySolutions)
    data = found.serialize(format=FORMS[form])
    assert data is not None
    return data


def cell(value: str | None) -> str:
    return "UNDEF" if value is None else str(ox.Literal(value))


def counted(data: bytes, cuts: list[int], form: str) -> int:
    count = RowCount(form)
    ends = sorted({cut % (len(data) + 1) for cut in cuts} | {len(data)})
    rows = 0
    for start, end in zip([0, *ends], ends, strict=False):
        rows = count.add(data[start:end])
    return rows


@pytest.mark.parametrize("form", FORMS)
@given(
    rows=st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=6),
    cuts=st.lists(st.integers(min_value=0), max_size=20),
)
def test_rows_are_counted_wherever_pieces_end(form: str, rows: list[list[str | None]], cuts: list[int]) -> None:
    assert counted(written(rows, form), cuts, form) == len(rows)


@pytest.mark.parametrize("form", ["xml", "csv", "tsv"])
def test_no_row_is_none(form: str) -> None:
    assert counted(written([], form), [3, 7], form) == 0


def test_a_long_string_takes_no_longer_per_byte() -> None:
    # A string that comes in many pieces is not looked through again from its beginning each time.
    def seconds(pieces: int) -> float:
        count, begun = RowCount("json"), time.process_time()
        count.add(b'{"results":{"bindings":[{"a":{"value":"')
        for _ in range(pieces):
            count.add(b"x" * 4096)
        return time.process_time() - begun

    seconds(10)
    assert seconds(1600) < 12 * max(seconds(200), 0.001)
