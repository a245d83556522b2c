"""Annotations and readings as the rows that are compared."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from fengong.errors import ReadError
from fengong.evaluate.rows import Row, found_rows, gold_rows, label, load_gold
from fengong.model import Basis, Reading

CLAUSE = {
    "text": "市应急局牵头，市应急局、市公安局负责",
    "start": 10,
    "task": "一/（二）/3",
    "assignments": [["市应急局", "lead"], ["市应急局", "responsible"], ["市公安局", "responsible"]],
}


def test_names_are_found_in_order() -> None:
    assert gold_rows({"clauses": [CLAUSE]}) == (
        Row(10, 14, "市应急局", "lead", "3"),
        Row(17, 21, "市应急局", "responsible", "3"),
        Row(22, 26, "市公安局", "responsible", "3"),
    )


@pytest.mark.parametrize(
    "clause",
    [
        CLAUSE | {"assignments": [["市公安局", "lead"], ["市应急局", "lead"]], "text": "市应急局、市公安局负责"},
        CLAUSE | {"assignments": [["市水务局", "lead"]]},
        CLAUSE | {"assignments": [["市应急局"]]},
        CLAUSE | {"text": None},
        CLAUSE | {"start": "ten"},
        {key: value for key, value in CLAUSE.items() if key != "task"},
        "市应急局负责",
    ],
)
def test_what_is_no_annotation_is_refused(clause: object, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_text(json.dumps({"clauses": [clause]}), encoding="utf-8")
    with pytest.raises(ReadError, match=r"plan\.json: is no gold annotation"):
        load_gold(file)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe"])
def test_what_is_no_json_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(content)
    with pytest.raises(ReadError, match="JSON"):
        load_gold(file)


@pytest.mark.parametrize(
    ("path", "own"),
    [("一", "一"), ("一、", "一"), ("二/（三）", "三"), ("二/(3)", "3"), ("①", "①"), ("第三条", "三"), (None, "")],
)
def test_labels_are_compared_without_signs(path: str | None, own: str) -> None:
    assert label(path) == own


def test_rows_of_a_reading_are_those_its_clauses_state(wuwei: Reading) -> None:
    rows = found_rows(wuwei)
    text = wuwei.outline.document.text
    assert list(rows) == sorted(set(rows))
    assert all(text[row.start : row.end] == row.surface for row in rows)
    first = wuwei.assignments[0]
    inherited = replace(first, mention=replace(first.mention, basis=Basis.INHERITED))
    assert len(found_rows(replace(wuwei, assignments=(inherited, *wuwei.assignments[1:])))) == len(rows) - 1
    assert found_rows(replace(wuwei, assignments=(first, first))) == rows[:1]
