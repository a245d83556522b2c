"""Any two-mode network joined into one of its actors, by one product of sparse matrices.

Gives what ``networkx.bipartite.weighted_projected_graph`` gives, for graphs of people who have no incidence. Cost: that
of :mod:`fengong.analysis.projection`, and one pass over the edges of both graphs, which for large graphs is most of it.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from itertools import chain
from typing import Any, TypeVar

import networkx as nx
import numpy as np
from scipy.sparse import csr_array

from fengong.analysis.projection import project

Node = TypeVar("Node", bound=Hashable)


def projected_graph(two_mode: nx.Graph[Node], actors: Iterable[Node]) -> nx.Graph[Node]:
    """The actors with their attributes, joined where they have a neighbour in common; ``weight`` is how many.

    Args:
        two_mode: an undirected graph without parallel edges, in which every edge joins an actor and something else.
        actors: nodes of one mode, in the order in which they are to stand.

    Raises:
        ValueError: the graph is directed, has parallel edges, or has an edge that does not join the two modes.
        KeyError: an actor is no node of the graph.

    >>> graph = nx.Graph([("市应急局", "任务1"), ("市住建局", "任务1"), ("市应急局", "任务2"), ("市住建局", "任务2")])
    >>> list(projected_graph(graph, ["市应急局", "市住建局"]).edges(data="weight"))
    [('市应急局', '市住建局', 2)]
    """
    if two_mode.is_directed() or two_mode.is_multigraph():
        raise ValueError("a two-mode network is undirected and has no parallel edges")
    nodes = list(dict.fromkeys(actors))
    found: nx.Graph[Node] = nx.Graph()
    found.graph.update(two_mode.graph)
    found.add_nodes_from((node, two_mode.nodes[node]) for node in nodes)
    pairs = project(_member(two_mode, nodes))
    ends = ([nodes[at] for at in places.tolist()] for places in (pairs.a, pairs.b))
    found.add_edges_from(zip(*ends, [{"weight": count} for count in pairs.count.tolist()], strict=True))
    return found


def _member(two_mode: nx.Graph[Node], actors: list[Node]) -> csr_array:
    """The 0/1 matrix of actors × others, made in one pass over the edges."""
    near: dict[Node, Mapping[Node, Any]] = dict(two_mode.adjacency())
    known = set(actors)
    at = {node: place for place, node in enumerate(node for node in near if node not in known)}
    sizes = np.fromiter((len(near[actor]) for actor in actors), dtype=np.int64, count=len(actors))
    every = int(sizes.sum())
    if two_mode.number_of_edges() != every:
        raise ValueError("an edge does not join an actor and something else")
    try:
        columns = np.fromiter(map(at.__getitem__, chain.from_iterable(near[one] for one in actors)), np.int64, every)
    except KeyError as error:
        raise ValueError(f"an edge joins two actors: {error}") from None
    starts = np.concatenate([[0], np.cumsum(sizes)])
    return csr_array((np.ones(every, dtype=np.int64), columns, starts), shape=(len(actors), len(at)))
