"""SPARQL 1.1 Protocol: the cases of the W3C's protocol tests, as facts in our own words."""

from __future__ import annotations

import gzip
from urllib.parse import quote

import pytest
from tests.serve.conftest import Server

from fengong.errors import RefusedError
from fengong.serve.protocol import Request, question

FORM = {"content-type": "application/x-www-form-urlencoded"}
QUERY = {"content-type": "application/sparql-query"}
PLAN = "https://w3id.org/fengong/id/graph/plan/620600-wuwei-2024"
FINDINGS = "https://w3id.org/fengong/id/graph/findings/620600-wuwei-2024"
#: Sets of parameters that must be understood.
ASK_PLAN = quote("ASK { ?t a ?c }", safe="")

GOOD: dict[str, tuple[str, str, dict[str, str], str]] = {
    "query by GET": ("GET", "?query=ASK%20%7B%7D", {}, ""),
    "query by POST of a form": ("POST", "", FORM, "query=ASK%20%7B%7D"),
    "query by POST as it is": ("POST", "", QUERY, "ASK {}"),
    "query with a charset": ("POST", "", {"content-type": "application/sparql-query; charset=UTF-8"}, "ASK {}"),
    "a byte-order mark by GET": ("GET", "?query=%EF%BB%BFASK%20%7B%7D", {}, ""),
    "a byte-order mark in a form": ("POST", "", FORM, "query=%EF%BB%BFASK%20%7B%7D"),
    "a byte-order mark in a body": ("POST", "", QUERY, "\ufeffASK {}"),
    "default graph by GET": ("GET", f"?query={ASK_PLAN}&default-graph-uri={quote(PLAN, safe='')}", {}, ""),
    "default graph by POST": ("POST", f"?default-graph-uri={quote(PLAN, safe='')}", QUERY, "ASK { ?t a ?c }"),
    "something else beside a form": ("POST", "?lang=zh", FORM, "query=ASK%20%7B%7D"),
    "default graph by form": ("POST", "", FORM, f"query={ASK_PLAN}&default-graph-uri={quote(PLAN, safe='')}"),
    "two default graphs": (
        "GET",
        f"?query={ASK_PLAN}&default-graph-uri={quote(PLAN, safe='')}&default-graph-uri={quote(FINDINGS, safe='')}",
        {},
        "",
    ),
    "named graph": (
        "GET",
        f"?query={quote('ASK { GRAPH ?g { ?t a ?c } }', safe='')}&named-graph-uri={quote(PLAN, safe='')}",
        {},
        "",
    ),
    "default and named graph": (
        "POST",
        f"?default-graph-uri={quote(FINDINGS, safe='')}&named-graph-uri={quote(PLAN, safe='')}",
        QUERY,
        f"ASK {{ ?f a ?k GRAPH <{PLAN}> {{ ?t a ?c }} }}",
    ),
}
BAD: dict[str, tuple[str, str, dict[str, str], bytes, int]] = {
    "PUT": ("PUT", "?query=ASK%20%7B%7D", {}, b"", 405),
    "DELETE": ("DELETE", "?query=ASK%20%7B%7D", {}, b"", 405),
    "several queries by GET": ("GET", "?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D", {}, b"", 400),
    "several queries in a form": ("POST", "", FORM, b"query=ASK%20%7B%7D&query=ASK%20%7B%7D", 400),
    "a form of another type": ("POST", "", {"content-type": "text/plain"}, b"query=ASK%20%7B%7D", 415),
    "a body without a type": ("POST", "", {}, b"ASK {}", 415),
    "a form that is not told to be one": ("POST", "", QUERY, b"query=ASK%20%7B%7D", 400),
    "a form without a query": ("POST", "", FORM, b"default-graph-uri=http%3A%2F%2Fe%2Fg", 400),
    "a body that is not UTF-8": ("POST", "", QUERY, "ASK {?s ?p 'é'}".encode("utf-16"), 400),
    "a form that is not UTF-8": ("POST", "", FORM, b"query=ASK%20%7B%3Fs%20%3Fp%20%27%E9%27%7D", 400),
    "a packed body": ("POST", "", {**QUERY, "content-encoding": "gzip"}, gzip.compress(b"ASK {}"), 415),
    "a packed form": ("POST", "", {**FORM, "content-encoding": "gzip"}, gzip.compress(b"query=ASK%20%7B%7D"), 415),
    "another charset": ("POST", "", {"content-type": "application/sparql-query; charset=utf-16"}, b"ASK {}", 415),
    "a form of another charset": (
        "POST",
        "",
        {"content-type": f"{FORM['content-type']}; charset=gbk"},
        b"query=A",
        415,
    ),
    "no text": ("GET", "?query=", {}, b"", 400),
    "an empty body": ("POST", "", QUERY, b"", 400),
    "a syntax error by GET": ("GET", "?query=ASK%20%7B", {}, b"", 400),
    "a syntax error by POST": ("POST", "", QUERY, b"SELECT * { ?s ?p }", 400),
    "an unknown prefix": ("POST", "", QUERY, b"ASK { nobody:knows ?p ?o }", 400),
    "a graph that is no IRI": ("GET", "?query=ASK%20%7B%7D&default-graph-uri=wuwei", {}, b"", 400),
    "an update by GET": ("GET", "?update=CLEAR%20ALL", {}, b"", 403),
    "an update in a form": ("POST", "", FORM, b"update=CLEAR%20ALL", 403),
    "an update as it is": ("POST", "", {"content-type": "application/sparql-update"}, b"CLEAR ALL", 403),
    "an update as a query": ("POST", "", QUERY, b"CLEAR ALL", 403),
    "a dataset of updates": ("POST", "?using-graph-uri=http%3A%2F%2Fe%2Fg", QUERY, b"ASK {}", 400),
    "a graph beside a form": ("POST", "?default-graph-uri=urn%3Ax", FORM, b"query=ASK%20%7B%7D", 400),
    "a named graph beside a form": ("POST", "?named-graph-uri=urn%3Ax", FORM, b"query=ASK%20%7B%7D", 400),
    "a query beside a form": ("POST", "?query=ASK%20%7B%7D", FORM, b"query=ASK%20%7B%7D", 400),
    "a form of answer beside a form": ("POST", "?format=csv", FORM, b"query=ASK%20%7B%7D", 400),
    "an unacceptable form": ("GET", "?query=ASK%20%7B%7D", {"accept": "image/png"}, b"", 406),
}


@pytest.mark.parametrize("case", GOOD)
def test_what_the_protocol_allows_is_answered(server: Server, case: str) -> None:
    method, query, headers, body = GOOD[case]
    answer = server.ask(method, f"/sparql{query}", headers=headers, content=body.encode())
    assert (answer.status_code, answer.json()["boolean"]) == (200, True), answer.text


@pytest.mark.parametrize("case", BAD)
def test_what_the_protocol_forbids_is_refused_in_words(server: Server, case: str) -> None:
    method, query, headers, body, status = BAD[case]
    answer = server.ask(method, f"/sparql{query}", headers=headers, content=body)
    assert answer.status_code == status, answer.text
    assert len(answer.text) > 15
    assert "Traceback" not in answer.text


def test_a_405_names_what_is_allowed(server: Server) -> None:
    assert "POST" in server.ask("PUT", "/sparql?query=ASK%7B%7D").headers["allow"]


def test_the_dataset_is_what_was_named(server: Server) -> None:
    def count(text: str, **graphs: list[str]) -> int:
        told = {"query": text} | {name.replace("_", "-"): value for name, value in graphs.items()}
        rows = server.ask("POST", "/sparql", data=told).json()["results"]["bindings"]
        return int(rows[0]["n"]["value"])

    all_, each = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    plan = count(all_, default_graph_uri=[PLAN])
    assert 0 < plan < count(all_)
    assert count(all_, default_graph_uri=[PLAN, FINDINGS]) == plan + count(all_, default_graph_uri=[FINDINGS])
    assert count(each, named_graph_uri=[PLAN]) == plan
    # Whoever names named graphs alone has an empty default graph, and the other way round.
    assert count(all_, named_graph_uri=[PLAN]) == 0
    assert count(each, default_graph_uri=[PLAN]) == 0
    assert count(all_, default_graph_uri=["http://nobody.invalid/g"]) == 0


CHINESE = "https://例子.invalid/部门/武威市应急管理局#负责"
ENCODED = "https://example.invalid/%E9%83%A8%E9%97%A8?a=%2B+b&c=%25"


@pytest.mark.parametrize("iri", [CHINESE, ENCODED])
@pytest.mark.parametrize("way", ["GET", "form", "body", "graph by GET", "graph by form"])
def test_every_iri_survives_every_way_in(server: Server, iri: str, way: str) -> None:
    text = f"SELECT (<{iri}> AS ?i) (STR(<{iri}>) AS ?s) {{}}"
    graph = {"query": text, "default-graph-uri": iri}
    answer = {
        "GET": lambda: server.get("/sparql", params={"query": text}),
        "form": lambda: server.ask("POST", "/sparql", data={"query": text}),
        "body": lambda: server.ask("POST", "/sparql", headers=QUERY, content=text.encode()),
        "graph by GET": lambda: server.get("/sparql", params=graph),
        "graph by form": lambda: server.ask("POST", "/sparql", data=graph),
    }[way]()
    row = answer.json()["results"]["bindings"][0]
    assert (row["i"]["value"], row["s"]["value"]) == (iri, iri)


def test_a_plus_is_a_blank_in_a_form_alone() -> None:
    form = question(Request("POST", b"", FORM["content-type"], b"query=ASK+%7B%7D"))
    whole = question(Request("POST", b"", QUERY["content-type"], "SELECT (1+1 AS ?二) {}".encode()))
    assert form is not None
    assert whole is not None
    assert (form.text, whole.text) == ("ASK {}", "SELECT (1+1 AS ?二) {}")


def test_more_parameters_than_anybody_sends_are_refused() -> None:
    with pytest.raises(RefusedError, match="parameters"):
        question(Request("GET", b"query=ASK%7B%7D&" + b"a=b&" * 1000))


def test_without_a_question_there_is_the_service_description(server: Server) -> None:
    answer = server.get("/sparql", headers={"accept": "text/turtle"})
    assert answer.status_code == 200
    assert f"<{server.url}/sparql>" in answer.text
    assert "UnionDefaultGraph" in answer.text
    assert PLAN in answer.text


def test_two_fields_of_a_list_are_one_list(server: Server) -> None:
    told = [("accept", "text/csv"), ("accept", "application/sparql-results+xml;q=0.1")]
    for order in (told, told[::-1]):
        answer = server.get("/sparql?query=SELECT%20%2A%20%7B%7D", headers=order)
        assert answer.headers["content-type"].startswith("text/csv")
    page = server.get("/", headers=[("accept-language", "fr;q=0.1"), ("accept-language", "zh")])
    assert '<html lang="zh' in page.text
