"""Turtle that loses nothing and always looks the same."""

from __future__ import annotations

import random
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from fengong.publish.turtle import to_turtle

NESTED = """
@prefix e: <https://example.org/> . @prefix fg: <https://w3id.org/fengong/ns#> .
e:a fg:x [ fg:y ( 1 true 2.50 "b" [ fg:z "c"@zh ] ) ; fg:y () ] , [] , "line\\none \\"quoted\\" back\\\\slash\\"" .
_:loop fg:x _:loop . e:b fg:x _:shared . e:c fg:x _:shared . _:shared fg:y "1"^^<urn:t> , "01"^^<urn:t> .
<urn:odd/a.b> fg:x <https://w3id.org/fengong/ns#a.b> , <https://w3id.org/fengong/scheme/level/40> , "x\\r\\t\\u0001" .
"""


def triples(text: str | bytes) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)]


@pytest.mark.parametrize("name", ["core", "party", "schemes/sector", "shapes/loose/core", "examples/base"])
def test_a_file_written_anew_says_the_same(root: Path, name: str) -> None:
    path = root / "ontology" / f"{name}.ttl"
    again = to_turtle(triples(path.read_bytes()))
    assert isomorphic(Graph().parse(data=again, format="turtle"), Graph().parse(path, format="turtle"))


def test_blank_nodes_lists_and_odd_words_come_back() -> None:
    again = to_turtle(triples(NESTED))
    assert isomorphic(Graph().parse(data=again, format="turtle"), Graph().parse(data=NESTED, format="turtle"))
    assert isomorphic(Graph().parse(data=to_turtle(triples(again)), format="turtle"), Graph().parse(data=NESTED))


def test_neither_order_nor_names_of_blank_nodes_change_the_bytes(root: Path) -> None:
    text = (root / "ontology" / "shapes" / "loose" / "core.ttl").read_bytes()
    first = to_turtle(triples(text))
    shuffled = triples(text)
    random.Random(7).shuffle(shuffled)
    assert to_turtle(shuffled) == first
    assert to_turtle(triples(first)) == first


def test_a_change_in_one_place_changes_no_other_line(root: Path) -> None:
    text = (root / "ontology" / "shapes" / "loose" / "core.ttl").read_text(encoding="utf-8")
    before = to_turtle(triples(text)).decode().splitlines()
    after = to_turtle(triples(text.replace("方案须恰好有一个标识", "方案须恰有一个标识"))).decode().splitlines()
    assert [(one, other) for one, other in zip(before, after, strict=True) if one != other] == [
        (line, line.replace("方案须恰好有一个标识", "方案须恰有一个标识"))
        for line in before
        if "方案须恰好有一个标识" in line
    ]


def test_only_prefixes_that_are_needed_are_declared() -> None:
    assert to_turtle(triples('<urn:a> <https://w3id.org/fengong/ns#x> "1", 2 .')).decode() == (
        '@prefix fg: <https://w3id.org/fengong/ns#> .\n\n<urn:a> fg:x "1" , 2 .\n'
    )
