"""Every form of an answer, read again by a reader that is not ours."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest
import rdflib
from tests.serve.conftest import Server

from fengong.errors import RefusedError
from fengong.serve.formats import GRAPHS, RESULTS, chosen

SELECT = 'SELECT ?n ("甲,\\"乙\\"\\n丙"@zh AS ?t) { VALUES ?n { 1 2 3 } }'
CONSTRUCT = "CONSTRUCT { ?t a ?c } WHERE { ?t a ?c } LIMIT 50"
NAMES = {
    "text/turtle": "turtle",
    "application/n-triples": "nt",
    "application/ld+json": "json-ld",
    "application/rdf+xml": "xml",
    "application/trig": "trig",
    "application/n-quads": "nquads",
    "text/n3": "n3",
}


def test_rows_as_json(server: Server) -> None:
    told = json.loads(server.sparql(SELECT, "application/sparql-results+json").content)
    assert [row["n"]["value"] for row in told["results"]["bindings"]] == ["1", "2", "3"]
    assert told["results"]["bindings"][0]["t"] == {"type": "literal", "value": '甲,"乙"\n丙', "xml:lang": "zh"}


def test_rows_as_xml(server: Server) -> None:
    answer = server.sparql(SELECT, "application/sparql-results+xml")
    found = ET.fromstring(answer.content).iter("{http://www.w3.org/2005/sparql-results#}result")
    assert len([*found]) == 3
    assert answer.headers["content-type"] == "application/sparql-results+xml"


def test_rows_as_csv(server: Server) -> None:
    answer = server.sparql(SELECT, "text/csv")
    assert [*csv.reader(io.StringIO(answer.text, newline=""))][1] == ["1", '甲,"乙"\n丙']
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"


def test_rows_as_tsv(server: Server) -> None:
    answer = server.sparql(SELECT, "text/tab-separated-values")
    assert answer.text.splitlines()[0] == "?n\t?t"
    assert len(answer.text.splitlines()) == 4


@pytest.mark.parametrize("media", ["application/sparql-results+json", "application/sparql-results+xml", "text/csv"])
def test_yes_and_no(server: Server, media: str) -> None:
    yes, no = (server.sparql(text, media).text for text in ("ASK {}", "ASK { <a:a> <a:b> <a:c> }"))
    assert ("true" in yes, "false" in no) == (True, True)


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize("media", NAMES)
@pytest.mark.parametrize("query", [CONSTRUCT, "DESCRIBE <https://w3id.org/fengong/id/graph/plan/620600-wuwei-2024>"])
def test_graphs_in_every_form(server: Server, media: str, query: str) -> None:
    answer = server.sparql(query, media)
    assert answer.headers["content-type"].partition(";")[0] == media
    graph = rdflib.Dataset() if NAMES[media] in {"trig", "nquads"} else rdflib.Graph()
    graph.parse(data=answer.content, format=NAMES[media])
    assert len(graph) == (50 if query == CONSTRUCT else len(graph))


def test_head_says_what_get_would_say(server: Server) -> None:
    get, head = (server.ask(method, "/sparql", params={"query": SELECT}) for method in ("GET", "HEAD"))
    assert head.content == b""
    assert head.status_code == 200
    for name in ("content-type", "content-length", "etag"):
        assert head.headers[name] == get.headers[name]


def test_who_has_an_answer_is_told_that_it_holds(server: Server) -> None:
    first = server.get("/sparql", params={"query": SELECT})
    tag = first.headers["etag"]
    for said in (tag, f'"other", W/{tag}'):
        again = server.get("/sparql", params={"query": SELECT}, headers={"if-none-match": said})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    other = server.get("/sparql", params={"query": SELECT}, headers={"if-none-match": tag, "accept": "text/csv"})
    assert other.status_code == 200
    assert other.headers["etag"] != tag


@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv", "text/csv"])
def test_the_form_may_stand_in_the_address(server: Server, form: str) -> None:
    answer = server.get("/sparql", params={"query": SELECT, "format": form})
    name = {"tsv": "tab-separated-values"}.get(form, form.rpartition("/")[2])
    assert answer.status_code == 200
    assert name in answer.headers["content-type"]


def test_no_form_stands_for_another() -> None:
    with pytest.raises(RefusedError):
        chosen("text/turtle", None, RESULTS)
    with pytest.raises(RefusedError):
        chosen(None, "csv", GRAPHS)
    assert chosen("*/*", None, GRAPHS)[0] == "turtle"


@pytest.mark.parametrize("call", ["NOW()", "RAND()", "STRUUID()", "uuid ()"])
def test_what_is_another_each_time_is_never_kept(server: Server, call: str) -> None:
    query = f"SELECT ({call} AS ?x) {{}}"
    one, two = (server.get("/sparql", params={"query": query}, headers={"accept": "text/csv"}) for _ in range(2))
    assert (one.status_code, two.status_code) == (200, 200)
    assert one.text != two.text
    assert (one.headers["cache-control"], "etag" in one.headers) == ("no-store", False)


def test_rdf_xml_is_had_by_the_name_that_clients_give_it(server: Server) -> None:
    told = {"query": "CONSTRUCT WHERE { ?s a ?c } LIMIT 1", "format": "rdf+xml"}
    assert server.get("/sparql", params=told).headers["content-type"] == "application/rdf+xml"


def test_the_description_is_the_same_each_time(server: Server) -> None:
    one, two = (server.get("/sparql", headers={"accept": "text/turtle"}).content for _ in range(2))
    assert one == two
