"""Nothing that was released disappears; what is given up says what replaces it, and how data follow."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from fengong.publish.artefacts import chosen
from fengong.publish.release import current_version
from fengong.publish.released import lost, released_iris, unexplained
from fengong.publish.source import triples_of

PREFIXES = """
@prefix fg: <https://w3id.org/fengong/ns#> . @prefix module: <https://w3id.org/fengong/ontology/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dcterms: <http://purl.org/dc/terms/> .
"""


@pytest.fixture(scope="module")
def triples() -> tuple[ox.Triple, ...]:
    return triples_of(chosen("ontology"))


def parsed(text: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(PREFIXES + text, format=ox.RdfFormat.TURTLE)]


def block(root: Path, kind: str) -> str:
    text = (root / "ontology" / "DEPRECATION.md").read_text(encoding="utf-8")
    [found] = re.findall(rf"```{kind}\n(.*?)```", text, re.DOTALL)
    return str(found)


def test_every_released_term_still_exists(root: Path, triples: tuple[ox.Triple, ...]) -> None:
    lists = sorted(root.glob("ontology/terms-*.txt"))
    assert lists
    for path in lists:
        before = path.read_text(encoding="utf-8").split()
        major = path.stem.removeprefix("terms-").partition(".")[0]
        if major == current_version().partition(".")[0]:
            assert lost(before, triples) == (), path.name


def test_a_term_that_is_gone_is_missed(triples: tuple[ox.Triple, ...]) -> None:
    task = "https://w3id.org/fengong/ns#Task"
    without = [one for one in triples if str(one.subject) != f"<{task}>"]
    assert lost(released_iris(triples), without) == (task,)


def test_every_deprecated_term_says_what_to_use_instead(triples: tuple[ox.Triple, ...]) -> None:
    assert unexplained(triples) == ()
    assert unexplained(parsed("fg:a owl:deprecated true .")) == ("https://w3id.org/fengong/ns#a",)


def test_the_example_of_the_policy_keeps_to_it(root: Path) -> None:
    deprecated = parsed(block(root, "turtle"))
    assert unexplained(deprecated) == ()
    assert released_iris(deprecated) == ("https://w3id.org/fengong/ns#oldName",)


def test_the_migration_of_the_policy_moves_data(root: Path) -> None:
    store = ox.Store()
    graph = ox.NamedNode("urn:test:graph")
    before, after = (f"<urn:a> fg:{name} <urn:b> ; fg:text 'kept'@en ." for name in ("oldName", "newName"))
    store.extend(ox.Quad(one.subject, one.predicate, one.object, graph) for one in parsed(before))
    store.update(block(root, "sparql"))
    assert {quad.triple for quad in store} == set(parsed(after))


def test_every_migration_leads_from_its_before_to_its_after(root: Path) -> None:
    for folder in sorted(root.glob("ontology/migrations/*/")):
        store, graph = ox.Store(), ox.NamedNode("urn:test:graph")
        store.load(path=folder / "before.ttl", format=ox.RdfFormat.TURTLE, to_graph=graph)
        updates = sorted(folder.glob("*.ru"))
        assert updates, folder
        for path in updates:
            store.update(path.read_text(encoding="utf-8"))
        after = ox.parse(path=folder / "after.ttl", format=ox.RdfFormat.TURTLE)
        assert {quad.triple for quad in store} == {quad.triple for quad in after}, folder


def test_changelog_tells_of_this_version(root: Path) -> None:
    text = (root / "ontology" / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[({re.escape(current_version())}|Unreleased)\]", text, re.MULTILINE)
    known = {f"### {kind}" for kind in ("Added", "Changed", "Deprecated", "Removed", "Fixed")}
    assert set(re.findall(r"^### .*", text, re.MULTILINE)) <= known
