"""Degree: with how many others an office has work in common."""

from __future__ import annotations

import networkx as nx

from fengong.analysis.position.engine import Values


def degree(graph: nx.Graph[str]) -> Values:
    """With how many others an office has work in common, counted in offices.

    Meaning: an office with degree 12 shares tasks with twelve others, be it one task or fifty. Where one task joins
    everybody, all have the same; look at the density first.

    Formula: the number of edges at the node; in a directed graph of those that leave and those that arrive. Source:
    Freeman 1979, Social Networks 1, 215 (not divided by n − 1). Cost: O(n).
    """
    return dict(graph.degree())
