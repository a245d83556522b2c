"""What somebody tries who means ill: to reach other machines and files, to take all there is, to get past the door."""

from __future__ import annotations

import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from tests.serve.conftest import Server, wait_for

#: Solutions without end, written short.
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
GREEDY = 'SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d)); separator="") AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }'


class Listener:
    """A server of this machine that somebody tries to reach through ours."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}/"
        self.visits = 0
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self.socket.accept()
                self.visits += 1
                connection.close()


@pytest.fixture(scope="module")
def listener() -> Iterator[Listener]:
    found = Listener()
    yield found
    found.socket.close()


@pytest.fixture(scope="module")
def small(serving: Callable[..., Server], wuwei_store_path: Path) -> Server:
    """A server that allows little."""
    return serving(wuwei_store_path, "--query-timeout", "3", "--max-memory", "128", "--max-rows", "1000")


REACHING = {
    "SERVICE": "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SILENT": "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
    "in OPTIONAL": "SELECT * { ?a ?b ?c OPTIONAL { SERVICE <URL> { ?s ?p ?o } } } LIMIT 1",
    "in EXISTS": "SELECT * { ?a ?b ?c FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } } LIMIT 1",
    "in MINUS": "SELECT * { ?a ?b ?c MINUS { SERVICE <URL> { ?a ?p ?o } } } LIMIT 1",
    "in a sub-select": "SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
    "in BIND": "SELECT * { BIND(EXISTS { SERVICE <URL> { ?s ?p ?o } } AS ?x) }",
    "in ORDER BY": "SELECT * { ?a ?b ?c } ORDER BY (EXISTS { SERVICE <URL> { ?s ?p ?o } }) LIMIT 1",
    "in SELECT": "SELECT (EXISTS { SERVICE <URL> { ?s ?p ?o } } AS ?x) { }",
    "in CONSTRUCT": "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
    "in DESCRIBE": "DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }",
    "in ASK": "ASK { SERVICE <URL> { ?s ?p ?o } }",
    "of a variable": "SELECT * { VALUES ?e { <URL> } SERVICE ?e { ?s ?p ?o } }",
    "glued": "SELECT*{SERVICE<URL>{?s?p?o}}",
    "glued to SILENT": "SELECT*{SERVICESILENT<URL>{?s?p?o}}",
    "glued to a prefix": "PREFIX x: <URL> SELECT*{SERVICEx:{?s?p?o}}",
    "small and large": "SELECT * { sErViCe <URL> { ?s ?p ?o } }",
    "behind a comment": "SELECT * { # }\nSERVICE#x\n<URL> { ?s ?p ?o } }",
    "behind less-than": "SELECT * { FILTER(1<2) SERVICE <URL> { ?s ?p ?o } FILTER(2>1) }",
    "escaped": "SELECT * { \\u0053ERVICE <URL> { ?s ?p ?o } }",
    "escaped inside": "SELECT * { SER\\u0056ICE <URL> { ?s ?p ?o } }",
    "full width": "SELECT * { ＳＥＲＶＩＣＥ <URL> { ?s ?p ?o } }",
    "LOAD": "LOAD <URL>",
    "LOAD SILENT": "LOAD SILENT <URL> INTO GRAPH <http://e/g>",
    "INSERT": "INSERT DATA { <a:a> <a:b> <a:c> }",
    "INSERT from SERVICE": "INSERT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
    "DELETE": "DELETE WHERE { ?s ?p ?o }",
    "CLEAR": "CLEAR ALL",
    "DROP": "DROP SILENT ALL",
    "a query, then an update": "SELECT * { } ; LOAD <URL>",
    "FROM": "SELECT * FROM <URL> { ?s ?p ?o }",
    "FROM NAMED": "SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }",
    "FROM a file": "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "CONSTRUCT FROM": "CONSTRUCT FROM <URL> WHERE { ?s ?p ?o }",
    "a file by SERVICE": "SELECT * { SERVICE <file:///etc/passwd> { ?s ?p ?o } }",
}


@pytest.mark.parametrize("way", REACHING)
def test_no_query_reaches_out(server: Server, listener: Listener, way: str) -> None:
    answer = server.sparql(REACHING[way].replace("URL", listener.url))
    assert answer.status_code in {400, 403}, answer.text
    assert "root:" not in answer.text
    assert listener.visits == 0


@pytest.mark.parametrize("name", ["default-graph-uri", "named-graph-uri"])
@pytest.mark.parametrize("where", ["", "file:///etc/passwd"])
def test_a_graph_is_looked_up_and_never_fetched(server: Server, listener: Listener, name: str, where: str) -> None:
    told = {"query": "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }", name: where or listener.url}
    answer = server.ask("POST", "/sparql", data=told)
    assert answer.json()["results"]["bindings"] == []
    assert listener.visits == 0


def test_the_listener_would_have_noticed(listener: Listener) -> None:
    found = Listener()
    with suppress(httpx.HTTPError):
        httpx.get(found.url, trust_env=False)
    wait_for(lambda: found.visits)
    found.socket.close()
    assert listener.visits == 0


def lives(server: Server) -> bool:
    return server.sparql("ASK {}").json()["boolean"] is True and server.get("/healthz").status_code == 200


def test_what_takes_too_long_is_stopped(small: Server) -> None:
    answer = small.sparql(ENDLESS)
    assert answer.status_code == 504
    assert "3 seconds" in answer.text
    assert lives(small)


def test_what_takes_too_much_memory_is_stopped(serving: Callable[..., Server], wuwei_store_path: Path) -> None:
    server = serving(wuwei_store_path, "--max-memory", "64", "--query-timeout", "25")
    answer = server.sparql(GREEDY)
    assert (answer.status_code, "memory" in answer.text) == (507, True), answer.text
    assert lives(server)


HEAVY = {
    "a large repetition": 'ASK { ?s ?p ?o FILTER REGEX(STR(?o), "((a{1000}){1000}){1000}") }',
    "a pattern that goes back": 'ASK { BIND(REGEX("' + "a" * 4000 + 'b", "^(a+)+$") AS ?x) }',
    "many alternatives": 'ASK { FILTER REGEX("x", "' + "|".join(f"a{{{n}}}" for n in range(1, 900)) + '") }',
    "deep brackets": "SELECT * " + "{" * 100_000 + "}" * 100_000,
    "deep sums": "SELECT (" + "(" * 50_000 + "1" + ")" * 50_000 + " AS ?x) {}",
    "deep negation": "ASK { FILTER(" + "!" * 200_000 + "true) }",
    "a deep path": "ASK { ?s " + "(" * 20_000 + "<a:b>" + ")*" * 20_000 + " ?o }",
    "much of nothing": "ASK { " + " " * 1_000_000 + "}",
    "many patterns": "ASK { " + "?s ?p ?o . " * 90_000 + "}",
    "much that is no SERVICE": "ASK { ?service ?p ?o " + "FILTER(1<a) " * 80_000 + "}",
    "many values": "SELECT (COUNT(*) AS ?n) { VALUES ?x { " + "1 " * 500_000 + "} }",
    "a long text": 'SELECT ("' + "甲" * 300_000 + '" AS ?x) {}',
}


@pytest.mark.parametrize("what", HEAVY)
def test_no_query_ends_the_server(small: Server, what: str) -> None:
    headers = {"content-type": "application/sparql-query"}
    answer = small.ask("POST", "/sparql", content=HEAVY[what].encode(), headers=headers)
    assert answer.status_code in {200, 400, 503, 504, 507}, answer.text
    assert "Traceback" not in answer.text
    assert lives(small)


TOO_DEEP = {
    "brackets": "ASK{" + "{" * 200_000,
    "parentheses": "ASK { FILTER(" + "(" * 300_000,
    "negation": "ASK { FILTER(" + "!" * 900_000 + "true) }",
    "a path": "ASK { ?s " + "/".join(["<a:b>"] * 100_000) + " ?o }",
    "patterns": "ASK { " + "?s ?p ?o . " * 90_000 + "}",
}


@pytest.mark.parametrize("what", TOO_DEEP)
def test_what_is_too_deep_is_not_taken_for_greedy(small: Server, what: str) -> None:
    headers = {"content-type": "application/sparql-query"}
    answer = small.ask("POST", "/sparql", content=TOO_DEEP[what].encode(), headers=headers)
    assert (answer.status_code, "too deeply or too large" in answer.text) == (400, True), answer.text
    assert "memory" not in answer.text
    assert lives(small)


def test_large_requests_are_refused(server: Server) -> None:
    body = b"query=" + b"a" * (1 << 20)
    headers = {"content-type": "application/x-www-form-urlencoded"}
    assert server.ask("POST", "/sparql", content=body, headers=headers).status_code == 413
    pieces = iter([b"query=", *[b"a" * 65536] * 20])
    assert server.ask("POST", "/sparql", content=pieces, headers=headers).status_code == 413
    address = b"GET /sparql?query=" + b"a" * (1 << 20) + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    assert raw(server, address).split(b" ")[1] in {b"414", b"431"}
    assert lives(server)


@pytest.mark.parametrize("length", [(1 << 20) + 1, 3 << 20, 7 << 20])
def test_who_sends_first_and_reads_then_is_told_that_it_is_too_long(server: Server, length: int) -> None:
    """Python's own client sees nothing of an answer whose connection ends while it still sends."""
    begun = time.monotonic()
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{server.url}/sparql", b"q" * length, timeout=20)
    with refused.value as answer:
        assert (answer.code, b"1,048,576 bytes" in answer.read()) == (413, True)
    assert time.monotonic() - begun < 1.9, "what is sent is read, and no more is waited for"


@pytest.mark.parametrize(
    ("headers", "path", "status"),
    [
        ({"Content-Encoding": "gzip"}, "/sparql", 415),
        ({"Content-Type": "text/plain"}, "/sparql", 415),
        ({"Host": "evil.invalid"}, "/sparql", 421),
        ({}, "/sparql?query=" + "a" * 40_000, 400),
        ({}, "/nothing", 404),
        ({}, "/healthz", 405),
        ({"Authorization": "Bearer wrong"}, "/sparql", 401),
    ],
)
def test_whatever_is_refused_who_sends_first_is_told_why(
    server: Server, tokened: Server, headers: dict[str, str], path: str, status: int
) -> None:
    asked = tokened if status == 401 else server
    request = urllib.request.Request(f"{asked.url}{path}", b"q" * (7 << 17), headers)
    begun = time.monotonic()
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=20)
    with refused.value as answer:
        assert answer.code == status
    assert time.monotonic() - begun < 1.9


def test_no_body_is_read_for_ever(server: Server) -> None:
    head = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n"
    begun = time.monotonic()
    assert raw(server, head + b"a" * 1000)[:12] == b"HTTP/1.1 413"
    assert time.monotonic() - begun < 8
    sent = 0
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection, suppress(ConnectionError):
        connection.sendall(head)
        while sent < 60 << 20:
            connection.sendall(b"a" * (1 << 20))
            sent += 1 << 20
    assert sent < 60 << 20


def test_who_asks_before_sending_is_answered_at_once(server: Server) -> None:
    head = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n"
    begun = time.monotonic()
    assert raw(server, head)[:12] == b"HTTP/1.1 413"
    assert time.monotonic() - begun < 1.9


PATHS = [
    "/static/../app.py",
    "/static/%2e%2e/app.py",
    "/static/..%2fapp.py",
    "/static/..%5capp.py",
    "/static/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd",
    "/static//etc/passwd",
    "/static/%00",
    "/static/site.css%00.py",
    "/static/",
    "/static/....//app.py",
]


def raw(server: Server, data: bytes) -> bytes:
    """What the server says to bytes that no client library would send."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        connection.sendall(data)
        parts = []
        with suppress(ConnectionError):
            while part := connection.recv(65536):
                parts.append(part)
    return b"".join(parts)


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_out_of_the_folder(server: Server, path: str) -> None:
    request = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    answer = raw(server, request.encode())
    assert answer.split(b" ", 2)[1] in {b"404", b"400", b"405"}, answer[:200]
    assert b"root:" not in answer
    assert b"import" not in answer


@pytest.mark.parametrize(
    "path", ["/%0d%0aSet-Cookie:%20a=b", "/x%0aevil:%201", "/%E2%80%A8", "/%1b[31m", "//evil.invalid/x"]
)
@pytest.mark.parametrize("query", ["", "?token=right&next=%0d%0aevil:%201", "?token=wrong%0d%0aevil:%201"])
def test_nothing_in_an_address_becomes_a_header_or_a_line(tokened: Server, path: str, query: str) -> None:
    answer = raw(tokened, f"GET {path}{query} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    head = answer.partition(b"\r\n\r\n")[0].lower()
    assert b"\nevil:" not in head
    assert b"\nset-cookie: a=b" not in head
    assert b"location: //" not in head
    assert all(line.isprintable() for line in tokened.said().splitlines())


@pytest.fixture(scope="module")
def tokened(serving: Callable[..., Server], wuwei_store_path: Path) -> Server:
    return serving(wuwei_store_path, "--token", "right", "--cors", "https://friend.invalid", "--workers", "1")


@pytest.mark.parametrize(
    "bytes_",
    [
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.invalid\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: a<b\r\nConnection: close\r\n\r\n",
        b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        b"GET http://evil.invalid/ HTTP/1.1\r\nHost: evil.invalid\r\nConnection: close\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n",
        b"GET /\r\n\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused(server: Server, bytes_: bytes) -> None:
    answer = raw(server, bytes_)
    assert answer[:12].split(b" ")[-1] in {b"400", b"421", b"415", b""}, answer[:300]
    assert lives(server)


@pytest.mark.parametrize("version", ["1.0", "1.1"])
@pytest.mark.parametrize("path", ["/", "/sparql", "/healthz"])
def test_a_request_to_nobody_is_told_so(server: Server, version: str, path: str) -> None:
    answer = raw(
        server,
        f"GET {path} HTTP/{version}\r\nAccept: text/html\r\nAccept-Language: en\r\nConnection: close\r\n\r\n".encode(),
    )
    assert answer.split(b" ")[1] == b"400", answer[:300]
    assert b"Host header" in answer


def test_two_hundred_clients_are_all_answered(server: Server) -> None:
    def ask(number: int) -> int:
        return server.sparql(f"ASK {{ BIND({number} AS ?n) }}").status_code

    with ThreadPoolExecutor(200) as clients:
        said = [*clients.map(ask, range(200))]
    assert set(said) <= {200, 503}
    assert said.count(200) >= 100
    assert lives(server)
