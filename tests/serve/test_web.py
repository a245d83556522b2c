"""What of the editor's scripts is not ours is credited, and asks nobody else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

LICENCES = {"MIT", "BSD-3-Clause", "Apache-2.0"}


@pytest.fixture
def static(root: Path) -> Path:
    return root / "graph" / "fengong" / "serve" / "static"


def test_the_editor_is_the_build_that_was_tried(static: Path) -> None:
    told = json.loads((static.parent / "web" / "package.json").read_text(encoding="utf-8"))
    assert told["devDependencies"]["@zazuko/yasgui"] == "4.6.2"


def test_what_is_not_ours_is_credited(static: Path) -> None:
    works = json.loads((static / "editor-third-party.json").read_text(encoding="utf-8"))
    script = (static / "yasgui.js").read_text(encoding="utf-8")
    assert {"@zazuko/yasgui", "@zazuko/yasqe", "@zazuko/yasr", "codemirror", "jquery", "n3"} <= {
        one["name"] for one in works
    }
    for one in works:
        assert one["licence"] in LICENCES
        assert f"{one['name']} {one['version']}" in script
        assert len(one["notice"]) > 500
        assert one["notice"].replace("*/", "* /") in script


def test_nothing_of_it_asks_another_server_by_itself(static: Path) -> None:
    style = "".join((static / name).read_text(encoding="utf-8") for name in ("yasgui.css", "editor.css"))
    assert "http:" not in style
    assert "https:" not in style
    assert "@import" not in style
