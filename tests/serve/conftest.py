"""The real server, as a process of its own: one that most tests share, and more for those that need other settings."""

from __future__ import annotations

import gc
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

#: Seconds that a server may take to start or to stop on a busy machine.
PATIENCE = 30.0


@dataclass(frozen=True)
class Server:
    """A server that runs. ``seconds`` is how long it took until it answered; what it says goes to ``log``."""

    process: subprocess.Popen[bytes]
    url: str
    log: Path
    seconds: float

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def get(self, path: str = "/", **more: object) -> httpx.Response:
        """The answer to GET; redirects are not followed."""
        return self.ask("GET", path, **more)

    def ask(self, method: str, path: str, **more: object) -> httpx.Response:
        """The answer to a request, by a client of its own."""
        with httpx.Client(base_url=self.url, timeout=60, trust_env=False, verify=False) as client:
            return client.request(method, path, **more)  # type: ignore[arg-type]

    def sparql(self, query: str, accept: str = "application/sparql-results+json") -> httpx.Response:
        """The answer to a query sent by POST."""
        return self.ask("POST", "/sparql", data={"query": query}, headers={"accept": accept})

    def said(self) -> str:
        """All of standard error so far."""
        return self.log.read_text(encoding="utf-8")

    def workers(self) -> set[int]:
        """Processes that it has started."""
        return children(self.process.pid)

    def stop(self) -> int:
        """Stop it as an operator does (SIGTERM); its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise


def children(pid: int) -> set[int]:
    """Processes that a process has started and that still run."""
    found = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if int(parent) == pid and state != "Z":
            found.add(int(stat.parent.name))
    return found


def wait_for(condition: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait until something holds; fails where it does not in time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.02)


def start(store: Path, log: Path, *options: str) -> Server:
    """``fengong serve`` on a free port; returns as soon as it answers."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "fengong", "serve", "--store", str(store), "--port", "0", *options]
    with log.open("wb") as file:
        process = subprocess.Popen(command, stderr=file, stdout=file, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    found: list[str] = []

    def answers() -> bool:
        assert process.poll() is None, log.read_text(encoding="utf-8")
        found[:] = re.findall(r" (http://\S+)/ ", log.read_text(encoding="utf-8"))
        return bool(found)

    try:
        wait_for(answers)
        httpx.get(f"{found[0]}/healthz", trust_env=False, verify=False).raise_for_status()
    except BaseException:
        process.kill()
        raise
    return Server(process, found[0], log, time.perf_counter() - begun)


@pytest.fixture(autouse=True, scope="module")
def nothing_left_open() -> Iterator[None]:
    """Whoever leaves a connection open is told so among the tests of the server, not in somebody else's."""
    yield
    gc.collect()


@pytest.fixture(scope="session")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., Server]]:
    """Start a server of a store with more options; it is stopped at the end of all tests."""
    started: list[Server] = []

    def begin(store: Path, *options: str) -> Server:
        started.append(start(store, tmp_path_factory.mktemp("serve") / "log", *options))
        return started[-1]

    yield begin
    for server in started:
        server.stop()


@pytest.fixture(scope="session")
def server(serving: Callable[..., Server], wuwei_store_path: Path) -> Server:
    """A server of the shipped plan, shared by all tests: nobody may stop it or kill its workers."""
    return serving(wuwei_store_path)
