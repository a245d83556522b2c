"""Reading shapes: what is not read is refused, never passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from fengong.check.constraint import Layer, UnsupportedShapeError
from fengong.check.selects import selects
from fengong.check.shapes import constraints, read_shapes
from fengong.errors import ResourceMissingError

# Synthetic: a shape of one property.
HEAD = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <urn:test:> .
"""
SHAPE = """:Shape a sh:NodeShape ; sh:targetClass :Thing ; %s
    sh:property [ sh:path %s ; sh:message "须有"@zh , "needed"@en ; %s ] ."""


def read(more: str = "", path: str = ":p", conditions: str = "sh:minCount 1") -> list[str]:
    (constraint,) = read_shapes((HEAD + SHAPE % (more, path, conditions)).encode())
    return list(selects(constraint, {}))


@pytest.mark.parametrize(
    ("path", "sparql"),
    [
        (":p", "<urn:test:p>"),
        ("( :p :q )", "<urn:test:p>/<urn:test:q>"),
        ("[ sh:alternativePath ( :p :q ) ]", "<urn:test:p>|<urn:test:q>"),
        ("( [ sh:alternativePath ( :p :q ) ] :r )", "(<urn:test:p>|<urn:test:q>)/<urn:test:r>"),
        ("[ sh:inversePath :p ]", "^<urn:test:p>"),
    ],
)
def test_paths(path: str, sparql: str) -> None:
    (constraint,) = read_shapes((HEAD + SHAPE % ("", path, "sh:maxCount 1")).encode())
    assert constraint.path == sparql


def test_one_property_is_asked_for_all_nodes_at_once() -> None:
    assert read() == ["SELECT DISTINCT ?this WHERE { ?this a <urn:test:Thing> . MINUS { ?this <urn:test:p> ?value } }"]


@pytest.mark.parametrize(
    "refused",
    [
        {"more": "sh:closed true ;"},
        {"more": "sh:targetNode :one ;"},
        {"more": "sh:deactivated true ;"},
        {"more": "sh:or ( [ sh:minCount 1 ] ) ;"},
        {"conditions": "sh:qualifiedMinCount 1"},
        {"conditions": "sh:node :Shape"},
        {"conditions": "sh:lessThan :q"},
        {"conditions": 'sh:pattern "a" ; sh:flags "i"'},
        {"path": "[ sh:zeroOrMorePath :p ]"},
    ],
    ids=str,
)
def test_what_is_not_read_is_refused(refused: dict[str, str]) -> None:
    with pytest.raises(UnsupportedShapeError, match="urn:test:Shape"):
        read(**refused)


@pytest.mark.parametrize("conditions", ["sh:datatype xsd:gMonth", 'sh:in ( "a" )'])
def test_conditions_that_would_be_asked_wrongly_are_refused(conditions: str) -> None:
    with pytest.raises(UnsupportedShapeError):
        read(conditions=conditions)


def test_the_strict_layer_holds_the_loose_one() -> None:
    assert set(constraints(Layer.LOOSE)) < set(constraints(Layer.STRICT))


def test_missing_shapes_are_an_error_not_a_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fengong.check.shapes.resource", lambda *_parts: tmp_path)
    with pytest.raises(ResourceMissingError, match="ontology/shapes/loose is missing"):
        constraints.__wrapped__(Layer.STRICT)
