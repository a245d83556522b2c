"""The whole graph as the CSV files that ``neo4j-admin database import`` reads: nodes, relationships, and their terms.

Nodes have their IRI for an id, their classes for labels, and their words and numbers for properties; relationships
are what leads from node to node. Every statement of the graph is in one of the files: ``terms.csv`` says which IRI,
datatype and language each name stands for, so that the graph can be made again from them. Labels in Chinese and in
English are two properties, ``prefLabel_zh`` and ``prefLabel_en``. What is missing is an empty field, empty words are
two quotation marks, and values of a list stand apart by U+001F, which no plan writes.

This is for databases. For a spreadsheet, which may compute what it reads, there are ``csv`` and ``xlsx``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox

from fengong.errors import OutputError
from fengong.publish.context import names
from fengong.publish.names import short
from fengong.rdf.terms import RDF, XSD

#: Stands between the values of a list; Neo4j is told so at the import.
DELIMITER = "\x1f"
COMMAND = (
    "neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv "
    "--array-delimiter=U+001F --multiline-fields=true --id-type=string fengong\n"
)
#: Type of Neo4j by datatype, and what its values look like; anything else is a string.
TYPES = {
    "integer": ("long", r"-?\d{1,18}"),
    "nonNegativeInteger": ("long", r"\d{1,18}"),
    "decimal": ("double", r"-?\d+(\.\d+)?"),
    "boolean": ("boolean", r"true|false"),
    "date": ("date", r"\d{4}-\d\d-\d\d"),
}

Column = tuple[str, str, str]  # predicate, language, datatype
Values = dict[Column, list[str]]


def to_neo4j(quads: Iterable[ox.Quad]) -> dict[str, bytes]:
    """The files by name; the same quads give the same bytes.

    Raises:
        OutputError: a value of a list has the character in it that parts them.
    """
    return _Export(_named(quads)).files()


def _named(quads: Iterable[ox.Quad]) -> list[ox.Quad]:
    dataset = ox.Dataset(quads)
    if any(isinstance(term, ox.BlankNode) for quad in dataset for term in (quad.subject, quad.object)):
        dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(dataset, key=str)


class _Export:
    def __init__(self, quads: list[ox.Quad]) -> None:
        self._values: dict[str, Values] = defaultdict(lambda: defaultdict(list))
        self._labels: dict[str, list[str]] = defaultdict(list)
        self._graphs: dict[str, list[str]] = defaultdict(list)
        self._links: list[tuple[str, str, str, str]] = []
        for quad in quads:
            self._take(quad)
        columns = sorted({column for values in self._values.values() for column in values})
        self._columns = dict(zip(_names_of(columns), columns, strict=True))
        self._terms = {iri: _name(iri) for iri in {label for labels in self._labels.values() for label in labels}}
        self._kinds = {iri: _name(iri) for _, iri, _, _ in self._links}

    def files(self) -> dict[str, bytes]:
        """Every file."""
        return {
            "nodes.csv": _csv(self._nodes()),
            "relationships.csv": _csv(self._relationships()),
            "terms.csv": _csv(self._meanings()),
            "import.sh": COMMAND.encode(),
        }

    def _take(self, quad: ox.Quad) -> None:
        subject, graph = _id(quad.subject), _graph(quad)
        if isinstance(quad.object, ox.Literal):
            datatype = "" if quad.object.language else quad.object.datatype.value
            column = (quad.predicate.value, quad.object.language or "", datatype)
            self._values[subject][column].append(quad.object.value)
        elif quad.predicate == RDF.type and isinstance(quad.object, ox.NamedNode):
            self._labels[subject].append(quad.object.value)
        else:
            self._links.append((subject, quad.predicate.value, _id(quad.object), graph))
            return
        if graph not in self._graphs[subject]:
            self._graphs[subject].append(graph)

    def _nodes(self) -> list[list[str | None]]:
        ends = {end for start, _, stop, _ in self._links for end in (start, stop)}
        every = sorted({*self._values, *self._labels, *ends})
        lists = {
            name: any(len(values.get(column, ())) > 1 for values in self._values.values())
            for name, column in self._columns.items()
        }
        heads = [f"{name}:{self._type(column)}{'[]' * lists[name]}" for name, column in self._columns.items()]
        rows: list[list[str | None]] = [["iri:ID", ":LABEL", "graph:string[]", *heads]]
        for node in every:
            held = self._values.get(node, {})
            fields = [_field(held.get(column, []), lists[name]) for name, column in self._columns.items()]
            labels = [self._terms[label] for label in self._labels.get(node, ())]
            rows.append([node, _field(labels, True), _field(self._graphs.get(node, []), True), *fields])
        return rows

    def _type(self, column: Column) -> str:
        kind, pattern = TYPES.get(column[2].removeprefix(XSD), ("string", ""))
        known = (value for values in self._values.values() for value in values.get(column, ()))
        return kind if kind != "string" and all(re.fullmatch(pattern, value) for value in known) else "string"

    def _relationships(self) -> list[list[str | None]]:
        rows: list[list[str | None]] = [[":START_ID", ":END_ID", ":TYPE", "graph"]]
        rows += [[start, end, self._kinds[kind], graph] for start, kind, end, graph in self._links]
        return rows

    def _meanings(self) -> list[list[str | None]]:
        rows: list[list[str | None]] = [["kind", "name", "iri", "datatype", "language"]]
        rows += [["label", name, iri, None, None] for iri, name in sorted(self._terms.items())]
        rows += [["type", name, iri, None, None] for iri, name in sorted(self._kinds.items())]
        for name, (predicate, language, datatype) in self._columns.items():
            rows.append(["property", name, predicate, datatype or None, language or None])
        return rows


def _names_of(columns: list[Column]) -> list[str]:
    """A name for each column: that of the property, with the language, or with the datatype where it has several."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for predicate, language, datatype in columns:
        if not language:
            kinds[predicate].add(datatype)
    found: list[str] = []
    for predicate, language, datatype in columns:
        several = not language and len(kinds[predicate]) > 1
        ending = language or (re.split(r"[#/]", datatype)[-1] if several else "")
        name = f"{_name(predicate)}_{ending}" if ending else _name(predicate)
        found.append(name if name not in found else f"{name}_{len(found)}")
    return found


def _name(iri: str) -> str:
    """The name of the JSON-LD context, else the short name with a stroke, else the IRI.

    >>> _name("https://w3id.org/fengong/ns#hasRole"), _name("http://www.w3.org/ns/prov#Plan"), _name("urn:x")
    ('hasRole', 'prov_Plan', 'urn:x')
    """
    curie = short(iri)
    return names().get(iri) or (curie.replace(":", "_") if curie else iri)


def _field(values: list[str], many: bool) -> str | None:
    if not values:
        return None
    if many and any(DELIMITER in value for value in values):
        raise OutputError("neo4j", "a value has U+001F in it, which parts the values of a list; use jsonld or csv")
    return DELIMITER.join(values)


def _id(term: Any) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)


def _graph(quad: ox.Quad) -> str:
    return "" if isinstance(quad.graph_name, ox.DefaultGraph) else _id(quad.graph_name)


def _csv(rows: list[list[str | None]]) -> bytes:
    """Every field in quotation marks but those that are missing: Python's writer cannot tell those from empty ones."""
    lines = (",".join("" if one is None else '"' + one.replace('"', '""') + '"' for one in row) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode()
