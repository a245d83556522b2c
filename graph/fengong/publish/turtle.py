"""Turtle that a version control system can compare: the same triples give the same bytes, in an order that people read.

Ontologies come first, then everything by name; types come first, then predicates by name, Chinese before English.
Blank nodes that stand in one place only are written there, lists as lists.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import pyoxigraph as ox

from fengong.publish.graph import Graph, order
from fengong.publish.names import short, used
from fengong.publish.source import canonical
from fengong.publish.vocabularies import OWL
from fengong.rdf.terms import RDF, XSD

INDENT = "    "
#: Objects that are longer together stand in a line each.
WIDTH = 90
#: Numbers and truth values that Turtle writes without quotes, by datatype.
BARE = {"boolean": "true|false", "integer": r"[+-]?\d+", "decimal": r"[+-]?\d*\.\d+"}


def to_turtle(triples: Iterable[ox.Triple]) -> bytes:
    """The triples as Turtle, with the prefixes they need."""
    return _Writer(canonical(triples)).text().encode()


class _Writer:
    def __init__(self, triples: tuple[ox.Triple, ...]) -> None:
        self._graph = Graph(triples)
        self._iris = {term.value for one in triples for term in _named(one)}
        places = Counter(one.object for one in triples if isinstance(one.object, ox.BlankNode))
        #: A node within itself has no first place, so it keeps its name.
        self._inline = {node for node, count in places.items() if count == 1 and not self._holds_itself(node)}

    def text(self) -> str:
        heads = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in used(self._iris).items())
        subjects = [one for one in self._graph.everyone() if one not in self._inline]
        return heads + "".join(f"\n{self._subject(one)}" for one in sorted(subjects, key=self._first))

    def _first(self, subject: Any) -> tuple[bool, tuple[int, int, str]]:
        return OWL.Ontology not in self._graph.objects(subject, RDF.type), order(subject)

    def _subject(self, subject: Any) -> str:
        return f"{term(subject)} {self._statements(subject, 1)} .\n"

    def _statements(self, subject: Any, depth: int) -> str:
        said: dict[ox.NamedNode, list[Any]] = {}
        for predicate, value in self._graph.about(subject):
            said.setdefault(predicate, []).append(value)
        rows = sorted(said.items(), key=lambda row: (row[0] != RDF.type, term(row[0])))
        return f" ;\n{INDENT * depth}".join(
            f"{'a' if predicate == RDF.type else term(predicate)} {self._objects(values, depth)}"
            for predicate, values in rows
        )

    def _objects(self, values: list[Any], depth: int) -> str:
        written = [self._object(value, depth + 1) for value in sorted(values, key=self._rank)]
        wide = len(written) > 1 and (any(value in self._inline for value in values) or sum(map(len, written)) > WIDTH)
        return (f" ,\n{INDENT * (depth + 1)}" if wide else " , ").join(written)

    def _rank(self, value: Any) -> tuple[Any, str]:
        # Canonical names change with anything else in the graph; what a blank node says does not.
        if value in self._inline:
            return (3, 0, ""), self._object(value, 1)
        return order(value), ""

    def _object(self, value: Any, depth: int) -> str:
        if value not in self._inline:
            return term(value)
        if self._is_list(value):
            return f"( {' '.join(self._object(one, depth) for one in self._graph.items(value))} )"
        if not self._graph.about(value):
            return "[]"
        return f"[ {self._statements(value, depth)} ]"

    def _is_list(self, node: Any) -> bool:
        while node != RDF.nil:
            said = sorted(predicate.value for predicate, _ in self._graph.about(node))
            if node not in self._inline or said != [RDF.first.value, RDF.rest.value]:
                return False
            node = self._graph.value(node, RDF.rest)
        return True

    def _holds_itself(self, node: Any) -> bool:
        below, open_ = set[Any](), [node]
        while open_:
            for _, value in self._graph.about(open_.pop()):
                if isinstance(value, ox.BlankNode) and value not in below:
                    below.add(value)
                    open_.append(value)
        return node in below


def term(value: Any) -> str:
    """One term as Turtle writes it.

    >>> term(ox.NamedNode("https://w3id.org/fengong/ns#Task")), term(ox.Literal("任务", language="zh"))
    ('fg:Task', '"任务"@zh')
    >>> print(term(ox.Literal(3)), term(ox.Literal("x", datatype=ox.NamedNode(XSD + "integer"))), term(ox.Literal("3")))
    3 "x"^^xsd:integer "3"
    """
    if isinstance(value, ox.NamedNode):
        return short(value.value) or str(value)
    if not isinstance(value, ox.Literal):
        return str(value)
    kind = value.datatype.value.removeprefix(XSD)
    if kind in BARE and re.fullmatch(BARE[kind], value.value):
        return value.value
    if value.language:
        return f"{_quoted(value.value)}@{value.language}"
    return _quoted(value.value) if kind == "string" else f"{_quoted(value.value)}^^{term(value.datatype)}"


def _quoted(words: str) -> str:
    plain = str(ox.Literal(words))
    if "\n" not in words:
        return plain
    inner = plain[1:-1].replace("\\n", "\n")
    # A quotation mark needs its escape only where it could end the text.
    return '"""' + re.sub(r'\\"(?!\\"|$)', '"', inner) + '"""'


def _named(triple: ox.Triple) -> Iterator[ox.NamedNode]:
    for one in (triple.subject, triple.predicate, triple.object):
        if isinstance(one, ox.NamedNode):
            yield one
        # What is written without its datatype needs no prefix for it.
        if isinstance(one, ox.Literal) and "^^" in term(one):
            yield one.datatype
