"""What a server makes for itself is gone when it stops, and after it was killed when the next one starts."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from fengong.serve.scratch import Scratch


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_place_is_there_once_asked_for_and_gone_with_the_scratch(temporary: Path) -> None:
    scratch = Scratch()
    assert [*temporary.iterdir()] == []
    (scratch.place("release") / "file").write_text("x", encoding="utf-8")
    assert (scratch.place("release") / "file").read_text(encoding="utf-8") == "x"
    scratch.remove()
    assert [*temporary.iterdir()] == []


def test_what_killed_servers_left_goes_and_nothing_else(temporary: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    kept = [f"fengong-serve-{os.getpid()}-a", "fengong-serve-x-b", "fengong-other"]
    for name in (*kept, f"fengong-serve-{ended.pid}-c", f"fengong-serve-{10**30}-d"):
        (temporary / name).mkdir()
    scratch = Scratch()
    mine = scratch.place("search").parent.name
    assert sorted(path.name for path in temporary.iterdir()) == sorted([*kept, mine])
    scratch.remove()
