"""Bad files among good ones: each is said in one line, the others go on, nothing of the bad ones is stored."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from fengong.cli.files import Files, Way, read_one
from fengong.cli.side_by_side import side_by_side

PLAN = "1.压实责任。(市应急局牵头,各有关部门按职责分工负责)\n2.加强{}。2024年底前完成。(市公安局负责)\n"


def run(*args: str | Path, **environ: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "fengong", *map(str, args)],
        capture_output=True,
        check=False,
        env={**os.environ, "LANG": "C.UTF-8", **environ},
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two good plans, each file after them bad in its own way."""
    made = tmp_path / "plans"
    made.mkdir()
    for name in ("培训", "演练"):
        (made / f"{name}.txt").write_text(PLAN.format(name), encoding="utf-8")
    (made / "空.txt").write_bytes(b"")
    (made / "断.docx").write_bytes(b"PK\x03\x04 cut off")
    (made / "english.md").write_text("1. Inspect every dam. (Water Bureau)\n", encoding="utf-8")
    (made / "nul.txt").write_bytes(PLAN.format("x").encode() + b"\0")
    (made / "副本.txt").write_text(PLAN.format("培训"), encoding="utf-8")
    os.mkfifo(made / "pipe.txt")
    return made


BAD = {"空.txt", "断.docx", "english.md", "nul.txt"}


def stored(store: Path) -> int:
    """How many plans a store holds."""
    return len(json.loads(run("query", "plans", "--store", store, "--format", "json").stdout))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_others_go_on_and_only_whole_plans_are_stored(folder: Path, tmp_path: Path, jobs: str) -> None:
    store = tmp_path / "store"
    result = run("build", folder, "--store", store, "--keep-going", "--jobs", jobs)
    said = result.stderr.decode().splitlines()
    assert result.returncode == 1
    assert {line.split(": ")[1].rpartition("/")[2] for line in said[:-1]} == {*BAD, "培训.txt", "pipe.txt"}
    assert len(said[:-1]) == 6, "one line for each"
    assert "2 plan(s), 6 assignments" in said[-1]
    assert stored(store) == 2
    assert {entry.name.split("-")[0] for entry in store.iterdir()} == {"store.json", "store.lock", "build", "search"}


def test_without_a_readable_plan_the_old_store_stays(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    run("build", folder / "培训.txt", "--store", store)
    before = (store / "store.json").read_bytes()
    for more in ([], ["--keep-going"]):
        assert run("build", folder / "空.txt", folder / "nul.txt", "--store", store, *more).returncode == 1
        assert (store / "store.json").read_bytes() == before


def test_messages_are_chinese_for_who_reads_chinese(folder: Path, tmp_path: Path) -> None:
    result = run("extract", folder, "--lang", "zh", "--format", "csv")
    said = {
        line.split(": ")[1].rpartition("/")[2]: line.split(": ", 2)[2]
        for line in result.stderr.decode().splitlines()
        if ": /" in line
    }
    assert said["空.txt"] == "是空文件"
    assert said["断.docx"] == "已损坏或不完整（末尾没有 zip 目录）；请重新获取"
    assert said["english.md"] == "没有找到任何责任分工；它是工作方案吗？"
    assert said["pipe.txt"] == "略过（管道或设备）"
    missing = run("check", "--store", tmp_path / "none", "--lang", "zh").stderr.decode()
    assert "没有图谱库；请先运行" in missing
    assert "没有图谱库；请先运行" in run("check", "--store", tmp_path / "none", LC_ALL="zh_CN.UTF-8").stderr.decode()


def test_names_in_an_archive_steer_no_terminal(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("\x1b[31mred\n.txt", b"")
    said = run("extract", tmp_path / "a.zip").stderr.decode()
    assert said.count("\n") == 1
    assert "\x1b" not in said
    assert "\\x1b[31mred\\n.txt: is empty" in said


def test_a_defect_in_one_file_is_said_and_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("fengong.pipeline.read_plan", fail)
    failure = read_one(("plan.txt", Way()))
    assert "defect of fengong (KeyError('x'))" in str(failure)


def _killed(name: str) -> str:
    if name.startswith("bad"):
        os.kill(os.getpid(), signal.SIGKILL)
    return name


def test_a_process_that_is_killed_takes_no_other_with_it() -> None:
    names = ["a", "bad 1", "b", "bad 2", "c"]
    done = list(side_by_side(_killed, names, 2, lambda name: f"{name} broke off"))
    assert done == ["a", "bad 1 broke off", "b", "bad 2 broke off", "c"]


def children(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, check=False, text=True)
    return [int(one) for one in listed.stdout.split()]


def is_running(pid: int) -> bool:
    """Whether a process goes on; one that has ended and that nobody has asked for its status does not."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, check=False, text=True).stdout
    return state.strip()[:1] not in ("", "Z")


@pytest.mark.parametrize(
    ("jobs", "how", "ends", "says"),
    [
        ("1", signal.SIGINT, 1, "fengong: stopped"),
        ("2", signal.SIGINT, 1, "fengong: stopped"),
        ("2", signal.SIGKILL, -9, ""),
    ],
)
def test_a_build_that_is_stopped_leaves_no_process_and_no_store(
    tmp_path: Path, jobs: str, how: signal.Signals, ends: int, says: str
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number}.txt").write_text(
            PLAN.format(number) + f"3.丙{number}。(市教育局负责)\n" * 20_000, encoding="utf-8"
        )
    store = tmp_path / "store"
    with subprocess.Popen(
        [sys.executable, "-m", "fengong", "build", str(folder), "--store", str(store), "--jobs", jobs],
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as started:
        deadline = time.monotonic() + 20
        while jobs == "2" and not children(started.pid) and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(1.0)
        below = children(started.pid)
        (os.killpg if how is signal.SIGINT else os.kill)(started.pid, how)
        _, said = started.communicate(timeout=20)
    assert (started.returncode, said.decode().strip()) == (ends, says)
    assert not store.exists()
    time.sleep(1.0)
    assert not [pid for pid in below if is_running(pid)]


def test_files_are_counted_before_they_are_read(folder: Path) -> None:
    assert len(Files([str(folder)], Way()).names) == 7
