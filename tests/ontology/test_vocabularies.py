"""No IRI of another vocabulary is used that its vocabulary does not define.

``ontology/vocabularies`` records the names that each vocabulary defines, as facts: whole where its own file was read,
an excerpt where only some names could be checked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from rdflib import Graph, Literal, URIRef

from fengong.iris import BASE, NS, SCHEME

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
LISTS = sorted(ONTOLOGY.glob("vocabularies/*.txt"))
OURS = (NS, SCHEME, BASE, "https://w3id.org/fengong/")
#: Hosts of no vocabulary: invented ones of examples, and licences.
OTHERS = ("https://example.org/", "https://creativecommons.org/licenses/")
#: RDF, RDFS and OWL themselves, which need no declaration.
LANGUAGE = tuple(
    f"http://www.w3.org/{name}#" for name in ("1999/02/22-rdf-syntax-ns", "2000/01/rdf-schema", "2002/07/owl")
)
HEADS = ["namespace", "version", "source", "extent"]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a list records."""

    prefix: str
    heads: dict[str, str]
    names: frozenset[str]


def read(path: Path) -> Vocabulary:
    lines = path.read_text(encoding="utf-8").splitlines()
    heads = dict(line.removeprefix("# ").split(": ", 1) for line in lines if line.startswith("# "))
    return Vocabulary(path.stem, heads, frozenset(line for line in lines if not line.startswith("#")))


VOCABULARIES = {found.heads["namespace"]: found for found in map(read, LISTS)}


def unknown(iris: set[str]) -> set[str]:
    """IRIs of others that no list knows."""
    return {iri for iri in iris if not iri.startswith((*OURS, *OTHERS, "urn:")) and not known(iri)}


def known(iri: str) -> bool:
    """Whether a list has it, or it is a namespace itself, with or without its last sign."""
    homes = [namespace for namespace in VOCABULARIES if iri.startswith(namespace)]
    if homes:
        home = max(homes, key=len)
        return iri == home or iri.removeprefix(home) in VOCABULARIES[home].names
    return f"{iri}#" in VOCABULARIES or f"{iri}/" in VOCABULARIES


def iris_of(path: Path) -> set[str]:
    graph = Graph().parse(path, format="turtle")
    typed = {str(node.datatype) for node in graph.objects() if isinstance(node, Literal) and node.datatype}
    return typed | {str(node) for triple in graph for node in triple if isinstance(node, URIRef)}


def queried(text: str) -> set[str]:
    """IRIs that a query uses, by its own prefixes."""
    body = re.sub(r'(?m)^#.*$|"[^"\n]*"', "", text)
    prefixes = dict(re.findall(r"PREFIX\s+([\w-]*):\s*<([^>]*)>", body))
    body = re.sub(r"PREFIX\s+[\w-]*:\s*<[^>]*>", "", body)
    names = re.findall(r"(?<![\w<:])([a-zA-Z][\w-]*):([A-Za-z_][\w-]*)", body)
    return {prefixes[prefix] + name for prefix, name in names if prefix in prefixes} | set(
        re.findall(r"<(http[^>\s]*)>", body)
    )


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    elif isinstance(value, str):
        yield value


def contextual(document: dict[str, Any]) -> set[str]:
    """IRIs that a JSON-LD context stands for: prefixes are not terms, all else that can be spelled out is."""
    context = document["@context"]
    prefixes = {key: iri for key, iri in context.items() if isinstance(iri, str) and re.search("[#/]$", iri)}
    found = set()
    for text in strings({key: value for key, value in context.items() if key not in prefixes}):
        prefix, colon, name = text.partition(":")
        if colon and prefix in prefixes:
            found.add(prefixes[prefix] + name)
        elif text.startswith("http"):
            found.add(text)
    return found


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_says_of_what_and_from_where(path: Path) -> None:
    found = read(path)
    assert list(found.heads) == HEADS
    assert found.heads["namespace"].endswith(("#", "/"))
    assert found.heads["extent"] in ("complete", "excerpt")
    names = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert names == sorted(set(names))
    assert all(re.fullmatch(r"[\w./-]+", name, re.ASCII) for name in names), names


def test_namespaces_differ() -> None:
    assert len(VOCABULARIES) == len(LISTS) > 15


@pytest.mark.parametrize(
    "iri",
    [
        "http://www.w3.org/ns/prov#Plann",
        "http://purl.org/dc/terms/licence",
        "http://www.w3.org/ns/org/Organization",
        "http://xmlns.com/unheard-of/Agent",
    ],
)
def test_a_slip_of_the_pen_is_seen(iri: str) -> None:
    assert unknown({iri, "http://www.w3.org/ns/prov#Plan", "http://www.w3.org/ns/prov#"}) == {iri}


@pytest.mark.parametrize(
    "path",
    sorted({*ONTOLOGY.rglob("*.ttl")} - {*ONTOLOGY.glob("hygiene/examples/*.ttl")}),
    ids=lambda path: path.relative_to(ONTOLOGY).as_posix(),
)
def test_turtle_uses_defined_terms_only(path: Path) -> None:
    assert unknown(iris_of(path)) == set()


def test_queries_and_rules_use_defined_terms_only() -> None:
    paths = [*ONTOLOGY.rglob("*.rq"), *(ONTOLOGY.parent / "queries").rglob("*.rq")]
    found = {path.name: queried(path.read_text(encoding="utf-8")) for path in paths}
    assert sum(map(len, found.values())) > 500
    assert {name: unknown(iris) for name, iris in found.items() if unknown(iris)} == {}
    slip = "PREFIX org: <http://www.w3.org/ns/org#> SELECT * { ?o org:clasification ?level }"
    assert unknown(queried(slip)) == {"http://www.w3.org/ns/org#clasification"}


def test_contexts_use_defined_terms_only() -> None:
    sample = {"@context": {"prov": "http://www.w3.org/ns/prov#", "plan": {"@id": "prov:Plann", "@type": "@id"}}}
    assert unknown(contextual(sample)) == {"http://www.w3.org/ns/prov#Plann"}
    for path in ONTOLOGY.rglob("*.jsonld"):
        assert unknown(contextual(json.loads(path.read_text(encoding="utf-8")))) == set(), path


def test_a_build_uses_defined_terms_only(wuwei_store: ox.Store) -> None:
    nodes = [node for quad in wuwei_store for node in quad]
    iris = {node.value for node in nodes if isinstance(node, ox.NamedNode)}
    iris |= {node.datatype.value for node in nodes if isinstance(node, ox.Literal)}
    assert len(iris) > 1000
    assert unknown(iris) == set()


def test_a_build_says_of_everything_what_it_is(wuwei_store: ox.Store) -> None:
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    typed = {quad.subject for quad in wuwei_store.quads_for_pattern(None, kind, None, None)}
    # The ranges of these links say what a part of a graph is.
    links = {f"http://rdfs.org/ns/void#{kind}Partition" for kind in ("class", "property")}
    typed |= {quad.object for quad in wuwei_store if quad.predicate.value in links}
    assert {quad.subject for quad in wuwei_store} - typed == set()
    # A version and a namespace are names of what is described under another.
    names = ("http://www.w3.org/2002/07/owl#versionIRI", "http://rdfs.org/ns/void#vocabulary")
    pointed = {quad.object for quad in wuwei_store if quad.predicate.value not in names}
    ours = {node for node in pointed if isinstance(node, ox.NamedNode) and node.value.startswith(OURS)}
    assert len(ours) > 1000
    assert ours - typed == set()


def test_a_build_uses_only_properties_and_classes_that_a_module_declares(wuwei_store: ox.Store, modules: Graph) -> None:
    kind = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    nodes = {quad.object for quad in wuwei_store.quads_for_pattern(None, kind, None, None)}
    used = {node.value for node in nodes | {quad.predicate for quad in wuwei_store} if isinstance(node, ox.NamedNode)}
    assert {iri for iri in used if not iri.startswith(LANGUAGE)} - {
        str(subject) for subject in modules.subjects()
    } == set()
