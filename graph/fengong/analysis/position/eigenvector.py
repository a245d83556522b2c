"""Eigenvector centrality: how much an office shares with those who share much."""

from __future__ import annotations

import networkx as nx
import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.linalg import ArpackNoConvergence, eigsh

from fengong.analysis.arrays import Floats
from fengong.analysis.position.engine import Values, read_arcs
from fengong.errors import QueryError

#: Up to this size all eigenvectors are computed, without an iteration.
SMALL = 500
#: A second eigenvalue nearer to the largest than this share of it leaves fewer than nine digits of the vector sure.
GAP = 1e-6
#: What the product with the matrix may differ from the vector, as a share of the eigenvalue.
RESIDUAL = 1e-10


def eigenvector(graph: nx.Graph[str]) -> Values:
    """How much an office shares with offices that share much themselves.

    Meaning: a tie to a busy office counts more than one to an idle one; high values mark the inner circle.

    Formula: the eigenvector of the weighted adjacency matrix for its largest eigenvalue, all positive, of length 1. It
    is unique within one connected part only (Perron and Frobenius): where the network has several, the values are those
    of the part with the most nodes, and nodes outside it have none. Undirected graphs only. Source: Bonacich 1972,
    Journal of Mathematical Sociology 2, 113. Cost: some dozens of products, O(m) each, in ARPACK; up to 500 nodes
    O(n³), in LAPACK.

    Raises:
        QueryError: the graph is directed, no single part is the largest, or the vector is not sure to nine digits.
    """
    if graph.is_directed():
        raise QueryError("eigenvector centrality is not defined for a directed network here; rank by pagerank")
    arcs = read_arcs(graph.subgraph(largest_part(graph)), "weight")
    return arcs.values(_leading(arcs.matrix()) if len(arcs) > 1 else [1.0])


def _leading(matrix: csr_array) -> Floats:
    values, vectors = _largest_two(matrix)
    second, first = np.argsort(values)[-2:]
    # The true vector is positive throughout, so that its sign, which an engine leaves open, is known.
    vector = np.abs(vectors[:, first])
    error = np.linalg.norm(matrix @ vector - values[first] * vector)
    if values[first] - values[second] < GAP * values[first] or error > RESIDUAL * values[first]:
        raise _unsettled()
    return vector


def _largest_two(matrix: csr_array) -> tuple[Floats, Floats]:
    if matrix.shape[0] <= SMALL:
        values, vectors = np.linalg.eigh(matrix.toarray())
        return values, vectors
    try:
        # A positive start is never at a right angle to the positive vector looked for.
        values, vectors = eigsh(matrix, k=2, which="LA", v0=np.ones(matrix.shape[0]))
    except ArpackNoConvergence as error:
        raise _unsettled() from error
    return values, vectors


def _unsettled() -> QueryError:
    return QueryError("the eigenvector does not settle here; rank by strength or pagerank")


def largest_part(graph: nx.Graph[str]) -> set[str]:
    """The connected part with the most nodes.

    Raises:
        QueryError: there are several of that size, or the graph is empty.
    """
    parts = sorted(nx.connected_components(graph), key=len, reverse=True)
    if not parts or (len(parts) > 1 and len(parts[0]) == len(parts[1])):
        raise QueryError(
            f"eigenvector centrality is not defined here: the network has {len(parts)} separate parts, none "
            "of them the largest; rank by degree, strength or pagerank"
        )
    return set(parts[0])
