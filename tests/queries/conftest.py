"""The synthetic graph, in both engines, as it stands and as a mutation leaves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.term import Node

from fengong.analysis.in_graph import tie_quads
from fengong.ask.cells import cell
from fengong.ask.table import Cell
from fengong.iris import Iris
from fengong.rdf.dataset import derived_quads

HERE = Path(__file__).parent
#: ``fixture.trig`` holds two plans, each other file what these lack.
FIXTURES = sorted(HERE.glob("fixture*.trig"))
IRIS = Iris("https://data.example.org/responsibilities/")
DERIVED, TIES = ox.NamedNode(IRIS.graph("derived")), ox.NamedNode(IRIS.graph("ties"))

#: To rdflib, words with this type and words with none are not the same.
STRING = ox.NamedNode("http://www.w3.org/2001/XMLSchema#string")

OnRdflib = Callable[[ox.Store, str], list[list[Cell]]]
Mutated = Callable[[str], ox.Store]


def synthetic() -> ox.Store:
    """The synthetic graph in Oxigraph."""
    made = ox.Store()
    for path in FIXTURES:
        made.load(path=str(path), format=ox.RdfFormat.TRIG)
    made.extend(list(tie_quads(made, IRIS)))
    return made


def mutate(store: ox.Store, name: str) -> ox.Store:
    """What the mutation of a query leaves of a graph, shortcuts and ties made anew."""
    made = ox.Store()
    made.extend(store)
    made.update((HERE / "mutations" / f"{name}.ru").read_text(encoding="utf-8"))
    made.clear_graph(DERIVED)
    made.extend(list(derived_quads(made, DERIVED)))
    made.clear_graph(TIES)
    made.extend(list(tie_quads(made, IRIS)))
    return made


@pytest.fixture(scope="session")
def store() -> ox.Store:
    """The synthetic graph; not to be written to."""
    return synthetic()


@pytest.fixture(scope="session")
def mutated(store: ox.Store) -> Mutated:
    """Makes the graph that the mutation of a query leaves."""
    return partial(mutate, store)


@pytest.fixture(scope="session")
def on_rdflib() -> OnRdflib:
    """Asks a store's data in rdflib, as one graph, for no query names one; each store is copied once."""
    copies: dict[int, tuple[ox.Store, rdflib.Graph]] = {}

    def ask(store: ox.Store, query: str) -> list[list[Cell]]:
        if id(store) not in copies:
            copies.clear()  # only one is asked at a time
            copies[id(store)] = store, _copy(store)
        found = copies[id(store)][1].query(query)
        assert found.vars is not None
        return [[_cell(node) for node in row] for row in found if isinstance(row, Sequence)]

    return ask


def _copy(store: ox.Store) -> rdflib.Graph:
    """The union of a store's graphs; to a query with GRAPH in it rdflib says that it has none."""
    made = rdflib.Graph(store="SimpleMemory")
    for quad in store:
        made.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    return made


@cache
def _node(term: Any) -> Node:
    """The same term in the other library."""
    match term:
        case ox.NamedNode():
            return rdflib.URIRef(term.value)
        case ox.BlankNode():
            return rdflib.BNode(term.value)
        case _ if term.language:
            return rdflib.Literal(term.value, lang=term.language)
        case _ if term.datatype == STRING:
            return rdflib.Literal(term.value)
        case _:
            return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value))


def _cell(node: Any) -> Cell:
    """What :func:`cell` makes of the same term in the other library."""
    match node:
        case None:
            return None
        case rdflib.Literal() if node.datatype is not None:
            return cell(ox.Literal(str(node), datatype=ox.NamedNode(str(node.datatype))))
        case _:
            return str(node)
