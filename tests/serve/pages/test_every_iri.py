"""Every IRI of ours, of the shipped plan's store and of the ontology's files, is answered to people and machines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

import httpx
import pyoxigraph as ox
import pytest
from tests.serve.conftest import Server

from fengong.iris import BASE, NS
from fengong.rdf.terms import RDF

ROOT = "https://w3id.org/fengong"
FORMS = ("text/html", "text/turtle", "application/ld+json")
#: Of each kind of IRI the first is asked for, and of all others one in so many.
STEP = 40


@pytest.fixture(scope="module")
def iris(wuwei_store: ox.Store) -> list[str]:
    """All nodes of the store, properties and graphs among them."""
    return sorted(_named(wuwei_store))


@pytest.fixture(scope="module")
def ours(iris: list[str], wuwei_store: ox.Store, root: Path) -> dict[str, str]:
    """Every IRI below the project's root, of the store and the ontology, with its kind."""
    files = [file for file in (root / "ontology").rglob("*.ttl") if "examples" not in file.parts]
    stated = {iri for file in files for iri in _named(ox.parse(path=file))}
    types = {q.subject.value: q.object.value for q in wuwei_store.quads_for_pattern(None, RDF.type, None)}  # type: ignore[union-attr]
    found = {one for one in {*iris, *stated} if one.startswith(ROOT)}
    return {iri: f"{_shape(iri)} {types.get(iri, '')}" for iri in sorted(found)}


@pytest.fixture(scope="module")
def client(server: Server) -> Iterator[httpx.Client]:
    """One connection for all."""
    with httpx.Client(base_url=server.url, timeout=60, trust_env=False) as one:
        yield one


def _named(quads: Iterable[ox.Quad]) -> set[str]:
    terms = {term for quad in quads for term in (quad.subject, quad.predicate, quad.object, quad.graph_name)}
    return {term.value for term in terms if isinstance(term, ox.NamedNode)}


def _shape(iri: str) -> str:
    """Where an IRI stands, without what tells it from its neighbours."""
    return re.sub(r"[^/]*\d[^/]*", "0", iri.removeprefix(ROOT).partition("#")[0].rpartition("/")[0])


def sampled(kinds: dict[str, str]) -> list[str]:
    """The first IRI of each kind, and some of those between."""
    first = {kind: iri for iri, kind in reversed(kinds.items())}
    return sorted({*first.values(), *list(kinds)[::STEP]})


def test_every_iri_of_ours_answers_as_a_page_as_turtle_and_as_json_ld(
    ours: dict[str, str], client: httpx.Client
) -> None:
    chosen = sampled(ours)
    assert (len(ours) > 2_800, len(chosen) > 100) == (True, True)
    assert f"{ROOT}/agent/founders" in chosen
    asked = {iri.partition("#")[0].removeprefix(ROOT) for iri in chosen} | {"/shapes", "/context", "/ns", "/ontology"}
    for path in sorted(asked):
        for form in FORMS:
            found = client.get(path, headers={"accept": form}, follow_redirects=True)
            said = found.headers["content-type"].partition(";")[0]
            assert (found.status_code, said) == (200, form), path
            assert found.history or found.url.path.startswith("/0.1.0/"), f"{path} is no document"


def test_what_is_not_among_them_is_not_found(client: httpx.Client) -> None:
    for path in ("/agent/nobody", "/agent/", "/id/agent/founders", "/scheme/role/nobody", "/ontology/0.0.9/core"):
        assert [client.get(path, headers={"accept": form}).status_code for form in FORMS] == [404] * 3, path


def test_data_of_a_thing_names_it(iris: list[str], client: httpx.Client) -> None:
    things = [one for one in iris if one.startswith(BASE)]
    assert len(things) > 2_000
    for iri in [*things[::STEP], f"{ROOT}/agent/founders"]:
        path = iri.removeprefix(ROOT)
        page, data = (
            client.get(path, headers={"accept": form}, follow_redirects=True)
            for form in ("text/html", "application/n-triples")
        )
        assert iri in page.text
        assert f"<{iri}>" in data.text
        assert list(ox.parse(data.content, format=ox.RdfFormat.N_TRIPLES))


def test_every_other_node_has_a_page(iris: list[str], client: httpx.Client) -> None:
    others = [one for one in iris if not one.startswith(BASE)]
    assert len(others) > 500
    for iri in others[::STEP]:
        shown = client.get(f"/resource?iri={quote(iri, safe='')}")
        assert shown.status_code == 200, iri


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
    assert [one for one in ours[::2] if client.get(one).status_code != 200] == []


def _links(page: str) -> list[str]:
    return [part.partition('"')[0].replace("&amp;", "&") for part in page.split('href="')[1:]]
