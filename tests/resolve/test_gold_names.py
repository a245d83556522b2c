"""Names that were judged by eye still mean whom they meant."""

from __future__ import annotations

import json
from pathlib import Path

from fengong.lexicon.register import shipped
from fengong.model import Organization
from fengong.resolve.context import Context
from fengong.resolve.match import actor_named


def test_names_mean_whom_they_were_judged_to_mean(root: Path) -> None:
    rows = json.loads((root / "data" / "gold" / "names.json").read_text(encoding="utf-8"))["names"]
    assert len({(row["name"], row["area"]) for row in rows}) == len(rows) == 833
    wrong = []
    for row in rows:
        actor = actor_named(row["name"], Context(shipped(), row["area"], row.get("year")))
        if not isinstance(actor, Organization) or actor.key != row["key"]:
            wrong.append((row, actor))
    assert wrong == []
