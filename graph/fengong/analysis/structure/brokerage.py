"""Who stands between whom: the five roles of a go-between on the network from lead to support.

Meaning: b is a go-between where a → b → c and not a → c: b helps a, is helped by c, and a has no help of c's. With the
groups of the three (a partition, :mod:`fengong.analysis.structure.partition`) the role is

- ``coordinator``: all three of one group;
- ``itinerant`` (consultant): a and c of one group, b of another;
- ``gatekeeper``: b and c of one group, a of another: b lets in what comes from outside;
- ``representative``: a and b of one group, c of another: b speaks for its group outside;
- ``liaison``: all three of different groups.

Formula: the number of such (a, c) for each b. Expected: the mean where the groups, as large as they are, are dealt out
anew among the actors; z is the distance from it in standard deviations, p is (1 + draws that reach the count) /
(1 + draws). Actors whose group is not known take no part. Source: Gould and Fernandez 1989, Sociological Methodology
19, 89. Cost: a few products of n × n matrices for each draw. The seed is fixed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx
import numpy as np

from fengong.analysis.arrays import Floats, Integers

ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")
SEED = 1
#: Draws at most and at least; between, as many as nodes³ × draws stays below the budget.
MOST_DRAWS, LEAST_DRAWS, BUDGET = 1000, 99, 1_000_000_000


@dataclass(frozen=True, slots=True)
class Brokered:
    """How often a node has a role, how often that is to be expected, and how far it is from it.

    ``z`` is None where the draws do not differ; then the groups say nothing of this node.
    """

    count: int
    expected: float
    z: float | None
    p: float


@dataclass(frozen=True, slots=True)
class Brokerage:
    """For each node that stands between any two, its roles by name; ``unknown`` are the nodes without a group.

    ``ties`` is the number of all ties, also those of unknown nodes.
    """

    of: Mapping[str, Mapping[str, Brokered]]
    draws: int
    unknown: tuple[str, ...]
    ties: int

    def total(self, node: str) -> int:
        """Between how many (a, c) a node stands, in whatever role."""
        return sum(one.count for one in self.of[node].values())


def brokerage(graph: nx.DiGraph[str], groups: Mapping[str, str]) -> Brokerage:
    """The roles of every go-between; ``groups`` maps nodes to their groups."""
    nodes = [node for node in graph if node in groups]
    ties = ties_between(graph, nodes)
    labels = np.unique([groups[node] for node in nodes], return_inverse=True)[1] if nodes else np.zeros(0, dtype=int)
    seen, random = role_counts(ties, labels), np.random.default_rng(SEED)
    draws = draws_for(len(nodes))
    drawn = np.array([role_counts(ties, random.permutation(labels)) for _ in range(draws)])
    return Brokerage(
        of={node: _compared(seen[at], drawn[:, at]) for at, node in enumerate(nodes) if seen[at].any()},
        draws=draws,
        unknown=tuple(node for node in graph if node not in groups),
        ties=graph.number_of_edges(),
    )


def draws_for(nodes: int) -> int:
    """How many times the groups of so many nodes are dealt out anew.

    >>> draws_for(30), draws_for(150), draws_for(2_000)
    (1000, 296, 99)
    """
    return max(LEAST_DRAWS, min(MOST_DRAWS, BUDGET // max(nodes, 1) ** 3))


def role_counts(ties: Floats, labels: Integers) -> Integers:
    """Nodes × :data:`ROLES`: how often each node (0/1 matrix of ties, labels of the groups) has each role."""
    same = (labels[:, None] == labels).astype(np.float64)
    # Pairs that a go-between can join: from a to c, who are two and not tied that way.
    apart = 1 - ties
    np.fill_diagonal(apart, 0)
    into, out = ties.T, ties
    own_in, own_out = into * same, out * same

    def between(first: Floats, pairs: Floats, last: Floats) -> Floats:
        found: Floats = ((first @ pairs) * last).sum(axis=1)
        return found

    coordinator = between(own_in, apart, own_out)
    itinerant = between(into - own_in, apart * same, out - own_out)
    gatekeeper = between(into - own_in, apart, own_out)
    representative = between(own_in, apart, out - own_out)
    liaison = between(into - own_in, apart * (1 - same), out - own_out)
    return np.stack([coordinator, itinerant, gatekeeper, representative, liaison], axis=1).round().astype(np.int64)


def all_between(ties: Floats) -> Floats:
    """Between how many (a, c) each node stands, in whatever role."""
    apart = 1 - ties
    np.fill_diagonal(apart, 0)
    found: Floats = ((ties.T @ apart) * ties).sum(axis=1)
    return found


def ties_between(graph: nx.Graph[str], nodes: list[str]) -> Floats:
    """The 0/1 matrix of ties from and to these nodes."""
    at = {node: place for place, node in enumerate(nodes)}
    ties = np.zeros((len(nodes), len(nodes)))
    for a, b in graph.edges:
        if a != b and a in at and b in at:
            ties[at[a], at[b]] = 1
    return ties


def _compared(seen: Integers, drawn: Integers) -> dict[str, Brokered]:
    return {role: _one(int(seen[at]), drawn[:, at]) for at, role in enumerate(ROLES)}


def _one(count: int, drawn: Integers) -> Brokered:
    mean, spread = float(drawn.mean()), float(drawn.std())
    z = round((count - mean) / spread, 9) if spread > 0 else None
    return Brokered(count, round(mean, 9), z, (1 + int((drawn >= count).sum())) / (1 + len(drawn)))
