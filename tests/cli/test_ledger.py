"""``fengong ledger``: what stayed open, and the way from there to a lexicon of one's own. The plan is synthetic."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from fengong.cli.ledger import ledger
from fengong.model import Organization
from fengong.pipeline import build_store, read_plan

PLAN = """武威市桥梁整治工作方案
一、开展行动
1.整治桥梁。排查桥梁隐患。（市飞行管理局牵头，市交通局配合）
2.整治道路。排查道路隐患。（市飞行管理局、鼓楼区公安局负责）
3.整治隧道。排查隧道隐患。（市 (略) 局负责）
"""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def store(plan: Path, tmp_path: Path) -> Path:
    build_store([read_plan(str(plan))], tmp_path / "store")
    return tmp_path / "store"


def run(store: Path, *options: str) -> str:
    result = CliRunner().invoke(ledger, ["--store", str(store), *options], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def test_counts(store: Path) -> None:
    rows = json.loads(run(store, "--format", "json", "--lang", "en"))
    found = {row["name"]: (row["status"], row["count"]) for row in rows}
    assert found == {
        "市飞行管理局": ("not in the register", 2),
        "鼓楼区公安局": ("several are possible", 1),
        "市 (略) 局": ("damaged", 1),
    }
    assert rows[0]["name"] == "市飞行管理局", "the most frequent first"
    (ambiguous,) = [row for row in rows if row["name"] == "鼓楼区公安局"]
    assert "鼓楼区公安局" in ambiguous["candidates"]


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_forms(store: Path, form: str) -> None:
    assert "市飞行管理局" in run(store, "--format", form, "--lang", "zh")


def test_the_skeleton_can_be_filled_in_and_used(store: Path, plan: Path, tmp_path: Path) -> None:
    skeleton = run(store, "--format", "yaml")
    content = yaml.safe_load(skeleton)
    assert list(content) == ["市飞行管理局", "鼓楼区公安局"], "nobody can know what damaged words said"
    assert content["市飞行管理局"]["in"] == ["620600"]
    own = tmp_path / "lexicon"
    own.mkdir()
    (own / "names.yml").write_text(skeleton, encoding="utf-8")
    assert read_plan(str(plan), lexicon=own) == read_plan(str(plan)), "left empty, nothing changes"

    filled = tmp_path / "filled"
    filled.mkdir()
    (filled / "names.yml").write_text(
        skeleton.replace("  organization:\n", "  organization: 620600/civil-air-defense\n", 1), encoding="utf-8"
    )
    reading = read_plan(str(plan), lexicon=filled)
    first = reading.assignments[0].actor
    assert isinstance(first, Organization)
    assert first.key == "620600/civil-air-defense"
    build_store([reading], store, lexicon=filled)
    assert "市飞行管理局" not in run(store, "--format", "json")


def test_a_store_where_nothing_is_open(tmp_path: Path) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("武威市工作方案\n一、开展行动\n1.整治桥梁。（市交通局负责）\n", encoding="utf-8")
    build_store([read_plan(str(path))], tmp_path / "store")
    assert json.loads(run(tmp_path / "store", "--format", "json")) == []
    assert yaml.safe_load(run(tmp_path / "store", "--format", "yaml")) is None


def test_area_given_by_the_caller(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.txt"
    path.write_text("桥梁工作方案\n一、开展行动\n1.整治桥梁。（市交通局负责）\n", encoding="utf-8")
    assert read_plan(str(path)).outline.plan.area is None
    reading = read_plan(str(path), area="620100")
    assert [getattr(row.actor, "key", None) for row in reading.assignments] == ["620100/transport"]
