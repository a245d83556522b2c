"""What is refused, proved against a server that counts who calls it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pyoxigraph as ox
import pytest

from fengong.ask.guard import decoded
from fengong.ask.keywords import names_dataset, names_service
from fengong.ask.run import run
from fengong.errors import QueryError

Calls = tuple[str, list[str]]


@pytest.fixture(scope="module")
def server() -> Iterator[Calls]:
    """An address, and the requests that came in there."""
    seen: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append(self.path)
            self.send_error(404)

        do_POST = do_GET  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    httpd = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}/", seen
    httpd.shutdown()
    thread.join()
    httpd.server_close()


@pytest.fixture
def store() -> ox.Store:
    made = ox.Store()
    for thing in (ox.Literal(1), ox.NamedNode("urn:a.b")):
        made.add(ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:p"), thing))
    return made


#: Ways to hide the keyword; HERE is the address. Each is SPARQL that the engine runs.
REACHING = [
    "SELECT * { SERVICE <HERE> { ?a ?b ?c } }",
    "SELECT * { service silent <HERE> { ?a ?b ?c } }",
    "SELECT * { OPTIONAL { ?s ?p ?o . SERVICE <HERE> { ?a ?b ?c } } }",
    "ASK { ?s ?p ?o FILTER EXISTS { SERVICE <HERE> { ?a ?b ?c } } }",
    "SELECT * { { SELECT * { SERVICE <HERE> { ?a ?b ?c } } } }",
    "SELECT * { ?s ?p 1SERVICE <HERE> { ?a ?b ?c } }",
    "SELECT * { ?s ?p 1 . SERVICE#<\n<HERE> { ?a ?b ?c } }",
    "SELECT * { ?s ?p ?o FILTER(?o<2#>\n)SERVICE <HERE> { ?a ?b ?c } }",
    'SELECT * { ?s ?p ?o FILTER(?o<2#>"""\n)SERVICE <HERE> { ?a ?b ?c } #"""\n }',
    'SELECT * { ?s ?p ?o FILTER(?o<2#//>"""\n)SERVICE <HERE> { ?a ?b ?c } #"""\n }',
    'PREFIX x: <urn:> SELECT * { ?s ?p ?o FILTER(?o<x:#://>"""\n||true)SERVICE <HERE> { ?a ?b ?c } #"""\n }',
    "SELECT * { FILTER('''#''' != '\"') SERVICE <HERE> { ?a ?b ?c } }",
    "PREFIX x: <urn:> SELECT * { ?s ?p x:a.b.SERVICE <HERE> { ?a ?b ?c } }",
    "CONSTRUCT { ?a ?b ?c } { SERVICE <HERE> { ?a ?b ?c } }",
    "PREFIX x: <HERE> SELECT * { SERVICEx:y { ?a ?b ?c } }",
    "PREFIX x: <HERE> SELECT * { SERVICE SILENTx:y { ?a ?b ?c } }",
    "PREFIX x: <HERE> SELECT * { serviceSilentx:y.z { ?a ?b ?c } }",
    "PREFIX SERVICEx: <urn:> PREFIX x: <HERE> SELECT * { ?s ?p 1 . SERVICEx:y { ?a ?b ?c } }",
    "PREFIXx: <HERE> SELECT * { SERVICEx:y { ?a ?b ?c } }",
    "PREFIX : <HERE> SELECT * { ?s ?p 1SERVICE:y { ?a ?b ?c } }",
]


@pytest.mark.parametrize("query", [*REACHING, "SELECT * { BIND(<HERE> AS ?x) SERVICE ?x { ?a ?b ?c } }"])
def test_no_query_reaches_another_server(query: str, server: Calls, store: ox.Store) -> None:
    address, seen = server
    seen.clear()
    with pytest.raises(QueryError, match="SERVICE calls another server"):
        run(store, query.replace("HERE", address))
    assert not seen


def test_the_engine_alone_would_have_called(server: Calls, store: ox.Store) -> None:
    address, seen = server
    for query in REACHING:
        seen.clear()
        try:
            found = store.query(query.replace("HERE", address))
            if not isinstance(found, ox.QueryBoolean):
                list(found)
        except (OSError, ValueError, RuntimeError):
            pass
        assert seen, query


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p ?o } # no SERVICE here",
        'SELECT * { ?s ?p "SERVICE <http://example.org/>" }',
        "SELECT * { ?s <http://example.org/service/SERVICE> ?o }",
        "PREFIX service: <urn:s> SELECT * { ?s service:service ?o FILTER(?o < 3 || ?o > 4) }",
    ],
)
def test_the_mere_word_is_no_call(query: str, store: ox.Store) -> None:
    assert not names_service(query)
    assert run(store, query) is not None


#: Ways to choose graphs; each is SPARQL that the engine runs, and finds nothing where it obeys.
CHOOSING = [
    "SELECT * FROM <urn:h> { ?s ?p ?o }",
    "SELECT *from<urn:h>{ ?s ?p ?o }",
    "SELECT * FROM NAMED <urn:h> WHERE { ?s ?p ?o }",
    "SELECT *FROMNAMED<urn:h>WHERE{ ?s ?p ?o }",
    "SELECT ?s FROM # comment\n <urn:h> { ?s ?p ?o }",
    "PREFIX x: <urn:> SELECT * FROM x:h { ?s ?p ?o }",
    "PREFIX x: <urn:> SELECT * FROMx:h { ?s ?p ?o }",
    "PREFIX x: <urn:> SELECT * FROM NAMEDx:h { ?s ?p ?o }",
    "PREFIX : <urn:> SELECT * FROM:h { ?s ?p ?o }",
    "SELECT (?s<2#>\n AS ?x) FROM <urn:h> { ?s ?p ?o }",
    'SELECT ?s ("FROM" AS ?x) FROM <urn:h> { ?s ?p ?o }',
    "CONSTRUCT { ?s ?p ?o } FROM <urn:h> { ?s ?p ?o }",
    "CONSTRUCT FROM <urn:h> WHERE { ?s ?p ?o }",
    "DESCRIBE <urn:a>FROM<urn:h>",
    "ASK FROM <urn:h> { ?s ?p ?o }",
]


@pytest.mark.parametrize("query", CHOOSING)
def test_a_choice_of_graphs_is_refused_and_not_forgotten(query: str, store: ox.Store) -> None:
    alone = store.query(query)
    assert not (bool(alone) if isinstance(alone, ox.QueryBoolean) else list(alone)), "it must be a choice"
    with pytest.raises(QueryError, match=r"FROM is refused: all graphs .* are queried as one; GRAPH \?g"):
        run(store, query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?from { ?from ?p $FROM } # FROM <urn:g>",
        "SELECT * { ?s ?p ?o # FROM <urn:g>\n }",
        "SELECT * { ?s ?p 'FROM <urn:g>' , \"FROM NAMED <urn:g>\" }",
        "SELECT * { ?s ?p '''\nFROM <urn:g>''' , \"\"\"FROM 'x' FROM <urn:g>\"\"\" }",
        "SELECT * { ?s <http://example.org/from> ?o }",
        "BASE <urn:x/> SELECT * { ?s <from> <a/from> FILTER(1 < 2) }",
        "PREFIX from: <urn:f> SELECT ?s { ?s from:from ?o } ORDER BY ?s",
        "SELECT * { GRAPH ?g { ?s ?p ?o } }",
    ],
)
def test_the_mere_word_chooses_nothing(query: str, store: ox.Store) -> None:
    assert not names_dataset(query)
    assert run(store, query) is not None


def test_escapes_outside_strings_do_not_make_keywords(store: ox.Store) -> None:
    # The engine must not read S as S before parsing; if it ever does, the guard must too.
    with pytest.raises(QueryError, match="malformed"):
        run(store, r"SELECT * { \u0053ERVICE <http://example.org/> { ?a ?b ?c } }")


@pytest.mark.parametrize(
    ("update", "verb"),
    [
        ("INSERT DATA { <urn:a> <urn:b> 1 }", "INSERT"),
        ("PREFIX fg: <urn:x> # SELECT\ndelete where { ?s ?p ?o }", "DELETE"),
        ("BASE <urn:x> LOAD <http://example.org/>", "LOAD"),
        ("drop all", "DROP"),
        ("CLEAR SILENT DEFAULT", "CLEAR"),
        ("WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH"),
    ],
)
def test_updates_are_named_and_refused(update: str, verb: str, store: ox.Store) -> None:
    with pytest.raises(QueryError, match=f"^{verb} changes data"):
        run(store, update)
    assert len(store) == 2


@pytest.mark.parametrize("query", ["", "  \n", "# only a comment", "PREFIX fg: <urn:x>"])
def test_nothing_to_run_is_said(query: str, store: ox.Store) -> None:
    with pytest.raises(QueryError, match="the query is empty"):
        run(store, query)


def test_a_query_file_may_begin_with_a_byte_order_mark() -> None:
    assert decoded("﻿ASK {}".encode()) == "ASK {}"


def test_a_query_file_must_be_utf8() -> None:
    with pytest.raises(QueryError, match="not UTF-8"):
        decoded("ASK { ?s ?p '应急' }".encode("gb18030"))


def test_a_function_that_nobody_knows_is_told(store: ox.Store) -> None:
    with pytest.raises(QueryError, match="cannot be run: The custom function <urn:f> is not supported"):
        run(store, "SELECT * { ?s ?p ?o FILTER(<urn:f>(?o)) }")
