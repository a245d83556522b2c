"""Betweenness: how often an office lies on the shortest way between others."""

from __future__ import annotations

import networkx as nx
import numpy as np

from fengong.analysis.arrays import Floats
from fengong.analysis.position.engine import Arcs, Values, read_arcs
from fengong.analysis.position.shortest_paths import dependencies, depth

#: Products of matrices are the faster way from this number of arcs a node on, if nobody is farther from the node with
#: the most arcs than this number of steps. Measured; the rule touches the time alone, never the values.
CROWDED, NEAR = 20, 4


def betweenness(graph: nx.Graph[str]) -> Values:
    """How often an office lies on the shortest way between two others, from 0 to 1.

    Meaning: a broker on paper; others that share no task have to go through it. Steps are counted, not weights: a
    weight is the strength of a tie and no length. Where one task joins everybody, everybody has 0.

    Formula: over all pairs of others, the share of their shortest paths that pass the node, averaged over all pairs; in
    a directed graph over all ordered pairs. Source: Freeman 1977, Sociometry 40, 35; Brandes 2001, Journal of
    Mathematical Sociology 25, 163. Cost: O(n·m); crowded networks as products of matrices, all others in igraph.
    """
    arcs = read_arcs(graph)
    count = len(arcs)
    if count < 3:
        return dict.fromkeys(graph, 0.0)
    passed = by_matrices(arcs) if suits_matrices(arcs) else by_igraph(arcs)
    return arcs.values(passed / ((count - 1) * (count - 2)))


def suits_matrices(arcs: Arcs) -> bool:
    """Whether the network is dense and shallow enough for products of matrices to be faster."""
    if len(arcs.head) < CROWDED * len(arcs):
        return False
    hub = int(np.argmax(np.diff(arcs.start)))
    return depth(arcs, hub) <= NEAR


def by_matrices(arcs: Arcs) -> Floats:
    """The shares of shortest paths through each node, summed over all ordered pairs of others."""
    return dependencies(arcs)


def by_igraph(arcs: Arcs) -> Floats:
    """The same by igraph, which counts a pair of an undirected graph once."""
    net, _ = arcs.igraph()
    return np.array(net.betweenness(directed=arcs.directed)) * (1 if arcs.directed else 2)
