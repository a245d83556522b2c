"""The extractor against plans annotated by hand: every assignment, and everything else that was annotated."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fengong.model import Outline, Reading, Span, Task
from fengong.pipeline import read_plan

GOLD = Path(__file__).resolve().parents[2] / "data" / "gold"
#: Plans of which everything was annotated; those with clauses only are scored in test_synthetic_gold.py.
PLANS = sorted(path.stem for path in GOLD.glob("*.json") if "tasks" in json.loads(path.read_text(encoding="utf-8")))


@pytest.fixture(params=PLANS)
def pair(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Reading]:
    gold: dict[str, Any] = json.loads((GOLD / f"{request.param}.json").read_text(encoding="utf-8"))
    return gold, read_plan(str(GOLD.parent / "plans" / request.param))


def outline(reading: Reading) -> Outline:
    return reading.outline


def gold_assignments(gold: dict[str, Any]) -> list[tuple[int, int, str, str, str]]:
    rows = []
    for clause in gold["clauses"]:
        at = 0
        for surface, role in clause["assignments"]:
            start = clause["text"].index(surface, at)
            at = start + len(surface)
            rows.append((clause["start"] + start, clause["start"] + at, surface, role, clause["task"]))
    return rows


def test_there_is_gold() -> None:
    assert "wuwei-2024" in PLANS


def test_every_assignment(pair: tuple[dict[str, Any], Reading]) -> None:
    gold, reading = pair
    found = [
        (row.mention.span.start, row.mention.span.end, row.mention.surface, str(row.mention.role), row.task.path[-1])
        for row in reading.assignments
    ]
    assert found == gold_assignments(gold)


def test_every_clause(pair: tuple[dict[str, Any], Reading]) -> None:
    gold, reading = pair
    clauses = [clause for task in reading.outline.tasks for clause in task.clauses]
    assert [(c.span.start, c.span.end, c.open_ended) for c in clauses] == [
        (c["start"], c["end"], c["open_ended"]) for c in gold["clauses"]
    ]


def test_every_task(pair: tuple[dict[str, Any], Reading]) -> None:
    gold, reading = pair
    assert [(list(t.path), t.title, t.span.start, t.span.end) for t in reading.outline.tasks] == [
        (t["path"], t["title"], t["start"], t["end"]) for t in gold["tasks"]
    ]


def test_every_deadline(pair: tuple[dict[str, Any], Reading]) -> None:
    gold, reading = pair
    keys = ("text", "start", "end", "earliest", "latest", "precision")
    assert [row for task in reading.outline.tasks for row in deadlines(task, reading.outline.document.text)] == [
        tuple(one[key] for key in keys) for task in gold["tasks"] for one in task["deadlines"]
    ]


def deadlines(task: Task, text: str) -> list[tuple[str, int, int, str | None, str | None, str]]:
    return [
        (
            one.span.of(text),
            one.span.start,
            one.span.end,
            one.earliest.isoformat() if one.earliest else None,
            one.latest.isoformat() if one.latest else None,
            str(one.precision),
        )
        for one in task.deadlines
    ]


def test_every_citation(pair: tuple[dict[str, Any], Reading]) -> None:
    gold, reading = pair
    text = reading.outline.document.text
    assert [
        {"text": one.span.of(text), "start": one.span.start, "end": one.span.end}
        for task in reading.outline.tasks
        for one in task.citations
    ] == [one for task in gold["tasks"] for one in task["citations"]]


def test_every_damage_is_a_finding(pair: tuple[dict[str, Any], Reading]) -> None:
    gold, reading = pair
    damage = {found.span for found in reading.findings if found.code == "damage"}
    assert {Span(*place) for task in gold["tasks"] for place in task["damage"]} <= damage
