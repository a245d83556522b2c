"""Every term shows one example in each language, from the words of the Wuwei plan or marked as synthetic.

What stands in 「」 is quoted from the plan; what stands in backquotes is the value that the plan's graph gives.
"""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, SKOS, Graph, Literal, Namespace, URIRef

FG = Namespace("https://w3id.org/fengong/ns#")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
SYNTHETIC = {"zh": "〔虚构〕", "en": "[synthetic] "}


def quotes(text: str) -> list[str]:
    return re.findall("「(.*?)」", text)


def values(text: str) -> list[str]:
    return re.findall("`(.*?)`", text)


@pytest.fixture(scope="module")
def worded(modules: Graph) -> dict[URIRef, dict[str, str]]:
    """Each own term's examples by language."""
    found: dict[URIRef, dict[str, str]] = {}
    for term in {term for kind in KINDS for term in modules.subjects(RDF.type, kind)}:
        if isinstance(term, URIRef) and term.startswith(FG):
            words = [word for word in modules.objects(term, SKOS.example) if isinstance(word, Literal)]
            assert sorted(word.language or "" for word in words) == ["en", "zh"], term
            found[term] = {str(word.language): str(word) for word in words}
    assert len(found) > 60
    return found


@pytest.fixture(scope="module")
def plan(root: Path) -> str:
    return (root / "data" / "plans" / "wuwei-2024" / "source.txt").read_text(encoding="utf-8")


def test_an_example_quotes_the_plan_or_is_marked_synthetic(worded: dict[URIRef, dict[str, str]]) -> None:
    for term, example in worded.items():
        marks = {example[lang].startswith(mark) for lang, mark in SYNTHETIC.items()}
        assert len(marks) == 1, term
        assert marks == {not quotes(example["zh"])}, term


def test_quotes_stand_in_the_plan(worded: dict[URIRef, dict[str, str]], plan: str) -> None:
    wrong = [(term, quote) for term, by in worded.items() for text in by.values() for quote in quotes(text)]
    assert len(wrong) > 100
    assert [(term, quote) for term, quote in wrong if quote not in plan] == []


def test_both_languages_show_the_same_place(worded: dict[URIRef, dict[str, str]]) -> None:
    for term, example in worded.items():
        assert set(quotes(example["zh"])) == set(quotes(example["en"])), term


def test_most_terms_show_the_plan(worded: dict[URIRef, dict[str, str]]) -> None:
    synthetic = {term for term, example in worded.items() if example["zh"].startswith(SYNTHETIC["zh"])}
    assert len(synthetic) * 5 < len(worded), synthetic


def test_values_are_those_of_the_graph(worded: dict[URIRef, dict[str, str]], wuwei_store: ox.Store) -> None:
    checked = 0
    for term, example in worded.items():
        if example["zh"].startswith(SYNTHETIC["zh"]):
            continue
        known = given(wuwei_store, term)
        for value in {value for text in example.values() for value in values(text)}:
            assert value in known, (term, value)
            checked += 1
    assert checked > 30


def given(store: ox.Store, term: URIRef) -> set[str]:
    """What a property is given in the graph: literals as written, resources by the last part of their IRIs."""
    found = (quad.object for quad in store.quads_for_pattern(None, ox.NamedNode(str(term)), None, None))
    return {one.value if isinstance(one, ox.Literal) else re.split("[/#]", str(one.value))[-1] for one in found}  # type: ignore[union-attr]


def test_a_quote_that_the_plan_lacks_would_be_seen(plan: str) -> None:
    assert quotes("「市安委办牵头」和「市气候局」") == ["市安委办牵头", "市气候局"]
    assert [quote for quote in quotes("「市安委办牵头」和「市气候局」") if quote not in plan] == ["市气候局"]
