"""Constraint: how much of an office's work is within one circle."""

from __future__ import annotations

import networkx as nx

from fengong.analysis.position.engine import Values, read_arcs


def constraint(graph: nx.Graph[str]) -> Values:
    """How much of an office's shared work is with partners that also work with each other.

    Meaning: a low value marks a broker, whose partners meet only through it; near 1 and above, an office is held within
    one circle. A node without edges has no value.

    Formula: Σ_j (p_ij + Σ_q p_iq·p_qj)² over the neighbours j, with p_ij the share of j in the weights at i; in a
    directed graph both directions are added first. Source: Burt 1992, Structural Holes; 2004, American Journal of
    Sociology 110, 349. Cost: the sum of squared degrees, in igraph.
    """
    arcs = read_arcs(graph, "weight")
    net, weights = arcs.igraph()
    return arcs.values(net.constraint(weights=weights))
