"""No test reaches the network: neither itself nor by a Python it starts, and it fails where it tries."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.network.sitecustomize import LOG, stays_here

ADDRESS = ("192.0.2.1", 80)
#: Ways out with a socket: by an address, by one that tells of no error, without a connection.
WAYS: dict[str, Callable[[socket.socket], object]] = {
    "an address": lambda one: one.connect(ADDRESS),
    "no error wanted": lambda one: one.connect_ex(ADDRESS),
    "a datagram": lambda one: one.sendto(b"x", ADDRESS),
    "a message": lambda one: one.sendmsg([b"x"], [], 0, ADDRESS),
    "a name": lambda _: socket.create_connection(("w3id.org", 443), 2),
    "a look-up": lambda _: socket.gethostbyname("w3id.org"),
    "a look-up backwards": lambda _: socket.gethostbyaddr("192.0.2.1"),
}


@pytest.fixture
def own_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A log of one's own, so that what is tried here does not fail the test."""
    monkeypatch.setenv(LOG, str(tmp_path / "log"))
    return tmp_path / "log"


@pytest.mark.parametrize("way", WAYS)
def test_every_way_out_is_cut(own_log: Path, way: str) -> None:
    kind = socket.SOCK_DGRAM if way in ("a datagram", "a message") else socket.SOCK_STREAM
    with socket.socket(type=kind) as one, pytest.raises(OSError, match="tests have no network"):
        WAYS[way](one)
    assert own_log.read_text(encoding="utf-8").count("tests have no network") == 1


def test_addresses_of_ipv6_are_cut(own_log: Path) -> None:
    with socket.socket(socket.AF_INET6) as one, pytest.raises(OSError, match="tests have no network"):
        one.connect(("2001:db8::1", 80))
    assert own_log.is_file()


def test_this_machine_is_reached(tmp_path: Path) -> None:
    for family, address in ((socket.AF_INET, ("127.0.0.1", 0)), (socket.AF_UNIX, str(tmp_path / "s"))):
        with socket.socket(family) as server, socket.socket(family) as client:
            server.bind(address)
            server.listen()
            client.connect(server.getsockname())
    assert socket.getaddrinfo("localhost", 80)


@pytest.mark.parametrize("host", ["128.0.0.1", "127x.example", "localhost.example", "10.0.0.1", b"w3id.org"])
def test_what_only_looks_like_this_machine_does_not(host: str | bytes) -> None:
    assert not stays_here(host)
    assert not stays_here((host, 80))


def test_a_test_that_reaches_out_fails_even_if_its_program_goes_on(root: Path) -> None:
    command = ["-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "tests/network/reaching_out.py"]
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False, cwd=root)
    failed = set(re.findall(r"ERROR at teardown of (\w+)", done.stdout))
    assert failed == {"test_reaches_out", "test_runs_a_program_that_reaches_out"}, done.stdout + done.stderr
    assert "reached for the network: socket.getaddrinfo of 'w3id.org'" in done.stdout
    assert "3 passed, 2 errors" in done.stdout
