"""``fengong push``, and ``--store URL`` in the commands that ask, as a user meets them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.store.servers import Running, oxigraph, stopped_after

from fengong.cli import main

Outcome = tuple[int, str, str]
Ask = Callable[..., Outcome]


@pytest.fixture
def ask(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, wuwei_store_path: Path) -> Ask:
    """Run the command line on the shipped plan's store: exit status, output and errors."""
    monkeypatch.setenv("FENGONG_STORE", str(wuwei_store_path))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    def run(*args: str) -> Outcome:
        try:
            status = main(list(args))
        except SystemExit as end:
            status = end.code
        out, err = capsys.readouterr()
        return int(status or 0), out, err

    return run


@pytest.fixture(scope="module")
def server() -> Iterator[Running]:
    with stopped_after(oxigraph()) as running:
        yield running


def test_a_build_is_pushed_listed_and_asked(ask: Ask, server: Running, tmp_path: Path) -> None:
    status, out, _ = ask("push", "--to", server.url, "--dry-run", "--format", "json")
    assert (status, {row["state"] for row in json.loads(out)}) == (0, {"not in"})
    status, out, err = ask("push", "--to", server.url, "--format", "json")
    rows = json.loads(out)
    assert (status, {row["state"] for row in rows}) == (0, {"in"})
    assert err == f"By Graph Store Protocol at {server.url}/store\n"
    status, out, err = ask("push", "--to", server.url, "--lang", "zh")
    assert (status, err) == (
        1,
        f"fengong: store {server.url}/query: 其中 {len(rows)} 个命名图已经存在；如要替换请加 --replace\n",
    )
    status, out, _ = ask(
        "push", "--to", server.url, "--update", f"{server.url}/update", "--replace", "--format", "json"
    )
    assert (status, {row["state"] for row in json.loads(out)}) == (0, {"in"})
    for command in (["rank", "--by", "strength"], ["shared"], ["query", "who-leads"], ["ledger"], ["core"]):
        here = ask(*command, "--format", "csv")
        assert here[0] == 0
        assert ask(*command, "--format", "csv", "--store", f"{server.url}/query") == here
    for command, file in ((["explore"], "page.html"), (["report"], "report.md"), (["export", "--format", "gexf"], "x")):
        for place in ([], ["--store", f"{server.url}/query"]):
            assert ask(*command, "--output", str(tmp_path / (file[0] * len(place) + file)), *place)[0] == 0
        assert (tmp_path / (file[0] * 2 + file)).read_bytes() == (tmp_path / file).read_bytes(), command


@pytest.mark.parametrize(
    ("command", "status", "told"),
    [
        (["check"], 2, "this command works on a store in a folder of this machine"),
        (["build", "wuwei-2024"], 2, "this command works on a store in a folder of this machine"),
        (["push", "--to", "http://127.0.0.1:1"], 2, "this command works on a store in a folder of this machine"),
        (["export", "--format", "jsonld", "--output", "-"], 1, "jsonld needs a store in a folder"),
        (["export", "--format", "neo4j", "--output", "x"], 1, "neo4j needs a store in a folder"),
    ],
)
def test_what_needs_a_folder_says_so_in_a_line(ask: Ask, command: list[str], status: int, told: str) -> None:
    found, _, err = ask(*command, "--store", "http://me:secret@127.0.0.1:1/sparql")
    assert (found, err.count("\n")) == (status, 1)
    assert told in err
    assert "secret" not in err


def test_ways_exclude_each_other(ask: Ask) -> None:
    to = ("push", "--to", "http://127.0.0.1:1", "--graph-store", "http://127.0.0.1:1", "--update", "http://127.0.0.1:1")
    assert ask(*to)[0] == 2
