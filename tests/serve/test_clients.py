"""Real clients, as analysts have them, against a real server: Chinese IRIs survive every way in and out."""

from __future__ import annotations

import gc
import io
import json
import os
import shutil
import subprocess
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import ProxyHandler, build_opener

import pandas as pd  # type: ignore[import-untyped]
import pyoxigraph as ox
import pytest
from rdflib import Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, GET, JSON, POST, POSTDIRECTLY, TURTLE, URLENCODED, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException
from tests.serve.editing import BASE, GRAPH, LABEL, PLACE, chinese_store

NAME = "甲市应急局"
OTHER = f"{BASE}单位/甲%20局"
SELECT = f"SELECT ?s ?name {{ VALUES ?s {{ <{PLACE}> }} ?s <{LABEL}> ?name }}"
DIRECT = f"SELECT ?name {{ <{PLACE}> <{LABEL}> ?name }}"
ESCAPED = "SELECT ?name { <https://example.org/\\u5e94\\u6025> <https://example.org/\\u540D\\u79F0> ?name }"
CONSTRUCT = f"CONSTRUCT WHERE {{ <{PLACE}> ?p ?o }}"
ASK = f"ASK {{ <{PLACE}> <{LABEL}> ?name }}"
PERCENT = f"SELECT ?name {{ <{OTHER}> <{LABEL}> ?name }}"
FORMS = ["application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"]


@pytest.fixture(autouse=True)
def connections_end_here() -> Iterator[None]:
    """Some of these clients leave their connections to the collector, which would find them within another test."""
    yield
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@pytest.fixture(scope="module")
def endpoint(serving: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A server of a store with Chinese IRIs."""
    return f"{serving(chinese_store(tmp_path_factory.mktemp('chinese') / 'store')).url}/sparql"


@pytest.fixture(scope="module")
def curl() -> Callable[..., str]:
    """Run curl; where CI is set there must be one (`make node` installs it)."""
    found = needed("curl")

    def run(*args: str) -> str:
        told = [found, "--silent", "--show-error", "--fail-with-body", "--noproxy", "*", *args]
        return subprocess.run(told, check=True, capture_output=True, text=True, timeout=60).stdout

    return run


def needed(name: str) -> str:
    """A program that a test needs; fails where CI is set and there is none."""
    found = shutil.which(name)
    if found is None:
        reason = f"no {name} here (make node): this client is not tried"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.mark.parametrize("query", [SELECT, DIRECT, ESCAPED], ids=["values", "direct", "escaped"])
@pytest.mark.parametrize("accept", FORMS)
def test_curl_by_get_and_by_both_kinds_of_post(
    accept: str, query: str, endpoint: str, curl: Callable[..., str]
) -> None:
    ways = (
        ["--get", "--data-urlencode", f"query={query}", endpoint],
        ["--data-urlencode", f"query={query}", endpoint],
        ["-H", "Content-Type: application/sparql-query", "--data-binary", query, endpoint],
    )
    answers = {curl("-H", f"Accept: {accept}", *way) for way in ways}
    assert len(answers) == 1
    assert NAME in answers.pop()


def test_curl_with_graphs_of_chinese_names(endpoint: str, curl: Callable[..., str]) -> None:
    for name, body in (
        ("default-graph-uri", f"<{PLACE}> ?p ?o"),
        ("named-graph-uri", f"GRAPH <{GRAPH}> {{ <{PLACE}> ?p ?o }}"),
    ):
        asked = ["--data-urlencode", f"query=SELECT ?o {{ {body} }}", "--data-urlencode", f"{name}={GRAPH}"]
        assert NAME in curl("--get", *asked, endpoint)
        assert NAME in curl(*asked, endpoint)
    nowhere = ["--data-urlencode", f"query={DIRECT}", "--data-urlencode", "default-graph-uri=https://example.org/无"]
    assert NAME not in curl(*nowhere, endpoint)


def test_a_percent_sign_in_an_iri_stays_what_it_is(endpoint: str, curl: Callable[..., str]) -> None:
    assert "乙市水务局" in curl("--get", "--data-urlencode", f"query={PERCENT}", endpoint)
    decoded = PERCENT.replace("%20", "\\u0020")
    shown = ["-s", "--noproxy", "*", "-o", os.devnull, "-w", "%{http_code}"]
    told = [needed("curl"), *shown, "--data-urlencode", f"query={decoded}", endpoint]
    refused = subprocess.run(told, check=True, capture_output=True, text=True, timeout=60)
    assert refused.stdout == "400"


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("form", ["json", "xml", "csv", "tsv"])
def test_rdflib_sparql_store(method: str, form: str, endpoint: str) -> None:
    graph = Graph(SPARQLStore(endpoint, method=method, returnFormat=form), identifier=GRAPH)
    rows = [(str(row[0]), str(row[1])) for row in graph.query(SELECT)]  # type: ignore[index]
    assert rows == [(PLACE, NAME)]
    # CSV and TSV have no form for truth.
    assert form in {"csv", "tsv"} or graph.query(ASK).askAnswer is True
    assert {str(one) for one in graph.objects(URIRef(PLACE), URIRef(LABEL))} == {NAME}


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_sparql_store_takes_a_graph(method: str, endpoint: str) -> None:
    graph = Graph(SPARQLStore(endpoint, method=method), identifier=GRAPH)
    built = graph.query(CONSTRUCT).graph
    assert built is not None
    assert {str(one) for one in built.objects(URIRef(PLACE), URIRef(LABEL))} == {NAME}


def wrapper(endpoint: str, method: str, direct: bool, query: str, form: str) -> SPARQLWrapper:
    asked = SPARQLWrapper(endpoint, returnFormat=form)
    asked.setMethod(method)
    asked.setRequestMethod(POSTDIRECTLY if direct else URLENCODED)
    asked.setQuery(query)
    return asked


WAYS = [
    pytest.param(GET, False, id="get"),
    pytest.param(POST, False, id="post"),
    pytest.param(POST, True, id="postdirect"),
]


@pytest.mark.parametrize(("method", "direct"), WAYS)
def test_sparqlwrapper_results(method: str, direct: bool, endpoint: str) -> None:
    told: Any = wrapper(endpoint, method, direct, SELECT, JSON).query().convert()
    assert [(one["s"]["value"], one["name"]["value"]) for one in told["results"]["bindings"]] == [(PLACE, NAME)]
    document: Any = wrapper(endpoint, method, direct, SELECT, XML).query().convert()
    assert PLACE in document.toxml()
    assert NAME in document.toxml()
    table: Any = wrapper(endpoint, method, direct, SELECT, CSV).query().convert()
    assert table.decode().splitlines() == ["s,name", f"{PLACE},{NAME}"]


@pytest.mark.parametrize(("method", "direct"), WAYS)
def test_sparqlwrapper_graphs_and_truth(method: str, direct: bool, endpoint: str) -> None:
    turtle: Any = wrapper(endpoint, method, direct, CONSTRUCT, TURTLE).query().convert()
    graph = Graph().parse(data=turtle, format="turtle")
    assert [str(one) for one in graph.objects(URIRef(PLACE), URIRef(LABEL))] == [NAME]
    truth: Any = wrapper(endpoint, method, direct, ASK, JSON).query().convert()
    assert truth["boolean"] is True


def test_sparqlwrapper_says_what_is_wrong_with_a_query(endpoint: str) -> None:
    with pytest.raises(SPARQLWrapperException, match="line 1"):
        wrapper(endpoint, POST, False, "SELECT * { ?s ?p }", JSON).query()


def test_pandas_reads_a_table_by_its_address(endpoint: str) -> None:
    for form, separator in (("csv", ","), ("tsv", "\t")):
        frame = pd.read_csv(f"{endpoint}?{urlencode({'query': SELECT, 'format': form})}", sep=separator)
        assert frame.shape == (1, 2)
        assert PLACE in frame.iloc[0, 0]
        assert NAME in frame.iloc[0, 1]


def test_pyoxigraph_reads_what_is_answered(endpoint: str) -> None:
    opener = build_opener(ProxyHandler({}))
    results = opener.open(f"{endpoint}?{urlencode({'query': SELECT, 'format': 'json'})}").read()
    solutions: Any = ox.parse_query_results(io.BytesIO(results), format=ox.QueryResultsFormat.JSON)
    assert [(one["s"], one["name"].value) for one in solutions] == [(ox.NamedNode(PLACE), NAME)]
    for form, known in (("ttl", ox.RdfFormat.TURTLE), ("nt", ox.RdfFormat.N_TRIPLES), ("rdf", ox.RdfFormat.RDF_XML)):
        graph = opener.open(f"{endpoint}?{urlencode({'query': CONSTRUCT, 'format': form})}").read()
        assert [triple.object.value for triple in ox.parse(io.BytesIO(graph), format=known)] == [NAME]


@pytest.fixture(scope="module")
def comunica(root: Path, endpoint: str) -> Callable[..., list[dict[str, Any]]]:
    """Ask by Comunica; where CI is set it must be there (`make node`)."""
    web = root / "graph" / "fengong" / "serve" / "web"
    node = needed("node")
    if not (web / "node_modules" / "@comunica").is_dir():
        pytest.fail("no Comunica (make node)") if os.environ.get("CI") else pytest.skip("no Comunica here (make node)")

    def ask(query: str, *others: str) -> list[dict[str, Any]]:
        done = subprocess.run(
            [node, web / "test" / "comunica.mjs", query, endpoint, *others],
            check=False,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return [json.loads(line) for line in done.stdout.splitlines()]

    return ask


def test_comunica(comunica: Callable[..., list[dict[str, Any]]]) -> None:
    assert comunica(SELECT) == [{"s": PLACE, "name": NAME}]
    assert comunica(PERCENT) == [{"name": "乙市水务局"}]
    assert comunica(CONSTRUCT) == [{"subject": PLACE, "predicate": LABEL, "object": NAME}]
    assert comunica(ASK) == [{"boolean": True}]


def test_comunica_joins_what_several_endpoints_say(
    comunica: Callable[..., list[dict[str, Any]]], endpoint: str
) -> None:
    """Of several endpoints Comunica joins by itself, SERVICE too; a single one is handed SERVICE, and refuses."""
    joined = f"SELECT DISTINCT ?a ?b {{ <{PLACE}> <{LABEL}> ?a . SERVICE <{endpoint}> {{ <{OTHER}> <{LABEL}> ?b }} }}"
    assert comunica(joined, endpoint.replace("127.0.0.1", "localhost")) == [{"a": NAME, "b": "乙市水务局"}]
    with pytest.raises(AssertionError, match="SERVICE calls another server"):
        comunica(joined)


def test_the_server_itself_carries_out_no_service(endpoint: str, curl: Callable[..., str]) -> None:
    asked = f"query=SELECT * {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }}"
    with pytest.raises(subprocess.CalledProcessError) as refused:
        curl("--data-urlencode", asked, endpoint)
    assert "SERVICE" in refused.value.output
