"""The concept schemes are sound, agree with the program's closed lists and with the lexicon of sectors."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
import yaml
from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from fengong.lexicon.changes import ChangeKind
from fengong.model import Basis, Precision, Region, Role, Severity

FG = Namespace("https://w3id.org/fengong/ns#")
SH = Namespace("http://www.w3.org/ns/shacl#")
SCHEME = "https://w3id.org/fengong/scheme/"
ROOT = Path(__file__).resolve().parents[2]
NAMES = sorted(path.stem for path in (ROOT / "ontology" / "schemes").glob("*.ttl"))
LEXICON = ROOT / "data" / "lexicon" / "sectors.yml"


def members(schemes: Graph, name: str) -> list[URIRef]:
    return sorted(node for node in schemes.subjects(SKOS.inScheme, URIRef(SCHEME + name)) if isinstance(node, URIRef))


def notation(schemes: Graph, concept: Node) -> str:
    (value,) = schemes.objects(concept, SKOS.notation)
    return str(value)


def labels(schemes: Graph, concept: Node, lang: str) -> list[str]:
    found = [word for prop in (SKOS.prefLabel, SKOS.altLabel) for word in schemes.objects(concept, prop)]
    return [str(word) for word in found if isinstance(word, Literal) and word.language == lang]


@pytest.fixture(scope="module")
def lexicon() -> dict[str, Any]:
    loaded = yaml.safe_load(LEXICON.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


@pytest.mark.parametrize("name", NAMES)
def test_concepts_are_complete(schemes: Graph, name: str) -> None:
    concepts = members(schemes, name)
    assert len(concepts) >= 3
    for concept in concepts:
        assert (concept, RDF.type, SKOS.Concept) in schemes
        assert concept == URIRef(f"{SCHEME}{name}/{notation(schemes, concept)}")
        assert len(list(schemes.objects(concept, SKOS.inScheme))) == 1
        for prop in (SKOS.prefLabel, SKOS.definition):
            words = [word for word in schemes.objects(concept, prop) if isinstance(word, Literal)]
            assert sorted(word.language or "" for word in words) == ["en", "zh"], (concept, prop)


@pytest.mark.parametrize("name", NAMES)
def test_labels_and_notations_are_unique_in_a_scheme(schemes: Graph, name: str) -> None:
    concepts = members(schemes, name)
    for lang in ("zh", "en"):
        counts = Counter(label for concept in concepts for label in labels(schemes, concept, lang))
        assert [label for label, count in counts.items() if count > 1] == []
    assert len({notation(schemes, concept) for concept in concepts}) == len(concepts)


def test_every_concept_hangs_from_the_top_without_a_cycle(schemes: Graph) -> None:
    for concept in schemes.subjects(RDF.type, SKOS.Concept):
        above = list(schemes.objects(concept, SKOS.broader))
        top = schemes.value(concept, SKOS.topConceptOf)
        assert (top is None) == bool(above), concept
        assert len(above) <= 1, concept
        for parent in above:
            assert concept not in set(schemes.transitive_objects(parent, SKOS.broader))
            assert schemes.value(parent, SKOS.inScheme) == schemes.value(concept, SKOS.inScheme)


def test_only_broader_is_stated(schemes: Graph) -> None:
    unwanted = {SKOS.narrower, SKOS.broaderTransitive, SKOS.narrowerTransitive, SKOS.hasTopConcept}
    assert set(schemes.predicates()) & unwanted == set()


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("change", ChangeKind),
        ("role", Role),
        ("basis", Basis),
        ("severity", Severity),
        ("precision", Precision),
        ("region", Region),
    ],
)
def test_schemes_are_the_closed_lists_of_the_program(schemes: Graph, name: str, values: type[StrEnum]) -> None:
    assert {notation(schemes, concept) for concept in members(schemes, name)} == {value.value for value in values}


def test_levels_are_those_of_the_standard(schemes: Graph) -> None:
    assert [notation(schemes, concept) for concept in members(schemes, "level")] == [
        "10", "20", "40", "50", "60", "70", "90",
    ]  # fmt: skip


def test_shapes_allow_exactly_the_concepts_of_a_scheme(schemes: Graph, shapes: Graph) -> None:
    """Shapes list the concepts, so that they need no scheme to be loaded; the lists must not drift apart."""
    checked = set()
    for listing in shapes.objects(None, SH["in"]):
        allowed = set(Collection(shapes, listing))
        names = {str(node).removeprefix(SCHEME).split("/")[0] for node in allowed if "/scheme/" in str(node)}
        if len(names) == 1:
            (name,) = names
            assert allowed == set(members(schemes, name)), name
            checked.add(name)
    assert checked == {"role", "basis", "status", "level", "precision", "region", "severity", "change"}


def test_each_role_has_its_own_shortcut(schemes: Graph, modules: Graph) -> None:
    shortcuts = {role: schemes.value(role, FG.shortcutProperty) for role in members(schemes, "role")}
    assert len(set(shortcuts.values())) == len(shortcuts) == 5
    assert all((shortcut, FG.derivedBy, Literal("role-shortcuts")) in modules for shortcut in shortcuts.values())


def test_lexicon_and_schemes_have_the_same_concepts(schemes: Graph, lexicon: dict[str, Any]) -> None:
    stated = {notation(schemes, concept): name for name in ("sector", "topic") for concept in members(schemes, name)}
    assert {key: entry["scheme"] for key, entry in lexicon.items()} == stated
    assert all(set(entry) == {"scheme", "words"} for entry in lexicon.values())


def test_every_word_names_one_concept_only(schemes: Graph, lexicon: dict[str, Any]) -> None:
    owners: dict[str, set[str]] = {}
    for key, entry in lexicon.items():
        concept = URIRef(f"{SCHEME}{entry['scheme']}/{key}")
        for word in [*entry["words"], *labels(schemes, concept, "zh")]:
            owners.setdefault(word, set()).add(key)
    assert {word: keys for word, keys in owners.items() if len(keys) > 1} == {}


def test_words_are_chinese_distinct_and_longest_first(lexicon: dict[str, Any]) -> None:
    for key, entry in lexicon.items():
        words = entry["words"]
        assert words, key
        assert len(set(words)) == len(words), key
        assert [len(word) for word in words] == sorted((len(word) for word in words), reverse=True), key
        assert all(re.fullmatch(r"[\u4e00-\u9fff]{2,}", word) for word in words), key
