"""Which terms of the ontology a question uses: all of them, or a term is there for nobody.

Only the named queries count, not what derives relations, shapes the data or documents the vocabulary.
"""

from __future__ import annotations

import json
from pathlib import Path

import pyoxigraph as ox
import pytest

from fengong.ask.library import all_queries
from fengong.ask.tokens import tokens
from fengong.iris import NS, SCHEME

HERE = Path(__file__).parent
ONTOLOGY = HERE.parents[1] / "ontology"
MODULES = sorted(path.name for path in ONTOLOGY.glob("*.ttl"))
#: Schemes small enough that each concept should be asked about or answered. Sectors, topics and office types are
#: lists to choose from, and which levels occur is up to the areas.
CLOSED = ("basis", "change", "precision", "region", "role", "severity", "status", "verdict")

IS_A = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def used(query: str) -> set[str]:
    """The IRIs that a query names.

    >>> sorted(used('PREFIX ex: <https://example.org/> SELECT * { ?a ex:b|^ex:c <https://example.org/d> } # ex:e'))
    ['https://example.org/', 'https://example.org/b', 'https://example.org/c', 'https://example.org/d']
    """
    row = list(tokens(query))
    prefixes = {
        name.text.removesuffix(":"): iri.text[1:-1]
        for keyword, name, iri in zip(row, row[1:], row[2:], strict=False)
        if keyword.text.upper() == "PREFIX"
    }
    names = (token.text.split(":", 1) for token in row if token.kind == "name")
    iris = {token.text[1:-1] for token in row if token.kind == "iri"}
    return iris | {prefixes[prefix] + local for prefix, local in names}


USED = set().union(*(used(query.text) for query in all_queries()))


def declared(path: Path, below: str) -> list[str]:
    """What a file describes below a namespace, in order."""
    found = ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE)
    subjects = [quad.subject for quad in found if quad.predicate == IS_A]
    return sorted({one.value for one in subjects if isinstance(one, ox.NamedNode) and one.value.startswith(below)})


@pytest.mark.parametrize("module", sorted({*MODULES} - {"alignments.ttl"}))
def test_the_modules_declare_terms(module: str) -> None:
    assert len(declared(ONTOLOGY / module, NS)) > 3


@pytest.mark.parametrize("module", MODULES)
def test_every_term_is_used_by_a_question(module: str) -> None:
    # A file of alignments declares none of its own.
    assert [term for term in declared(ONTOLOGY / module, NS) if term not in USED] == []


@pytest.mark.parametrize("scheme", CLOSED)
def test_every_concept_is_asked_about_or_answered(scheme: str, store: ox.Store) -> None:
    concepts = declared(ONTOLOGY / "schemes" / f"{scheme}.ttl", f"{SCHEME}{scheme}/")
    assert concepts
    answered = labels_in_answers(store)
    assert [one for one in concepts if one not in USED | answered] == []


def labels_in_answers(store: ox.Store) -> set[str]:
    """The concepts whose label stands in an answer that the fixture expects."""
    cases = [case for path in (HERE / "expected").iterdir() for case in json.loads(path.read_text(encoding="utf-8"))]
    cells = {str(cell) for case in cases for row in case["rows"] for cell in row}
    labels = store.quads_for_pattern(None, ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel"), None)
    return {
        quad.subject.value
        for quad in labels
        if isinstance(quad.subject, ox.NamedNode) and isinstance(quad.object, ox.Literal) and quad.object.value in cells
    }
