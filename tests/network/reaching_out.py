"""Tests that ``tests/test_no_network.py`` runs to see two of them fail; by its name this file is not collected."""

from __future__ import annotations

import socket
import subprocess
import sys

#: Goes on as if nothing had been.
REACH = """
import socket
try:
    socket.create_connection(("w3id.org", 443), 2)
except OSError:
    print("went on")
"""


def test_reaches_out() -> None:
    exec(REACH)


def test_runs_a_program_that_reaches_out() -> None:
    assert subprocess.check_output([sys.executable, "-c", REACH]) == b"went on\n"


def test_stays_at_home() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
