"""The CSV for Neo4j: the graph comes back from it, statement by statement."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from fengong.errors import OutputError
from fengong.export.neo4j import DELIMITER, to_neo4j
from fengong.model import Reading
from fengong.rdf.dataset import dataset

TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
ODD = """
@prefix e: <https://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
e:g {
  e:a a e:T , e:U ; e:p "" , "two\\nlines, \\"quoted\\"" , "=1+1"@zh , "z"@en , 1 , "01"^^xsd:integer , "x"^^e:dt ;
    e:q "not a day"^^xsd:date ; e:r e:b , _:n ; e:s true . _:n e:p "nameless" .
}
e:a e:t "in the default graph" .
"""
Row = list[str | None]


def fields(line: str) -> Iterator[str | None]:
    """Fields of one record, told apart as Neo4j does: nothing is missing, two quotation marks are empty words."""
    for match in re.finditer(r'(?:^|,)(?:"((?:[^"]|"")*)"|(?=,|$))', line):
        yield None if match[1] is None else match[1].replace('""', '"')


def records(data: bytes) -> list[Row]:
    text = data.decode()
    rows = [list(fields(record)) for record in re.findall(r'((?:[^"\n]|"(?:[^"]|"")*")*)\n', text)]
    assert [[cell or "" for cell in row] for row in rows] == list(csv.reader(io.StringIO(text, newline="")))
    return rows


def term(identifier: str | None) -> ox.NamedNode | ox.BlankNode:
    assert identifier
    return ox.BlankNode(identifier[2:]) if identifier.startswith("_:") else ox.NamedNode(identifier)


def literal(value: str, datatype: str | None, language: str | None) -> ox.Literal:
    return (
        ox.Literal(value, language=language) if language else ox.Literal(value, datatype=ox.NamedNode(datatype or ""))
    )


def rebuilt(files: dict[str, bytes]) -> set[tuple[object, object, object, tuple[str, ...]]]:
    """Every statement with the graphs that its row names."""
    _, *terms = records(files["terms.csv"])
    meaning = {(row[0], row[1]): row[2:] for row in terms}
    found: set[tuple[object, object, object, tuple[str, ...]]] = set()
    heads, *nodes = records(files["nodes.csv"])
    for node in nodes:
        graphs = tuple((node[2] or "").split(DELIMITER))
        for label in (node[1] or "").split(DELIMITER) if node[1] else ():
            found.add((term(node[0]), TYPE, term(meaning["label", label][0]), graphs))
        for head, cell in list(zip(heads, node, strict=True))[3:]:
            name, _, kind = (head or "").rpartition(":")
            iri, datatype, language = meaning["property", name]
            for value in () if cell is None else cell.split(DELIMITER) if kind.endswith("[]") else [cell]:
                found.add((term(node[0]), term(iri), literal(value, datatype, language), graphs))
    for start, end, sort, graph in records(files["relationships.csv"])[1:]:
        found.add((term(start), term(meaning["type", sort][0]), term(end), (graph or "",)))
    return found


def triples(quads: ox.Dataset | list[ox.Quad]) -> set[tuple[object, object, object]]:
    return {(quad.subject, quad.predicate, quad.object) for quad in quads}


@pytest.fixture(scope="module")
def quads(wuwei: Reading) -> ox.Dataset:
    return dataset([wuwei])


@pytest.fixture(scope="module")
def files(quads: ox.Dataset) -> dict[str, bytes]:
    return to_neo4j(quads)


def test_every_triple_of_a_build_comes_back(quads: ox.Dataset, files: dict[str, bytes]) -> None:
    assert {row[:3] for row in rebuilt(files)} == triples(quads)


def test_the_plan_graph_comes_back_by_itself(quads: ox.Dataset, files: dict[str, bytes]) -> None:
    plan = "https://w3id.org/fengong/id/graph/plan/620600-wuwei-2024"
    held = triples([quad for quad in quads if str(quad.graph_name) == f"<{plan}>"])
    assert len(held) > 5000
    assert {row[:3] for row in rebuilt(files) if row[3] == (plan,)} == held


def test_odd_values_and_nameless_nodes_come_back() -> None:
    odd = ox.Dataset(ox.parse(ODD, format=ox.RdfFormat.TRIG))
    odd.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    assert {row[:3] for row in rebuilt(to_neo4j(odd))} == triples(odd)


def test_headers_are_those_of_the_import(files: dict[str, bytes]) -> None:
    heads = records(files["nodes.csv"])[0]
    assert heads[:3] == ["iri:ID", ":LABEL", "graph:string[]"]
    assert records(files["relationships.csv"])[0] == [":START_ID", ":END_ID", ":TYPE", "graph"]
    kinds = {head.rpartition(":")[0]: head.rpartition(":")[2] for head in heads if head}
    assert (kinds["ordinal"], kinds["latest"], kinds["openEnded"]) == ("long", "date", "boolean")
    assert (kinds["confidence"], kinds["prefLabel_zh"], kinds["altLabel_zh"]) == ("double", "string", "string[]")
    assert {"prefLabel_en", "title_zh", "surfaceForm_zh"} <= set(kinds)
    assert set(kinds.values()) <= {"ID", "LABEL"} | {
        f"{kind}{many}" for kind in ("string", "long", "double", "boolean", "date") for many in ("", "[]")
    }


def test_ids_are_unique_and_every_end_is_a_node(files: dict[str, bytes]) -> None:
    ids = [row[0] for row in records(files["nodes.csv"])[1:]]
    assert len(ids) == len(set(ids))
    ends = {end for row in records(files["relationships.csv"])[1:] for end in row[:2]}
    assert ends <= set(ids)


def test_a_value_that_no_type_of_neo4j_holds_is_a_string() -> None:
    odd = ox.Dataset(ox.parse(ODD, format=ox.RdfFormat.TRIG))
    heads = records(to_neo4j(odd)["nodes.csv"])[0]
    assert "https://example.org/q:string" in heads


def test_a_value_with_the_delimiter_is_refused_and_not_split() -> None:
    data = f'<urn:a> <urn:p> "a{DELIMITER}b" , "c" .'
    with pytest.raises(OutputError, match=r"U\+001F"):
        to_neo4j(list(ox.parse(data, format=ox.RdfFormat.TURTLE)))


def test_the_order_of_quads_changes_nothing(quads: ox.Dataset, files: dict[str, bytes]) -> None:
    assert to_neo4j(reversed([*quads])) == files
