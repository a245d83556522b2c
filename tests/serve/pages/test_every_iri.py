"""Every IRI of the shipped plan's store is answered, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import httpx
import pyoxigraph as ox
import pytest
from tests.serve.conftest import Server

from fengong.iris import BASE, NS, SCHEME

ROOT = "https://w3id.org/fengong"


@pytest.fixture(scope="module")
def iris(wuwei_store: ox.Store) -> list[str]:
    """All nodes of the store, properties and graphs among them."""
    terms = {term for quad in wuwei_store for term in (quad.subject, quad.predicate, quad.object, quad.graph_name)}
    return sorted(term.value for term in terms if isinstance(term, ox.NamedNode))


@pytest.fixture(scope="module")
def client(server: Server) -> Iterator[httpx.Client]:
    """One connection for all."""
    with httpx.Client(base_url=server.url, timeout=60, trust_env=False) as one:
        yield one


def test_every_thing_leads_to_a_page_and_to_data_that_names_it(iris: list[str], client: httpx.Client) -> None:
    things = [one for one in iris if one.startswith(BASE)]
    assert len(things) > 2_000
    for number, iri in enumerate(things):
        path = iri.removeprefix(ROOT)
        page = client.get(path, headers={"accept": "text/html"})
        assert (page.status_code, page.headers["vary"]) == (303, "accept"), iri
        assert page.headers["location"] == path.replace("/id/", "/page/", 1)
        if number % 13 == 0:
            shown = client.get(page.headers["location"])
            assert shown.status_code == 200, iri
            assert iri in shown.text
            data = client.get(path, headers={"accept": "application/n-triples"}, follow_redirects=True)
            assert f"<{iri}>" in data.text
            assert list(ox.parse(data.content, format=ox.RdfFormat.N_TRIPLES))


def test_every_other_node_has_a_page(iris: list[str], client: httpx.Client) -> None:
    others = [one for one in iris if not one.startswith(BASE)]
    assert len(others) > 500
    for iri in others[::5]:
        shown = client.get(f"/resource?iri={quote(iri, safe='')}")
        assert shown.status_code == 200, iri


def test_every_concept_of_the_store_answers_at_its_own_address(iris: list[str], client: httpx.Client) -> None:
    concepts = [one for one in iris if one.startswith(SCHEME) and one.count("/") == 6 and "/0.1.0/" not in one]
    assert len(concepts) > 200
    for iri in concepts[::9]:
        for accept in ("text/html", "text/turtle"):
            found = client.get(iri.removeprefix(ROOT), headers={"accept": accept}, follow_redirects=True)
            assert found.status_code == 200, (iri, accept)
            assert found.headers["content-type"].startswith(accept)


def test_every_term_is_a_place_in_the_page_of_the_ontology(iris: list[str], client: httpx.Client) -> None:
    page = client.get("/ns", headers={"accept": "text/html"}, follow_redirects=True)
    terms = [one.removeprefix(NS) for one in iris if one.startswith(NS) and one != NS]
    assert len(terms) > 80
    assert [one for one in terms if f'id="{one}"' not in page.text] == []


def test_every_link_of_the_pages_is_answered(client: httpx.Client) -> None:
    pages = ["/", "/plans", "/page/plan/620600-wuwei-2024", "/page/org/620600/fire-rescue"]
    pages += ["/page/plan/620600-wuwei-2024/sec_2/task_5", "/page/area/620600", "/page/group/620600/production-units"]
    links = {link for page in pages for link in _links(client.get(page).text)}
    ours = [one for one in sorted(links) if one.startswith(("/page/", "/data/", "/resource", "/plans"))]
    assert len(ours) > 100
    assert [one for one in ours if client.get(one).status_code != 200] == []


def _links(page: str) -> list[str]:
    return [part.partition('"')[0].replace("&amp;", "&") for part in page.split('href="')[1:]]
