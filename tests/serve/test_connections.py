"""Clients that are slow on purpose, before and after the head of a request and while they are answered."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from tests.serve.conftest import PATIENCE, Server, wait_for

#: The program with shorter times, so that tests need not wait: nothing else is changed.
HURRIED = """
import fengong.serve.connections as connections, fengong.serve.body as body, fengong.cli as cli
connections.SECONDS = connections.READ = body.SECONDS = 1.0
cli.cli(["serve", "--store", {store!r}, "--port", "0", "--workers", "1", "--max-rows", "1000000"])
"""
CALL = "import fengong.cli as cli; cli.cli(['serve', '--store', {store!r}, '--port', '0', '--workers', '1'])"
HEAD = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
LARGE = "SELECT * { { SELECT * { ?a ?b ?c } LIMIT 9000 } VALUES ?x { 1 2 3 4 5 6 7 8 9 10 } }"


@pytest.fixture(scope="module")
def hurried(wuwei_store_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    log = tmp_path_factory.mktemp("hurried") / "log"
    with log.open("wb") as file:
        code = HURRIED.format(store=str(wuwei_store_path))
        process = subprocess.Popen([sys.executable, "-c", code], stderr=file, env={**os.environ})
    wait_for(lambda: "http://" in log.read_text(encoding="utf-8") or process.poll() is not None)
    url = log.read_text(encoding="utf-8").partition(" at ")[2].partition("/ ")[0]
    server = Server(process, url, log, 0)
    yield server
    server.stop()


def connect(server: Server) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE)


def rest(connection: socket.socket) -> bytes:
    parts = []
    with suppress(ConnectionError):
        while part := connection.recv(65536):
            parts.append(part)
    return b"".join(parts)


@pytest.mark.parametrize("said", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-A: "])
def test_who_does_not_finish_a_head_is_cut_off(hurried: Server, said: bytes) -> None:
    with connect(hurried) as connection:
        connection.sendall(said)
        assert rest(connection)[:12] == b"HTTP/1.1 408"


def test_drop_by_drop_is_not_enough(hurried: Server) -> None:
    with connect(hurried) as connection, suppress(ConnectionError):
        begun = time.monotonic()
        connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ")
        while time.monotonic() - begun < 4:
            connection.sendall(b"a")
            time.sleep(0.1)
        pytest.fail("it was never cut off")


def test_who_does_not_finish_a_body_is_cut_off(hurried: Server) -> None:
    with connect(hurried) as connection:
        connection.sendall(f"{HEAD}Content-Length: 99\r\n\r\nASK".encode())
        assert rest(connection)[:12] == b"HTTP/1.1 408"


def test_a_second_request_has_its_own_time(hurried: Server) -> None:
    request = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with connect(hurried) as connection:
        for _ in range(3):
            connection.sendall(request)
            said = b""
            while not said.endswith(b"}"):
                said += connection.recv(65536)
            assert said[:12] == b"HTTP/1.1 200"
            time.sleep(0.6)


def test_who_does_not_read_frees_the_worker(hurried: Server) -> None:
    with connect(hurried) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.sendall(f"{HEAD}Content-Length: {len(LARGE)}\r\n\r\n{LARGE}".encode())
        wait_for(lambda: hurried.get("/healthz").json()["free"] == 0)
        wait_for(lambda: (state := hurried.get("/healthz").json())["free"] == 1 and state["long"] == 0, 15)
    assert "Traceback" not in hurried.said()


def test_a_head_without_end_is_cut_off(server: Server) -> None:
    with connect(server) as connection:
        with suppress(ConnectionError):
            connection.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X-A: " + b"a" * 1000 + b"\r\n")
            for _ in range(2000):
                connection.sendall(b"X-A: " + b"a" * 1000 + b"\r\n")
        assert rest(connection)[:12] in {b"HTTP/1.1 431", b""}


def test_more_idle_connections_than_there_is_room_for_keep_nobody_out(wuwei_store_path: Path, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    own = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(own[1], 4096), own[1]))
    code = "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256)); " + CALL
    log = tmp_path / "log"
    with log.open("wb") as file:
        process = subprocess.Popen([sys.executable, "-c", code.format(store=str(wuwei_store_path))], stderr=file)
    wait_for(lambda: "http://" in log.read_text(encoding="utf-8") or process.poll() is not None)
    server = Server(process, log.read_text(encoding="utf-8").partition(" at ")[2].partition("/ ")[0], log, 0)
    try:
        idle = [connect(server) for _ in range(600)]
        assert server.get("/").status_code == 200
        assert len([*Path(f"/proc/{process.pid}/fd").iterdir()]) < 256
        for one in idle:
            one.close()
    finally:
        server.stop()
        resource.setrlimit(resource.RLIMIT_NOFILE, own)
    assert "Too many open files" not in server.said()
