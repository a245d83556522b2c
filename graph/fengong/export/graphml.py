"""GraphML: for Gephi, yEd, igraph and NetworkX. Labels are UTF-8; Gephi takes ``label`` and ``weight`` itself."""

from __future__ import annotations

import io

import networkx as nx

from fengong.export.inert import xml_safe


def to_graphml(graph: nx.Graph[str]) -> bytes:
    """The graph as a GraphML document, nodes and edges in the graph's own order; its attributes are those of the graph.

    Characters that XML cannot hold become replacement characters.
    """
    out = io.BytesIO()
    # Not write_graphml: that picks lxml where it is installed, and then writes other bytes.
    nx.write_graphml_xml(xml_clean(graph), out, encoding="utf-8", named_key_ids=True)
    return out.getvalue()


def xml_clean(graph: nx.Graph[str]) -> nx.Graph[str]:
    """A copy in which every text attribute can stand in XML."""
    clean: nx.Graph[str] = nx.DiGraph() if graph.is_directed() else nx.Graph()
    clean.graph.update(_clean(graph.graph))
    for node, attributes in graph.nodes(data=True):
        clean.add_node(node, **_clean(attributes))
    for a, b, attributes in graph.edges(data=True):
        clean.add_edge(a, b, **_clean(attributes))
    return clean


def _clean(attributes: dict[str, object]) -> dict[str, object]:
    return {name: xml_safe(value) if isinstance(value, str) else value for name, value in attributes.items()}
