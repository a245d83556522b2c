"""RDF terms as the writers need them, so that a writer reads like the graph it makes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pyoxigraph import Literal, NamedNode, Quad

from fengong.iris import NS

Term = NamedNode | Literal
#: A subject's statements: predicate and objects.
Statements = dict[NamedNode, Term | list[Term] | None]

XSD = "http://www.w3.org/2001/XMLSchema#"


class Namespace:
    """A vocabulary: ``ORG.classification`` or ``ORG["classification"]`` is the term of that name."""

    def __init__(self, iri: str) -> None:
        self._iri = iri

    def __getattr__(self, name: str) -> NamedNode:
        return NamedNode(self._iri + name)

    def __getitem__(self, name: str) -> NamedNode:
        return NamedNode(self._iri + name)


FG = Namespace(NS)
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
ORG = Namespace("http://www.w3.org/ns/org#")
PROV = Namespace("http://www.w3.org/ns/prov#")
OA = Namespace("http://www.w3.org/ns/oa#")
DCTERMS = Namespace("http://purl.org/dc/terms/")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
VOID = Namespace("http://rdfs.org/ns/void#")

#: Prefixes for TriG and Turtle.
PREFIXES = {
    "fg": NS,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": XSD,
}


def node(iri: str) -> NamedNode:
    """A node by its IRI."""
    return NamedNode(iri)


def zh(words: str | None) -> Literal | None:
    """Chinese words; nothing for nothing."""
    return None if words is None else Literal(words, language="zh")


def en(words: str) -> Literal:
    """English words."""
    return Literal(words, language="en")


def string(words: str | None) -> Literal | None:
    """Words without a language: codes, file names, quotes."""
    return None if words is None else Literal(words)


def address(words: str | None) -> Literal | None:
    """The address of a page; a value and no node, because it may hold what an IRI of this graph must not."""
    return None if words is None else Literal(words, datatype=NamedNode(XSD + "anyURI"))


def integer(value: int) -> Literal:
    """A whole number."""
    return Literal(str(value), datatype=NamedNode(XSD + "integer"))


def position(value: int) -> Literal:
    """A place in the text, as Web Annotation wants it."""
    return Literal(str(value), datatype=NamedNode(XSD + "nonNegativeInteger"))


def boolean(value: bool) -> Literal:
    """True or false."""
    return Literal("true" if value else "false", datatype=NamedNode(XSD + "boolean"))


def decimal(value: float) -> Literal:
    """A number with a point; never in scientific form."""
    return Literal(
        f"{value:.4f}".rstrip("0") + ("0" if float(value).is_integer() else ""),
        datatype=NamedNode(XSD + "decimal"),
    )


def double(value: float) -> Literal:
    """A number of any size to six digits, always in scientific form."""
    return Literal(f"{value:.5E}", datatype=NamedNode(XSD + "double"))


def day(value: date | None) -> Literal | None:
    """A day."""
    return None if value is None else Literal(value.isoformat(), datatype=NamedNode(XSD + "date"))


def year(value: int | None) -> Literal | None:
    """A year."""
    return None if value is None else Literal(f"{value:04d}", datatype=NamedNode(XSD + "gYear"))


def describe(
    subject: str, types: NamedNode | list[NamedNode], statements: Statements, graph: NamedNode
) -> Iterator[Quad]:
    """All statements about one subject; objects that are None are left out."""
    for one in types if isinstance(types, list) else [types]:
        yield Quad(node(subject), RDF.type, one, graph)
    for predicate, objects in statements.items():
        for value in objects if isinstance(objects, list) else [objects]:
            if value is not None:
                yield Quad(node(subject), predicate, value, graph)
