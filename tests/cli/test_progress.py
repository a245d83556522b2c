from __future__ import annotations

import io
import sys

import pytest

from fengong.cli.progress import counted, remaining


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """To be called within the test: pytest sets the streams anew between the fixtures and the test."""
    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    for name, value in (("TERM", "xterm"), ("COLUMNS", "100")):
        monkeypatch.setenv(name, value)
    return shown


def test_a_bar_says_what_is_done_how_far_it_is_and_the_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = terminal(monkeypatch)
    assert list(remaining("judging pairs")(iter("abc"), 3)) == ["a", "b", "c"]
    assert "judging pairs" in shown.getvalue()
    assert "3/3" in shown.getvalue()
    assert "left" in shown.getvalue()
    assert "0:00:00" in shown.getvalue()


def test_one_step_needs_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = terminal(monkeypatch)
    assert list(counted(iter("a"), 1, "reading")) == ["a"]
    assert shown.getvalue() == ""


def test_where_nobody_looks_nothing_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(remaining("judging pairs")(iter("abc"), 3)) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""
