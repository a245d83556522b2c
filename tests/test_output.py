from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from fengong.errors import OutputError
from fengong.output import write_output


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "网络.gexf"
    target.write_bytes(b"old")
    write_output(b"new", str(target), binary=False)
    assert target.read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["网络.gexf"]


def test_a_failure_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "matrix.xlsx"
    target.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="cannot be written: No space left on device"):
        write_output(b"new", str(target), binary=True)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["matrix.xlsx"]


def test_the_mode_of_a_file_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "x.csv"
    target.write_bytes(b"old")
    target.chmod(0o640)
    write_output(b"new", str(target), binary=False)
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_output(b"new", str(link), binary=False)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no devices here")
def test_a_device_is_written_to_and_not_replaced() -> None:
    write_output(b"x", os.devnull, binary=True)
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(("target", "reason"), [(".", "is a folder"), ("nowhere/x.csv", "its folder does not exist")])
def test_what_cannot_be_written_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, reason: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OutputError, match=f"^{target}: {reason}"):
        write_output(b"x", target, binary=False)
    assert list(tmp_path.iterdir()) == []


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_text_and_no_binary(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", Terminal(shown))
    write_output("市应急局".encode(), "-", binary=False)
    with pytest.raises(OutputError, match="give a file name or redirect"):
        write_output(b"PK", "-", binary=True)
    assert shown.getvalue() == "市应急局".encode()
