"""``fengong build --memberships`` and mistakes in a user's own files, as a user sees them. All plans are made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fengong.cli import cli
from fengong.errors import FengongError

PLAN = "1.压实责任。(市应急局牵头,各有关部门按职责分工负责)\n2.加强培训。2024年底前完成。(市公安局负责)\n"
KNOWN = 'title: 武威市2024年工作方案〔虚构〕\narea: "620600"\nperiod: {first: 2024, last: 2024}\nfile: source.txt\n'
STATED = '- {group: 有关部门, area: "620600", members: [市教育局], from: 2024-01-01, source: 名单〔虚构〕}\n'


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = tmp_path / "small-2024"
    folder.mkdir()
    (folder / "source.txt").write_text(PLAN, encoding="utf-8")
    (folder / "plan.yml").write_text(KNOWN, encoding="utf-8")
    return folder


def run(*args: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(one) for one in args])


def failed(result: Result) -> str:
    """The one line that a command fails with."""
    assert isinstance(result.exception, FengongError)
    assert result.exception.exit_code == 1
    told = str(result.exception)
    assert "\n" not in told
    return told


def test_what_a_file_states_can_be_asked_for_and_goes_with_the_file(plan: Path, tmp_path: Path) -> None:
    stated, store = tmp_path / "members.yml", tmp_path / "store"
    stated.write_text(STATED, encoding="utf-8")
    assert run("build", plan, "--store", store, "--memberships", stated).exit_code == 0
    asked = ("query", "expanded-assignments", "--store", store, "--format", "csv", "--lang", "zh")
    assert "武威市教育局,负责,1,压实责任,各有关部门,2024" in run(*asked).output
    assert "武威市教育局" not in run("query", "departments", "--store", store, "--format", "csv").output
    assert run("build", plan, "--store", store).exit_code == 0
    assert "武威市教育局" not in run(*asked).output


def test_a_mistake_is_told_before_anything_is_read(tmp_path: Path) -> None:
    stated = tmp_path / "members.yml"
    stated.write_text(STATED.replace("from: 2024-01-01, ", ""), encoding="utf-8")
    told = failed(run("build", tmp_path / "no-such-plan", "--store", tmp_path / "store", "--memberships", stated))
    assert told.startswith(f"{stated}:1: ")
    assert "needs `from`" in told


def test_an_unknown_group_leaves_the_old_store(plan: Path, tmp_path: Path) -> None:
    stated, store = tmp_path / "members.yml", tmp_path / "store"
    assert run("build", plan, "--store", store).exit_code == 0
    stated.write_text(STATED.replace("有关部门", "神秘单位"), encoding="utf-8")
    told = failed(run("build", plan, "--store", store, "--memberships", stated))
    assert told.startswith(f"{stated}:1: ")
    assert "市公安局" in run("query", "departments", "--store", store, "--format", "csv").output


def test_a_mistake_in_a_lexicon_of_ones_own_names_file_and_line(plan: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lexicon"
    folder.mkdir()
    (folder / "offices.yml").write_text("# 注\nflight:\n  zh: 甲\n  en: a\n  kind: magic\n", encoding="utf-8")
    result = run("build", plan, "--store", tmp_path / "store", "--lexicon", folder)
    assert result.exit_code == 1
    assert f"{folder / 'offices.yml'}:2: entry 'flight' needs `names`" in result.stderr
