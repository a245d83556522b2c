"""How each term looks in data: the first statement with it in the synthetic plan of the examples."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from fengong.publish.graph import Graph
from fengong.publish.source import Part, Sort, triples_of
from fengong.publish.turtle import term
from fengong.rdf.dataset import derived_quads
from fengong.rdf.terms import FG, RDF

#: Statements of a node beyond these tell nothing new of its class; longer words are cut.
MOST, WIDE = 6, 60


class Samples:
    """The example plan with what follows from it, then the good examples of the shapes, then the ontology itself."""

    def __init__(self, files: tuple[Part, ...]) -> None:
        def of(*sorts: Sort) -> tuple[ox.Triple, ...]:
            return triples_of(tuple(part for part in files if part.sort in sorts))

        known = of(Sort.MODULE, Sort.SCHEME)
        plan = of(Sort.SAMPLE)
        self._graphs = (
            Graph([*plan, *_derived([*plan, *known])]),
            Graph(of(Sort.EXAMPLE)),
            Graph(triple for triple in known if triple.predicate != RDF.type),
        )

    def of(self, iri: str) -> str:
        """Turtle of a node of the class or of a statement with the property; nothing where the examples have none."""
        return next((found for graph in self._graphs if (found := _sample(ox.NamedNode(iri), graph))), "")


def _derived(triples: list[ox.Triple]) -> list[ox.Triple]:
    graph = ox.NamedNode("urn:fengong:examples")
    store = ox.Store()
    store.extend(ox.Quad(one.subject, one.predicate, one.object, graph) for one in triples)
    return [quad.triple for quad in derived_quads(store, graph)]


def _sample(node: ox.NamedNode, graph: Graph) -> str:
    for one in graph.of_type(node):
        rows = [(predicate, value) for predicate, value in graph.about(one) if (predicate, value) != (RDF.type, node)]
        return _block(one, [(RDF.type, node), *rows[:MOST]], len(rows) > MOST)
    for one in graph.everyone():
        if values := graph.objects(one, node):
            return _block(one, [(node, value) for value in values[:2]], False)
    # A relation that no example derives is at least what a role stands for.
    for one in graph.subjects(FG.shortcutProperty, node):
        return _block(one, [(FG.shortcutProperty, node)], False)
    return ""


def _block(subject: ox.NamedNode, rows: Iterable[tuple[ox.NamedNode, object]], more: bool) -> str:
    lines = [f"{'a' if predicate == RDF.type else term(predicate)} {_cut(term(value))}" for predicate, value in rows]
    text = " ;\n    ".join(lines)
    return f"{term(subject)} {text}" + (" ;\n    # …" if more else " .")


def _cut(words: str) -> str:
    if not words.startswith('"') or len(words) <= WIDE:
        return words
    ending = words[words.rindex('"') + 1 :]
    return f'"{words.strip(chr(34))[: WIDE - 10].splitlines()[0]}…"{ending}'
