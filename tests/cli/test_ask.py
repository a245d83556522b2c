"""``queries``, ``query`` and ``sparql`` as a user meets them, on the shipped plan."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from fengong.cli import main


def ask(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    """Exit status, output and errors of the command line."""
    try:
        status = main(list(args))
    except SystemExit as end:
        status = end.code
    out, err = capsys.readouterr()
    return int(status or 0), out, err


@pytest.fixture
def store(wuwei_store_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped plan's store, named by the environment."""
    monkeypatch.setenv("FENGONG_STORE", str(wuwei_store_path))
    monkeypatch.setenv("COLUMNS", "200")
    return wuwei_store_path


@pytest.mark.parametrize("command", ["queries", "query", "sparql"])
def test_help_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = ask(capsys, command, "--help")
    assert status == 0
    assert "Example" in out
    assert "fengong " + command in out or "| fengong " + command in out


def test_queries_lists_them_without_a_store(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = ask(capsys, "queries", "--format", "json", "--lang", "zh")
    rows = {row["name"]: row for row in json.loads(out)}
    assert status == 0
    assert len(rows) >= 30
    assert rows["due-by"]["parameters"] == "date=2024-12-31, plan=*"


@pytest.mark.parametrize("name", ["市应急局", "武威市应急管理局"])
def test_short_and_official_name_ask_the_same(name: str, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = ask(
        capsys, "query", "tasks-of-department", "--param", f"department={name}", "--format", "csv", "--lang", "zh"
    )
    rows = list(csv.DictReader(io.StringIO(out)))
    assert status == 0
    assert {row["organization"] for row in rows} == {"武威市应急管理局"}
    assert rows[0]["role"] == "牵头"
    assert all(row["surface"] in row["quote"] for row in rows)


def test_several_values_of_one_parameter(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = ("query", "who-leads", "--param", "task=4", "--param", "task=sec_2/task_5", "--format", "json")
    status, out, _ = ask(capsys, *args, "--lang", "zh")
    assert status == 0
    assert {row["number"] for row in json.loads(out)} == {"（一）4", "（二）5"}


def test_headings_and_labels_follow_the_language(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, zh, _ = ask(capsys, "query", "who-answers", "--lang", "zh")
    _, en, _ = ask(capsys, "query", "who-answers", "--lang", "en", "--format", "markdown")
    assert "责任主体" in zh
    assert "牵头" in zh
    assert en.startswith("| role | actor |")
    assert "| lead |" in en


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("query", "who-lead"), "did you mean who-leads"),
        (("query", "who-leads", "--param", "tsk=5"), "this query has task, plan, lang"),
        (("query", "who-leads", "--param", "task"), "is not NAME=VALUE"),
        (("query", "who-leads", "--param", "=5"), "is not NAME=VALUE"),
        (("query", "due-by", "--param", "date=tomorrow"), "is not a date"),
        (("query", "partners", "--param", "department=不存在"), "no department '不存在' in the store; `fengong query"),
        (("query", "who-leads", "--param", "task=sec_2/task_55"), "did you mean sec_2/task_5 or "),
        (("query", "who-leads", "--format", "xml"), "Invalid value for '--format'"),
        (("sparql", "no-such-file.rq"), "No such file"),
    ],
)
def test_bad_usage_is_told_and_exits_2(
    args: tuple[str, ...], told: str, store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = ask(capsys, *args)
    assert (status, out) == (2, "")
    assert told in err


def test_a_missing_store_exits_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = ask(capsys, "query", "plans", "--store", str(tmp_path / "none"))
    assert (status, out) == (1, "")
    assert "fengong build" in err


def written(folder: Path, query: str) -> str:
    path = folder / "query.rq"
    path.write_text(query, encoding="utf-8")
    return str(path)


def test_sparql_select(store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    query = written(tmp_path, "SELECT (COUNT(DISTINCT ?t) AS ?n) { ?t a fg:Task }")
    assert ask(capsys, "sparql", query, "--format", "csv")[:2] == (0, "n\n27\n")


def test_sparql_from_standard_input(
    store: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = io.TextIOWrapper(io.BytesIO('ASK { ?t dcterms:title "加强安全科普宣传"@zh }'.encode()), encoding="ascii")
    monkeypatch.setattr("sys.stdin", data)
    assert ask(capsys, "sparql", "-", "--format", "json")[:2] == (0, '[\n  {"answer": true}\n]\n')


def test_sparql_construct_prints_turtle_and_only_that(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    query = written(tmp_path, "CONSTRUCT { ?o fg:leads ?t } WHERE { ?o fg:leads ?t }")
    status, out, _ = ask(capsys, "sparql", query)
    assert status == 0
    assert "fg:leads" in out
    status, out, err = ask(capsys, "sparql", query, "--format", "csv")
    assert (status, out) == (2, "")
    assert "csv is for SELECT and ASK" in err


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("DROP ALL", "fengong: DROP changes data"),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "fengong: SERVICE calls another server"),
        ("SELECT ?t {\n ?t x:y 1 }", "fengong: malformed SPARQL at line 2, column 5: the prefix x: is not declared"),
        ("ASK FROM <urn:g> { ?s ?p ?o }", "fengong: FROM is refused: all graphs of a store are queried as one"),
        ("", "fengong: the query is empty"),
    ],
)
def test_sparql_refuses_in_one_line(
    query: str, told: str, store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = ask(capsys, "sparql", written(tmp_path, query))
    assert (status, out) == (2, "")
    assert err.startswith(told)
    assert err.count("\n") == 1
