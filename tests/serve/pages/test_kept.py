"""Pages of a build are the same until the build changes: they are known by a tag, and drawn once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.serve.conftest import Server, wait_for

from fengong.store.oxigraph import write_store

PLAN = "/page/plan/620600-wuwei-2024"
CONCEPT = "/resource?iri=https%3A%2F%2Fw3id.org%2Ffengong%2Fscheme%2Fsector%2Fmines"
PAGES = [
    "/",
    "/plans",
    PLAN,
    f"{PLAN}?tasks=2",
    CONCEPT,
    "/queries",
    "/queries/who-leads",
    "/download",
    "/explore",
    "/editor",
]


@pytest.mark.parametrize("path", PAGES)
def test_who_has_a_page_is_not_sent_it_again(server: Server, path: str) -> None:
    first = server.get(path, headers={"accept": "text/html"})
    assert {one.strip() for one in first.headers["vary"].split(",")} == {"accept", "accept-language", "cookie"}
    again = server.get(path, headers={"accept": "text/html", "if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    for name in ("etag", "cache-control", "vary", "content-security-policy"):
        assert again.headers[name] == first.headers[name]
    assert server.get(path, headers={"if-none-match": '"other"'}).text == first.text


def test_the_page_of_the_ontology_is_known_too(server: Server) -> None:
    tag = server.get("/0.1.0/index.html").headers["etag"]
    assert server.get("/0.1.0/index.html", headers={"if-none-match": tag}).status_code == 304


def test_a_language_has_a_tag_of_its_own_however_it_is_chosen(server: Server) -> None:
    english = [
        server.get(PLAN, headers={"accept-language": "en"}),
        server.get(PLAN, headers={"cookie": "fengong-lang=en"}),
    ]
    chinese = server.get(PLAN, headers={"accept-language": "zh"})
    assert {one.headers["etag"] for one in english} != {chinese.headers["etag"]}
    assert len({one.text for one in english}) == 1
    assert english[0].text != chinese.text
    known = server.get(PLAN, headers={"accept-language": "zh", "if-none-match": english[0].headers["etag"]})
    assert (known.status_code, known.text) == (200, chinese.text)


def test_a_page_that_is_kept_still_remembers_the_language(server: Server) -> None:
    said = [server.get("/plans?lang=en") for _ in range(2)]
    assert all("fengong-lang=en" in one.headers["set-cookie"] for one in said)
    assert "set-cookie" not in server.get("/plans").headers


def test_what_is_kept_is_given_only_to_who_asks_for_it(server: Server) -> None:
    assert server.get(CONCEPT, headers={"accept": "text/html"}).headers["content-type"].startswith("text/html")
    assert server.get(CONCEPT, headers={"accept": "text/turtle"}).headers["content-type"].startswith("text/turtle")
    assert server.get("/plans?page=1").status_code == 200
    assert server.get("/plans%3Fpage=1", headers={"accept": "text/html"}).status_code == 404
    hosts = [server.get("/editor", headers={"host": f"{name}:1"}).text for name in ("localhost", "127.0.0.1")]
    assert "http://localhost:1/sparql" in hosts[0]
    assert "http://127.0.0.1:1/sparql" in hosts[1]


def test_what_is_not_there_has_no_tag(server: Server) -> None:
    for path in ("/page/plan/nowhere", "/queries/nosuch"):
        found = server.get(path, headers={"accept": "text/html", "if-none-match": "*"})
        assert (found.status_code, found.headers.get("etag")) == (404, None)


def test_another_build_has_other_pages(serving: Callable[..., Server], tmp_path: Path) -> None:
    path = tmp_path / "store"
    plan = '<https://w3id.org/fengong/id/plan/{0}> <http://purl.org/dc/terms/title> "{0}" <https://w3id.org/g> .'
    write_store(path, plan.format("a").encode())
    server = serving(path)
    address = "/page/plan/a"
    first = server.get(address)
    write_store(path, f"{plan.format('a')}\n{plan.format('b')}".encode())
    wait_for(lambda: server.get("/page/plan/b").status_code == 200)
    again = server.get(address, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.headers["etag"] != first.headers["etag"]) == (200, True)
    server.stop()
