"""Data about a node: whole, limited, and the same bytes from every process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from fengong.iris import BASE, NS
from fengong.rdf.terms import SKOS
from fengong.serve.entity.description import FORMS, SHOWN, description
from fengong.serve.entity.graph import Graph

EMERGENCY = f"{BASE}org/620600/emergency-management"
SCRIPT = """
import sys
from pathlib import Path
from fengong.serve.entity.description import FORMS, description
from fengong.serve.entity.graph import Graph
from fengong.store.oxigraph import open_store
graph = Graph(open_store(Path(sys.argv[1])))
for ending, form in FORMS.values():
    sys.stdout.buffer.write(description(graph, sys.argv[2], "http://localhost/data", form))
"""


def test_the_same_build_gives_the_same_bytes(wuwei_store_path: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(wuwei_store_path), EMERGENCY]
    first, second = (subprocess.run(command, capture_output=True, check=True).stdout for _ in range(2))
    assert first == second
    assert len(first) > 1_000


@pytest.mark.parametrize("media", list(FORMS))
def test_every_form_says_the_same(wuwei_store: ox.Store, media: str) -> None:
    graph, form = Graph(wuwei_store), FORMS[media][1]
    found = {quad.triple for quad in ox.parse(description(graph, EMERGENCY, "http://localhost/d", form), format=form)}
    node = ox.NamedNode(EMERGENCY)
    own = {quad.triple for quad in wuwei_store.quads_for_pattern(node, None, None)}
    incoming = {quad.triple for quad in wuwei_store.quads_for_pattern(None, None, node)}
    assert own <= found
    assert incoming <= found
    assert (
        ox.Triple(
            ox.NamedNode(f"{NS}leads"),
            ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label"),
            ox.Literal("牵头", language="zh"),
        )
        in found
    )


def test_what_is_said_about_a_busy_node_is_limited_and_counted(wuwei_store: ox.Store) -> None:
    node = ox.NamedNode(f"{NS}Mention")
    total = len({quad.triple for quad in wuwei_store.quads_for_pattern(None, None, node)})
    assert total > SHOWN
    written = description(Graph(wuwei_store), node.value, "http://localhost/d", ox.RdfFormat.N_TRIPLES)
    found = {quad.triple for quad in ox.parse(written, format=ox.RdfFormat.N_TRIPLES)}
    assert len([one for one in found if one.object == node and "primaryTopic" not in str(one.predicate)]) == SHOWN
    assert f"{SHOWN} of {total} statements" in written.decode()


def test_blank_nodes_come_along() -> None:
    store, blank = ox.Store(), ox.BlankNode("b")
    a, b = ox.NamedNode("urn:a"), ox.NamedNode("urn:b")
    store.add(ox.Quad(a, b, blank))
    store.add(ox.Quad(blank, b, blank))
    store.add(ox.Quad(blank, SKOS.note, ox.Literal("within")))
    assert b"within" in description(Graph(store), "urn:a", "", ox.RdfFormat.N_TRIPLES)
