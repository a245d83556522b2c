"""The page has a place for everything, in both languages, and nothing in it can run or reach out."""

from __future__ import annotations

import dataclasses
import os
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import OWL, RDF, SH, SKOS, Graph, URIRef
from selectolax.lexbor import LexborHTMLParser, LexborNode

from fengong.ask.header import Words
from fengong.ask.library import all_queries
from fengong.publish.content import Content, content
from fengong.publish.page import page
from fengong.publish.source import Part, Sort, parts

NS = "https://w3id.org/fengong/ns#"
SHAPES = "https://w3id.org/fengong/shapes#"
SCHEME = "https://w3id.org/fengong/scheme/"
#: Machines that run tests are busy; alone, the page takes less than five seconds.
PATIENCE = 3
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&{{ 7*7 }}"


@pytest.fixture(scope="module")
def tree(html: str) -> LexborHTMLParser:
    return LexborHTMLParser(html)


@pytest.fixture(scope="module")
def anchors(tree: LexborHTMLParser) -> list[str]:
    return [node.attributes["id"] or "" for node in tree.css("[id]")]


@pytest.fixture(scope="module")
def files(root: Path) -> Graph:
    """Modules, schemes and shapes as rdflib reads them, apart from the code that is tested."""
    graph = Graph()
    for path in [*root.glob("ontology/*.ttl"), *root.glob("ontology/s*/*.ttl")]:
        graph.parse(path, format="turtle")
    return graph


def first(node: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    found = node.css_first(selector)
    assert found is not None, selector
    return found


def test_every_term_has_its_fragment_as_anchor(files: Graph, anchors: list[str]) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    terms = {str(term) for kind in kinds for term in files.subjects(RDF.type, kind) if str(term).startswith(NS)}
    assert len(terms) > 60
    assert {term.removeprefix(NS) for term in terms} - set(anchors) == set()


def test_every_concept_scheme_shape_and_query_has_an_anchor(files: Graph, anchors: list[str]) -> None:
    concepts = {str(node).removeprefix(SCHEME) for node in files.subjects(RDF.type, SKOS.Concept)}
    schemes = {str(node).removeprefix(SCHEME) for node in files.subjects(RDF.type, SKOS.ConceptScheme)}
    shapes = {str(node).removeprefix(SHAPES) for node in files.subjects(RDF.type, SH.NodeShape)}
    queries = {f"query/{query.name}" for query in all_queries()}
    wanted = concepts | {f"scheme/{name}" for name in schemes} | shapes | queries
    assert len(concepts) > 50
    assert wanted - set(anchors) == set()


def test_no_anchor_stands_twice_and_no_link_leads_nowhere(tree: LexborHTMLParser, anchors: list[str]) -> None:
    assert [name for name, count in Counter(anchors).items() if count > 1] == []
    links = [node.attributes.get("href") or "" for node in tree.css("a")]
    inner = {link[1:] for link in links if link.startswith("#")}
    assert len(inner) > 200
    assert inner - set(anchors) == set()
    assert {link for link in links if not link.startswith(("#", "http://", "https://"))} == set()


def test_every_term_stands_with_its_words_in_both_languages(
    tree: LexborHTMLParser, files: Graph, ontology: Content
) -> None:
    for term in ontology.terms:
        [card] = [node for node in tree.css("article.term") if node.attributes["id"] == term.name]
        for word in [*files.objects(URIRef(term.iri), SKOS.definition), *files.objects(URIRef(term.iri), SKOS.example)]:
            assert str(word) in card.text(), term.name


def test_a_card_tells_domain_range_shape_question_and_sample(tree: LexborHTMLParser) -> None:
    [card] = [node for node in tree.css("article.term") if node.attributes["id"] == "hasRole"]
    targets = {(node.attributes.get("href") or "") for node in card.css("a")}
    assert {
        "#Assignment",
        "#AssignmentShape",
        "#query/doubtful",
        "http://www.w3.org/2004/02/skos/core#Concept",
    } <= targets
    assert "分工须恰好有一个角色" in card.text()
    assert "fg:hasRole role:lead" in first(card, "pre").text()


def test_a_query_is_as_severe_as_its_shape(tree: LexborHTMLParser) -> None:
    severe = {node.attributes["id"]: first(node, ".constraints").text() for node in tree.css("article.shape")}
    assert "sh:Warning" in severe["OpenMentionShape"]
    assert "sh:Info" in severe["PlacedOrganizationShape"]
    assert "sh:" not in severe["MentionShape"]


def test_a_shape_says_of_which_layer_it_is(tree: LexborHTMLParser, root: Path) -> None:
    shown = {node.attributes["id"]: first(node, "header .tag").text() for node in tree.css("article.shape")}
    for layer, words in (("loose", "宽松层"), ("strict", "严格层")):
        for path in root.glob(f"ontology/shapes/{layer}/*.ttl"):
            shapes = Graph().parse(path).subjects(RDF.type, SH.NodeShape)
            assert {words in shown[str(shape).removeprefix(SHAPES)] for shape in shapes} == {True}, path


def test_only_terms_of_the_program_itself_have_no_sample(ontology: Content) -> None:
    bare = {term.name for term in ontology.terms if not ontology.samples.of(term.iri) and not term.examples}
    assert bare <= {"softwareVersion", "where"}


def test_every_module_of_two_classes_has_a_diagram_and_no_large_one(tree: LexborHTMLParser, ontology: Content) -> None:
    for module in ontology.modules:
        shown, _ = ontology.diagram(module)
        assert len(shown.boxes) <= 12
    drawn = len(tree.css("figure.diagram svg"))
    assert drawn >= 4
    assert drawn == sum(len(ontology.diagram(module)[0].boxes) > 1 for module in ontology.modules)


@pytest.mark.parametrize(("lang", "absent"), [("zh", "en"), ("en", "zh")])
def test_a_page_of_one_language_has_no_other(ontology: Content, lang: str, absent: str) -> None:
    tree = LexborHTMLParser(page(ontology, lang))
    assert tree.css(f"main .{lang}")
    assert tree.css(f".{absent}") == []
    assert len(tree.css("article.term")) == len(ontology.terms)


def test_same_input_same_bytes_whatever_the_order_of_sets(html: str) -> None:
    code = "import sys; from fengong.cli import main; main(['ontology', 'docs', '--output', '-'])"
    # This process has a seed of its own.
    env = os.environ | {"PYTHONHASHSEED": "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"}
    start = time.monotonic()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=env)
    assert done.stdout == html.encode()
    assert time.monotonic() - start < 5 * PATIENCE


def test_the_page_is_small(html: str) -> None:
    assert len(html.encode()) < 1_500_000


def test_nothing_is_loaded_and_nothing_inline_can_run(html: str, tree: LexborHTMLParser) -> None:
    assert tree.css("img, iframe, object, embed, link[rel=stylesheet], script[src], base, form, style + style") == []
    assert not [node for node in tree.css("*") for name in node.attributes if name.startswith("on") or name == "style"]
    assert re.search(r"url\((?!#)", html) is None
    policy = first(tree, "meta[http-equiv=Content-Security-Policy]").attributes["content"] or ""
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_hostile_words_stay_words(ontology: Content) -> None:
    words = Words(HOSTILE, HOSTILE)
    module = ontology.modules[0]
    terms = tuple(
        dataclasses.replace(term, label=words, definition=words, notes=(words,), examples=(words,))
        for term in module.terms
    )
    hostile = dataclasses.replace(module, title=words, description=words, terms=terms)
    scheme = dataclasses.replace(ontology.schemes[0], title=words, description=words)
    spoilt = dataclasses.replace(ontology, modules=(hostile, *ontology.modules[1:]), schemes=(scheme,))
    tree = LexborHTMLParser(page(spoilt))
    assert tree.css("img") == []
    assert len(tree.css("script")) == 1
    assert HOSTILE in first(tree, "article.term h4").text()
    assert "{{ 7*7 }}" in tree.text()


def test_schemes_are_trees(tree: LexborHTMLParser) -> None:
    narrower = {
        node.attributes["id"] for node in tree.css("section.scheme > ul.tree > li > ul.tree > li > article.concept")
    }
    assert {"sector/coal-mines", "sector/chemical-parks"} <= narrower


def test_alignments_are_shown_where_there_are_any(ontology: Content) -> None:
    source = (
        b"@prefix fg: <https://w3id.org/fengong/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
        b"fg:Task skos:closeMatch <https://example.org/Task> ."
        b"<https://w3id.org/fengong/scheme/sector/coal-mines> skos:broadMatch <https://example.org/B06> ."
    )
    triples = tuple(quad.triple for quad in ox.parse(source, format=ox.RdfFormat.TURTLE))
    kept = tuple(part for part in parts() if part.sort is not Sort.ALIGNMENTS)
    shown = content((*kept, Part("alignments", Sort.ALIGNMENTS, triples, ())))
    tree = LexborHTMLParser(page(shown))
    [card] = [node for node in tree.css("article.term") if node.attributes["id"] == "Task"]
    assert "https://example.org/Task" in card.text()
    assert "https://example.org/Task" in first(tree, "#alignments").text()
    [concept] = [node for node in tree.css("article.concept") if node.attributes["id"] == "sector/coal-mines"]
    assert "broadMatch" in concept.text()
    assert "https://example.org/B06" in concept.text()
    assert "coal-mines" in first(concept, ".notation").text()
