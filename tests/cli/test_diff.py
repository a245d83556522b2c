"""``fengong diff`` on the synthetic plans of a made-up city and its province."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from fengong.cli import cli
from fengong.cli.diff import WHATS
from fengong.errors import QueryError, ReadError, StoreError
from fengong.pipeline import build_store, read_plan

PLANS = Path(__file__).parents[1] / "analysis" / "compare" / "plans"
OLD, NEW, PROVINCE = (str(PLANS / name) for name in ("city-2017", "city-2020", "province-2020"))
LEXICON = PLANS / "lexicon"


def run(*args: str, lang: str = "zh") -> Result:
    return CliRunner().invoke(cli, ["diff", *args, "--lang", lang])


def files(*args: str, lang: str = "zh") -> Result:
    return run(*args, "--lexicon", str(LEXICON), lang=lang)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("diff") / "store"
    build_store([read_plan(name, lexicon=LEXICON) for name in (OLD, NEW, PROVINCE)], path, lexicon=LEXICON)
    return str(path)


def test_a_person_sees_a_summary_and_every_listing() -> None:
    shown = files(OLD, NEW).stdout
    assert "任务：8 项对应，2 项存疑；新增 1、取消 1、疑似拆分 1、疑似合并 1、改写 2、移至他节 1、改号 7。" in shown
    assert "分工：新增 2、角色变化 4、机构改革 4。" in shown
    assert "期限：提前 1、推后 2、取消 1、仅改措辞 1。" in shown
    assert "另有 7 处分工或期限的变化，只有确为同一任务才算" in shown
    for title in ("任务的变化", "只有确为同一任务才算的变化", "分工的变化", "期限的变化", "部门任务数的变化"):
        assert title in shown


def test_both_languages_say_the_same() -> None:
    shown = files(OLD, NEW, lang="en").stdout
    assert "Tasks: 8 matched, 2 doubtful; new 1, gone 1, split? 1, merged? 1, reworded 2, moved 1" in shown
    assert "Duties: gained 2, role changed 4, changed by the reform 4." in shown
    assert "Deadlines: earlier 1, later 2, lost 1, reworded only 1." in shown


def test_one_listing_alone() -> None:
    shown = files(OLD, NEW, "--what", "deadlines").stdout
    assert "期限的变化" in shown
    assert "部门任务数的变化" not in shown


def test_a_row_has_both_quotations_with_their_places() -> None:
    shown = files(OLD, NEW, "--what", "deadlines", "--format", "markdown").stdout
    row = (
        "| 提前 | 2 → 3 | -212 | ../2021-06-30 → ../2020-11-30 | 2021年6月底前（165–174） | 2020年11月底前（249–259） |"
    )
    assert row in shown


def test_what_is_doubtful_unresolved_or_elsewhere_is_said_in_its_row() -> None:
    shown = files(OLD, NEW, "--what", "if-same", "--format", "markdown").stdout
    (garden,) = (line for line in shown.splitlines() if "| 市园林处 |" in line)
    assert garden.endswith("任务匹配存疑（0.34）；主体未认定，按字面比较 |")
    (police,) = (line for line in shown.splitlines() if "| 取消 | 8 → 10 | 澄湖市公安局 |" in line)
    assert police.endswith("另见任务 11（疑似拆分或合并） |")


def test_programs_get_one_listing_with_fixed_keys_and_codes() -> None:
    result = files(OLD, NEW, "--format", "json")
    rows = json.loads(result.stdout)
    assert {row["what"] for row in rows} == set(WHATS)
    assert len({tuple(row) for row in rows}) == 1
    assert "任务：8 项对应" in result.stderr
    (row,) = (row for row in rows if row["what"] == "duties" and row["department_old"] == "澄湖市国土资源局")
    assert (row["change"], row["roles_new"], row["department_new"]) == ("reform", "support", "澄湖市自然资源局")
    written = list(csv.DictReader(io.StringIO(files(OLD, NEW, "--format", "csv", "--what", "load").stdout)))
    assert written[0]["department_new"] == "共青团澄湖市委员会"
    assert "quote_old" not in written[0]


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_equal_plans(form: str) -> None:
    result = files(OLD, OLD, "--exit-code", "--format", form)
    assert "没有变化" in result.stdout
    assert "任务的变化" not in result.stdout
    assert result.exit_code == 0


def test_the_exit_code_tells_only_where_it_is_asked_for() -> None:
    assert files(OLD, NEW).exit_code == 0
    assert files(OLD, NEW, "--exit-code").exit_code == 1


def test_a_province_and_its_city_by_type_of_office() -> None:
    shown = files(PROVINCE, NEW, "--what", "duties").stdout
    assert "两份方案属于不同地区" in shown
    assert "新方案没有点到与其对应的机构：云岭省商务厅、云岭省审计厅。" in shown
    assert "改号" not in shown, "numbers of two different plans have nothing to do with each other"
    assert "应急" not in shown.partition("分工的变化")[2].replace("市应急局", "").replace("省应急厅", "")


def test_plans_of_a_store_are_named_by_their_identifier(store: str) -> None:
    read = files(OLD, NEW, "--format", "csv").stdout
    assert run("960100-city-2017", "960100-city-2020", "--store", store, "--format", "csv").stdout == read


def test_with_a_store_a_file_is_no_name_of_a_plan(store: str) -> None:
    result = run(OLD, "960100-city-2020", "--store", store)
    assert isinstance(result.exception, QueryError)
    assert "there are 960000-province-2020, 960100-city-2017, 960100-city-2020" in str(result.exception)


def test_roles_limit_what_is_compared() -> None:
    rows = json.loads(files(OLD, NEW, "--roles", "lead", "--what", "duties", "--format", "json").stdout)
    assert {row[key] for row in rows for key in ("roles_old", "roles_new")} == {"lead", None}


def test_an_area_of_ones_own(tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text("1.检查餐馆用气软管。（市应急局负责）\n", encoding="utf-8")
    asked = [str(plan), str(plan), "--what", "load", "--format", "json"]
    assert json.loads(run(*asked, "--old-area", "620600", "--new-area", "620100").stdout) == []
    assert "不同地区" in run(*asked, "--old-area", "620600", "--new-area", "620100").stderr
    assert run(*asked, "--old-area", "x").exit_code == 2


def test_errors(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("今天没有安排。\n", encoding="utf-8")
    assert isinstance(run("nosuch.txt", NEW).exception, ReadError)
    assert isinstance(files(str(empty), NEW).exception, ReadError)
    assert isinstance(run("a", "b", "--store", str(tmp_path / "none")).exception, StoreError)
    assert run("-", "-").exit_code == 2
    assert files("a", "b", "--store", str(tmp_path)).exit_code == 2


@pytest.mark.parametrize(("options", "status"), [((), 1), (("--exit-code",), 2)])
def test_an_error_is_one_line_and_no_difference(options: tuple[str, ...], status: int) -> None:
    command = [sys.executable, "-m", "fengong", "diff", "nosuch.txt", NEW, "--lang", "zh", *options]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout) == (status, "")
    assert done.stderr.count("\n") == 1
    assert "没有这个文件" in done.stderr
