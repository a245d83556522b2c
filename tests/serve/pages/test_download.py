"""Downloads: what is had whole is what the build holds, byte for byte the same each time, under a safe name."""

from __future__ import annotations

import gzip
import io
import re
import socket
import zipfile
from typing import Any

import pyoxigraph as ox
import pytest
from tests.serve.conftest import wait_for

Server = Any
PLAN = "620600-wuwei-2024"
FORMS = {"ttl": ox.RdfFormat.TURTLE, "nt": ox.RdfFormat.N_TRIPLES, "jsonld": ox.RdfFormat.JSON_LD}
BUILDS = {"nq.gz": ox.RdfFormat.N_QUADS, "trig.gz": ox.RdfFormat.TRIG}


@pytest.mark.parametrize("ending", BUILDS)
def test_the_build_is_had_whole(server: Server, wuwei_store: ox.Store, ending: str) -> None:
    got = server.get(f"/download/build.{ending}")
    assert got.headers["content-type"] == "application/gzip"
    assert re.fullmatch(r'attachment; filename="fengong-[0-9a-f]{16}\.\w+\.gz"', got.headers["content-disposition"])
    assert {*ox.parse(gzip.decompress(got.content), format=BUILDS[ending])} == {*wuwei_store}


def test_the_same_build_gives_the_same_bytes(server: Server) -> None:
    first, second = (server.get("/download/build.nq.gz") for _ in range(2))
    assert first.content == second.content
    tag = {"if-none-match": first.headers["etag"]}
    again = server.get("/download/build.nq.gz", headers=tag)
    assert (again.status_code, again.content) == (304, b"")
    assert server.get("/download/build.trig.gz", headers=tag).status_code == 200


@pytest.mark.parametrize("name", [f"plan/{PLAN}", f"findings/{PLAN}", "registry", "meta"])
@pytest.mark.parametrize("ending", FORMS)
def test_a_graph_is_had_in_every_form(server: Server, wuwei_store: ox.Store, name: str, ending: str) -> None:
    got = server.get(f"/download/graph/{name}.{ending}")
    graph = ox.NamedNode(f"https://w3id.org/fengong/id/graph/{name}")
    expected = {quad.triple for quad in wuwei_store.quads_for_pattern(None, None, None, graph)}
    assert {quad.triple for quad in ox.parse(got.content, format=FORMS[ending])} == expected
    assert got.headers["content-disposition"] == f'attachment; filename="{name.replace("/", "-")}.{ending}"'


def test_every_link_of_the_list_leads_to_something(server: Server) -> None:
    page = server.get("/download?lang=en").text
    links = re.findall(r'href="(/download/[^"?]+|/\.well-known/void\?format=turtle)"', page)
    assert len(links) == 2 + 1 + 1 + 3 * 8 - 0
    assert {server.ask("HEAD", link).status_code for link in links} == {200}


def test_the_ontology_is_had_in_one_archive(server: Server) -> None:
    from fengong.publish.artefacts import artefacts

    archive = zipfile.ZipFile(io.BytesIO(server.get("/download/ontology.zip").content))
    assert {name: archive.read(name) for name in archive.namelist()} == artefacts()


def test_the_description_names_this_server(server: Server) -> None:
    void = "http://rdfs.org/ns/void#"
    got = server.get("/.well-known/void", headers={"accept": "application/n-triples"})
    triples = {quad.triple for quad in ox.parse(got.content, format=ox.RdfFormat.N_TRIPLES)}
    dataset = ox.NamedNode("https://w3id.org/fengong/id/dataset")
    endpoint = ox.Triple(dataset, ox.NamedNode(void + "sparqlEndpoint"), ox.NamedNode(f"{server.url}/sparql"))
    dump = ox.Triple(dataset, ox.NamedNode(void + "dataDump"), ox.NamedNode(f"{server.url}/download/build.nq.gz"))
    assert {endpoint, dump} <= triples


@pytest.mark.parametrize(
    "path",
    [
        "/download/build.zip",
        "/download/graph/nothing.ttl",
        f"/download/graph/plan/{PLAN}.exe",
        "/download/graph/..%2f..%2f..%2fetc%2fpasswd",
        "/download/graph/plan%0d%0aset-cookie:%20a=b.ttl",
        "/download?page=0",
    ],
)
def test_what_is_not_there_is_refused(server: Server, path: str) -> None:
    got = server.get(path)
    assert got.status_code in {400, 404}
    assert "set-cookie" not in got.headers


def test_who_goes_away_early_holds_nothing_up(server: Server) -> None:
    for _ in range(12):
        with socket.create_connection(("127.0.0.1", server.port)) as client:
            client.sendall(b"GET /download/build.nq.gz HTTP/1.1\r\nhost: localhost\r\n\r\n")
            client.recv(10)
    wait_for(lambda: server.get("/download/build.nq.gz").status_code == 200)
