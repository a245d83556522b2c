"""The styles of plans, each in a synthetic plan annotated by hand: how much of who answers for what is read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fengong.evaluate.run import Evaluated, annotated, evaluate
from fengong.evaluate.score import Score, differences, score

ROOT = Path(__file__).resolve().parents[2]
GOLD, TEXTS = ROOT / "data" / "gold", ROOT / "data" / "plans"
#: F1 on (mention, role) that each plan and all together must reach, and the share of right tasks.
LEAST_EACH, LEAST_TOGETHER, LEAST_TASKS = 1.0, 1.0, 1.0
IDS = [name for name in annotated(GOLD) if name.startswith("synthetic-")]


@pytest.fixture(scope="module")
def documents() -> dict[str, Evaluated]:
    return {one.id: one for one in evaluate(IDS, GOLD, TEXTS)}


def measured(document: Evaluated) -> Score:
    assert document.problem is None
    return score(document.gold or (), document.found, "span")


def report(document: Evaluated) -> str:
    lines = [f"{document.id}: F1 {measured(document).f1:.3f}"]
    for one in differences(document.gold or (), document.found, "span"):
        roles = f"{one.before.role if one.before else '–'} → {one.after.role if one.after else '–'}"
        lines.append(f"  {one.kind} [{one.row.task}] {one.row.surface!r} {roles}")
    return "\n".join(lines)


def test_there_are_enough() -> None:
    assert len(IDS) >= 6


@pytest.mark.parametrize("name", IDS)
def test_each_plan(name: str, documents: dict[str, Evaluated]) -> None:
    assert measured(documents[name]).f1 >= LEAST_EACH, report(documents[name])


def test_all_together(documents: dict[str, Evaluated]) -> None:
    together = sum((measured(one) for one in documents.values()), Score())
    assert together.f1 >= LEAST_TOGETHER, "\n".join(map(report, documents.values()))
    assert together.task_share >= LEAST_TASKS, "\n".join(map(report, documents.values()))


@pytest.mark.parametrize("name", annotated(GOLD))
def test_annotations_stand_in_their_texts(name: str) -> None:
    gold: dict[str, Any] = json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))
    text = (TEXTS / name / "source.txt").read_text(encoding="utf-8-sig")
    assert gold["id"] == name
    at = 0
    for clause in gold["clauses"]:
        assert at <= clause["start"] < clause["end"], "clauses stand in text order"
        at = clause["end"]
        assert text[clause["start"] : clause["end"]] == clause["text"]
        place = 0
        for surface, _ in clause["assignments"]:
            place = clause["text"].index(surface, place) + len(surface)


@pytest.mark.parametrize("name", IDS)
def test_synthetic_plans_say_so(name: str) -> None:
    plan = (TEXTS / name / "plan.yml").read_text(encoding="utf-8")
    title = (TEXTS / name / "source.txt").read_text(encoding="utf-8")
    assert plan.startswith("# Synthetic: ")
    assert "〔虚构〕" in title or "〔虛構〕" in title
