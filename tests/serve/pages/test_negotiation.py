"""What an address answers to which Accept."""

from __future__ import annotations

import pytest
from tests.serve.conftest import Server

TASK = "plan/620600-wuwei-2024/sec_2/task_5"
MINES = "https%3A%2F%2Fw3id.org%2Ffengong%2Fscheme%2Fsector%2Fmines"
FOUNDERS = "https%3A%2F%2Fw3id.org%2Ffengong%2Fagent%2Ffounders"
TURTLE, JSON_LD, N_TRIPLES = "text/turtle", "application/ld+json", "application/n-triples"
HTML = "text/html"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize(
    ("path", "accept", "status", "leads_to"),
    [
        (f"/id/{TASK}", BROWSER, 303, f"/page/{TASK}"),
        (f"/id/{TASK}", "*/*", 303, f"/page/{TASK}"),
        (f"/id/{TASK}", TURTLE, 303, f"/data/{TASK}.ttl"),
        (f"/id/{TASK}", JSON_LD, 303, f"/data/{TASK}.jsonld"),
        (f"/id/{TASK}", "application/json", 303, f"/data/{TASK}.jsonld"),
        (f"/id/{TASK}", N_TRIPLES, 303, f"/data/{TASK}.nt"),
        (f"/id/{TASK}", "application/rdf+xml", 303, f"/data/{TASK}.rdf"),
        (f"/id/{TASK}", f"text/html;q=0.2, {TURTLE}", 303, f"/data/{TASK}.ttl"),
        (f"/id/{TASK}", "image/png", 406, None),
        ("/id/plan/nowhere", BROWSER, 404, None),
        ("/id/plan/nowhere", TURTLE, 404, None),
        ("/page/plan/nowhere", BROWSER, 404, None),
        ("/page/a%22b", BROWSER, 404, None),
        ("/data/plan/nowhere.ttl", TURTLE, 404, None),
        (f"/data/{TASK}", TURTLE, 404, None),
        (f"/data/{TASK}.exe", TURTLE, 404, None),
        ("/resource", BROWSER, 404, None),
        ("/resource?iri=urn:x%3E%20?s%20?p", BROWSER, 404, None),
        (f"/resource?iri={MINES}", BROWSER, 200, None),
        (f"/resource?iri={MINES}", TURTLE, 200, None),
        (f"/resource?iri={MINES}&form=nt", BROWSER, 200, None),
        (f"/resource?iri={MINES}&form=exe", BROWSER, 400, None),
        (f"/resource?iri={MINES}", "image/png", 406, None),
        ("/ns", BROWSER, 303, "/0.1.0/index.html"),
        ("/ns", TURTLE, 303, "/0.1.0/ontology.ttl"),
        ("/ns", JSON_LD, 303, "/0.1.0/ontology.jsonld"),
        ("/ns", "image/png", 406, None),
        ("/ontology", N_TRIPLES, 303, "/0.1.0/ontology.nt"),
        ("/ontology/core", TURTLE, 303, "/0.1.0/modules/core.ttl"),
        ("/ontology/0.1.0/core", BROWSER, 303, "/0.1.0/index.html#module/core"),
        ("/scheme/role", BROWSER, 303, "/0.1.0/index.html#scheme/role"),
        ("/scheme/sector/mines", BROWSER, 303, f"/resource?iri={MINES}"),
        ("/scheme/sector/mines", TURTLE, 303, "/0.1.0/schemes/sector.ttl"),
        ("/scheme/sector/nosuchsector", BROWSER, 404, None),
        ("/shapes", TURTLE, 303, "/0.1.0/shapes.ttl"),
        ("/shapes", JSON_LD, 303, "/0.1.0/shapes.jsonld"),
        ("/context", TURTLE, 303, "/0.1.0/ontology.ttl"),
        ("/agent/founders", TURTLE, 303, f"/resource?iri={FOUNDERS}&form=ttl"),
        ("/agent/founders", BROWSER, 303, f"/resource?iri={FOUNDERS}"),
        ("/agent/founders", "image/png", 406, None),
        ("/context", JSON_LD, 303, "/0.1.0/context.jsonld"),
        ("/0.1.0/ontology.ttl", TURTLE, 200, None),
        ("/0.1.0/ontology.ttl", BROWSER, 200, None),
        ("/0.1.0/ontology.ttl", HTML, 303, "/0.1.0/index.html"),
        ("/0.1.0/ontology.ttl", "image/png", 406, None),
        ("/0.1.0/context.jsonld", HTML, 303, "/0.1.0/index.html"),
        ("/0.1.0/CHANGELOG.md", HTML, 303, "/0.1.0/index.html"),
        ("/0.1.0/modules/core.ttl", HTML, 303, "/0.1.0/index.html#module/core"),
        ("/0.1.0/schemes/role.ttl", HTML, 303, "/0.1.0/index.html#scheme/role"),
        ("/0.1.0/nosuchfile", HTML, 404, None),
        ("/context", HTML, 303, "/0.1.0/index.html"),
        ("/.well-known/void", HTML, 303, "/page/dataset"),
        ("/.well-known/void", BROWSER, 303, "/page/dataset"),
        ("/.well-known/void", "*/*", 200, None),
        ("/.well-known/void", TURTLE, 200, None),
        ("/.well-known/void?format=nt", HTML, 200, None),
        ("/.well-known/void", "image/png", 406, None),
        ("/0.1.0/nosuchfile", TURTLE, 404, None),
        ("/0.1.0/../../../../etc/passwd", "*/*", 404, None),
        ("/0.1.0/%2e%2e/%2e%2e/etc/passwd", "*/*", 404, None),
    ],
)
def test_an_address_answers(server: Server, path: str, accept: str, status: int, leads_to: str | None) -> None:
    found = server.get(path, headers={"accept": accept})
    assert (found.status_code, found.headers.get("location")) == (status, leads_to)
    if status in {200, 303}:
        assert "accept" in found.headers.get("vary", "accept")


def test_a_type_of_office_is_told_by_the_store(server: Server) -> None:
    found = server.get("/scheme/office/emergency-management", headers={"accept": TURTLE}, follow_redirects=True)
    assert (found.status_code, found.headers["content-type"]) == (200, "text/turtle; charset=utf-8")
    assert "应急管理部门" in found.text


def test_the_page_of_the_ontology_may_run_what_it_brings_and_nothing_else(server: Server) -> None:
    policy = server.get("/0.1.0/index.html").headers["content-security-policy"]
    assert "script-src 'sha256-" in policy
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")


def test_what_is_not_known_leads_to_the_search(server: Server) -> None:
    found = server.get("/page/plan/nowhere", headers={"accept": BROWSER})
    assert '/search?q=nowhere"' in found.text


def test_a_list_is_paged_and_a_page_too_far_is_the_last(server: Server) -> None:
    plan = "/page/plan/620600-wuwei-2024"
    first, second, beyond = (server.get(f"{plan}?tasks={number}").text for number in ("1", "2", "999999"))
    assert "task_5" in first
    assert "task_5" not in second
    assert beyond.replace("999999", "2") == second


PAGED = {
    "/plans?page=": 1,
    "/download?page=": 1,
    "/explore?page=": 1,
    "/queries/tasks?page=": 1,
    "/search?q=%E5%BA%94%E6%80%A5&page=": 3,
    "/page/plan/620600-wuwei-2024?tasks=": 2,
    "/page/org/620600/fire-rescue?partners=": 2,
}


@pytest.mark.parametrize("path", PAGED)
def test_every_list_is_paged_in_the_same_way(server: Server, path: str) -> None:
    for wrong in ("0", "-1", "x", "1.5", "%D9%A3", "9999999999", f"1&{path.rpartition('?')[2].rpartition('&')[2]}2"):
        found = server.get(f"{path}{wrong}")
        assert (found.status_code, "whole number from 1" in found.text or "2 times" in found.text) == (400, True), wrong
    beyond, last = (server.get(f"{path}{number}") for number in (999999, PAGED[path]))
    assert (last.status_code, beyond.status_code) == (200, 200)
    assert beyond.text.replace("=999999", f"={PAGED[path]}") == last.text


def test_a_department_shows_one_role_where_it_is_asked_for(server: Server) -> None:
    page = "/page/org/620600/emergency-management"
    led = server.get(f"{page}?role=lead").text
    assert led.count('<li class="card">\n    <h3>') == 2
    assert server.get(f"{page}?role=nosuchrole").status_code == 200


def test_both_languages(server: Server) -> None:
    page = "/page/org/620600/emergency-management"
    assert "Wuwei emergency management</h1>" in server.get(f"{page}?lang=en").text
    assert "武威市应急管理局</h1>" in server.get(f"{page}?lang=zh").text
