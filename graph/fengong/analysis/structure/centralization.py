"""How far a whole network hangs on one actor.

Meaning: 1 where everything runs through one actor (a star), 0 where all stand alike (a ring, or all joined to all).
Formula: Σ (largest value − value of each) divided by that sum in a star of the same size. Source: Freeman 1979, Social
Networks 1, 215. Cost: that of the measure. Ties count once whatever their weight, and their direction does not matter;
closeness in a network of several parts is Wasserman and Faust's, for which the star is the most central too.
"""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx

from fengong.analysis.position.betweenness import betweenness
from fengong.analysis.position.closeness import closeness
from fengong.analysis.position.degree import degree

#: Measure and the sum of differences in a star of n nodes, the most there can be.
KINDS: dict[str, tuple[Callable[[nx.Graph[str]], dict[str, float]], Callable[[int], float]]] = {
    "degree": (degree, lambda n: (n - 1) * (n - 2)),
    "closeness": (closeness, lambda n: (n - 1) * (n - 2) / (2 * n - 3)),
    "betweenness": (betweenness, lambda n: n - 1),
}


def centralization(graph: nx.Graph[str], by: str) -> float | None:
    """The centralization by ``degree``, ``closeness`` or ``betweenness``, from 0 to 1; None for fewer than 3 nodes.

    >>> centralization(nx.star_graph(4), "closeness"), centralization(nx.cycle_graph(5), "degree")
    (1.0, 0.0)
    """
    if len(graph) < 3:
        return None
    measure, most = KINDS[by]
    values = measure(nx.Graph(graph)).values()
    largest = max(values)
    return round(sum(largest - value for value in values) / most(len(graph)), 12)
