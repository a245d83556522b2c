"""Measures of an actor's place in the co-task network, each with what it means and what it costs.

Every measure takes the graph of :func:`fengong.analysis.networks.co_task.co_task_graph` (n nodes, m edges) and gives
one value for each node. Paths are counted in steps: weights are strengths, not lengths, so a shortest path
must not add them up. All are NetworkX's own; the network of one plan is small.
"""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx

from fengong.errors import QueryError

Values = dict[str, float]


def degree(graph: nx.Graph[str]) -> Values:
    """With how many others an actor shares at least one task.

    Formula: the number of edges at the node. Source: Freeman's degree, not divided by n − 1. Cost: O(n).
    """
    return dict(graph.degree())


def strength(graph: nx.Graph[str]) -> Values:
    """How often an actor meets another on a task: shared tasks, summed over all others.

    Formula: the sum of the weights of the node's edges; a task with k actors adds k − 1 to each of them, so
    few crowded tasks outweigh many small ones. Source: the weighted degree (Barrat and others). Cost: O(m).
    """
    return dict(graph.degree(weight="weight"))


def betweenness(graph: nx.Graph[str]) -> Values:
    """How often an actor lies on the shortest way between two others, from 0 to 1.

    Formula: over all pairs of others, the share of their shortest paths that pass the node, averaged.
    Source: Freeman, computed by Brandes' algorithm. Cost: O(n·m).
    """
    return dict(nx.betweenness_centrality(graph))


def closeness(graph: nx.Graph[str]) -> Values:
    """How few steps an actor is away from those it can reach, from 0 to 1.

    Formula: ((r − 1) / (n − 1)) · ((r − 1) / sum of steps) with r the nodes of its component, itself
    included: whoever reaches few is not called close. Source: Wasserman and Faust's form for networks in
    several parts; in one part it is Freeman's. Cost: O(n·m).
    """
    return dict(nx.closeness_centrality(graph))


def eigenvector(graph: nx.Graph[str]) -> Values:
    """How much an actor shares with actors that share much themselves.

    Formula: the eigenvector of the weighted adjacency matrix for its largest eigenvalue, of length 1.
    Source: Bonacich. Cost: some dozens of products, O(m) each. It is unique within one connected part only:
    where the network has several, the values are those of the part with the most actors, and actors outside
    it have none.

    Raises:
        QueryError: no single part is the largest, or the iteration does not settle.
    """
    part = graph.subgraph(largest_part(graph))
    try:
        return dict(nx.eigenvector_centrality(part, max_iter=10_000, tol=1e-12, weight="weight"))
    except nx.PowerIterationFailedConvergence as error:
        raise QueryError("the eigenvector does not settle here; rank by strength or pagerank") from error


def pagerank(graph: nx.Graph[str]) -> Values:
    """Where a walk along shared tasks is found most often; the values of all actors add up to 1.

    Formula: the walk follows an edge in proportion to its weight with probability 0.85 and jumps to any node
    otherwise. Source: Brin and Page. On an undirected network it hardly differs from strength. Cost: O(m) for
    each of some dozens of steps.
    """
    return dict(nx.pagerank(graph, alpha=0.85, weight="weight", tol=1e-12, max_iter=1_000))


MEASURES: dict[str, Callable[[nx.Graph[str]], Values]] = {
    "degree": degree,
    "strength": strength,
    "betweenness": betweenness,
    "closeness": closeness,
    "eigenvector": eigenvector,
    "pagerank": pagerank,
}


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
