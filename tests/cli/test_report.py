from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from fengong.cli import cli, main

Run = Callable[..., bytes]


@pytest.fixture
def run(wuwei_store_path: Path, tmp_path: Path) -> Run:
    def command(name: str, *options: str) -> bytes:
        target = tmp_path / name
        result = CliRunner().invoke(
            cli, ["report", "--store", str(wuwei_store_path), "--output", str(target), *options], catch_exceptions=False
        )
        assert result.exit_code == 0, result.output
        return target.read_bytes()

    return command


@pytest.mark.parametrize(
    ("name", "start"), [("a.html", b"<!doctype html>"), ("a.xlsx", b"PK"), ("a.md", b"# "), ("A.HTML", b"<!doctype")]
)
def test_the_suffix_says_the_format(run: Run, name: str, start: bytes) -> None:
    assert run(name, "--lang", "zh").startswith(start)


def test_title_language_and_scope_are_those_asked_for(run: Run) -> None:
    text = run("a.md", "--lang", "en", "--title", "Who does what", "--roles", "lead", "--top", "2").decode()
    assert text.startswith("# Who does what\n")
    assert "Only these roles: lead." in text
    assert "负责" not in text.partition("## The words")[0].replace("负责人", "")


def test_the_same_store_gives_the_same_bytes(run: Run) -> None:
    assert run("a.html", "--lang", "zh") == run("b.html", "--lang", "zh")


@pytest.mark.parametrize("target", ["report.pdf", "report", "-"])
def test_other_names_are_refused_in_one_line(target: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="1"):
        main(["report", "--output", target, "--store", "nowhere", "--lang", "en"])
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"fengong: {target}: the name must end in .html, .xlsx, .md; it says which report is written\n"


def test_a_person_sees_what_is_being_done(
    wuwei_store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setenv("TERM", "xterm")
    options = ["--store", str(wuwei_store_path), "--output", str(tmp_path / "a.md"), "--lang", "en"]
    cli.main(["report", *options], standalone_mode=False)
    for words in ("reading the store", "comparing with other draws", "left", "writing"):
        assert words in shown.getvalue()
