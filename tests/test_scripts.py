"""Scripts of pages: what is shipped is what their sources give, and their own tests pass."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

#: Part of the program → files that are built from its folder ``web``.
BUILT = {
    "explorer": ("explorer.js", "third-party.json", "vis-network.js"),
    "serve": ("editor-third-party.json", "editor.js", "yasgui.css", "yasgui.js"),
}


@pytest.fixture(params=BUILT)
def web(root: Path, request: pytest.FixtureRequest) -> Path:
    return root / "graph" / "fengong" / str(request.param) / "web"


@pytest.fixture
def node(web: Path) -> str:
    """Node with the packages installed; where CI is set there must be one."""
    found = shutil.which("node")
    if found is None or not (web / "node_modules").is_dir():
        reason = f"no Node here, or not its packages (make node): scripts of {web.parent.name} neither built nor tested"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def run(node: str, *args: str | Path, cwd: Path) -> str:
    done = subprocess.run([node, *args], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_sources_give_what_is_shipped(node: str, web: Path, tmp_path: Path) -> None:
    built = BUILT[web.parent.name]
    run(node, "build.mjs", tmp_path, cwd=web)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(built)
    stale = [name for name in built if (tmp_path / name).read_bytes() != (web.parent / "static" / name).read_bytes()]
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
    told = json.loads((web / "package.json").read_text(encoding="utf-8"))
    assert all(version[0].isdigit() for version in told["devDependencies"].values())


def test_no_script_leads_to_its_sources(web: Path) -> None:
    scripts = [name for name in BUILT[web.parent.name] if name.endswith(".js")]
    read = {name: (web.parent / "static" / name).read_text(encoding="utf-8") for name in scripts}
    assert [name for name, text in read.items() if "sourceMappingURL" in text] == []
