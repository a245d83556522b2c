from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

from fengong.analysis.structure.partition import PARTITIONS
from fengong.analysis.structure.randomized import SHARED_WEIGHTS
from fengong.cli import cli, structure
from fengong.store.oxigraph import write_store

PLANS = Path(__file__).parents[1] / "analysis"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    memory, folder = ox.Store(), tmp_path_factory.mktemp("structure") / "store"
    memory.load(path=PLANS / "yunshan.trig", format=ox.RdfFormat.TRIG)
    write_store(folder, b"".join(sorted(f"{quad} .\n".encode() for quad in memory)))
    return str(folder)


def run(store: str, *args: str) -> Result:
    return CliRunner().invoke(cli, [*args, "--store", store, "--lang", "zh"])


def rows(store: str, *args: str) -> list[dict[str, object]]:
    found = json.loads(run(store, *args, "--format", "json").stdout)
    assert isinstance(found, list)
    return found


def test_core_lists_its_members_and_where_asked_all(store: str) -> None:
    inner, everybody = rows(store, "core"), rows(store, "core", "--periphery")
    assert [row["part"] for row in inner] == ["core"] * len(inner), "a code in every language"
    assert len(inner) < len(everybody) == 4
    assert "不能下结论" in run(store, "core").stdout


def test_communities_list_every_department_that_shares(store: str) -> None:
    found = rows(store, "communities")
    assert len(found) == 4
    assert set(found[0]) == {"community", "department", "agreement", "held", "tasks"}
    assert "不能下结论" in run(store, "communities").stdout


def test_brokers_say_why_there_are_none(store: str) -> None:
    assert rows(store, "brokers", "--by", "level") == []
    assert "没有部门居于两个部门之间" in run(store, "brokers").stdout
    assert "没有一项任务既写明牵头部门又写明配合部门" in run(store, "brokers", "--roles", "lead").stdout


@pytest.mark.parametrize("command", ["core", "communities", "brokers"])
def test_limits_hold_and_help_has_an_example(store: str, command: str) -> None:
    assert "只看章节" in run(store, command, "--section", "（一）").stdout
    assert f"fengong {command} --" in CliRunner().invoke(cli, [command, "--help"]).stdout


@pytest.mark.parametrize("command", ["core", "communities"])
def test_the_same_bytes_every_time(store: str, command: str) -> None:
    assert run(store, command, "--weight", "newman").stdout == run(store, command, "--weight", "newman").stdout


def test_help_pages_offer_what_there_is() -> None:
    assert set(structure.PARTITIONS) == set(PARTITIONS)
    assert structure.SHARED_WEIGHTS == SHARED_WEIGHTS
