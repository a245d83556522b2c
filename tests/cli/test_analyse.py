from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result

from fengong.analysis.position import MEASURES
from fengong.cli import analyse, cli
from fengong.errors import QueryError, StoreError
from fengong.store.oxigraph import write_store

PLANS = Path(__file__).parents[1] / "analysis"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    memory, folder = ox.Store(), tmp_path_factory.mktemp("analyse") / "store"
    memory.load(path=PLANS / "yunshan.trig", format=ox.RdfFormat.TRIG)
    write_store(folder, b"".join(sorted(f"{quad} .\n".encode() for quad in memory)))
    return str(folder)


def run(store: str, *args: str) -> Result:
    return CliRunner().invoke(cli, [*args, "--store", store, "--lang", "zh"])


def rows(store: str, *args: str) -> list[dict[str, object]]:
    found = json.loads(run(store, *args, "--format", "json").stdout)
    assert isinstance(found, list)
    return found


def test_shared_prints_pairs_and_their_tasks(store: str) -> None:
    assert rows(store, "shared", "--top", "1") == [
        {
            "rank": None,
            "rank_from": None,
            "rank_to": None,
            "department_a": "云山市住房和城乡建设局",
            "department_b": "云山市应急管理局",
            "shared": 2,
            "expected": 2.38,
            "p": 0.858,
            "needed": 5,
            "tie": "untold",
            "tasks_a": 3,
            "tasks_b": 3,
            "tasks": "1、2",
        }
    ]


def test_shared_leaves_groups_out_and_says_so(store: str) -> None:
    shown = run(store, "shared").stdout
    assert "未计入 1 个群体" in shown
    assert "有关部门" not in json.dumps(rows(store, "shared", "--top", "0"), ensure_ascii=False)
    assert "有关部门" in json.dumps(rows(store, "shared", "--top", "0", "--groups", "in"), ensure_ascii=False)


@pytest.mark.parametrize("name", ["市应急局", "云山市应急管理局", "云山市应急局"])
def test_partners_of_a_department_by_any_of_its_names(store: str, name: str) -> None:
    found = rows(store, "shared", "--department", name)
    assert [(row["partner"], row["shared"]) for row in found] == [
        ("云山市住房和城乡建设局", 2),
        ("云山市交通运输局", 1),
        ("云山市教育局", 1),
    ]


def test_a_group_can_be_asked_about_only_when_groups_are_counted(store: str) -> None:
    assert rows(store, "shared", "--department", "有关部门") == []
    assert len(rows(store, "shared", "--department", "有关部门", "--groups", "in")) == 2


def test_only_ties_that_hold_are_listed_when_asked_for(store: str) -> None:
    result = run(store, "shared", "--only-holding", "--format", "json")
    assert json.loads(result.stdout) == []
    assert "没有一对部门的联系成立。" in result.stderr


@pytest.mark.parametrize("rate", ["0", "1", "-0.1", "5%"])
def test_a_rate_that_is_none_is_bad_usage(store: str, rate: str) -> None:
    assert run(store, "shared", "--rate", rate).exit_code == 2


def test_roles_restrict_what_is_counted(store: str) -> None:
    found = rows(store, "shared", "--roles", "lead")
    assert [row["tasks"] for row in found] == ["2"]
    assert rows(store, "shared", "--roles", " Lead，SUPPORT ") == rows(store, "shared", "--roles", "lead,support")


def test_an_unknown_role_is_bad_usage_and_the_roles_are_listed(store: str) -> None:
    result = run(store, "shared", "--roles", "lead,boss")
    assert result.exit_code == 2
    assert "'boss' is no role; the roles are lead, responsible, support, guide, supervise" in result.output


def test_an_unknown_department_is_a_query_error_with_close_names(store: str) -> None:
    result = run(store, "shared", "--department", "应急")
    assert isinstance(result.exception, QueryError)
    assert result.exception.exit_code == 2
    assert "did you mean 云山市应急管理局" in str(result.exception)


def test_a_missing_store_says_what_to_run(tmp_path: Path) -> None:
    result = run(str(tmp_path / "none"), "rank", "--by", "degree")
    assert isinstance(result.exception, StoreError)
    assert "fengong build" in str(result.exception)


@pytest.mark.parametrize("by", MEASURES)
def test_rank_prints_departments_best_first(store: str, by: str) -> None:
    values = {row["department"]: row["value"] for row in rows(store, "rank", "--by", by)}
    assert next(iter(values.values())) == values["云山市应急管理局"]


def test_rank_shows_no_rank_where_tasks_are_too_few_for_an_interval(store: str) -> None:
    found = rows(store, "rank", "--by", "degree")
    assert {(row["rank"], row["rank_from"], row["rank_to"]) for row in found} == {(None, None, None)}
    assert "不列名次" in run(store, "rank", "--by", "degree").stdout


def test_rank_on_the_network_from_lead_to_support(store: str) -> None:
    found = rows(store, "rank", "--by", "degree", "--network", "lead-support")
    assert {row["value"] for row in found} == {0, 1, 2}
    assert isinstance(run(store, "rank", "--by", "eigenvector", "--network", "lead-support").exception, QueryError)
    assert run(store, "rank", "--by", "degree", "--network", "lead-support", "--weight", "newman").exit_code == 2


def test_the_help_page_offers_the_measures_that_there_are() -> None:
    assert set(analyse.MEASURES) == set(MEASURES)


def test_rank_needs_a_measure(store: str) -> None:
    result = run(store, "rank")
    assert result.exit_code == 2
    assert "--by" in result.output


@pytest.mark.parametrize("command", ["shared", "rank"])
def test_help_has_an_example(command: str) -> None:
    assert f"fengong {command} --" in CliRunner().invoke(cli, [command, "--help"]).stdout


def test_shared_runs_without_networkx(store: str) -> None:
    code = (
        "import sys; from fengong.cli import cli\n"
        "cli.main(sys.argv[1:], standalone_mode=False)\n"
        "assert 'networkx' not in sys.modules and 'openpyxl' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, "shared", "--store", store], check=True, capture_output=True)


def test_columns_depend_on_options_and_never_on_the_data(store: str) -> None:
    runs = [run(store, "shared", "--format", "csv", *limits).stdout for limits in ((), ("--on", "1999-01-01"))]
    heads = [shown.splitlines()[0] for shown in runs]
    assert heads[0] == heads[1]
    assert heads[0].startswith("rank,rank_from,rank_to,department_a")
    assert len(runs[1].splitlines()) == 1
