"""Random graphs, and networks known from the literature, whose published figures are facts."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import networkx as nx
from hypothesis import strategies as st

NODES = "abcdefgh"

#: Quarters, so that sums of weights are exact.
WEIGHT = st.integers(1, 12).map(lambda quarters: quarters / 4)


@st.composite
def graphs(draw: st.DrawFn, *, directed: bool = False) -> nx.Graph[str]:
    """A weighted graph of up to eight nodes: empty, in several parts, with isolates, as it comes."""
    nodes = NODES[: draw(st.integers(0, len(NODES)))]
    pairs = [(a, b) for a, b in permutations(nodes, 2) if directed or a < b]
    edges = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    graph: nx.Graph[str] = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_weighted_edges_from((a, b, draw(WEIGHT)) for a, b in edges)
    return graph


EITHER = st.booleans().flatmap(lambda directed: graphs(directed=directed))


def named(graph: nx.Graph[Any], first: int = 0) -> nx.Graph[str]:
    """The nodes 0, 1, … under the names ``first``, ``first`` + 1, …; without weights."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(str(node + first) for node in graph)
    plain.add_edges_from((str(a + first), str(b + first)) for a, b in graph.edges())
    return plain


def joined(*pairs: str) -> nx.Graph[str]:
    """A graph of edges written as two letters each."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from((pair[0], pair[1]) for pair in pairs)
    return graph


def karate() -> nx.Graph[str]:
    """Zachary's karate club, members numbered from 1 as he does (1977, J. Anthropological Research 33, 452)."""
    return named(nx.karate_club_graph(), first=1)


def florentine() -> nx.Graph[str]:
    """Marriages of Florentine families (Padgett and Ansell 1993), without the Pucci, who have none."""
    graph: nx.Graph[str] = nx.florentine_families_graph()
    return graph


def southern_women() -> tuple[nx.Graph[str], list[str]]:
    """Eighteen women at fourteen events (Davis, Gardner and Gardner 1941), and the women."""
    graph = nx.davis_southern_women_graph()
    return graph, [node for node, side in graph.nodes(data="bipartite") if side == 0]


def holes() -> nx.Graph[str]:
    """The example of Borgatti 1997, Connections 20, 35."""
    return joined("AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC")
