"""GEXF 1.2: Gephi's own format."""

from __future__ import annotations

import io
from xml.etree.ElementTree import SubElement

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from fengong.export.graphml import xml_clean


def to_gexf(graph: nx.Graph[str]) -> bytes:
    """The graph as a GEXF document, nodes and edges in the graph's own order, without the date of writing.

    The graph's attribute ``description`` is that of the document. The format knows no other attribute of a graph.
    Characters that XML cannot hold become replacement characters.
    """
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    clean = xml_clean(graph)
    writer.add_graph(clean)
    for meta in writer.xml.iter("meta"):
        # The day of writing would make every day's bytes differ; the format does not ask for it.
        meta.attrib.pop("lastmodifieddate", None)
        if words := clean.graph.get("description"):
            SubElement(meta, "description").text = words
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
