"""The SHACL shapes in ``ontology/shapes`` as constraints: a folder for each layer.

What is read is the part of SHACL that the shapes use; anything else is refused, so that no constraint is passed over in
silence.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pyoxigraph as ox

from fengong.check.constraint import Constraint, Layer, UnsupportedShapeError
from fengong.errors import ResourceMissingError
from fengong.model import Severity
from fengong.rdf.terms import RDF, Namespace
from fengong.resources import files_below, resource

SH = Namespace("http://www.w3.org/ns/shacl#")
SEVERITIES = {SH.Violation: Severity.ERROR, SH.Warning: Severity.WARNING, SH.Info: Severity.INFO}
#: Parameters of property shapes whose values are nodes, and those whose value is a list of nodes.
PLAIN = (
    *("minCount", "maxCount", "datatype", "class", "nodeKind", "hasValue", "pattern", "uniqueLang"),
    *("minLength", "minInclusive", "maxInclusive"),
)
LISTED = ("in", "languageIn")
#: What else may be said of a shape, a property shape and a SPARQL constraint.
_LABEL = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_OF_SHAPE = {RDF.type, _LABEL, SH.targetClass, SH.property, SH.sparql, SH.severity}
_OF_PROPERTY = {SH.path, SH.message, SH.severity, *(SH[name] for name in (*PLAIN, *LISTED))}
_OF_SPARQL = {SH.message, SH.prefixes, SH.select}
_STEPS = {SH.alternativePath: "|", SH.inversePath: "^"}

_Node = ox.NamedNode | ox.BlankNode


@cache
def constraints(layer: Layer) -> tuple[Constraint, ...]:
    """All constraints of a layer, sorted by shape; the strict layer holds the loose one.

    Raises:
        ResourceMissingError: the installation holds none; an empty set of shapes would pass everything.
        UnsupportedShapeError: a shape uses a part of SHACL that is not read.
    """
    layers = (Layer.LOOSE, Layer.STRICT) if layer is Layer.STRICT else (Layer.LOOSE,)
    found = [one for each in layers for one in read_shapes(shapes_text(each))]
    return tuple(sorted(found, key=lambda one: (one.shape, one.path, one.message_en)))


def shapes_text(layer: Layer) -> bytes:
    """The shapes of one layer alone, as Turtle."""
    files = files_below(resource("ontology", "shapes", layer.value), ".ttl")
    if not files:
        raise ResourceMissingError(f"ontology/shapes/{layer}")
    return b"\n".join(file.read_bytes() for _, file in files)


def read_shapes(turtle: bytes) -> list[Constraint]:
    """The constraints of shapes written in Turtle.

    Raises:
        UnsupportedShapeError: a shape uses a part of SHACL that is not read.
    """
    graph = ox.Store()
    graph.load(turtle, format=ox.RdfFormat.TURTLE)
    shapes = [quad.subject for quad in graph.quads_for_pattern(None, RDF.type, SH.NodeShape)]
    return [one for shape in shapes if isinstance(shape, ox.NamedNode) for one in _Shape(graph, shape).constraints()]


class _Shape:
    """A node shape in a graph of shapes."""

    def __init__(self, graph: ox.Store, shape: ox.NamedNode) -> None:
        self.graph = graph
        self.shape = shape

    def constraints(self) -> Iterator[Constraint]:
        self._refuse_other_than(_OF_SHAPE, self.shape)
        for node in self._nodes(self.shape, SH.property):
            self._refuse_other_than(_OF_PROPERTY, node)
            (path,) = self._nodes(node, SH.path)
            yield self._constraint(node, node, path=self._path(path), conditions=tuple(self._conditions(node)))
        for node in self._nodes(self.shape, SH.sparql):
            self._refuse_other_than(_OF_SPARQL, node)
            yield self._constraint(node, self.shape, query=self._query(node))

    def _constraint(self, node: _Node, rated: _Node, **rest: object) -> Constraint:
        """``rated`` is the node that bears the severity: the shape itself for a SPARQL constraint."""
        (target,) = self._nodes(self.shape, SH.targetClass)
        severities = [SEVERITIES[one] for one in self._nodes(rated, SH.severity) if isinstance(one, ox.NamedNode)]
        words = {one.language: one.value for one in self._objects(node, SH.message) if isinstance(one, ox.Literal)}
        return Constraint(
            shape=self.shape.value,
            target=target.value,
            severity=severities[0] if severities else Severity.ERROR,
            message_zh=words["zh"],
            message_en=words["en"],
            **rest,  # type: ignore[arg-type]
        )

    def _conditions(self, node: _Node) -> Iterator[tuple[str, tuple[ox.NamedNode | ox.Literal, ...]]]:
        for name in (*PLAIN, *LISTED):
            said = self._objects(node, SH[name])
            values = [one for head in said for one in self._list(head)] if name in LISTED else said
            if said:
                yield name, tuple(one for one in values if isinstance(one, ox.NamedNode | ox.Literal))

    def _path(self, node: ox.NamedNode | ox.BlankNode | ox.Literal) -> str:
        """A SHACL path as a SPARQL property path."""
        if isinstance(node, ox.NamedNode):
            return str(node)
        if steps := self._nodes_of(self._list(node)):
            return "/".join(f"({step})" if "|" in step else step for step in map(self._path, steps))
        for kind, sign in _STEPS.items():
            for value in self._nodes(node, kind):
                steps = self._nodes_of(self._list(value)) or [value]
                return sign.join(map(self._path, steps)) if sign == "|" else sign + self._path(value)
        raise UnsupportedShapeError(f"{self.shape.value}: a path of another kind than sequence, alternative, inverse")

    def _query(self, node: _Node) -> str:
        (select,) = self._objects(node, SH.select)
        declared = [one for head in self._nodes(node, SH.prefixes) for one in self._nodes(head, SH.declare)]
        prefixes = {self._text(one, SH.prefix): self._text(one, SH.namespace) for one in declared}
        lines = [f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in sorted(prefixes.items())]
        return "".join(lines) + select.value

    def _text(self, node: _Node, predicate: ox.NamedNode) -> str:
        (value,) = self._objects(node, predicate)
        return value.value

    def _list(self, head: ox.NamedNode | ox.BlankNode | ox.Literal) -> list[ox.NamedNode | ox.BlankNode | ox.Literal]:
        found = []
        while isinstance(head, ox.BlankNode) and (first := self._objects(head, RDF.first)):
            found += first
            (head,) = self._objects(head, RDF.rest)
        return found

    def _objects(self, node: object, predicate: ox.NamedNode) -> list[ox.NamedNode | ox.BlankNode | ox.Literal]:
        assert isinstance(node, ox.NamedNode | ox.BlankNode)
        found = (quad.object for quad in self.graph.quads_for_pattern(node, predicate, None))
        return sorted((one for one in found if isinstance(one, ox.NamedNode | ox.BlankNode | ox.Literal)), key=str)

    def _nodes(self, node: object, predicate: ox.NamedNode) -> list[_Node]:
        return self._nodes_of(self._objects(node, predicate))

    @staticmethod
    def _nodes_of(terms: list[ox.NamedNode | ox.BlankNode | ox.Literal]) -> list[_Node]:
        return [one for one in terms if isinstance(one, ox.NamedNode | ox.BlankNode)]

    def _refuse_other_than(self, known: set[ox.NamedNode], node: _Node) -> None:
        for quad in self.graph.quads_for_pattern(node, None, None):
            if quad.predicate not in known:
                raise UnsupportedShapeError(f"{self.shape.value}: {quad.predicate.value} is not read")
