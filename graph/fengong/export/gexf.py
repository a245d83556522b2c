"""GEXF 1.2: Gephi's own format."""

from __future__ import annotations

import io

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from fengong.export.graphml import xml_clean


def to_gexf(graph: nx.Graph[str]) -> bytes:
    """The graph as a GEXF document, nodes and edges in the graph's own order, without the date of writing.

    Characters that XML cannot hold become replacement characters.
    """
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(xml_clean(graph))
    for meta in writer.xml.iter("meta"):
        # The day of writing would make every day's bytes differ; the format does not ask for it.
        meta.attrib.pop("lastmodifieddate", None)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
