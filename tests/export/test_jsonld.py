from __future__ import annotations

import pyoxigraph as ox
import pytest
from rdflib import Dataset, URIRef

from fengong.export.jsonld import to_jsonld

GRAPH = URIRef("https://w3id.org/fengong/id/graph/plan/990100-yunshan")
TITLE = URIRef("http://purl.org/dc/terms/title")
BLANK = """
@prefix e: <https://example.org/> .
e:g { e:shape e:path [ e:inverse e:leads ] , [ e:inverse e:supports ] . }
"""


def test_reading_it_back_gives_every_quad(store: ox.Store) -> None:
    again = ox.Dataset(ox.parse(to_jsonld(store), format=ox.RdfFormat.JSON_LD))
    assert again == ox.Dataset(store)


# rdflib's parser uses what rdflib itself has deprecated.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_rdflib_reads_it_with_its_named_graphs(store: ox.Store) -> None:
    dataset = Dataset()
    dataset.parse(data=to_jsonld(store), format="json-ld")
    titles = {str(title) for title in dataset.graph(GRAPH).objects(None, TITLE)}
    assert {"云山市安全行动方案", "完善制度"} <= titles
    assert sum(1 for _ in dataset.quads()) == len(store)


def test_neither_order_nor_names_of_blank_nodes_change_the_bytes(store: ox.Store) -> None:
    quads = [*store, *ox.parse(BLANK, format=ox.RdfFormat.TRIG)]
    one, other = ox.Store(), ox.Store()
    one.extend(quads)
    other.extend(reversed([*store, *ox.parse(BLANK, format=ox.RdfFormat.TRIG)]))
    assert to_jsonld(one) == to_jsonld(other)


def test_an_empty_store_is_an_empty_document() -> None:
    assert to_jsonld(ox.Store()) == b"[]\n"
