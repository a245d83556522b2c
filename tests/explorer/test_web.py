"""What of the page's scripts is not ours is credited."""

from __future__ import annotations

import json
from pathlib import Path


def test_what_is_not_ours_is_credited(root: Path) -> None:
    static = root / "graph" / "fengong" / "explorer" / "static"
    works = json.loads((static / "third-party.json").read_text(encoding="utf-8"))
    script = (static / "vis-network.js").read_text(encoding="utf-8")
    versions = {one["name"]: one["version"] for one in works}
    assert int(versions["vis-network"].split(".")[0]) >= 10
    assert {"vis-data", "vis-util", "uuid"} <= versions.keys()
    for one in works:
        assert one["licence"] == "MIT"
        assert f"{one['name']} {one['version']}" in script
        assert "Permission is hereby granted" in one["notice"]
        assert one["notice"].replace("*/", "* /") in script
