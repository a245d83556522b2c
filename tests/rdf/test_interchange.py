"""What other programs are strict about: N-Quads and TriG of a build, read by two parsers that are.

There is no Jena here. What its readers refuse or warn of (relative or ill-formed IRIs, ill-typed values, odd
language tags, labels of blank nodes) is looked for in the statements themselves.
"""

from __future__ import annotations

import re

import pyoxigraph as ox
import pytest
from rdflib import Dataset, Literal, URIRef

from fengong.model import Reading
from fengong.rdf.dataset import dataset, serialize

# rdflib's parsers use what rdflib itself has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
FORMS = {"nquads": ox.RdfFormat.N_QUADS, "trig": ox.RdfFormat.TRIG}
#: Of RFC 3987, what this project allows itself: an absolute IRI of ASCII letters without escapes.
REST = r"[A-Za-z0-9._~!$&'()*+,;=:@/?-]*"
IRI = re.compile(rf"[a-z][a-z0-9+.-]*:(//[a-z0-9.-]+(:\d+)?)?{REST}(#{REST})?")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@pytest.fixture(scope="module")
def quads(wuwei: Reading) -> ox.Dataset:
    return dataset([wuwei])


@pytest.fixture(scope="module")
def strict(quads: ox.Dataset) -> Dataset:
    found = Dataset()
    found.parse(data=serialize(quads, ox.RdfFormat.N_QUADS), format="nquads")
    return found


def rows(found: Dataset) -> set[tuple[str, str, str, str]]:
    return {(s.n3(), p.n3(), o.n3(), str(graph)) for s, p, o, graph in found.quads()}


@pytest.mark.parametrize("form", FORMS)
def test_both_parsers_read_the_same_quads(quads: ox.Dataset, strict: Dataset, form: str) -> None:
    data = serialize(quads, FORMS[form])
    assert set(ox.parse(data, format=FORMS[form], lenient=False)) == set(quads)
    read = Dataset()
    read.parse(data=data, format=form)
    assert rows(read) == rows(strict)
    assert len(rows(strict)) == len(quads)


def test_every_iri_is_absolute_and_well_formed(strict: Dataset) -> None:
    iris = {str(term) for quad in strict.quads() for term in quad if isinstance(term, URIRef)}
    literals = [term for quad in strict.quads() for term in quad if isinstance(term, Literal)]
    iris |= {str(literal.datatype) for literal in literals if literal.datatype}
    assert len(iris) > 1000
    assert {iri for iri in iris if not IRI.fullmatch(iri)} == set()


def test_there_are_no_blank_nodes_to_be_named(quads: ox.Dataset) -> None:
    assert re.search(r"(?:^|\s)_:", serialize(quads, ox.RdfFormat.N_QUADS).decode()) is None


def test_every_value_is_in_the_space_of_its_datatype(strict: Dataset) -> None:
    literals = {term for quad in strict.quads() for term in quad if isinstance(term, Literal)}
    assert {literal.n3() for literal in literals if literal.ill_typed} == set()
    languages = {literal.language for literal in literals if literal.language}
    assert {language for language in languages if not LANGUAGE.fullmatch(language)} == set()
    kinds = {str(literal.datatype).rpartition("#")[2] for literal in literals if literal.datatype}
    assert kinds <= {"string", "integer", "nonNegativeInteger", "decimal", "boolean", "date", "gYear", "gYearMonth"}


def test_words_hold_nothing_that_xml_or_utf8_cannot(quads: ox.Dataset) -> None:
    words = [quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)]
    assert [one for one in words if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", one)] == []
