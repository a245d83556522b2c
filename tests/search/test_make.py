"""The index of a build is there whole or not at all, and goes when its build goes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fengong.errors import StoreError
from fengong.model import Reading
from fengong.pipeline import build_store
from fengong.search.index import Index
from fengong.search.make import index_path, write_index
from fengong.search.query import Query
from fengong.store.oxigraph import current_build, write_store

QUAD = b'<https://e.org/%d> <http://purl.org/dc/terms/title> "x"@zh <https://e.org/g> .\n'


def indexes(store: Path) -> list[str]:
    return sorted(one.name for one in store.glob("search-*") if one.name != "search-lock")


def test_a_build_has_its_index(wuwei_store_path: Path) -> None:
    build = current_build(wuwei_store_path)
    assert build is not None
    assert indexes(wuwei_store_path) == [index_path(wuwei_store_path, build).name]


def test_an_index_goes_with_its_build(tmp_path: Path) -> None:
    write_store(tmp_path / "s", QUAD % 1)
    first = write_index(tmp_path / "s")
    opened = Index(first)
    write_store(tmp_path / "s", QUAD % 2)
    assert indexes(tmp_path / "s") == []
    second = write_index(tmp_path / "s")
    assert indexes(tmp_path / "s") == [second.name]
    assert first != second
    # Whoever has the old one open can go on reading it.
    assert opened.search(Query("任何")).total == 0


def test_the_same_build_keeps_its_index(wuwei: Reading, tmp_path: Path) -> None:
    build_store([wuwei], tmp_path / "s")
    (name,) = indexes(tmp_path / "s")
    before = (tmp_path / "s" / name).stat()
    build_store([wuwei], tmp_path / "s")
    assert (tmp_path / "s" / name).stat().st_mtime_ns == before.st_mtime_ns


def test_equal_builds_have_equal_indexes(wuwei: Reading, tmp_path: Path) -> None:
    paths = []
    for name in ("a", "b"):
        build_store([wuwei], tmp_path / name)
        paths.append(write_index(tmp_path / name))
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_killed_writer_leaves_nothing_that_is_taken_for_an_index(wuwei: Reading, tmp_path: Path) -> None:
    store = tmp_path / "s"
    build_store([wuwei], store)
    whole = write_index(store)
    for seconds in (0.0, 0.05, 0.15):
        whole.unlink()
        process = subprocess.Popen([sys.executable, "-m", "fengong.search.make", str(store)])
        end = time.monotonic() + 30
        while not list(store.glob("*.sqlite*")) and time.monotonic() < end:
            time.sleep(0.002)
        time.sleep(seconds)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert write_index(store) == whole
        assert indexes(store) == [whole.name]
        assert Index(whole).search(Query("应急")).total > 0


def test_writers_wait_for_each_other(tmp_path: Path) -> None:
    write_store(tmp_path / "s", QUAD % 1)
    command = [sys.executable, "-m", "fengong.search.make", str(tmp_path / "s")]
    processes = [subprocess.Popen(command) for _ in range(3)]
    assert [process.wait(60) for process in processes] == [0, 0, 0]
    assert len(indexes(tmp_path / "s")) == 1


def test_without_a_build_there_is_no_index(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        write_index(tmp_path)
    with pytest.raises(StoreError):
        write_index(tmp_path / "missing")
