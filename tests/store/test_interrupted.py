"""What a loading leaves that is killed midway: nobody counts it, the next one tells of it, and it can be removed."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from tests.store.servers import PATIENCE, Running, oxigraph, stopped_after

from fengong.ask.run import run
from fengong.ask.table import Table
from fengong.cli import main
from fengong.store.discovery import Site
from fengong.store.endpoint import Endpoint
from fengong.store.push import Load, State
from fengong.store.push_table import push_table
from fengong.store.remote import PASSING, RemoteStore, each_graph
from fengong.store.targets import GraphStore, Target, Update

#: A loading by small updates of one graph that is large, as a program of its own.
LOADING = """
import pyoxigraph as ox
from fengong.store.endpoint import Endpoint
from fengong.store.discovery import Site
from fengong.store.push import Load
from fengong.store.remote import RemoteStore
from fengong.store.targets import Update
store = ox.Store()
lines = (b"<urn:s:%d> <urn:p> <urn:o> <urn:large> .\\n" % at for at in range(200_000))
store.bulk_load(b"".join(lines), ox.RdfFormat.N_QUADS)
Load(store, Site(RemoteStore(Endpoint("{url}/query")), Update(Endpoint("{url}/update"), part=1 << 12))).run()
"""
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


@pytest.fixture(params=[(), ("--union-default-graph",)], ids=["default graph", "union"])
def server(request: pytest.FixtureRequest) -> Iterator[Running]:
    """A server whose loading was killed (SIGKILL) while a graph was half there."""
    with stopped_after(oxigraph(*request.param)) as running:
        process = subprocess.Popen([sys.executable, "-c", LOADING.replace("{url}", running.url)])
        try:
            end = time.monotonic() + PATIENCE
            while not store_of(running).passing():
                assert process.poll() is None, "it was through before it was killed"
                assert time.monotonic() < end
                time.sleep(0.005)
        finally:
            process.kill()
            process.wait()
        assert len(store_of(running).passing()) == 1
        yield running


def store_of(server: Running) -> RemoteStore:
    return RemoteStore(Endpoint(f"{server.url}/query"))


def small() -> ox.Store:
    store = ox.Store()
    store.bulk_load(b"<urn:s> <urn:p> <urn:o> <urn:small> .", ox.RdfFormat.N_QUADS)
    return store


def count(store: RemoteStore | ox.Store, text: str = COUNT) -> object:
    found = run(store, text)
    assert isinstance(found, Table)
    return found.rows[0][0]


def test_nobody_counts_what_is_half_there(server: Running) -> None:
    here = ox.Store()
    assert count(store_of(server)) == count(here), "there is nothing else"
    load = Load(small(), Site(store_of(server), GraphStore(Endpoint(f"{server.url}/store"))))
    load.run()
    assert set(load.states.values()) == {State.IN}
    there = store_of(server)
    assert there.dataset == each_graph(("urn:small",))
    named = "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    for text in (COUNT, named):
        assert count(there, text) == count(small(), text)


@pytest.mark.parametrize("way", [GraphStore, Update])
def test_another_loading_tells_of_it_and_leaves_it_alone(server: Running, way: type[GraphStore] | type[Update]) -> None:
    target: Target = way(Endpoint(f"{server.url}/{'store' if way is GraphStore else 'update'}"))
    load = Load(small(), Site(store_of(server), target))
    load.run()
    assert load.failure is None
    assert load.others == store_of(server).passing() != ()
    for lang, told in (("en", "remove them with --tidy"), ("zh", "可用 --tidy 清除")):
        [note] = [note for note in push_table(load, lang).notes if PASSING in note]
        assert told in note
        assert "\n" not in note
    load.tidy()
    assert (len(load.removed), load.others, store_of(server).passing()) == (1, (), ())
    assert count(store_of(server)) == count(small())
    assert [note for note in push_table(load, "en").notes if "removed: 1" in note]


def test_what_the_stopped_loading_itself_left_is_no_others(server: Running, impatient: None) -> None:
    store = ox.Store()
    store.bulk_load(b"<urn:s> <urn:p> <urn:o> <urn:large> .", ox.RdfFormat.N_QUADS)
    load = Load(store, Site(store_of(server), Update(Endpoint(f"{server.url}/nothing"))))
    load.run()
    assert load.failure is not None
    assert load.others == ()
    again = Load(store, Site(store_of(server), Update(Endpoint(f"{server.url}/update"))))
    again.run()
    assert (again.failure, again.others) == (None, ())


def test_the_command_tells_of_it_and_removes_it(
    server: Running, wuwei_store_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    def push(*options: str) -> tuple[int, str, str]:
        command = ["push", "--store", str(wuwei_store_path), "--to", server.url, "--format", "json", "--lang", "en"]
        try:
            status = main([*command, *options])
        except SystemExit as end:
            status = end.code
        said = capsys.readouterr()
        return int(status or 0), said.out, said.err

    assert "remove them with --tidy" in push("--dry-run")[2]
    status, out, err = push()
    assert (status, {row["state"] for row in json.loads(out)}) == (0, {"in"})
    assert err.count("--tidy") == 1
    assert "remove them with --tidy" in push()[2], "told too where graphs that are there stop the work"
    assert push("--tidy", "--replace")[0] == 2
    assert len(store_of(server).passing()) == 1
    status, out, err = push("--tidy")
    assert (status, "removed: 1" in err, {row["state"] for row in json.loads(out)}) == (0, True, {"there before"})
    assert store_of(server).passing() == ()
    assert "--tidy" not in push("--replace")[2]
