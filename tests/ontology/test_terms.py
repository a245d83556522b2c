"""Every term of the vocabulary is defined once, in two languages, and every term used is defined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

FG = Namespace("https://w3id.org/fengong/ns#")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
LANGUAGES = ("zh", "en")


def own_terms(modules: Graph) -> list[URIRef]:
    found = {term for kind in KINDS for term in modules.subjects(RDF.type, kind)}
    return sorted(term for term in found if isinstance(term, URIRef) and term.startswith(FG))


def wordings(graph: Graph, term: Node, prop: URIRef, lang: str) -> list[str]:
    found = (word for word in graph.objects(term, prop) if isinstance(word, Literal))
    return [str(word) for word in found if word.language == lang]


def iris(graph: Graph) -> Iterator[URIRef]:
    yield from (node for triple in graph for node in triple if isinstance(node, URIRef))


def test_there_are_terms(modules: Graph) -> None:
    assert len(own_terms(modules)) > 60


@pytest.mark.parametrize("prop", [RDFS.label, SKOS.definition])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_term_has_one_label_and_definition(modules: Graph, prop: URIRef, lang: str) -> None:
    counts = {term: len(wordings(modules, term, prop, lang)) for term in own_terms(modules)}
    assert {term for term, count in counts.items() if count != 1} == set()


@pytest.mark.parametrize("prop", [RDFS.label, SKOS.definition])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_terms_are_worded_alike(modules: Graph, prop: URIRef, lang: str) -> None:
    counts = Counter(wordings(modules, term, prop, lang)[0].lower() for term in own_terms(modules))
    assert [words for words, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_definition_says_more_than_the_label(modules: Graph, lang: str) -> None:
    for term in own_terms(modules):
        label, definition = (wordings(modules, term, prop, lang)[0] for prop in (RDFS.label, SKOS.definition))
        assert len(definition) > len(label) + 5, term
        assert definition.strip() == definition, term
        assert definition.endswith("。" if lang == "zh" else "."), term


def test_chinese_is_chinese_and_english_is_english(modules: Graph) -> None:
    han = re.compile(r"[\u4e00-\u9fff]")
    for term in own_terms(modules):
        for prop in (RDFS.label, SKOS.definition):
            assert han.search(wordings(modules, term, prop, "zh")[0]), term
        assert not han.search(wordings(modules, term, RDFS.label, "en")[0]), term


def test_every_term_belongs_to_the_module_that_holds_it(folder: Path) -> None:
    for path in set(folder.glob("*.ttl")) - {folder / "alignments.ttl"}:
        module = Graph().parse(path, format="turtle")
        for term in own_terms(module):
            assert list(module.objects(term, RDFS.isDefinedBy)) == [module.value(None, RDF.type, OWL.Ontology)], term


def test_every_term_has_one_kind_and_a_fitting_name(modules: Graph) -> None:
    for term in own_terms(modules):
        kinds = [kind for kind in modules.objects(term, RDF.type) if kind in KINDS]
        assert len(kinds) == 1, term
        pattern = r"[A-Z][A-Za-z]+" if kinds == [OWL.Class] else r"[a-z][A-Za-z0-9]+"
        assert re.fullmatch(pattern, term.removeprefix(FG)), term


def test_domains_and_ranges_are_declared_and_single(modules: Graph) -> None:
    for prop in (RDFS.domain, RDFS.range):
        for term in own_terms(modules):
            values = list(modules.objects(term, prop))
            assert len(values) <= 1, term
            for value in values:
                datatype = value == RDF.langString or str(value).startswith("http://www.w3.org/2001/XMLSchema#")
                assert datatype or (value, RDF.type, OWL.Class) in modules, (term, value)


def test_no_term_is_used_without_being_defined(
    modules: Graph, schemes: Graph, shapes: Graph, examples: Graph, folder: Path
) -> None:
    used = {iri for graph in (modules, schemes, shapes, examples) for iri in iris(graph) if iri.startswith(FG)}
    queries = [path.read_text(encoding="utf-8") for path in folder.glob("[de]*/*.rq")]
    queries += [str(text) for text in shapes.objects(None, URIRef("http://www.w3.org/ns/shacl#select"))]
    used |= {FG[name] for text in queries for name in re.findall(r"\bfg:(\w+)", text)}
    assert used - {URIRef(FG)} - set(own_terms(modules)) == set()


def test_named_queries_use_defined_terms_only(modules: Graph, folder: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in (folder.parent / "queries").glob("**/*.rq")]
    used = {FG[name] for text in texts for name in re.findall(r"\bfg:(\w+)", text)}
    assert used
    assert used - set(own_terms(modules)) == set()


def test_foreign_terms_are_declared_without_being_redefined(modules: Graph) -> None:
    for kind in KINDS:
        for term in modules.subjects(RDF.type, kind):
            if not str(term).startswith(FG):
                said = set(modules.predicates(term)) - {RDF.type, RDFS.isDefinedBy}
                assert said <= {RDFS.subClassOf}, term
                assert modules.value(term, RDFS.isDefinedBy) is not None, term


def test_every_iri_is_ascii_without_escapes(modules: Graph, schemes: Graph, shapes: Graph, examples: Graph) -> None:
    for graph in (modules, schemes, shapes, examples):
        for iri in iris(graph):
            assert iri.isascii(), iri
            assert not set(iri) & set("% "), iri


def test_no_cycle_among_classes(modules: Graph) -> None:
    for term in set(modules.subjects(RDFS.subClassOf)):
        above = {*modules.transitive_objects(next(modules.objects(term, RDFS.subClassOf)), RDFS.subClassOf)}
        assert term not in above


def test_nothing_is_imported(folder: Path) -> None:
    paths = sorted(set(folder.rglob("*.ttl")) - set(folder.glob("hygiene/examples/*.ttl")))
    assert len(paths) > 20
    assert [path for path in paths if (None, OWL.imports, None) in Graph().parse(path)] == []


def test_a_group_and_an_organization_cannot_be_one(modules: Graph) -> None:
    organization = URIRef("http://www.w3.org/ns/org#Organization")
    assert (FG.GroupDescription, OWL.disjointWith, organization) in modules


def test_an_assignment_is_a_class_of_its_own(modules: Graph) -> None:
    assert list(modules.objects(FG.Assignment, RDFS.subClassOf)) == []


def test_derived_relations_name_the_file_that_derives_them(modules: Graph, folder: Path) -> None:
    derived = dict(modules.subject_objects(FG.derivedBy))
    assert {str(term).removeprefix(FG) for term in derived} == {
        "leads",
        "responsibleFor",
        "supports",
        "guides",
        "supervises",
        "inSector",
        "succeededBy",
        "typeSucceededBy",
        "endedBy",
        "begunBy",
    }
    for name in derived.values():
        assert (folder / "derive" / f"{name}.rq").is_file()
