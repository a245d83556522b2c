"""``fengong check`` on files of anybody's and on stores of other versions, as a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fengong.cli import main
from fengong.pipeline import build_store, read_plan

EXAMPLES = Path(__file__).resolve().parents[2] / "ontology" / "examples"
Completed = subprocess.CompletedProcess[str]
FOREIGN = EXAMPLES / "foreign.ttl"
#: Synthetic: a triple that is not complete.
BROKEN = "@prefix fg: <https://w3id.org/fengong/ns#> .\n<urn:a> a fg:Plan .\n<urn:b> fg:inPlan ; .\n"


def run(*args: object, lang: str = "en") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "fengong", "check", *map(str, args), "--lang", lang],
        capture_output=True,
        check=False,
        text=True,
        env={name: value for name, value in os.environ.items() if name != "FENGONG_STORE"},
    )


@pytest.fixture
def called(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Completed]:
    """The same without a process of its own, for a command that fails."""
    monkeypatch.delenv("FENGONG_STORE", raising=False)

    def call(*args: object) -> Completed:
        with pytest.raises(SystemExit) as ended:
            main(["check", *map(str, args), "--lang", "en"])
        assert isinstance(ended.value.code, int)
        return subprocess.CompletedProcess([], ended.value.code, *capsys.readouterr())

    return call


def one_line(result: subprocess.CompletedProcess[str], status: int = 1) -> str:
    assert (result.returncode, result.stdout) == (status, "")
    assert result.stderr.startswith("fengong: ")
    assert result.stderr.count("\n") == 1
    return result.stderr.strip()


def rows(result: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    found = json.loads(result.stdout)
    assert isinstance(found, list)
    return found


def test_data_of_others_passes_the_loose_layer_and_not_the_strict_one() -> None:
    loose, strict = run(FOREIGN, "--format", "json"), run(FOREIGN, "--layer", "strict", "--format", "json")
    assert (loose.returncode, rows(loose)) == (0, [])
    assert strict.returncode == 1
    assert {"StrictPlanShape", "StrictMentionShape"} <= {row["code"] for row in rows(strict)}


def test_files_are_read_as_one_graph_in_every_format(tmp_path: Path) -> None:
    (tmp_path / "task.nq").write_text(
        "<urn:t> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/fengong/ns#Task> <urn:g> .\n"
        '<urn:t> <http://purl.org/dc/terms/title> "甲"@zh <urn:g> .\n'
        "<urn:t> <https://w3id.org/fengong/ns#inPlan> <urn:p> <urn:g> .\n",
        encoding="utf-8",
    )
    plan = '<urn:g> { <urn:p> a <https://w3id.org/fengong/ns#Plan> ; <http://purl.org/dc/terms/title> "乙"@zh . }'
    (tmp_path / "plan.trig").write_text(plan, encoding="utf-8")
    alone = run(tmp_path / "task.nq", "--format", "json")
    assert [row["code"] for row in rows(alone)] == ["TaskShape"]
    assert run(tmp_path / "task.nq", tmp_path / "plan.trig").returncode == 0


def test_a_node_is_shown_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text("@prefix fg: <https://w3id.org/fengong/ns#> .\n# none\n<urn:c> a fg:Clause .\n[] a fg:Clause .\n")
    listed = run(path, "--format", "json")
    assert {(str(row["quote"]).partition(" ")[0][:2], row["place"]) for row in rows(listed)} == {
        ("ur", f"{path}:3"),
        ("_:", None),
    }
    assert "a.ttl:3" in run(path, "--format", "csv").stdout
    assert "a.ttl:3" in run(path).stdout.replace("\n", "")


def test_what_is_wrong_is_said_in_the_language_asked_for() -> None:
    result = run(EXAMPLES / "bad" / "PositionShape.ttl", FOREIGN, lang="zh")
    assert result.returncode == 1
    assert "起点须小于终点" in result.stdout
    assert "错误 1，" in result.stdout


def test_warnings_do_not_fail() -> None:
    result = run(FOREIGN, EXAMPLES / "bad" / "PlacedOrganizationShape.ttl", EXAMPLES / "base.ttl", "--format", "json")
    assert result.returncode == 0
    assert [(row["severity"], row["code"]) for row in rows(result)] == [("info", "PlacedOrganizationShape")]


def test_a_table_sums_up_what_is_frequent(tmp_path: Path) -> None:
    tasks = "".join(f"<urn:t{n}> a <https://w3id.org/fengong/ns#Task> .\n" for n in range(200))
    (tmp_path / "many.ttl").write_text(tasks, encoding="utf-8")
    result = run(tmp_path / "many.ttl")
    assert result.stdout.count("TaskShape") == 2
    assert "400 errors" in result.stdout


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.ttl", BROKEN.encode(), "is no valid Turtle at line 3, column "),
        ("a.trig", BROKEN.encode(), "is no valid TriG at line 3, column "),
        ("a.nq", b"<urn:a> <urn:b> .\n", "is no valid N-Quads at line 1, column "),
        ("a.ttl", b'<urn:a> <urn:b> "\xff" .\n', "is no valid Turtle at line 1, column 18 (Invalid UTF-8"),
        ("a.ttl", b"<urn:a> <urn:b> <urn:c> .\n", "says nothing with the vocabulary https://w3id.org/fengong/ns#"),
        ("a.ttl", b"", "says nothing with the vocabulary"),
        ("a.docx", b"", "is no RDF file by its name; checked are .ttl"),
        (
            "a.ttl",
            b"@prefix fg: <https://w3id.org/fengong/ns#> .\n<urn:t> a fg:Tsk ; fg:noSuch 3 ; fg:hasRol <urn:r> .\n",
            "uses terms that the vocabulary does not define: fg:Tsk (fg:Task?), fg:hasRol (fg:hasRole?), fg:noSuch",
        ),
    ],
)
def test_a_file_that_cannot_be_checked(
    tmp_path: Path, called: Callable[..., Completed], name: str, content: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert f"{path}: {said}" in one_line(called(path))


def test_places_of_errors_are_said_in_chinese(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    path.write_text(BROKEN, encoding="utf-8")
    assert "不是有效的 Turtle：第 3 行第" in one_line(run(path, lang="zh"))


def test_no_such_file(tmp_path: Path) -> None:
    assert "none.ttl: there is no such file" in one_line(run(tmp_path / "none.ttl"))
    (tmp_path / "folder.ttl").mkdir()
    assert "folder.ttl: cannot be read (Is a directory" in one_line(run(tmp_path / "folder.ttl"))


def test_files_and_a_store_are_too_much(tmp_path: Path) -> None:
    assert "not both" in one_line(run(FOREIGN, "--store", tmp_path), 2)


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({"format": 1, "ontology": "0.0.1"}, "has layout 1, and this fengong needs 2; run `fengong build` again"),
        ({"ontology": "0.0.1"}, "holds ontology 0.0.1, and this fengong needs 0."),
    ],
)
def test_a_store_of_another_version(
    tmp_path: Path, called: Callable[..., Completed], stated: dict[str, object], said: str
) -> None:
    plan = tmp_path / "p.txt"
    plan.write_text("云溪市护林方案\n（一）护林。\n1.巡山。每日巡护。（市林业局牵头）\n", encoding="utf-8")
    build_store([read_plan(str(plan))], tmp_path / "store")
    manifest = tmp_path / "store" / "store.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | stated))
    assert said in one_line(called("--store", tmp_path / "store"))
