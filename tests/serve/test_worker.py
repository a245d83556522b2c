"""A worker by itself: what it answers, and what it may not do."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

import pytest

from fengong.serve.job import DATA, END, FAIL, HEAD, JOB, READY, Job, packed, receive, written
from fengong.store.oxigraph import current_build


class Asked:
    """A worker, asked over its pipes as the front asks it."""

    def __init__(self, store: Path, build: str, rows: int = 1000) -> None:
        command = [sys.executable, "-m", "fengong.serve.worker", str(store), build, str(rows), str(256 << 20)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self._in = self.process.stdin
        self.out = cast("BinaryIO", self.process.stdout)
        self.first = receive(self.out)

    def ask(self, text: str, form: str | None = None) -> list[tuple[bytes, bytes]]:
        told: dict[str, Any] = {"text": text, "form": form, "accept": None, "default_graphs": [], "named_graphs": []}
        self._in.write(packed(JOB, written(Job("sparql", told))))
        self._in.flush()
        frames = []
        while (frame := receive(self.out)) is not None:
            frames.append(frame)
            if frame[0] in (END, FAIL):
                break
        return frames

    def leave(self) -> int:
        self._in.close()
        self.out.close()
        return self.process.wait(20)


@pytest.fixture(scope="module")
def worker(wuwei_store_path: Path) -> Iterator[Asked]:
    found = Asked(wuwei_store_path, current_build(wuwei_store_path) or "")
    assert found.first == (READY, b"")
    yield found
    assert found.leave() == 0


def test_an_answer_is_a_head_its_data_and_an_end(worker: Asked) -> None:
    frames = worker.ask("ASK {}")
    assert [kind for kind, _ in frames] == [HEAD, DATA, END]
    assert json.loads(frames[0][1]) == {"media_type": "application/sparql-results+json"}
    assert json.loads(frames[1][1])["boolean"] is True


def test_after_a_refusal_it_answers_again(worker: Asked) -> None:
    for text, status in (("ASK {", 400), ("SELECT * { SERVICE <http://e/> {} }", 403), ("", 400), ("CLEAR ALL", 403)):
        frames = worker.ask(text)
        assert [kind for kind, _ in frames] == [FAIL]
        assert json.loads(frames[0][1])["status"] == status
    assert [kind for kind, _ in worker.ask("ASK {}")] == [HEAD, DATA, END]


def test_more_rows_than_may_be_are_refused_before_anything_is_sent(worker: Asked) -> None:
    frames = worker.ask("SELECT ?s { ?s ?p ?o }", "csv")
    assert [kind for kind, _ in frames] == [FAIL]
    assert "1,000 rows" in json.loads(frames[0][1])["reason"]


def test_without_a_store_it_says_so(tmp_path: Path) -> None:
    found = Asked(tmp_path, "build-none")
    assert found.first is not None
    assert found.first[0] == FAIL
    assert found.leave() == 1


def test_it_cannot_reach_even_its_own_machine(worker: Asked) -> None:
    # Where the system gives it a network of its own, that is empty: the name of the space differs from ours.
    from fengong.serve.cage import cut_network

    code = "from fengong.serve.cage import cut_network; import sys; sys.exit(0 if cut_network() else 3)"
    allowed = subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    own, its = (Path(f"/proc/{pid}/ns/net").readlink() for pid in ("self", worker.process.pid))
    assert (own != its) == allowed, cut_network.__doc__
