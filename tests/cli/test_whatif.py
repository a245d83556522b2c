from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fengong.cli import cli
from fengong.errors import QueryError


def run(store: Path, *args: str, lang: str = "zh") -> Result:
    return CliRunner().invoke(cli, ["whatif", *args, "--store", str(store), "--lang", lang])


def rows(store: Path, *args: str) -> dict[tuple[str, ...], tuple[float | None, float | None]]:
    found = json.loads(run(store, *args, "--format", "json").stdout)
    keys = [(row["what"], *row["who"], *row["role"], *([row["task"]] if row["task"] else [])) for row in found]
    return {key: (row["before"], row["after"]) for key, row in zip(keys, found, strict=True)}


def test_a_merger_in_the_shipped_plan(wuwei_store_path: Path) -> None:
    found = rows(wuwei_store_path, "--merge", "市应急局,市消防救援支队", "--into", "市应急消防局")
    assert found["departments",] == (31, 30)
    assert found["ties",] == (132, 114)
    assert found["load", "市应急消防局"] == (0, 14), "the brigade is named for no task without the bureau"
    assert found["lost", "武威市应急管理局", "武威市消防救援支队"] == (7, 0)


def test_dropping_the_only_lead(wuwei_store_path: Path) -> None:
    found = rows(wuwei_store_path, "--drop", "市安委办")
    assert [key[1] for key in found if key[0] == "no-lead"] == ["4", "28"]
    assert found["all-nobody",] == (0, 0), "groups answer for both"


def test_steps_are_taken_in_their_order(wuwei_store_path: Path) -> None:
    merge, drop = ("--merge", "市工信局,市科技局", "--into", "市工信局"), ("--drop", "市科技局")
    assert run(wuwei_store_path, *drop, *merge).exception is not None
    after = rows(wuwei_store_path, *merge, "--drop", "市工信局")
    assert after["departments",] == (31, 29)
    split = ("--split", "市应急局", "--into", "甲局,乙局", "--tasks", "甲局=6,矿山", "--tasks", "乙局=rest")
    back = rows(wuwei_store_path, *split, "--merge", "甲局,乙局", "--into", "市应急局")
    assert back["ties",] == (132, 132)
    assert back["load", "武威市应急管理局"] == (14, 14)


def test_a_split_by_heading_and_number(wuwei_store_path: Path) -> None:
    found = rows(
        wuwei_store_path,
        *("--split", "市住建局", "--into", "市住房局，市建设局"),
        *("--tasks", "市住房局=（三）,6", "--tasks", "市建设局=其余"),
    )
    assert found["load", "市住房局"] == (0, 3)
    assert found["load", "市建设局"] == (0, 4)


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_forms(wuwei_store_path: Path, form: str, lang: str) -> None:
    result = run(wuwei_store_path, "--drop", "市安委办", "--format", form, lang=lang)
    assert result.exit_code == 0
    assert ("不是预测" if lang == "zh" else "not a forecast") in result.output


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        ((), "say what is to change"),
        (("--into", "市应急局"), "--into belongs behind"),
        (("--drop", "市应急局", "--into", "甲局"), "--into belongs behind"),
        (("--merge", "市应急局", "--tasks", "甲局=1"), "--tasks belongs behind"),
        (("--merge", "市应急局,,市科技局", "--into", "甲局"), "names nothing in one place"),
        (("--split", "市应急局", "--into", "甲局,乙局", "--tasks", "甲局"), "names nothing in one place"),
    ],
)
def test_steps_that_are_none_are_bad_usage(wuwei_store_path: Path, args: tuple[str, ...], reason: str) -> None:
    result = run(wuwei_store_path, *args)
    assert (result.exit_code, reason in result.output) == (2, True)


def test_what_a_split_leaves_over_is_listed(wuwei_store_path: Path) -> None:
    result = run(wuwei_store_path, "--split", "市住建局", "--into", "甲局,乙局", "--tasks", "甲局=6")
    assert isinstance(result.exception, QueryError)
    assert "tasks 9、10、17、18、19、21 of 武威市住房和城乡建设局 go to no part" in str(result.exception)


def test_a_task_that_loses_its_last_department_is_not_hidden_behind_a_group(wuwei_store_path: Path) -> None:
    found = rows(wuwei_store_path, "--drop", "市应急局")
    before, after = found["all-groups-only",]
    left = [key[1] for key in found if key[0] == "groups-only"]
    assert "20" in left
    assert before is not None
    assert after == before + len(left)
