from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fengong.cli import cli
from fengong.errors import OutputError, StoreError


def run(store: Path, *args: str) -> Result:
    return CliRunner().invoke(cli, ["explore", "--store", str(store), *args])


def test_explore_writes_one_page(wuwei_store_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "武威.html"
    result = run(wuwei_store_path, "--output", str(target), "--lang", "zh", "--title", "合成标题")
    assert (result.exit_code, result.output) == (0, "")
    assert "<title>合成标题</title>" in target.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["武威.html"]


def test_explore_writes_to_the_standard_output(wuwei_store_path: Path) -> None:
    result = run(wuwei_store_path, "--output", "-", "--lang", "en")
    assert result.stdout.startswith("<!doctype html>\n")
    assert '<html lang="en"' in result.stdout


def test_an_unwritable_place_is_an_error(wuwei_store_path: Path, tmp_path: Path) -> None:
    assert isinstance(run(wuwei_store_path, "--output", str(tmp_path)).exception, OutputError)
    assert isinstance(run(wuwei_store_path, "--output", str(tmp_path / "no" / "x.html")).exception, OutputError)


def test_a_missing_store_is_an_error_and_writes_nothing(tmp_path: Path) -> None:
    result = run(tmp_path / "none", "--output", str(tmp_path / "x.html"))
    assert isinstance(result.exception, StoreError)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("args", [[], ["--output", "x.html", "--lang", "fr"]])
def test_bad_usage_exits_2(tmp_path: Path, args: list[str]) -> None:
    assert run(tmp_path, *args).exit_code == 2


def test_help_shows_an_example() -> None:
    assert "fengong explore --output plan.html" in CliRunner().invoke(cli, ["explore", "--help"]).output
