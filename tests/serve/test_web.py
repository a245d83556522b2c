"""The editor's scripts: what is shipped is what their sources give, and what is not ours is credited."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

BUILT = ("editor-third-party.json", "editor.js", "yasgui.css", "yasgui.js")
LICENCES = {"MIT", "BSD-3-Clause", "Apache-2.0"}


@pytest.fixture(scope="module")
def web(root: Path) -> Path:
    return root / "graph" / "fengong" / "serve" / "web"


@pytest.fixture(scope="module")
def node(web: Path) -> str:
    """Node with the packages installed; where CI is set there must be one."""
    found = shutil.which("node")
    if found is None or not (web / "node_modules").is_dir():
        reason = "no Node here, or not its packages (make node): the editor's scripts neither built nor tested"
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


def test_versions_are_exact(web: Path) -> None:
    told = json.loads((web / "package.json").read_text(encoding="utf-8"))
    assert all(version[0].isdigit() for version in told["devDependencies"].values())
    assert told["devDependencies"]["@zazuko/yasgui"] == "4.6.2"


def test_what_is_not_ours_is_credited(web: Path) -> None:
    works = json.loads((web.parent / "static" / "editor-third-party.json").read_text(encoding="utf-8"))
    script = (web.parent / "static" / "yasgui.js").read_text(encoding="utf-8")
    assert {"@zazuko/yasgui", "@zazuko/yasqe", "@zazuko/yasr", "codemirror", "jquery", "n3"} <= {
        one["name"] for one in works
    }
    for one in works:
        assert one["licence"] in LICENCES
        assert f"{one['name']} {one['version']}" in script
        assert len(one["notice"]) > 500
        assert one["notice"].replace("*/", "* /") in script


def test_nothing_of_it_asks_another_server_by_itself(web: Path) -> None:
    style = "".join((web.parent / "static" / name).read_text(encoding="utf-8") for name in ("yasgui.css", "editor.css"))
    assert "http:" not in style
    assert "https:" not in style
    assert "@import" not in style
    assert "sourceMappingURL" not in (web.parent / "static" / "yasgui.js").read_text(encoding="utf-8")
