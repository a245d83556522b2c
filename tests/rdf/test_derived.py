"""The derived graph is what the CONSTRUCT files give, no more and no less, and is rebuilt with the store."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from fengong.iris import BASE
from fengong.model import Reading
from fengong.pipeline import build_store
from fengong.rdf.dataset import dataset
from fengong.store.oxigraph import open_store

DERIVED = ox.NamedNode(f"{BASE}graph/derived")


def derived(store: ox.Store) -> set[ox.Triple]:
    return {quad.triple for quad in store.quads_for_pattern(None, None, None, DERIVED)}


def constructed(store: ox.Store, file: Path) -> set[ox.Triple]:
    found = store.query(file.read_text(encoding="utf-8"), use_default_graph_as_union=True)
    assert isinstance(found, ox.QueryTriples)
    return set(found)


@pytest.fixture(scope="module")
def store(before: Reading, after: Reading) -> ox.Store:
    made = ox.Store()
    made.extend(dataset([before, after]))
    return made


@pytest.fixture(scope="module")
def files(root: Path) -> list[Path]:
    return sorted((root / "ontology" / "derive").glob("*.rq"))


def test_it_equals_what_the_files_construct(store: ox.Store, files: list[Path]) -> None:
    given = store.quads_for_pattern(None, None, None, None)
    asserted = ox.Store()
    asserted.extend(quad for quad in given if quad.graph_name != DERIVED)
    parts = [constructed(asserted, file) for file in files]
    assert derived(store) == set().union(*parts)
    assert sum(len(part) for part in parts) == len(derived(store)), "each relation is of one file"
    assert any(len(part) > 10 for part in parts)


def test_rdflib_constructs_the_same(store: ox.Store, files: list[Path]) -> None:
    data = Graph()
    for name in store.named_graphs():
        if name != DERIVED:
            data.parse(data=store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=name), format="nt")
    made = Graph()
    for file in files:
        part = data.query(file.read_text(encoding="utf-8")).graph
        assert isinstance(part, Graph)
        made += part
    dumped = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=DERIVED)
    assert set(made) == set(Graph().parse(data=dumped, format="nt"))


def test_it_is_rebuilt_with_the_store(before: Reading, after: Reading, tmp_path: Path) -> None:
    build_store([before], tmp_path / "store")
    first = derived(open_store(tmp_path / "store"))
    build_store([after], tmp_path / "store")
    second = derived(open_store(tmp_path / "store"))
    assert first
    assert second
    assert not {t for t in first & second if "/plan/" in str(t)}, "nothing of the first plan stays"
