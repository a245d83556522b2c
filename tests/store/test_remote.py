"""A store elsewhere answers as the embedded one does; what is no such store is told so in a line."""

from __future__ import annotations

import time
from collections.abc import Callable

import pyoxigraph as ox
import pytest
from tests.store.servers import Reply, Running, oxigraph, scripted, stopped_after

from fengong.analysis.load import read_incidence
from fengong.ask.library import all_queries
from fengong.ask.run import answer, run
from fengong.errors import QueryError, StoreError
from fengong.explorer.gather import gather
from fengong.store.endpoint import Endpoint, parse_endpoint
from fengong.store.remote import UNION, RemoteStore, each_graph

JSON = {"Content-Type": "application/sparql-results+json; charset=utf-8"}
YES: Reply = (200, JSON, b'{"head": {}, "boolean": true}')
GRAPH = "CONSTRUCT { ?task dcterms:title ?title } { ?task a fg:Task ; dcterms:title ?title }"


@pytest.mark.parametrize("name", [query.name for query in all_queries()])
def test_every_named_query_answers_the_same(name: str, remote: RemoteStore, wuwei_store: ox.Store) -> None:
    [query] = [one for one in all_queries() if one.name == name]
    here, there = (answer(store, query, {}, "zh") for store in (wuwei_store, remote))
    assert sorted(map(repr, there.rows)) == sorted(map(repr, here.rows))


def test_what_analyses_and_the_page_read_is_the_same(remote: RemoteStore, wuwei_store: ox.Store) -> None:
    assert read_incidence(remote) == read_incidence(wuwei_store)
    assert gather(remote) == gather(wuwei_store)


def test_graphs_and_truth_come_back_as_from_the_embedded_store(remote: RemoteStore, wuwei_store: ox.Store) -> None:
    assert run(remote, GRAPH) == run(wuwei_store, GRAPH)
    asked = "ASK { GRAPH ?g { ?task dcterms:title ?title FILTER CONTAINS(?title, '隐患') } }"
    assert run(remote, asked) == run(wuwei_store, asked)


def test_graphs_are_asked_as_one_as_each_server_understands_it(
    remote: RemoteStore, own_server: Running, wuwei_store: ox.Store
) -> None:
    own = RemoteStore(Endpoint(f"{own_server.url}/sparql"))
    named = RemoteStore(remote.endpoint)
    named.dataset = each_graph(remote.graphs)
    assert (remote.dataset, own.dataset) == (UNION, ())
    counted = "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?g) AS ?graphs) { ?s ?p ?o GRAPH ?g { ?s ?p ?o } }"
    answers = {str(run(store, counted)) for store in (wuwei_store, remote, own, named)}
    assert len(answers) == 1
    assert read_incidence(named) == read_incidence(own) == read_incidence(wuwei_store)


def test_hundreds_of_graphs_can_be_named() -> None:
    quads = "".join(f'<urn:s> <urn:p> "{at}" <http://example.org/市/{at}/{"x" * 60}> .\n' for at in range(500))
    with stopped_after(oxigraph("--union-default-graph")) as server:
        store = RemoteStore(Endpoint(f"{server.url}/query"))
        _fill(server, quads)
        store.dataset = each_graph(store.graphs)
        assert len(store.dataset) == 1000
        assert str(run(store, "SELECT (COUNT(?o) AS ?n) { ?s ?p ?o }")) == str(
            run(RemoteStore(store.endpoint), "SELECT (COUNT(?o) AS ?n) { ?s ?p ?o }")
        )


def test_a_store_without_named_graphs_is_asked_as_it_is() -> None:
    with stopped_after(oxigraph()) as server:
        store = RemoteStore(Endpoint(f"{server.url}/query"))
        assert (store.graphs, store.dataset) == ((), ())
        assert "rows=()" in str(run(store, "SELECT ?s { ?s ?p ?o }"))


def test_a_malformed_query_is_told_as_at_home(remote: RemoteStore, wuwei_store: ox.Store) -> None:
    told = []
    for store in (wuwei_store, remote):
        with pytest.raises(QueryError) as error:
            run(store, "SELECT ?x\nWHERE { ?x a nobody:Task }")
        told.append(str(error.value))
    assert told[0] == told[1] == "malformed SPARQL at line 2, column 14: the prefix nobody: is not declared"


@pytest.mark.parametrize(
    "query", ["DROP ALL", "SELECT * { SERVICE <http://127.0.0.1:1/> { } }", "SELECT * FROM <urn:g> { ?s ?p ?o }"]
)
def test_what_is_refused_here_is_never_sent(query: str) -> None:
    with scripted(lambda *_: YES) as server:
        with pytest.raises(QueryError):
            run(RemoteStore(Endpoint(server.url)), query)
        assert server.asked == []


def test_a_server_that_is_not_there_is_told_so(impatient: None) -> None:
    with stopped_after(oxigraph()) as server:
        pass
    with pytest.raises(StoreError, match=r"cannot be reached \(.*refused\); is the server running\?"):
        RemoteStore(Endpoint(f"{server.url}/query")).query("ASK { }")


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        ((200, {"Content-Type": "text/html"}, b"<html>"), "answers with text/html that is no result of SPARQL"),
        ((200, JSON, b'{"head": {"vars": ["s"]}, "results": {"bindings": [{"s'), "is no result of SPARQL"),
        ((200, JSON, b'{"head": {"vars": []}, "results": {"bindings": []}}'), "answers another question"),
        ((200, {**JSON, "Content-Length": "99999"}, b'{"head": {}'), "cannot be reached"),
        ((401, {}, b""), "set FENGONG_STORE_TOKEN"),
        ((404, {}, b""), "there is nothing at this address"),
        ((500, {"Content-Type": "text/plain"}, b"out of\x1b[2J disk\nTrace"), r"\(500: out of\[2J disk\)"),
        ((302, {"Location": "http://127.0.0.2:9/sparql"}, b""), r"sends to another server \(http://127.0.0.2:9\)"),
        ((307, {"Location": "/again"}, b""), "from one address to the next without end"),
    ],
)
def test_what_is_no_answer_is_one_clear_line(reply: Reply, told: str, impatient: None) -> None:
    with scripted(lambda *_: reply) as server, pytest.raises(StoreError, match=told) as error:
        RemoteStore(Endpoint(server.url, "Bearer t0ken")).query("ASK { }")
    assert "\n" not in str(error.value)
    assert "\x1b" not in str(error.value)


def test_words_of_a_server_that_does_not_accept_a_query_are_told() -> None:
    reply: Reply = (400, {"Content-Type": "text/plain"}, b"too complex\n at line 7")
    with scripted(lambda *_: reply) as server, pytest.raises(QueryError, match=r"accept the query: too complex$"):
        RemoteStore(Endpoint(server.url)).query("ASK { }")


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_what_passes_is_tried_again(status: int, impatient: None) -> None:
    with scripted(lambda _, __, at: (status, {}, b"") if at == 1 else YES) as server:
        assert RemoteStore(Endpoint(server.url)).query("ASK { }")
        assert len(server.asked) == 2


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_on_the_same_server_a_query_goes_where_it_is_sent(status: int) -> None:
    def answer(_: str, path: str, __: int) -> Reply:
        return YES if path == "/sparql/" else (status, {"Location": "/sparql/"}, b"")

    with scripted(answer) as server:
        store = RemoteStore(parse_endpoint(f"{server.url}/sparql", "t0ken"))
        assert store.query("ASK { ?s ?p '市' }")
    first, second = server.asked
    assert first[0] == second[0] == "POST"
    assert first[3] == second[3]
    assert second[2]["Authorization"] == "Bearer t0ken"


def test_secrets_are_shown_to_their_server_only() -> None:
    with scripted(lambda *_: (200, {"Content-Type": "text/html"}, b"")) as server:
        address = server.url.replace("//", "//管理:pa%3Ass@")
        store = RemoteStore(parse_endpoint(address, "t0ken"))
        with pytest.raises(StoreError) as error:
            store.query("ASK { }")
    assert server.asked[0][2]["Authorization"] == "Basic 566h55CGOnBhOnNz"
    for shown in (str(error.value), repr(error.value), str(store), repr(store.endpoint)):
        assert not any(secret in shown for secret in ("pa:ss", "pa%3Ass", "管理", "566h", "t0ken"))
    assert store.endpoint.at("http://example.org/").authorization is None


@pytest.mark.parametrize("address", ["http://", "http://a b/", "http://host:port/", "http://[::1", "http://h/\r\nX: y"])
def test_what_is_no_address_is_refused(address: str) -> None:
    if address == "http://a b/":
        address = "http://a\x00b/"
    with pytest.raises(StoreError, match="is no address; write http://HOST:PORT/PATH"):
        parse_endpoint(address.replace("//", "//me:secret@"))


@pytest.mark.parametrize("token", ["秘密", "t0\r\nX: y"])
def test_a_token_that_no_header_can_hold_is_refused(token: str) -> None:
    with pytest.raises(StoreError, match="cannot be shown the token in FENGONG_STORE_TOKEN") as error:
        parse_endpoint("http://127.0.0.1/", token)
    assert token not in str(error.value)


def test_an_answer_has_a_size_and_a_time() -> None:
    large: Callable[..., Reply] = lambda *_: (200, JSON, b" " * (3 << 20))  # noqa: E731
    with scripted(large) as server, pytest.raises(StoreError, match="answers with more than 1 MB; ask for less"):
        RemoteStore(Endpoint(server.url), most=1 << 20).query("ASK { }")


def test_a_silent_server_is_left(impatient: None) -> None:
    def silent(*_: object) -> Reply:
        time.sleep(1)
        return YES

    with scripted(silent) as server, pytest.raises(StoreError, match="gave no answer within 0 seconds"):
        RemoteStore(Endpoint(server.url), seconds=0.2).query("ASK { }")


def _fill(server: Running, quads: str) -> None:
    import urllib.request

    headers = {"Content-Type": "application/n-quads"}
    with urllib.request.urlopen(urllib.request.Request(f"{server.url}/store", quads.encode(), headers)) as done:
        assert done.status < 300
