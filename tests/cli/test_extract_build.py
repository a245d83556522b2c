"""``fengong extract``, ``build`` and ``check`` as a user runs them: a process, its streams and its exit status."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from fengong.cli import main

NOTHING_STORED = (
    "nothing was stored, for {} of {} could not be read; "
    "mend them or leave them out, or store the others with --keep-going"
)
PLAN = "1.压实责任。(市应急局牵头,各有关部门按职责分工负责)\n2.加强培训。2024年底前完成。(市公安局负责)\n"


def run(*args: str | Path, stdin: bytes | None = None, **environ: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "fengong", *map(str, args)],
        input=stdin,
        capture_output=True,
        check=False,
        env={**os.environ, "LANG": "C.UTF-8", **environ},
    )


Called = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def called(capsys: pytest.CaptureFixture[str]) -> Called:
    """The same without a process of its own, for a command that fails."""

    def call(*args: str | Path) -> subprocess.CompletedProcess[bytes]:
        with pytest.raises(SystemExit) as ended:
            main([*map(str, args)])
        assert isinstance(ended.value.code, int)
        return subprocess.CompletedProcess([], ended.value.code, *(one.encode() for one in capsys.readouterr()))

    return call


def one_line(result: subprocess.CompletedProcess[bytes], status: int) -> str:
    """What a failing command said: one line, no traceback, the right status."""
    said = result.stderr.decode()
    assert result.returncode == status, said
    assert "Traceback" not in said
    assert said.startswith("fengong: ")
    assert said.count("\n") == 1
    return said


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.txt"
    file.write_text(PLAN, encoding="utf-8")
    return file


def test_one_file_gives_one_object(plan: Path) -> None:
    contract = json.loads(run("extract", plan, "--format", "json").stdout)
    assert contract["document"]["path"] == str(plan)
    assert [task["title"] for task in contract["tasks"]] == ["压实责任", "加强培训"]


def test_several_give_one_object_a_line(plan: Path) -> None:
    lines = run("extract", plan, "wuwei-2024", "--format", "json").stdout.decode().splitlines()
    assert [json.loads(line)["document"]["chars"] for line in lines] == [len(PLAN), 13263]


def test_standard_input_and_gb18030() -> None:
    result = run("extract", "-", "--format", "json", stdin=PLAN.encode("gb18030"))
    assert json.loads(result.stdout)["tasks"][0]["assignments"][0]["surface"] == "市应急局"


@pytest.mark.parametrize("locale", ["C", "POSIX", "zh_CN.GBK"])
def test_utf8_whatever_the_locale_says(plan: Path, locale: str) -> None:
    result = run(
        "extract", plan, "--format", "csv", LC_ALL=locale, LANG=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0"
    )
    rows = list(csv.DictReader(io.StringIO(result.stdout.decode("utf-8"))))
    assert [row["surface"] for row in rows] == ["市应急局", "各有关部门", "市公安局"]


def test_language_from_the_locale_and_by_option(plan: Path) -> None:
    assert "责任主体" in run("extract", plan, LC_ALL="zh_CN.UTF-8").stdout.decode()
    assert "actor" in run("extract", plan, LC_ALL="en_US.UTF-8").stdout.decode()
    assert "责任主体" in run("extract", plan, "--lang", "zh").stdout.decode()


def test_a_reader_that_leaves_early_is_no_error(plan: Path) -> None:
    command = f"'{sys.executable}' -m fengong extract {' '.join(['wuwei-2024'] * 5)} --format json | head -c 10"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    assert done.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "fengong", "extract", "wuwei-2024"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("fengong: the output cannot be written")
    assert done.stderr.count(b"\n") == 1


def bad_inputs(folder: Path) -> dict[str, tuple[Path, str]]:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(64))
    (folder / "latin.txt").write_bytes("café au lait".encode("latin-1"))
    (folder / "folder").mkdir()
    return {
        "empty": (folder / "empty.txt", "is empty"),
        "binary": (folder / "binary.txt", "binary"),
        "latin": (folder / "latin.txt", "neither UTF-8 nor GB18030"),
        "folder": (folder / "folder", "plan.yml"),
        "missing": (folder / "missing.txt", "no such file"),
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes], bytes]:
    """A store of the plan, its files, and what is found in it."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "plan.txt").write_text(PLAN, encoding="utf-8")
    store = folder / "store"
    assert run("build", folder / "plan.txt", "--store", store).returncode == 0
    checked = run("check", "--store", store, "--format", "json")
    assert checked.returncode == 0
    return store, described(store), checked.stdout


def described(store: Path) -> dict[str, bytes]:
    """Which files and folders a store has, and what its description says."""
    names = {str(path.relative_to(store)): b"" for path in store.glob("*")}
    return names | {"store.json": (store / "store.json").read_bytes()}


@pytest.mark.parametrize("name", ["empty", "binary", "latin", "folder", "missing"])
def test_bad_input_is_one_clear_line_and_loses_nothing(
    name: str, tmp_path: Path, plan: Path, built: tuple[Path, dict[str, bytes], bytes]
) -> None:
    bad, complaint = bad_inputs(tmp_path)[name]
    assert complaint in one_line(run("extract", bad, "--format", "json"), 1)
    store, before, _ = built
    result = run("build", plan, bad, "--store", store)
    said = result.stderr.decode().splitlines()
    assert result.returncode == 1
    assert complaint in said[0]
    assert said[1:] == [f"fengong: {NOTHING_STORED.format(1, 2)}"]
    assert described(store) == before


def test_a_store_says_the_same_after_a_build_that_failed(
    tmp_path: Path, plan: Path, built: tuple[Path, dict[str, bytes], bytes]
) -> None:
    store, _, before = built
    assert run("build", plan, bad_inputs(tmp_path)["latin"][0], "--store", store).returncode == 1
    assert run("check", "--store", store, "--format", "json").stdout == before


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder of good and bad files in many formats."""
    folder = tmp_path / "mixed"
    (folder / "more").mkdir(parents=True)
    (folder / "a.txt").write_text(PLAN, encoding="utf-8")
    (folder / "b.docx").write_bytes(b"PK\x03\x04 cut off")
    (folder / "c.html").write_text(f"<html><p>{PLAN.replace(chr(10), '<p>')}附则", encoding="utf-8")
    (folder / "d.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (folder / ".e.txt").write_text("hidden", encoding="utf-8")
    with zipfile.ZipFile(folder / "more" / "f.zip", "w") as archive:
        archive.writestr("g.md", PLAN.replace("培训", "演练"))
        archive.writestr("../h.txt", PLAN)
    return folder


def test_a_folder_is_read_file_by_file_and_failures_are_said(mixed: Path) -> None:
    result = run("extract", mixed, "--format", "json")
    read = [json.loads(line)["document"]["path"] for line in result.stdout.decode().splitlines()]
    assert [Path(path).name for path in read] == ["a.txt", "c.html", "g.md"]
    said = result.stderr.decode().splitlines()
    assert result.returncode == 1
    assert all(line.startswith(f"fengong: {mixed}/") for line in said)
    assert [line.split(": ")[1].rpartition("/")[2] for line in said] == [".e.txt", "h.txt", "b.docx", "d.doc"]
    assert "ignored (hidden)" in said[0]


def test_a_zip_is_read_as_its_folder_would_be(mixed: Path) -> None:
    archive = mixed / "more" / "f.zip"
    result = run("extract", archive, "--format", "csv")
    assert [row["document"] for row in csv.DictReader(io.StringIO(result.stdout.decode()))] == [f"{archive}/g.md"] * 3
    assert result.returncode == 1


def test_build_of_a_folder_stores_all_or_nothing(mixed: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    result = run("build", mixed, "--store", store)
    assert result.returncode == 1
    assert {"b.docx", "d.doc", "h.txt"} <= {
        line.split(": ")[1].rpartition("/")[2] for line in result.stderr.decode().splitlines()
    }
    assert not store.exists()
    assert result.stderr.decode().splitlines()[-1] == f"fengong: {NOTHING_STORED.format(3, 6)}"
    for name in ("b.docx", "d.doc", "more/f.zip"):
        (mixed / name).unlink()
    result = run("build", mixed, "--store", store)
    assert result.returncode == 0, result.stderr.decode()
    assert "2 plan(s)" in result.stderr.decode()


def test_a_plan_within_a_zip_can_be_named(mixed: Path) -> None:
    result = run("extract", f"{mixed}/more/f.zip/g.md", "--format", "json")
    assert json.loads(result.stdout)["tasks"][1]["title"] == "加强演练"


def test_any_format_on_standard_input() -> None:
    page = f"<!DOCTYPE html><html><body><p>{PLAN.replace(chr(10), '<p>')}".encode()
    assert len(json.loads(run("extract", "-", "--format", "json", stdin=page).stdout)["tasks"]) == 2


def test_build_writes_the_same_bytes_each_time(tmp_path: Path) -> None:
    outputs = []
    for number in (1, 2):
        trig, nquads = tmp_path / f"{number}.trig", tmp_path / f"{number}.nq"
        store = tmp_path / f"store{number}"
        assert run("build", "wuwei-2024", "--store", store, "--output", trig).returncode == 0
        assert run("build", "wuwei-2024", "--store", store, "--format", "nquads", "--output", nquads).returncode == 0
        outputs.append((trig.read_bytes(), nquads.read_bytes()))
    assert outputs[0] == outputs[1]
    trig_quads = set(ox.parse(outputs[0][0], format=ox.RdfFormat.TRIG))
    assert trig_quads == set(ox.parse(outputs[0][1], format=ox.RdfFormat.N_QUADS))
    assert len(trig_quads) > 5000


def test_build_to_standard_output(plan: Path, tmp_path: Path) -> None:
    result = run("build", plan, "--store", tmp_path / "store", "--format", "nquads", "--output", "-")
    assert len(list(ox.parse(result.stdout, format=ox.RdfFormat.N_QUADS))) > 100


def test_build_refuses_one_plan_twice(plan: Path, tmp_path: Path) -> None:
    assert "second time" in one_line(run("build", plan, plan, "--store", tmp_path / "store"), 1)
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize("base", ["武威", "https://例子/", "https://example.org/id", "javascript:alert(1)/"])
def test_build_refuses_a_base_that_makes_no_iris(base: str, plan: Path, tmp_path: Path, called: Called) -> None:
    assert "--base" in one_line(called("build", plan, "--base", base, "--store", tmp_path / "store"), 2)


def test_unwritable_store_and_output(plan: Path, tmp_path: Path) -> None:
    assert "cannot be written" in one_line(run("build", plan, "--store", "/dev/null/store"), 1)
    assert "is a file" in one_line(run("build", plan, "--store", plan), 1)
    missing = tmp_path / "missing" / "x.trig"
    assert "folder" in one_line(run("build", plan, "--store", tmp_path / "s", "--output", missing), 1)
    assert plan.read_text(encoding="utf-8") == PLAN


def test_check_passes_the_shipped_plan_and_says_what_is_wrong_with_it(wuwei_store_path: Path) -> None:
    result = run("check", "--store", wuwei_store_path, "--format", "json")
    rows = json.loads(result.stdout)
    assert result.returncode == 0
    assert {"damage", "missing-section", "body-repeated", "actor-damaged"} <= {row["code"] for row in rows}
    assert not [row for row in rows if row["severity"] == "error"]
    assert sum(row["count"] for row in rows if row["part"] == "region") == 13263


def test_check_fails_when_something_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "odd.txt").write_text(PLAN + "3.甲。(市应急局、负责)\n", encoding="utf-8")
    run("build", tmp_path / "odd.txt", "--store", tmp_path / "store")
    result = run("check", "--store", tmp_path / "store")
    assert result.returncode == 1
    assert "clause-not-understood" in result.stdout.decode()


@pytest.mark.parametrize("command", ["check", "shared", "queries"])
def test_without_a_store(command: str, tmp_path: Path) -> None:
    result = (
        run(command, "--store", tmp_path / "none")
        if command != "queries"
        else run("query", "plans", "--store", tmp_path / "none")
    )
    assert "fengong build" in one_line(result, 1)


@pytest.mark.parametrize(
    "args", [["extract"], ["build"], ["nonsense"], ["extract", "--format", "xml", "x"], ["rank", "--by", "luck"]]
)
def test_bad_usage_is_status_2(args: list[str], called: Called) -> None:
    one_line(called(*args), 2)


def test_a_process_that_is_badly_used_ends_with_status_2() -> None:
    one_line(run("nonsense"), 2)


def test_a_text_that_allocates_nothing_is_said_and_the_others_go_on(plan: Path, tmp_path: Path) -> None:
    english = tmp_path / "english.txt"
    english.write_text("1. Strengthen inspections.\n2. Train everybody.\n", encoding="utf-8")
    result = run("extract", english, plan, "--format", "json")
    assert "no allocation of duties" in one_line(result, 1)
    assert len(result.stdout.splitlines()) == 2, "what was read of it is shown all the same"
    result = run("build", english, plan, "--store", tmp_path / "store")
    assert result.returncode == 1
    assert "no allocation of duties" in result.stderr.decode().splitlines()[0]
    assert not (tmp_path / "store").exists()
