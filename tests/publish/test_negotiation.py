"""Which file answers which request: the table as a table."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from fengong.publish.negotiation import Answer, Folder, artefact_for, table
from fengong.publish.release import open_folder

HTML, TURTLE, JSON_LD = "text/html", "text/turtle", "application/ld+json"
RDF_XML, N_TRIPLES = "application/rdf+xml", "application/n-triples"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


@pytest.fixture(scope="module")
def folder(site: Path) -> Folder:
    """This version, and a later one that has the same files."""
    here = open_folder(site)
    later = frozenset(name.replace(f"{here.latest}/", "99.0.0/") for name in here.files)
    concepts = frozenset(name.replace(f"{here.latest}/", "99.0.0/") for name in here.concepts)
    return Folder(here.files | later, "99.0.0", here.concepts | concepts)


CASES = [
    (None, "/ns", 303, "index.html"),
    ("*/*", "/ns", 303, "index.html"),
    ("", "/ns", 303, "index.html"),
    (BROWSER, "/ns", 303, "index.html"),
    (TURTLE, "/ns", 303, "ontology.ttl"),
    (JSON_LD, "/ns", 303, "ontology.jsonld"),
    ("application/json", "/ns", 303, "ontology.jsonld"),
    (RDF_XML, "/ns", 303, "ontology.rdf"),
    ("application/xml", "/ns", 303, "ontology.rdf"),
    (N_TRIPLES, "/ns", 303, "ontology.nt"),
    (f"{TURTLE};q=0.4, {RDF_XML};q=0.9, {HTML};q=0.1", "/ns", 303, "ontology.rdf"),
    (f"{HTML};q=0, */*;q=0.1", "/ns", 303, "ontology.ttl"),
    (f"{TURTLE}, {HTML}", "/ns", 303, "index.html"),
    ("application/*", "/ns", 303, "ontology.jsonld"),
    ("image/png", "/ns", 406, None),
    (f"{TURTLE};q=0", "/ns", 406, None),
    ("complete nonsense", "/ns", 406, None),
    (TURTLE, "/ontology", 303, "ontology.ttl"),
    (TURTLE, "/ontology/core", 303, "modules/core.ttl"),
    (JSON_LD, "/ontology/core", 303, "ontology.jsonld"),
    (TURTLE, "/ontology/nosuchmodule", 404, None),
    (TURTLE, "/scheme/role", 303, "schemes/role.ttl"),
    (TURTLE, "/scheme/role/lead", 303, "schemes/role.ttl"),
    (TURTLE, "/scheme/gbt4754/5412", 303, "schemes/gbt4754.ttl"),
    (TURTLE, "/scheme/nosuchscheme", 404, None),
    (TURTLE, "/scheme/nosuchscheme/lead", 404, None),
    (TURTLE, "/scheme/role/nosuchrole", 404, None),
    (JSON_LD, "/scheme/role/nosuchrole", 404, None),
    (BROWSER, "/scheme/role/coal-mines", 404, None),
    ("image/png", "/scheme/role/nosuchrole", 404, None),
    (TURTLE, "/shapes", 303, "shapes.ttl"),
    (JSON_LD, "/shapes", 303, "shapes.jsonld"),
    (RDF_XML, "/shapes", 406, None),
    (JSON_LD, "/context", 303, "context.jsonld"),
    (HTML, "/context", 303, "index.html"),
    (TURTLE, "/context", 303, "ontology.ttl"),
    (None, "/context", 303, "context.jsonld"),
    ("image/png", "/context", 406, None),
    ("*/*", "/elsewhere", 404, None),
    ("*/*", "/../secret", 404, None),
]


@pytest.mark.parametrize(("accept", "path", "status", "file"), CASES)
def test_an_iri_is_answered_by_the_latest_version(
    folder: Folder, accept: str | None, path: str, status: int, file: str | None
) -> None:
    answer = artefact_for(accept, path, folder)
    expected = f"99.0.0/{file}" if file else None
    assert (answer.status, answer.file) == (status, expected)


@pytest.mark.parametrize(
    ("accept", "name"), [(TURTLE, "ontology.ttl"), (HTML, "index.html"), (N_TRIPLES, "ontology.nt")]
)
def test_a_version_iri_is_answered_by_that_version(folder: Folder, accept: str, name: str) -> None:
    version = min(file.partition("/")[0] for file in folder.files if "/" in file)
    assert artefact_for(accept, f"/ontology/{version}", folder).file == f"{version}/{name}"
    core = artefact_for(TURTLE, f"/ontology/{version}/core", folder)
    assert core == Answer(303, f"{version}/modules/core.ttl", TURTLE)
    assert artefact_for(accept, "/ontology/0.0.9", folder).status == 404
    change = artefact_for(TURTLE, f"/scheme/{version}/change", folder)
    assert change == Answer(303, f"{version}/schemes/change.ttl", TURTLE)
    assert artefact_for(accept, "/scheme/0.0.9/change", folder).status == 404


def test_every_concept_is_answered_and_of_its_own_version_only(folder: Folder, root: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in root.glob("ontology/schemes/*.ttl")]
    named = [re.findall(r"^([a-z0-9-]+):([\w-]+) a skos:Concept\b", text, re.MULTILINE) for text in texts]
    concepts = [f"/scheme/{scheme}/{name}" for found in named for scheme, name in found]
    assert len(concepts) > 100
    assert {artefact_for(TURTLE, path, folder).status for path in concepts} == {303}
    newer = Folder(folder.files, "99.0.0", folder.concepts - {"99.0.0/role/lead"})
    assert artefact_for(TURTLE, "/scheme/role/lead", newer).status == 404


def test_a_page_is_opened_at_the_thing_asked_for(folder: Folder) -> None:
    places = {
        path: artefact_for(HTML, path, folder).fragment
        for path in ("/ontology/core", "/scheme/role", "/scheme/role/lead", "/scheme/99.0.0/role", "/ns")
    }
    assert places == {
        "/ontology/core": "module/core",
        "/scheme/role": "scheme/role",
        "/scheme/role/lead": "role/lead",
        "/scheme/99.0.0/role": "scheme/role",
        "/ns": "",
    }


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", HTML),
        ("ontology.ttl", TURTLE),
        ("ontology.jsonld", JSON_LD),
        ("ontology.rdf", RDF_XML),
        ("ontology.nt", N_TRIPLES),
        ("context.jsonld", JSON_LD),
    ],
)
def test_a_file_is_answered_by_itself(folder: Folder, name: str, kind: str) -> None:
    assert artefact_for("*/*", f"/99.0.0/{name}", folder) == Answer(200, f"99.0.0/{name}", kind)
    assert artefact_for("image/png", f"/99.0.0/{name}", folder).status == 406


def test_every_file_of_a_release_has_a_media_type(folder: Folder) -> None:
    kinds = {artefact_for(None, f"/{name}", folder).media_type for name in folder.files}
    assert "application/octet-stream" not in kinds


def test_the_table_for_other_servers_names_every_path(folder: Folder) -> None:
    shown = table(folder)
    assert shown["latest"] == "99.0.0"
    assert isinstance(shown["things"], list)
    assert {row["path"].partition("/")[0].partition("(")[0] for row in shown["things"]} == {
        *("ns", "ontology", "scheme", "shapes", "context")
    }
