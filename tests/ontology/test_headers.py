"""Modules and schemes say what they are, whose, since when and under which licence."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import DCTERMS, OWL, RDF, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

VANN = Namespace("http://purl.org/vocab/vann/")
STATUS = URIRef("http://purl.org/ontology/bibo/status")
LICENCE = URIRef("https://creativecommons.org/licenses/by/4.0/")
ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
MODULES = sorted(ONTOLOGY.glob("*.ttl"))
SCHEMES = sorted(ONTOLOGY.glob("schemes/*.ttl"))


def header(path: Path, kind: Node) -> tuple[Graph, Node]:
    graph = Graph().parse(path, format="turtle")
    (subject,) = graph.subjects(RDF.type, kind)
    return graph, subject


def check_common(graph: Graph, subject: Node) -> None:
    for prop in (DCTERMS.title, DCTERMS.description):
        languages = [word.language for word in graph.objects(subject, prop) if isinstance(word, Literal)]
        assert sorted(language or "" for language in languages) == ["en", "zh"], prop
    assert list(graph.objects(subject, DCTERMS.license)) == [LICENCE]
    assert isinstance(graph.value(subject, DCTERMS.creator), URIRef)
    for prop in (DCTERMS.created, DCTERMS.modified):
        date = graph.value(subject, prop)
        assert isinstance(date, Literal)
        assert date.datatype == XSD.date
    for prop in (OWL.versionInfo, VANN.preferredNamespacePrefix, VANN.preferredNamespaceUri, STATUS):
        assert len(list(graph.objects(subject, prop))) == 1, prop


def check_version(graph: Graph, subject: Node, root: str, name: str) -> None:
    version = graph.value(subject, OWL.versionInfo)
    assert subject == URIRef(f"{root}/{name}")
    assert list(graph.objects(subject, OWL.versionIRI)) == [URIRef(f"{root}/{version}/{name}")]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_module_header_is_complete(path: Path) -> None:
    graph, subject = header(path, OWL.Ontology)
    check_common(graph, subject)
    check_version(graph, subject, "https://w3id.org/fengong/ontology", path.stem)


@pytest.mark.parametrize("path", SCHEMES, ids=lambda path: path.stem)
def test_scheme_header_is_complete(path: Path) -> None:
    graph, subject = header(path, SKOS.ConceptScheme)
    check_common(graph, subject)
    assert (subject, RDF.type, OWL.Ontology) in graph
    check_version(graph, subject, "https://w3id.org/fengong/scheme", path.stem)


def test_the_modules_and_schemes_are_there() -> None:
    assert {path.stem for path in MODULES} >= {
        "alignments", "core", "evidence", "history", "membership", "party", "quality", "time",
    }  # fmt: skip
    assert {path.stem for path in SCHEMES} >= {
        "basis", "change", "gbt4754", "level", "precision", "region", "role", "sector", "severity", "status", "topic",
    }  # fmt: skip


def test_the_licence_notice_names_the_licence() -> None:
    assert str(LICENCE) in (ONTOLOGY / "LICENSE").read_text(encoding="utf-8")
