"""The tests of the ontology pass where there is no network: nothing is fetched, no vocabulary and no context.

They run once more in a network namespace of their own, which has no device but a loopback that is down. Where the
kernel forbids that, Python's sockets are cut off instead, and the reason is printed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__)
#: Tests to run inside, without this file.
INSIDE = ["-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", f"--ignore={HERE}", str(HERE.parent)]
#: Makes every socket refuse, then runs what follows.
REFUSE = """
import runpy, socket, sys
def refuse(*_args, **_kwargs):
    raise OSError("the network is cut off")
socket.socket.connect = socket.socket.connect_ex = refuse
socket.getaddrinfo = socket.create_connection = refuse
sys.argv = sys.argv[1:]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
#: Tries the two ways out that a library could take: a name, and an address.
KNOCK = """
import socket
for host, port in (("w3id.org", 443), ("192.0.2.1", 80)):
    try:
        socket.create_connection((host, port), 2)
    except OSError as error:
        print("refused:", error)
    else:
        raise SystemExit("there is a network")
"""


def forbidden() -> str:
    """Why no network namespace can be made here; nothing where it can."""
    if shutil.which("unshare") is None:
        return "there is no unshare"
    tried = subprocess.run(["unshare", "-rn", "true"], capture_output=True, text=True, check=False)
    return tried.stderr.strip() if tried.returncode else ""


@pytest.fixture
def reason(capsys: pytest.CaptureFixture[str]) -> str:
    """Why sockets are refused and no namespace is made; printed past pytest's capture. Empty where one is made."""
    why = forbidden()
    if why:
        with capsys.disabled():
            sys.stderr.write(f"\nno network namespace ({why}); Python's sockets are cut off instead\n")
    return why


def cut_off(arguments: list[str], reason: str) -> subprocess.CompletedProcess[str]:
    """Python with its arguments, without a network."""
    command = [sys.executable, *arguments]
    command = [sys.executable, "-c", REFUSE, *arguments[1:]] if reason else ["unshare", "-rn", *command]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=HERE.parents[2])


def test_nothing_gets_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: str) -> None:
    (tmp_path / "knock.py").write_text(KNOCK, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("FENGONG_NETWORK_LOG", str(tmp_path / "log"))
    done = cut_off(["-m", "knock"], reason)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("refused:") == 2


def test_the_suite_passes_without_a_network(reason: str) -> None:
    done = cut_off(INSIDE, reason)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    (passed,) = re.findall(r"(\d+) passed", done.stdout)
    assert int(passed) > 400
    assert not re.search(r"\d+ (failed|skipped|error)", done.stdout)


def test_sockets_can_be_refused_where_no_namespace_can_be_made() -> None:
    """The other way, tried here too, so that it works where it is needed."""
    code = "import socket; socket.socket().connect(('127.0.0.1', 9))"
    refusing = REFUSE.replace('runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)', code)
    done = subprocess.run([sys.executable, "-c", refusing, "x"], capture_output=True, text=True, check=False)
    assert "the network is cut off" in done.stderr
