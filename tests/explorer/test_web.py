"""The page's scripts: what is shipped is what their sources give, and their own tests pass."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

BUILT = ("explorer.js", "third-party.json", "vis-network.js")


@pytest.fixture(scope="module")
def web(root: Path) -> Path:
    return root / "graph" / "fengong" / "explorer" / "web"


@pytest.fixture(scope="module")
def node(web: Path) -> str:
    """Node with the packages installed; where CI is set there must be one."""
    found = shutil.which("node")
    if found is None or not (web / "node_modules").is_dir():
        reason = "no Node here, or not its packages (make node): the page's scripts neither built nor tested"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def run(node: str, *args: str | Path, cwd: Path) -> str:
    done = subprocess.run([node, *args], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_sources_give_what_is_shipped(node: str, web: Path, tmp_path: Path) -> None:
    run(node, "build.mjs", tmp_path, cwd=web)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(BUILT)
    stale = [name for name in BUILT if (tmp_path / name).read_bytes() != (web.parent / "static" / name).read_bytes()]
    assert stale == [], "make page"


def test_the_units_of_the_scripts(node: str, web: Path) -> None:
    tests = sorted((web / "test").glob("*.test.js"))
    assert tests
    assert "# fail 0" in run(node, "--test", "--test-reporter=tap", *tests, cwd=web)


def test_every_package_is_locked_by_content_and_names_no_registry(web: Path) -> None:
    lock = json.loads((web / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert all("integrity" in package for package in packages.values())
    assert not [name for name, package in packages.items() if "resolved" in package]


def test_what_is_not_ours_is_credited(web: Path) -> None:
    works = json.loads((web.parent / "static" / "third-party.json").read_text(encoding="utf-8"))
    script = (web.parent / "static" / "vis-network.js").read_text(encoding="utf-8")
    versions = {one["name"]: one["version"] for one in works}
    assert int(versions["vis-network"].split(".")[0]) >= 10
    assert {"vis-data", "vis-util", "uuid"} <= versions.keys()
    for one in works:
        assert one["licence"] == "MIT"
        assert f"{one['name']} {one['version']}" in script
        assert "Permission is hereby granted" in one["notice"]
        assert one["notice"].replace("*/", "* /") in script
    assert "sourceMappingURL" not in script
