"""The API answers as it is described, and says in a way programs can read why it does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from tests.serve.conftest import Server, wait_for

from fengong.store.oxigraph import write_store

HOSTILE = (
    '"',
    "NEAR(a b)",
    "应急*",
    "a\0b",
    "😀𠮷",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "' OR 1=1 --",
    "\r\nx: y",
    "应" * 7_000,
)


@pytest.fixture(scope="module")
def described(server: Server) -> dict[str, Any]:
    """The description of the API."""
    wait_for(lambda: server.get("/api/suggest?q=a").status_code == 200)
    found: dict[str, Any] = server.get("/openapi.json").json()
    return found


def problem(answer: Any, status: int) -> str:
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    return str(answer.json()["detail"])


def check(described: dict[str, Any], path: str, value: Any, status: str = "200") -> None:
    (content,) = described["paths"][path]["get"]["responses"][status]["content"].values()
    schema = content["schema"] | {"components": described["components"]}
    Draft202012Validator(schema).validate(value)


def test_the_description_is_valid(described: dict[str, Any], root: Path) -> None:
    validate(described)
    named = {f"/api/queries/{path.stem}" for path in (root / "queries").rglob("*.rq")}
    assert set(described["paths"]) - named == {f"/api/{n}" for n in ("search", "suggest", "plans", "entity", "queries")}
    assert named <= set(described["paths"])


@pytest.mark.parametrize(
    "address",
    [
        "/api/search?q=应急",
        "/api/search?q=x&kind=task&kind=plan",
        "/api/search",
        "/api/suggest?q=yj",
        "/api/plans",
        "/api/queries",
    ],
)
def test_answers_are_as_described(server: Server, described: dict[str, Any], address: str) -> None:
    answer = server.get(address)
    assert answer.status_code == 200
    check(described, address.partition("?")[0], answer.json())


def test_every_parameter_described_is_read_and_every_wrong_value_refused(
    server: Server, described: dict[str, Any]
) -> None:
    for path, item in described["paths"].items():
        if path.startswith("/api/queries/"):
            continue
        for parameter in item["get"]["parameters"]:
            name, schema = parameter["name"], parameter["schema"]
            wrong = []
            if schema["type"] == "integer":
                wrong = [str(schema["minimum"] - 1), str(schema["maximum"] + 1), "x", "1e1", "١"]
            elif "enum" in schema.get("items", {}):
                wrong = ["no-such-kind"]
            elif schema.get("format") == "iri":
                wrong = ["no iri", ""]
            for value in wrong:
                answer = server.get(path, params={name: value})
                assert name in problem(answer, 400), (path, name, value)
                check(described, path, answer.json(), "400")
        assert "no parameter 'nonsense'" in problem(server.get(path, params={"nonsense": "1"}), 400)


def test_search_is_paged_and_narrowed(server: Server, described: dict[str, Any]) -> None:
    first = server.get("/api/search?q=安全&size=5").json()
    second = server.get("/api/search?q=安全&size=5&page=2").json()
    assert first["total"] == second["total"] > 10
    assert not {hit["iri"] for hit in first["hits"]} & {hit["iri"] for hit in second["hits"]}
    tasks = server.get("/api/search?q=安全&kind=task&plan=620600-wuwei-2024").json()
    assert tasks["total"] == first["counts"]["task"] == len({hit["iri"] for hit in tasks["hits"]}) or tasks["pages"] > 1
    assert {hit["kind"] for hit in tasks["hits"]} == {"task"}
    for hit in tasks["hits"]:
        text = hit["snippet"]["text"] if hit["snippet"]["marks"] else hit["zh"]["text"]
        marks = hit["snippet"]["marks"] or hit["zh"]["marks"]
        assert all(text[start:end] == "安全" for start, end in marks)
    assert server.get("/api/search?q=安全&area=990000").json()["total"] == 0


def test_a_page_leads_to_the_thing(server: Server, described: dict[str, Any]) -> None:
    hit = server.get("/api/search?q=应急管理局").json()["hits"][0]
    assert hit["page"] == "/page/org/620600/emergency-management"
    assert server.get("/api/suggest?q=yjglj").json()["suggestions"][0]["page"] == hit["page"]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_typed_fails(server: Server, described: dict[str, Any], text: str) -> None:
    for path in ("/api/search", "/api/suggest", "/search"):
        answer = server.get(path, params={"q": text})
        assert answer.status_code == 200
        assert "x: y" not in str(answer.headers)
        assert "<script>alert" not in answer.text or path.startswith("/api")


def test_bytes_that_are_no_text_are_searched_for_as_such(server: Server, described: dict[str, Any]) -> None:
    for sent in ("%FF%FE", "%ED%A0%80", "%00"):
        assert server.get(f"/api/search?q={sent}").status_code == 200
        assert server.get(f"/search?q={sent}").status_code == 200


def test_an_entity_is_described_in_json_ld(server: Server, described: dict[str, Any]) -> None:
    iri = "https://w3id.org/fengong/id/org/620600/emergency-management"
    answer = server.get("/api/entity", params={"iri": iri})
    assert answer.headers["content-type"] == "application/ld+json"
    check(described, "/api/entity", answer.json())
    found = set(ox.parse(answer.content, format=ox.RdfFormat.JSON_LD))
    asked = server.sparql(f"CONSTRUCT {{ <{iri}> ?p ?o }} WHERE {{ <{iri}> ?p ?o }}", "application/n-triples")
    assert found == set(ox.parse(asked.content, format=ox.RdfFormat.N_TRIPLES))
    problem(server.get("/api/entity?iri=urn:nobody"), 404)
    problem(server.get("/api/entity?iri=http://[x"), 400)


def test_plans_are_listed(server: Server, described: dict[str, Any]) -> None:
    (plan,) = server.get("/api/plans").json()["plans"]
    assert (plan["identifier"], plan["tasks"], plan["page"]) == (
        "620600-wuwei-2024",
        27,
        "/page/plan/620600-wuwei-2024",
    )
    assert server.get("/api/plans?page=9").json()["plans"] == []


def test_named_queries_are_listed_and_refused_in_words(server: Server, described: dict[str, Any]) -> None:
    for query in server.get("/api/queries").json()["queries"]:
        assert query["address"] in described["paths"]
        told = {one["name"] for one in described["paths"][query["address"]]["get"]["parameters"]}
        assert told == {one["name"] for one in query["parameters"]} - {"lang"}
    assert "no query" in problem(server.get("/api/queries/nobody"), 404)
    assert "no parameter" in problem(server.get("/api/queries/who-leads?x=1"), 400)
    named = server.get("/api/queries/who-leads?task=5")
    assert named.status_code in {200, 501}
    if named.status_code == 200:
        check(described, "/api/queries/who-leads", named.json())


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/api/nothing", 404), ("POST", "/api/search", 405)])
def test_every_refusal_below_api_is_a_problem(server: Server, method: str, path: str, status: int) -> None:
    problem(server.ask(method, path), status)


def test_another_host_is_told_so_as_a_problem(server: Server) -> None:
    problem(server.get("/api/search", headers={"host": "evil.example"}), 421)


def test_a_new_build_is_searched_and_a_missing_index_made(serving: Callable[..., Server], tmp_path: Path) -> None:
    quad = "<https://w3id.org/fengong/id/work/{0}> <{1}> {2} <https://e.org/g> .\n"
    type_ = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

    def build(title: str) -> None:
        rows = [
            (type_, "<http://data.europa.eu/eli/ontology#LegalResource>"),
            ("http://purl.org/dc/terms/title", f'"{title}"@zh'),
        ]
        write_store(tmp_path / "s", "".join(quad.format("a", *row) for row in rows).encode())

    build("合成甲办法")
    server = serving(tmp_path / "s", "--workers", "1")
    early = server.get("/api/search?q=办法")
    assert early.status_code in {200, 503}
    if early.status_code == 503:
        assert "being made" in problem(early, 503)
        assert re.fullmatch(r"\d+", early.headers["retry-after"])

    def titles() -> list[str]:
        answer = server.get("/api/search?q=办法")
        return [hit["zh"]["text"] for hit in answer.json().get("hits", [])]

    wait_for(lambda: titles() == ["合成甲办法"])
    build("合成乙办法")
    wait_for(lambda: titles() == ["合成乙办法"])


def test_a_store_that_cannot_be_written_is_searched_all_the_same(
    serving: Callable[..., Server], tmp_path: Path
) -> None:
    write_store(tmp_path / "s", b'<urn:a> <http://www.w3.org/2000/01/rdf-schema#label> "x"@en <urn:g> .\n')
    # A folder stands where the lock has to be: nothing can be written there, not even by root.
    (tmp_path / "s" / "search-lock").mkdir()
    server = serving(tmp_path / "s", "--workers", "1")
    wait_for(lambda: server.get("/api/search?q=x").status_code == 200)
