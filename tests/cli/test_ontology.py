from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result
from rdflib import Graph

from fengong.cli import cli
from fengong.errors import OutputError


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["ontology", *args])


def test_docs_writes_one_page(tmp_path: Path) -> None:
    target = tmp_path / "ontology.html"
    result = run("docs", "--output", str(target), "--lang", "en")
    assert (result.exit_code, result.stdout) == (0, "")
    assert target.read_text(encoding="utf-8").startswith('<!doctype html>\n<html lang="en">')
    assert [path.name for path in tmp_path.iterdir()] == ["ontology.html"]


def test_turtle_of_one_part_is_that_part(root: Path) -> None:
    graph = Graph().parse(data=run("turtle", "--part", "role").stdout, format="turtle")
    assert len(graph) == len(Graph().parse(root / "ontology" / "schemes" / "role.ttl", format="turtle"))


def test_a_part_that_is_not_there_is_refused_with_those_that_are() -> None:
    result = run("turtle", "--part", "nothing")
    assert result.exit_code == 2
    assert "no part 'nothing'; there are ontology, shapes" in result.output


def test_context_is_the_shipped_one(root: Path) -> None:
    assert json.loads(run("context").stdout) == json.loads((root / "ontology" / "context.jsonld").read_bytes())


def test_release_says_what_it_wrote_and_stops_at_a_folder_it_cannot_make(tmp_path: Path) -> None:
    result = run("release", "--output", str(tmp_path / "site"))
    names = result.stdout.split()
    assert {path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.*")} >= set(names)
    assert "negotiation.json" in names
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    assert isinstance(run("release", "--output", str(tmp_path / "file" / "below")).exception, OutputError)
