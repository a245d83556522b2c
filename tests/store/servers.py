"""Real servers on this machine: Oxigraph's and Fengong's own, and one that answers as a test tells it to."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

#: Seconds that a server may take to start on a busy machine.
PATIENCE = 30.0


@dataclass
class Running:
    """A server that runs as a process."""

    url: str
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        self.process.kill()
        self.process.wait()


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def oxigraph(*options: str, command: str = "serve", port: int | None = None) -> Running:
    """Oxigraph's server; returns as soon as it takes connections."""
    port = port or free_port()
    program = Path(sys.executable).with_name("oxigraph")
    arguments = [str(program), command, "--bind", f"127.0.0.1:{port}", *options]
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _wait(process, lambda: _listens(port))
    return Running(f"http://127.0.0.1:{port}", process)


def fengong(store: Path, log: Path, *options: str) -> Running:
    """``fengong serve`` of a store."""
    arguments = [sys.executable, "-m", "fengong", "serve", "--store", str(store), "--port", "0", *options]
    with log.open("wb") as file:
        process = subprocess.Popen(arguments, stdout=file, stderr=file, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    found: list[str] = []

    def answers() -> bool:
        found[:] = re.findall(r" (http://\S+)/ ", log.read_text(encoding="utf-8"))
        return bool(found) and _listens(int(found[0].rpartition(":")[2]))

    _wait(process, answers)
    return Running(found[0], process)


@contextmanager
def stopped_after(server: Running) -> Iterator[Running]:
    """A server that does not outlive a block."""
    try:
        yield server
    finally:
        server.kill()


@dataclass
class Scripted:
    """A server whose answers a test chooses; it keeps what it was asked."""

    url: str
    asked: list[tuple[str, str, dict[str, str], bytes]] = field(default_factory=list)


Reply = tuple[int, dict[str, str], bytes]


@contextmanager
def scripted(answer: Callable[[str, str, int], Reply]) -> Iterator[Scripted]:
    """A server that answers method, path and number of the request as ``answer`` says."""

    class Handler(BaseHTTPRequestHandler):
        def handle_one_request(self) -> None:
            self.close_connection = True
            self.raw_requestline = self.rfile.readline(65537)
            if not self.raw_requestline or not self.parse_request():
                return
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            found.asked.append((self.command, self.path, dict(self.headers.items()), body))
            status, headers, content = answer(self.command, self.path, len(found.asked))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(content)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(OSError):  # who asked may have left
                self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found = Scripted(f"http://127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()


def _listens(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def _wait(process: subprocess.Popen[bytes], ready: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not ready():
        assert process.poll() is None, "the server ended"
        assert time.monotonic() < end, "the server does not start"
        time.sleep(0.02)
