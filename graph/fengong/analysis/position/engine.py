"""A NetworkX graph as columns of numbers, from which SciPy and igraph take their own form in one step.

Reading it costs O(n + m) in C; the Python objects of NetworkX are touched once for each measure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np
from scipy.sparse import csr_array

from fengong.analysis.arrays import Floats, Integers
from fengong.errors import QueryError

if TYPE_CHECKING:
    import igraph

#: What a measure gives: a value for each node that has one.
Values = dict[str, float]


@dataclass(frozen=True, slots=True)
class Arcs:
    """The arcs of a graph by the node they leave: those of node i stand at ``start[i]:start[i + 1]``.

    ``head`` is where each arc leads, ``weight`` what it weighs; an undirected edge is two arcs. Nodes are positions in
    ``nodes``, in the order of the graph.
    """

    nodes: tuple[str, ...]
    start: Integers
    head: Integers
    weight: Floats
    directed: bool

    def __len__(self) -> int:
        """The number of nodes."""
        return len(self.nodes)

    def tail(self) -> Integers:
        """Where each arc comes from."""
        return np.repeat(np.arange(len(self)), np.diff(self.start))

    def matrix(self) -> csr_array:
        """The weights as a sparse matrix, from row to column."""
        return csr_array((self.weight, self.head, self.start), shape=(len(self), len(self)))

    def igraph(self) -> tuple[igraph.Graph, list[float]]:
        """The graph of igraph, and the weights of its edges in their order."""
        import igraph

        tail = self.tail()
        once = np.full(len(tail), True) if self.directed else tail < self.head
        # igraph reads a list of tuples four times as fast as an array.
        edges = list(zip(tail[once].tolist(), self.head[once].tolist(), strict=True))
        return igraph.Graph(n=len(self), edges=edges, directed=self.directed), self.weight[once].tolist()

    def values(self, column: Sequence[float] | Floats) -> Values:
        """The values of a column by node; a node whose value is NaN has none."""
        numbers = np.asarray(column, dtype=np.float64).tolist()
        return {node: value for node, value in zip(self.nodes, numbers, strict=True) if value == value}


def read_arcs(graph: nx.Graph[str], weight: str | None = None) -> Arcs:
    """The arcs of a graph, weighing what the edge attribute ``weight`` says, or all 1 (None, or no such attribute).

    Raises:
        QueryError: the graph has parallel edges, a node joined to itself, or a weight that is not a positive number:
            the measures do not agree on what these mean.
    """
    if graph.is_multigraph():
        raise QueryError("parallel edges have no meaning here; add their weights up in one edge")
    index = {node: at for at, node in enumerate(graph)}
    near = [others for _, others in graph.adjacency()]
    start = np.concatenate(([0], np.cumsum([len(others) for others in near], dtype=np.int64)))
    head = np.fromiter(map(index.__getitem__, chain.from_iterable(near)), np.int64, int(start[-1]))
    arcs = Arcs(tuple(graph), start, head, _weights(near, weight, len(head)), graph.is_directed())
    _check(arcs)
    return arcs


def _weights(near: Sequence[Mapping[str, dict[str, Any]]], weight: str | None, count: int) -> Floats:
    if weight is None:
        return np.ones(count)
    return np.fromiter((data.get(weight, 1) for others in near for data in others.values()), np.float64, count)


def _check(arcs: Arcs) -> None:
    loops = np.flatnonzero(arcs.tail() == arcs.head)
    if len(loops):
        raise QueryError(f"{arcs.nodes[arcs.head[loops[0]]]} is joined to itself; leave such edges out")
    if not (np.isfinite(arcs.weight) & (arcs.weight > 0)).all():
        raise QueryError("a weight is not a positive number; leave out edges that weigh nothing")
