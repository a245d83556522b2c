"""A release holds one ontology in every form, and is not altered behind anybody's back."""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, Graph

from fengong.errors import OutputError
from fengong.publish.artefacts import artefacts
from fengong.publish.negotiation import Folder, artefact_for
from fengong.publish.release import current_version, open_folder, write_release
from fengong.publish.source import canonical

FORMS = {"ontology.ttl": "turtle", "ontology.nt": "nt", "ontology.rdf": "xml", "ontology.jsonld": "json-ld"}


@pytest.fixture(scope="module")
def sources(root: Path) -> Graph:
    """The files as they are written by hand."""
    graph = Graph()
    for path in [*root.glob("ontology/*.ttl"), *root.glob("ontology/schemes/*.ttl")]:
        if path.stem != "alignments":
            graph.parse(path, format="turtle")
    return graph


def statements(graph: Graph) -> set[ox.Triple]:
    """What rdflib has read, with blank nodes named by RDFC-1.0, which is much quicker than rdflib at it."""
    read = ox.parse(graph.serialize(format="nt"), format=ox.RdfFormat.N_TRIPLES)
    return {*canonical(quad.triple for quad in read)}


@pytest.fixture(scope="module")
def ontology_of_sources(sources: Graph) -> set[ox.Triple]:
    return statements(sources)


# rdflib's JSON-LD parser uses what rdflib itself has deprecated.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(("name", "form"), FORMS.items())
def test_every_form_holds_the_ontology(site: Path, ontology_of_sources: set[ox.Triple], name: str, form: str) -> None:
    graph = Graph().parse(site / current_version() / name, format=form)
    assert statements(graph) == ontology_of_sources


def test_modules_and_schemes_together_are_the_ontology(site: Path, ontology_of_sources: set[ox.Triple]) -> None:
    graph = Graph()
    for path in [*site.glob("*/modules/*.ttl"), *site.glob("*/schemes/*.ttl")]:
        if path.stem != "alignments":
            graph.parse(path, format="turtle")
    assert statements(graph) == ontology_of_sources


def test_the_comparison_sees_what_hangs_on_a_blank_node() -> None:
    one, two, other = (
        Graph().parse(data=f"<urn:a> <urn:p> [ <urn:q> [ <urn:r> {value} ] ], [ <urn:q> 3 ] .", format="turtle")
        for value in (1, 1, 2)
    )
    assert statements(one) == statements(two) != statements(other)


def test_shapes_are_the_shapes(site: Path, root: Path) -> None:
    graph = Graph()
    for path in root.glob("ontology/shapes/*/*.ttl"):
        graph.parse(path, format="turtle")
    released = Graph().parse(site / current_version() / "shapes.ttl", format="turtle")
    assert statements(released) == statements(graph)


def test_shapes_are_the_same_in_both_forms(site: Path) -> None:
    turtle, json_ld = (ox.parse(path=site / current_version() / f"shapes.{end}") for end in ("ttl", "jsonld"))
    assert {*canonical(one.triple for one in json_ld)} == {*canonical(one.triple for one in turtle)}


def test_version_iris_of_modules_and_schemes_are_answered(site: Path, sources: Graph) -> None:
    versions = {str(iri) for iri in sources.objects(None, OWL.versionIRI)}
    assert {iri.split("/")[-3] for iri in versions} == {"ontology", "scheme"}
    here = open_folder(site)
    for iri in versions:
        answer = artefact_for("text/turtle", iri.removeprefix("https://w3id.org/fengong"), here)
        assert (answer.status, (site / (answer.file or "")).is_file()) == (303, True), iri


def test_the_page_links_to_the_files_beside_it(site: Path) -> None:
    html = (site / current_version() / "index.html").read_text(encoding="utf-8")
    for name in FORMS:
        assert f'href="{name}"' in html


def test_the_same_release_can_be_written_again(site: Path) -> None:
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    write_release(site)
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_another_release_of_the_version_is_not_overwritten_unasked(own_site: Path) -> None:
    released = own_site / current_version() / "ontology.ttl"
    released.write_text("as it was released", encoding="utf-8")
    with pytest.raises(OutputError, match=r"was released and differs in .*ontology\.ttl"):
        write_release(own_site)
    assert released.read_text(encoding="utf-8") == "as it was released"
    write_release(own_site, replace=True)
    assert released.read_bytes() == artefacts()["ontology.ttl"]


def test_negotiation_file_says_what_there_is(site: Path) -> None:
    table = json.loads((site / "negotiation.json").read_text(encoding="utf-8"))
    assert table["latest"] == current_version()
    assert set(table["files"]) == {name for name in open_folder(site).files if name != "negotiation.json"}
    again = Folder(frozenset(table["files"]), table["latest"], frozenset(table["concepts"]))
    assert artefact_for("text/turtle", "ns", again).file == f"{current_version()}/ontology.ttl"


def test_a_scheme_that_cannot_be_read_is_named(own_site: Path) -> None:
    scheme = own_site / current_version() / "schemes" / "role.ttl"
    scheme.write_text("no Turtle", encoding="utf-8")
    with pytest.raises(OutputError, match=r"role\.ttl.*is no valid Turtle at line 1"):
        open_folder(own_site)


def test_an_empty_folder_is_no_release(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="holds no release"):
        open_folder(tmp_path)
