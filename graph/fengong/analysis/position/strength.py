"""Strength: how often an office meets others on a task."""

from __future__ import annotations

import networkx as nx

from fengong.analysis.position.engine import Values


def strength(graph: nx.Graph[str]) -> Values:
    """How often an office meets another on a task: the weights of its ties, added up.

    Meaning: how much coordination the plans ask of an office. A task with k actors adds k − 1 to each of them, so few
    crowded tasks outweigh many small ones; the weight ``newman`` mends that.

    Formula: the sum of the weights of the node's edges; in a directed graph of those that leave and those that arrive.
    Source: Barrat and others 2004, PNAS 101, 3747. Cost: O(m).
    """
    return dict(graph.degree(weight="weight"))
