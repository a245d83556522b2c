"""An actor's position in a network, one measure a file: what it means to the head of an office, formula, source, cost.

Each takes a NetworkX graph of n nodes and m edges, of one or several parts, empty or not, and gives one value for each
node that has one: a measure that is not defined at a node leaves it out. :data:`MEASURES` has them by name.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import networkx as nx

from fengong.analysis.position.betweenness import betweenness
from fengong.analysis.position.closeness import closeness
from fengong.analysis.position.constraint import constraint
from fengong.analysis.position.degree import degree
from fengong.analysis.position.effective_size import effective_size
from fengong.analysis.position.eigenvector import eigenvector
from fengong.analysis.position.engine import Values
from fengong.analysis.position.k_core import k_core
from fengong.analysis.position.pagerank import pagerank
from fengong.analysis.position.strength import strength

__all__ = ["MEASURES", "Measure", "Values"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: a function of a graph, and whether it is defined for ``directed`` ones."""

    of: Callable[[nx.Graph[str]], Values]
    directed: bool = True

    def __call__(self, graph: nx.Graph[str]) -> Values:
        """A value for each node that has one.

        Raises:
            QueryError: the measure is not defined on this graph.
        """
        return self.of(graph)


#: The measures by name.
MEASURES: dict[str, Measure] = {
    "degree": Measure(degree),
    "strength": Measure(strength),
    "betweenness": Measure(betweenness),
    "closeness": Measure(closeness),
    "eigenvector": Measure(eigenvector, directed=False),
    "pagerank": Measure(pagerank),
    "k-core": Measure(k_core),
    "constraint": Measure(constraint),
    "effective-size": Measure(effective_size),
}
