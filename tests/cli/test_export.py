from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from fengong.cli import cli
from fengong.cli.export import FORMATS
from fengong.errors import OutputError, QueryError
from fengong.store.oxigraph import write_store

PLANS = Path(__file__).parents[1] / "analysis"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    memory, folder = ox.Store(), tmp_path_factory.mktemp("export") / "store"
    memory.load(path=PLANS / "yunshan.trig", format=ox.RdfFormat.TRIG)
    write_store(folder, b"".join(sorted(f"{quad} .\n".encode() for quad in memory)))
    return str(folder)


def run(store: str, *args: str) -> Result:
    return CliRunner().invoke(cli, ["export", *args, "--store", store, "--lang", "zh"])


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_and_the_stream_hold_the_same_every_time(store: str, tmp_path: Path, form: str) -> None:
    target = tmp_path / f"out.{form}"
    first = run(store, "--format", form, "--output", str(target))
    assert (first.exit_code, first.stdout) == (0, "")
    stream = run(store, "--format", form, "--output", "-").stdout_bytes
    assert target.read_bytes().removeprefix(b"\xef\xbb\xbf") == stream
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_groups_are_out_of_networks_unless_asked_for(store: str) -> None:
    def kinds(*args: str) -> set[str]:
        content = run(store, "--format", "graphml", "--output", "-", *args).stdout_bytes
        return set(nx.get_node_attributes(nx.read_graphml(io.BytesIO(content)), "kind").values())

    assert kinds() == {"organization", "task"}
    assert kinds("--groups", "in") == {"organization", "group", "task"}
    assert kinds("--network", "co-task") == {"organization"}


def test_groups_are_in_the_lists_unless_refused(store: str) -> None:
    def kinds(*args: str) -> set[str]:
        content = run(store, "--format", "csv", "--output", "-", *args).stdout
        return {row["kind"] for row in csv.DictReader(io.StringIO(content))}

    assert kinds() == {"organization", "group", "unresolved"}
    assert kinds("--groups", "out") == {"organization", "unresolved"}
    assert kinds("--roles", "lead") == {"organization"}


def test_the_workbook_opens_in_the_language_asked_for(store: str, tmp_path: Path) -> None:
    target = tmp_path / "matrix.xlsx"
    run(store, "--format", "xlsx", "--output", str(target))
    assert load_workbook(target).sheetnames == ["责任矩阵", "分工清单", "说明"]


def test_jsonld_holds_all_graphs(store: str) -> None:
    document = json.loads(run(store, "--format", "jsonld", "--output", "-").stdout)
    assert {graph["@id"].rsplit("/", 2)[-1] for graph in document} == {"990100-yunshan", "registry"}


@pytest.mark.parametrize(
    ("form", "option"),
    [
        ("csv", "--network=co-task"),
        ("jsonld", "--roles=lead"),
        ("jsonld", "--groups=in"),
        ("xlsx", "--network=two-mode"),
    ],
)
def test_an_option_that_means_nothing_to_a_format_is_refused(store: str, form: str, option: str) -> None:
    result = run(store, "--format", form, "--output", "-", option)
    assert result.exit_code == 2
    assert f"{option.split('=')[0]} does not apply to {form}" in result.output


def test_a_folder_that_is_not_there_is_an_output_error(store: str, tmp_path: Path) -> None:
    result = run(store, "--format", "csv", "--output", str(tmp_path / "none" / "x.csv"))
    assert isinstance(result.exception, OutputError)
    assert "its folder does not exist" in str(result.exception)


def test_neo4j_is_a_folder_that_can_be_written_again(store: str, tmp_path: Path) -> None:
    target = tmp_path / "new" / "neo4j"
    for _ in range(2):
        assert run(store, "--format", "neo4j", "--output", str(target)).exit_code == 0
        assert sorted(path.name for path in target.iterdir()) == [
            *("import.sh", "nodes.csv", "relationships.csv", "terms.csv")
        ]


def test_neo4j_is_neither_a_stream_nor_a_file(store: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    for target, reason in (("-", "several files"), (str(tmp_path / "file"), "cannot be made")):
        result = run(store, "--format", "neo4j", "--output", target)
        assert isinstance(result.exception, OutputError)
        assert reason in str(result.exception)


def test_help_has_an_example() -> None:
    assert "fengong export --format xlsx" in CliRunner().invoke(cli, ["export", "--help"]).stdout


def test_a_network_is_limited_and_weighed_as_the_listings_are(store: str) -> None:
    def edges(*args: str) -> dict[frozenset[str], float]:
        content = run(store, "--format", "graphml", "--network", "co-task", "--output", "-", *args).stdout_bytes
        graph = nx.read_graphml(io.BytesIO(content))
        return {frozenset((a, b)): data["weight"] for a, b, data in graph.edges(data=True)}

    assert len(edges()) == 4
    assert sorted(edges("--weight", "newman").values()) == [0.5, 0.5, 1, 1.5]
    assert len(edges("--section", "（二）")) == 1
    assert isinstance(run(store, "--format", "csv", "--output", "-", "--section", "九").exception, QueryError)


@pytest.mark.parametrize("form", FORMATS[:4])
def test_who_was_counted_is_said_on_standard_error(store: str, form: str) -> None:
    result = run(store, "--format", form, "--output", "-")
    assert result.stderr.startswith("统计范围：")
    assert ("未计入 1 个群体" if form in FORMATS[:2] else "已计入 1 个群体") in result.stderr


def test_the_whole_graph_leaves_nothing_out_and_says_nothing(store: str) -> None:
    assert run(store, "--format", "jsonld", "--output", "-").stderr == ""


def test_a_co_task_network_says_how_many_ties_hold(store: str) -> None:
    assert "一并检验" in run(store, "--format", "gexf", "--network", "co-task", "--output", "-").stderr
    assert "一并检验" not in run(store, "--format", "gexf", "--output", "-").stderr
