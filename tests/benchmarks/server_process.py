"""A server as the system sees it: how long it takes to start, and what it and its children take."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.raw_http import Client, get

PATIENCE = 60.0
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Running:
    """A server that answers at a port, ``seconds`` after it was started; its queries are asked at ``path``."""

    pid: int
    port: int
    path: str
    seconds: float

    def processor(self) -> float:
        """Seconds of the processor that it and its children have taken."""
        return sum(_processor(pid) for pid in (self.pid, *children(self.pid)))

    def memory(self) -> dict[int, int]:
        """Megabytes of each process, what several share counted by parts (PSS)."""
        return {pid: _share(pid) for pid in (self.pid, *children(self.pid))}


@contextmanager
def ours(store: Path, *options: str) -> Iterator[Running]:
    """``fengong serve``."""
    port = _free_port()
    command = [sys.executable, "-m", "fengong", "serve", "--store", str(store), "--port", str(port), *options]
    with _running(command, port, "/sparql", "/healthz") as found:
        yield found


@contextmanager
def oxigraph(store: Path, *options: str) -> Iterator[Running]:
    """``oxigraph serve-read-only`` with all graphs as one, as ours asks them."""
    port, program = _free_port(), Path(sys.executable).parent / "oxigraph"
    command = [str(program), "serve-read-only", "--location", str(store), "--bind", f"127.0.0.1:{port}"]
    with _running([*command, "--union-default-graph", *options], port, "/query", "/") as found:
        yield found


@contextmanager
def _running(command: list[str], port: int, path: str, alive: str) -> Iterator[Running]:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(process, port, alive)
        yield Running(process.pid, port, path, time.perf_counter() - start)
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait(process: subprocess.Popen[bytes], port: int, alive: str) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            client = Client(port)
            assert client.ask(get(alive)) == 200, alive
            client.close()
            return
        except ConnectionError:
            if process.poll() is not None or time.monotonic() > end:
                raise
            time.sleep(0.005)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def children(pid: int) -> list[int]:
    """Processes that a process has started and that still run."""
    found: list[str] = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(FileNotFoundError):  # a thread that has just ended
            found += path.read_text().split()
    return [int(word) for word in found]


def _processor(pid: int) -> float:
    # After the name, which may hold anything: user and system time, also of children that have ended.
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / _TICKS


def _share(pid: int) -> int:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) // 1024
    return 0
