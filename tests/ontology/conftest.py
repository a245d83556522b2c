"""What several tests of the ontology read: its files as graphs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
ALIGNMENTS = ONTOLOGY / "alignments.ttl"
MODULES = sorted(set(ONTOLOGY.glob("*.ttl")) - {ALIGNMENTS})
SCHEMES = sorted(ONTOLOGY.glob("schemes/*.ttl"))
BASE = ONTOLOGY / "examples" / "base.ttl"


def _read(paths: list[Path]) -> Graph:
    graph = Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return graph


@pytest.fixture(scope="session")
def folder() -> Path:
    return ONTOLOGY


@pytest.fixture(scope="session")
def modules() -> Graph:
    return _read(MODULES)


@pytest.fixture(scope="session")
def schemes() -> Graph:
    return _read(SCHEMES)


@pytest.fixture(scope="session")
def alignments() -> Graph:
    return _read([ALIGNMENTS])


@pytest.fixture(scope="session")
def shapes() -> Graph:
    return _read(sorted(ONTOLOGY.glob("shapes/**/*.ttl")))


@pytest.fixture(scope="session")
def examples() -> Graph:
    """The base and all good and bad examples together."""
    return _read(sorted(ONTOLOGY.glob("examples/**/*.ttl")))


@pytest.fixture(scope="session")
def store_of() -> Callable[..., ox.Store]:
    """Makes a store of the ontology, the base example and further files, each in a graph of its own."""

    def make(*paths: Path) -> ox.Store:
        store = ox.Store()
        for path in [*MODULES, *SCHEMES, BASE, *paths]:
            store.load(path=path, format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode(f"urn:test:{path.stem}"))
        return store

    return make
