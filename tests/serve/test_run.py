"""The process tree: how it starts, how answers flow through it, and what it leaves behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from tests.serve.conftest import Server, wait_for

from fengong.model import Reading
from fengong.pipeline import build_store

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
#: About two seconds of work, and then an answer.
SLOW = "SELECT (COUNT(*) AS ?n) { ?a a ?c . ?b a ?d }"
LARGE = "SELECT ?a ?p ?v { { SELECT ?a ?p ?v { ?a ?p ?v } LIMIT 9000 } VALUES ?x { 1 2 3 4 5 6 7 8 9 10 } } LIMIT 90000"


def processor_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> int:
    """Bytes of a process that are its own."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise AssertionError(pid)


def test_it_starts_quickly(serving: Callable[..., Server], wuwei_store_path: Path) -> None:
    server = serving(wuwei_store_path, "--workers", "2")
    wait_for(lambda: len(server.workers()) == 4)
    worker = max(map(processor_seconds, server.workers()))
    needed = processor_seconds(server.process.pid) + worker
    held = [memory(pid) >> 20 for pid in (server.process.pid, *server.workers())]
    # What it needs of a processor, one after the other; the clock on the wall runs on when others use the machine.
    print(f"start: {server.seconds:.2f} s, {needed:.2f} s of a processor; MB of front and workers: {held}")  # noqa: T201
    assert needed < 1.5
    assert max(held) < 150
    assert server.stop() == 0


def test_a_large_answer_comes_in_pieces(server: Server) -> None:
    before = memory(server.process.pid)
    begun, first, size = time.perf_counter(), 0.0, 0
    with httpx.stream("POST", f"{server.url}/sparql", data={"query": LARGE}, timeout=60, trust_env=False) as answer:
        assert "content-length" not in answer.headers
        rest = answer.iter_raw()
        for piece in rest:
            first = first or time.perf_counter() - begun
            size += len(piece)
    whole = time.perf_counter() - begun
    grown = memory(server.process.pid) - before
    print(f"{size >> 20} MB: first byte after {first:.3f} s of {whole:.3f} s, front grew by {grown >> 20} MB")  # noqa: T201
    assert size > 10 << 20
    assert first < whole / 2
    assert grown < size / 2


def test_too_many_rows_are_refused_or_broken_off_but_never_cut(
    serving: Callable[..., Server], wuwei_store_path: Path
) -> None:
    server = serving(wuwei_store_path, "--max-rows", "5000", "--workers", "1")
    few = server.sparql("SELECT ?s { ?s ?p ?o } LIMIT 5000", "text/csv")
    assert (few.status_code, len(few.text.splitlines())) == (200, 5001)
    many = server.sparql("SELECT (1 AS ?n) { ?s ?p ?o }", "text/csv")
    assert (many.status_code, "5,000 rows" in many.text) == (400, True)
    for query, accept in ((LARGE, "text/csv"), ("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples")):
        with pytest.raises(httpx.RemoteProtocolError):
            server.sparql(query, accept)
    assert server.said().count("broken off: the answer has more than 5,000 rows") == 2
    assert "Traceback" not in server.said()
    assert "ASGI" not in server.said()


def test_nothing_survives_the_server_that_is_killed(serving: Callable[..., Server], wuwei_store_path: Path) -> None:
    server = serving(wuwei_store_path, "--workers", "2")
    with ThreadPoolExecutor(2) as clients:
        asked = [clients.submit(server.sparql, ENDLESS) for _ in range(2)]
        wait_for(lambda: server.get("/healthz").json()["long"] == 2)
        workers = server.workers()
        assert len(workers) >= 2
        server.process.kill()
        server.process.wait()
        wait_for(lambda: not any(map(runs, workers)), 5)
        assert all(isinstance(one.exception(10), httpx.HTTPError) for one in asked)


def runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_who_is_being_answered_is_answered_before_the_end(
    serving: Callable[..., Server], wuwei_store_path: Path
) -> None:
    server = serving(wuwei_store_path, "--workers", "2")
    workers = server.workers()
    with ThreadPoolExecutor(2) as clients:
        short = clients.submit(server.sparql, SLOW)
        wait_for(lambda: server.get("/healthz").json()["free"] < 2)
        endless = clients.submit(server.sparql, ENDLESS)
        wait_for(lambda: server.get("/healthz").json()["long"] >= 1)
        begun = time.perf_counter()
        assert server.stop() == 0
        assert time.perf_counter() - begun < 25
        assert short.result(5).status_code == 200
        assert (endless.result(5).status_code, endless.result().text) == (503, "the server is stopping\n")
    assert not any(map(runs, workers))
    assert "Traceback" not in server.said()


def test_a_new_build_is_answered_from(
    serving: Callable[..., Server], wuwei: Reading, root: Path, tmp_path: Path
) -> None:
    from fengong.pipeline import read_plan

    store = tmp_path / "store"
    build_store([wuwei], store)
    server = serving(store, "--workers", "2")
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    before, build = server.sparql(count).text, server.get("/healthz").json()["build"]
    tag = server.get("/sparql", params={"query": count}).headers["etag"]
    build_store([wuwei, read_plan(str(root / "tests/explorer/yunxi-2025"))], store)
    wait_for(lambda: server.get("/healthz").json()["build"] != build)
    assert server.sparql(count).text != before
    assert server.get("/sparql", params={"query": count}, headers={"if-none-match": tag}).status_code == 200
    wait_for(lambda: server.get("/healthz").json()["free"] == 2 and len(server.workers()) == 4)


def say(*options: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "fengong", "serve", *options], capture_output=True, text=True, check=False, timeout=30
    )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    return done.stderr


def test_what_cannot_be_started_is_said(server: Server, wuwei_store_path: Path, tmp_path: Path) -> None:
    store = ["--store", str(wuwei_store_path)]
    assert "fengong build" in say("--store", str(tmp_path / "none"))
    assert "another server" in say(*store, "--port", str(server.port))
    assert "--max-rows" in say(*store, "--max-rows", "0")
    assert "token" in say(*store, "--token", "a b")


def test_who_can_reach_it_is_said(serving: Callable[..., Server], wuwei_store_path: Path) -> None:
    server = serving(wuwei_store_path, "--host", "0.0.0.0", "--workers", "1")
    assert "everybody is answered: there is no --token" in server.said()
    server.process.send_signal(signal.SIGINT)
    assert server.process.wait(20) == 0
    assert "Traceback" not in server.said()


def test_the_first_lines_are_in_the_language_of_the_locale(
    serving: Callable[..., Server], wuwei_store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    server = serving(wuwei_store_path, "--host", "0.0.0.0", "--workers", "1")
    assert "其他机器也能访问这个库" in server.said()
    assert "没有设置 --token" in server.said()
    assert "按 Ctrl-C 停止" in server.said()
    assert server.stop() == 0
