"""Closeness: how few steps an office is away from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from fengong.analysis.arrays import Floats
from fengong.analysis.position.engine import Values, read_arcs

if TYPE_CHECKING:
    import igraph


def closeness(graph: nx.Graph[str]) -> Values:
    """How few steps an office is away from those it can reach, from 0 to 1.

    Meaning: word from an office with a high value reaches the others through few hands. Steps are counted, not weights:
    a weight is the strength of a tie and no length. Where one task joins everybody, everybody has 1.

    Formula: ((r − 1) / (n − 1)) · ((r − 1) / sum of steps) with r the nodes of its part, itself included: whoever
    reaches few is not called close, and whoever reaches nobody has 0. In a directed graph r are the nodes that reach
    it, and the steps lead to it. Source: Freeman 1979, Social Networks 1, 215; for several parts Wasserman and Faust
    1994, Social Network Analysis. Cost: O(n·m), in igraph.
    """
    arcs = read_arcs(graph)
    if len(arcs) < 2:
        return dict.fromkeys(graph, 0.0)
    net, _ = arcs.igraph()
    others = _reached(net) - 1
    # igraph gives 1 / sum of steps, and NaN where nobody is reached.
    nearness = np.nan_to_num(np.array(net.closeness(mode="in", normalized=False)))
    return arcs.values(others * nearness * others / (len(arcs) - 1))


def _reached(net: igraph.Graph) -> Floats:
    if net.is_directed():
        return np.array(net.neighborhood_size(order=net.vcount(), mode="in"), dtype=np.float64)
    parts = net.connected_components()
    sizes: list[int] = parts.sizes()
    return np.array([sizes[part] for part in parts.membership], dtype=np.float64)
