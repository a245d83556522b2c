"""Core number: how deep within the network an office sits."""

from __future__ import annotations

import networkx as nx

from fengong.analysis.position.engine import Values, read_arcs


def k_core(graph: nx.Graph[str]) -> Values:
    """How deep within the network an office sits, as a whole number.

    Meaning: an office of core number 5 belongs to a circle in which everybody shares tasks with at least five others of
    the circle. One task with k actors puts them all into the core k − 1 at least.

    Formula: the largest k such that the node is in a part of the graph in which every degree is k or more; in a
    directed graph edges that leave and edges that arrive both count. Source: Seidman 1983, Social Networks 5, 269;
    Batagelj and Zaveršnik 2003, arXiv cs/0310049. Cost: O(n + m), in igraph.
    """
    arcs = read_arcs(graph)
    net, _ = arcs.igraph()
    return dict(zip(arcs.nodes, net.coreness(mode="all"), strict=True))
