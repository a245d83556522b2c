from __future__ import annotations

import json

import pyoxigraph as ox
import pytest

from fengong.ask.cells import cell
from fengong.ask.table import Cell

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("lexical", "datatype", "value"),
    [
        ("12", "integer", 12),
        ("7", "nonNegativeInteger", 7),
        ("7", "unsignedShort", 7),
        ("0.50", "decimal", 0.5),
        ("1e3", "double", 1000.0),
        ("NaN", "double", "NaN"),
        ("INF", "float", "INF"),
        ("twelve", "integer", "twelve"),
        ("true", "boolean", True),
        ("0", "boolean", False),
        ("maybe", "boolean", "maybe"),
        ("2024-12-31", "date", "2024-12-31"),
        ("2024", "gYear", "2024"),
        ("市应急局", "string", "市应急局"),
    ],
)
def test_literals(lexical: str, datatype: str, value: Cell) -> None:
    made = cell(ox.Literal(lexical, datatype=ox.NamedNode(XSD + datatype)))
    assert made == value
    assert type(made) is type(value)
    assert json.loads(json.dumps(made, allow_nan=False)) == value


def test_other_terms() -> None:
    assert cell(ox.BlankNode("b1")) == "_:b1"
    assert cell(ox.NamedNode("urn:x")) == "urn:x"
    assert cell(None) is None
