"""A store whose data lives below another base links to its pages from everywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from tests.serve.conftest import Server, wait_for

from fengong.iris import NS, SCHEME
from fengong.model import Reading
from fengong.pipeline import build_store

BASE = "https://example.org/x/"
EMERGENCY = "/page/org/620600/emergency-management"
PLAN = "/page/plan/620600-wuwei-2024"


@pytest.fixture(scope="module")
def based(serving: Callable[..., Server], wuwei: Reading, tmp_path_factory: pytest.TempPathFactory) -> Server:
    """A server of the shipped plan, built with a base of somebody's own."""
    store = tmp_path_factory.mktemp("based") / "store"
    build_store([wuwei], store, BASE)
    server = serving(store, "--workers", "1")
    wait_for(lambda: server.get("/api/suggest?q=a").status_code == 200)
    return server


def hrefs(page: str) -> set[str]:
    """Addresses below ``/page``, ``/resource`` and ``/scheme`` that a page leads to."""
    return set(re.findall(r'href="(/(?:page|resource|scheme)[/?][^"]*)"', page))


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("/", PLAN),
        ("/plans", PLAN),
        (PLAN, EMERGENCY),
        (EMERGENCY, PLAN),
        ("/search?q=应急管理局", EMERGENCY),
        ("/queries/departments", EMERGENCY),
        ("/queries/who-leads", f"{PLAN}/sec_2/task_5"),
    ],
)
def test_pages_lead_to_pages_of_the_store(based: Server, address: str, wanted: str) -> None:
    found = hrefs(based.get(address).text)
    assert wanted in found
    assert not [one for one in found if "example.org" in one]
    for one in sorted(found)[:40]:
        assert based.get(one.replace("&amp;", "&"), follow_redirects=True).status_code in {200, 303}, one


def test_the_api_leads_to_pages_of_the_store(based: Server) -> None:
    hit = based.get("/api/search?q=应急管理局").json()["hits"][0]
    assert (hit["iri"], hit["page"]) == (f"{BASE}org/620600/emergency-management", EMERGENCY)
    assert based.get("/api/suggest?q=yjglj").json()["suggestions"][0]["page"] == EMERGENCY
    assert [one["page"] for one in based.get("/api/plans").json()["plans"]] == [PLAN]
    assert based.get("/api/entity", params={"iri": hit["iri"]}).status_code == 200


def test_what_is_found_of_the_ontology_leads_to_its_own_place(based: Server) -> None:
    hits = based.get("/api/search?q=task&kind=term").json()["hits"]
    assert hits
    assert all(hit["page"] == f"/ns#{hit['iri'].removeprefix(NS)}" for hit in hits)
    concepts = based.get("/api/search?q=矿山").json()["hits"]
    places = {hit["page"]: hit["iri"] for hit in concepts if hit["iri"].startswith(SCHEME)}
    assert places
    assert all(page == f"/scheme/{iri.removeprefix(SCHEME)}" for page, iri in places.items())


def test_the_editor_is_told_where_the_data_lives(based: Server) -> None:
    said = re.search(r'id="editor-data">(.*?)</script>', based.get("/editor").text, re.DOTALL)
    assert said
    assert json.loads(said[1])["places"] == [[BASE, "/page/"], [NS, "/ns#"], [SCHEME, "/scheme/"]]


def test_a_thing_sends_to_its_page_by_its_own_path(based: Server) -> None:
    answer = based.get("/id/plan/620600-wuwei-2024", headers={"accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, PLAN)


def test_a_plan_leads_to_its_files_and_to_its_part_of_the_explorer(based: Server) -> None:
    page = based.get(PLAN).text
    files = re.findall(r'href="(/download/graph/[^"]+)"', page)
    assert [one.rpartition(".")[2] for one in files] == ["ttl", "nt", "jsonld"]
    assert all(based.get(one).status_code == 200 for one in files)
    assert 'href="/explore?plan=620600-wuwei-2024"' in page
    assert based.get("/explore?plan=620600-wuwei-2024").status_code == 200
    home = based.get("/").text
    assert home.count('href="/explore"') == home.count('href="/download"') == 2


def test_a_named_query_of_the_api_is_kept_by_its_tag(based: Server) -> None:
    first = based.get("/api/queries/who-leads?lang=zh")
    assert first.json()
    again = based.get("/api/queries/who-leads?lang=zh", headers={"if-none-match": f'"x", {first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["vary"] == "accept-language, cookie"
