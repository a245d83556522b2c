"""What is pushed comes back to the letter, each graph whole or not at all, whenever the server dies."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.store.conftest import site_of
from tests.store.servers import Running, free_port, oxigraph, scripted, stopped_after

from fengong.errors import StoreError
from fengong.store.discovery import Site, find_queries, find_target
from fengong.store.endpoint import Endpoint
from fengong.store.push import Load, State, graphs_of, held
from fengong.store.remote import PASSING, RemoteStore
from fengong.store.targets import GraphStore, Target, Update

ODD = [
    "换行\n回车\r制表\t\"引号'反斜杠\\",
    r"\u0041 \\u0041 \n",
    "\x01\x0b\x7f",
    "𠮷😀",
    " _:x .",
    "} } ; DROP ALL ; #",
    "",
    "\u2028\u0085 ",
]
GRAPHS = ["http://example.org/图/武威", "http://example.org/%E5%9B%BE?a=1&b=2#片", "http://example.org/%2525+b;c"]


@pytest.fixture(scope="module")
def server() -> Iterator[Running]:
    with stopped_after(oxigraph()) as running:
        yield running


@pytest.fixture(params=["graph store", "update", "update in parts"])
def target(request: pytest.FixtureRequest, server: Running) -> Target:
    if request.param == "graph store":
        return GraphStore(Endpoint(f"{server.url}/store"))
    return Update(Endpoint(f"{server.url}/update"), part=60 if "parts" in request.param else 4 << 20)


def odd_store() -> ox.Store:
    """Everything that is easily lost on the way, in graphs of odd names."""
    store, blank = ox.Store(), ox.BlankNode()
    for name in GRAPHS:
        graph = ox.NamedNode(name)
        for at, text in enumerate(ODD):
            predicate = ox.NamedNode(f"http://example.org/市/{at}")
            store.add(ox.Quad(graph, predicate, ox.Literal(text), graph))
            store.add(
                ox.Quad(ox.NamedNode("http://example.org/%E6%AD%A6"), predicate, ox.Literal(text, language="zh"), graph)
            )
        number = ox.Literal("01", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))
        other = ox.BlankNode()
        store.add(ox.Quad(blank, ox.NamedNode("http://example.org/p"), other, graph))
        store.add(ox.Quad(other, ox.NamedNode("http://example.org/p"), number, graph))
    return store


def canonical(statements: Iterator[ox.Triple] | list[ox.Triple]) -> set[str]:
    """Statements by names of blank nodes that do not depend on where they come from."""
    dataset = ox.Dataset(ox.Quad(one.subject, one.predicate, one.object) for one in statements)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.UNSTABLE)
    return {str(quad) for quad in dataset}


def fetched(server: Running, graph: str) -> set[str]:
    store = RemoteStore(Endpoint(f"{server.url}/query"))
    found = store.query(f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}")
    assert isinstance(found, list)
    return canonical(found)


def test_what_is_pushed_comes_back_to_the_letter(server: Running, target: Target) -> None:
    store = odd_store()
    load = Load(store, Site(site_of(server).queries, target), replace=True)
    load.run()
    assert load.failure is None
    assert set(load.states.values()) == {State.IN}
    for graph in GRAPHS:
        sent = [quad.triple for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(graph))]
        assert fetched(server, graph) == canonical(sent)
    assert set(RemoteStore(Endpoint(f"{server.url}/query")).graphs) == set(GRAPHS)


def test_a_graph_is_replaced_and_not_added_to(server: Running, target: Target) -> None:
    for text in ("旧", "新"):
        target.put("urn:one", f'<urn:s> <urn:p> "{text}" .\n<urn:{text}> <urn:p> _:b .\n'.encode())
    assert held(site_of(server).queries, ("urn:one",)) == {"urn:one": 2}
    assert any('"新"' in one for one in fetched(server, "urn:one"))
    target.drop("urn:one")
    assert held(site_of(server).queries, ("urn:one",)) == {"urn:one": 0}


def test_a_build_is_told_from_its_description_last(wuwei_store: ox.Store) -> None:
    graphs = graphs_of(wuwei_store)
    assert list(graphs)[-1].endswith("graph/meta")
    assert sum(graphs.values()) == len(wuwei_store)


def test_graphs_that_are_there_stop_the_work_before_it_begins(server: Running, target: Target) -> None:
    target.put(GRAPHS[1], b"<urn:s> <urn:p> <urn:o> .")
    load = Load(odd_store(), Site(site_of(server).queries, target))
    load.run()
    assert "give --replace to replace them" in str(load.failure)
    assert load.before[GRAPHS[1]] == 1
    assert held(site_of(server).queries, (GRAPHS[1],)) == {GRAPHS[1]: 1}
    target.drop(GRAPHS[1])


@pytest.mark.parametrize("way", [GraphStore, Update])
def test_what_was_in_stays_whole_when_the_server_is_killed(
    way: type[GraphStore] | type[Update], tmp_path: Path, impatient: None
) -> None:
    """Killed between two graphs, and again while one is on its way."""
    store, port = large_store(), free_port()
    path = {"GraphStore": "store", "Update": "update"}[way.__name__]
    for after in (0.0, 0.1):
        running = oxigraph("--location", str(tmp_path / "db"), port=port)
        target = way(Endpoint(f"{running.url}/{path}"))
        if isinstance(target, Update):
            target = Update(target.endpoint, part=1 << 14)
        load = Load(store, Site(RemoteStore(Endpoint(f"{running.url}/query")), target), replace=True)
        load.run(lambda graphs, now=running, delay=after: killed_after_one(graphs, now, delay))  # type: ignore[misc]
        running.kill()
        assert load.failure is not None, "the server was dead before the end"
        assert "cannot be reached" in str(load.failure)
        with stopped_after(oxigraph("--location", str(tmp_path / "db"), port=port)) as again:
            found = held(site_of(again).queries, tuple(load.wanted))
            assert all(found[graph] in (0, count) for graph, count in load.wanted.items()), found
            sent = [graph for graph, state in load.states.items() if state in (State.SENT, State.IN)]
            assert sent
            assert all(found[graph] == load.wanted[graph] for graph in sent)
    with stopped_after(oxigraph("--location", str(tmp_path / "db"), port=port)) as again:
        load = Load(store, Site(site_of(again).queries, way(Endpoint(f"{again.url}/{path}"))), replace=True)
        load.run()
        assert (load.failure, set(load.states.values())) == (None, {State.IN})
        left = f"ASK {{ GRAPH ?g {{ ?s ?p ?o }} FILTER STRSTARTS(STR(?g), '{PASSING}') }}"
        assert not site_of(again).queries.query(left), "nothing of the interrupted work is left"


def killed_after_one(graphs: Iterator[str], running: Running, delay: float) -> Iterator[str]:
    yield next(graphs)
    timer = threading.Timer(delay, running.kill)
    timer.start()
    try:
        yield from graphs
        timer.join()  # a quick server took everything in time; then the counting meets a dead one
    finally:
        timer.join()


def large_store() -> ox.Store:
    store = ox.Store()
    lines = [
        f'<urn:s:{at}> <urn:p> "语句{at}" <urn:graph:{name}> .'
        for name in range(4)
        for at in range(12_000 if name else 50)
    ]
    store.bulk_load("\n".join(lines).encode(), ox.RdfFormat.N_QUADS)
    return store


def test_the_ways_of_a_server_are_found(server: Running) -> None:
    for address in ("", "/", "/query", "/store", "/update"):
        queries = find_queries(Endpoint(server.url + address))
        target = find_target(Endpoint(server.url + address), queries)
        assert (queries.endpoint.url, target.endpoint.url) == (f"{server.url}/query", f"{server.url}/store"), address
        assert isinstance(target, GraphStore)
    assert not RemoteStore(queries.endpoint).query(f"ASK {{ GRAPH <{PASSING}probe> {{ ?s ?p ?o }} }}")


def test_a_server_that_is_read_only_is_told_so(own_server: Running) -> None:
    to = Endpoint(f"{own_server.url}/sparql")
    queries = find_queries(to)
    assert queries.endpoint == to
    with pytest.raises(StoreError, match="updates are refused: this store is read-only"):
        find_target(to, queries)


def test_oxigraph_that_is_read_only_is_told_so(tmp_path: Path) -> None:
    with stopped_after(oxigraph("--location", str(tmp_path))):
        pass
    with stopped_after(oxigraph("--location", str(tmp_path), command="serve-read-only")) as running:
        to = Endpoint(running.url)
        with pytest.raises(StoreError, match=r"refuses this .*read-only"):
            find_target(to, find_queries(to))


def test_a_server_without_queries_is_told_so() -> None:
    with (
        scripted(lambda *_: (200, {"Content-Type": "text/html"}, b"<html>")) as page,
        pytest.raises(StoreError, match="there is no SPARQL endpoint at this address, nor at query or sparql below"),
    ):
        find_queries(Endpoint(page.url))


def test_who_is_not_let_in_is_told_how(server: Running) -> None:
    with scripted(lambda *_: (401, {}, b"")) as closed:
        with pytest.raises(StoreError, match="set FENGONG_STORE_TOKEN"):
            find_queries(Endpoint(closed.url))
        with pytest.raises(StoreError, match="set FENGONG_STORE_TOKEN"):
            find_target(Endpoint(closed.url), site_of(server).queries)


def test_a_graph_of_which_something_was_lost_is_told() -> None:
    with stopped_after(oxigraph()) as empty, scripted(lambda *_: (204, {}, b"")) as careless:
        load = Load(odd_store(), Site(site_of(empty).queries, GraphStore(Endpoint(careless.url))))
        load.run()
    assert "3 of the graphs hold another number of statements than was sent" in str(load.failure)
    assert set(load.states.values()) == {State.DIFFERS}
