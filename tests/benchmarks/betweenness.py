"""How fast exact betweenness is, beside NetworkX on the same network in the same run, and what igraph takes alone.

    python tests/benchmarks/betweenness.py [NODES EDGES]

Two invented networks (3,000 nodes and 290,000 edges unless told otherwise; fixed seeds): one whose edges fall anywhere,
and one of shared tasks, in which a few departments are named everywhere. NetworkX takes minutes for all sources, so it
is given a sample of them, and its time is multiplied up (n / sample). Times are seconds of processor, because machines
are noisy; all of them run on one core and take turns, and a ratio is the median of those of the turns. Ours hold the
reading of the NetworkX graph. Closeness, constraint and effective size are timed whole, on a network of half the nodes
and the same density. Target: betweenness 40 times as fast as NetworkX.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from statistics import median

import networkx as nx

from fengong.analysis.position import MEASURES
from fengong.analysis.position.engine import read_arcs

NODES, EDGES = 3_000, 290_000
#: Sources that NetworkX is given at a time, and how often.
SAMPLE, TURNS = 10, 3
#: Times as fast as NetworkX.
TARGET = 40.0
#: The other measures are timed on a network smaller by this factor.
SMALLER = 2


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of one turn: NetworkX, ours with the reading, igraph without it, and the reading into igraph alone."""

    networkx: float
    ours: float
    igraph: float
    reading: float


def anywhere(nodes: int, edges: int) -> nx.Graph[str]:
    """A network whose edges fall anywhere."""
    graph: nx.Graph[str] = nx.relabel_nodes(nx.gnm_random_graph(nodes, edges, seed=1), str)
    return graph


def shared_tasks(nodes: int, edges: int) -> nx.Graph[str]:
    """A network of tasks of 2 to 24 departments, drawn so that some departments are named everywhere."""
    rng, found = random.Random(1), set[tuple[int, int]]()
    names, weights = [str(place) for place in range(nodes)], [1 / (place + 30) for place in range(nodes)]
    while len(found) < edges:
        found.update(combinations(sorted(set(rng.choices(range(nodes), weights, k=rng.randint(2, 24)))), 2))
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(names)
    # One string a node: where equal names are several objects, NetworkX is three times as slow.
    graph.add_edges_from((names[a], names[b]) for a, b in rng.sample(sorted(found), edges))
    return graph


def seconds(work: Callable[[], object]) -> float:
    """Seconds of processor that one run takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def of_networkx(graph: nx.Graph[str], turn: int) -> float:
    """Seconds that all sources would take, from a sample of them."""
    sample = min(SAMPLE, len(graph))
    return seconds(partial(nx.betweenness_centrality, graph, k=sample, seed=turn)) * len(graph) / sample


def one_turn(graph: nx.Graph[str], turn: int) -> Times:
    """All times once."""
    net, _ = read_arcs(graph).igraph()
    return Times(
        networkx=of_networkx(graph, turn),
        ours=seconds(partial(MEASURES["betweenness"], graph)),
        igraph=seconds(net.betweenness),
        reading=seconds(lambda: read_arcs(graph).igraph()),
    )


def betweenness(nodes: int = NODES, edges: int = EDGES) -> bool:
    """Print the figures of both networks; whether the target is met on both."""
    print(f"betweenness, {nodes:,} nodes, {edges:,} edges; NetworkX from {TURNS} × {SAMPLE} sources, multiplied up")
    met = [_report(name, make(nodes, edges)) for name, make in NETWORKS.items()]
    return all(met)


def _report(name: str, graph: nx.Graph[str]) -> bool:
    turns = [one_turn(graph, turn) for turn in range(TURNS)]
    theirs, ours, igraph, reading = (
        median(getattr(turn, field) for turn in turns) for field in ("networkx", "ours", "igraph", "reading")
    )
    ratio = median(turn.networkx / turn.ours for turn in turns)
    missed = "" if ratio >= TARGET else "  MISSED"
    print(f"{name:<16}NetworkX {theirs:>7.1f}s   ours {ours:>6.2f}s {ratio:>6.1f}×{missed}")
    print(f"{'':<16}igraph alone {igraph:.2f}s, read into it {reading:.2f}s; ours takes {ours / igraph:.2f} of igraph")
    return ratio >= TARGET


def others(nodes: int = NODES // SMALLER, edges: int = EDGES // SMALLER**2) -> None:
    """Print closeness, constraint and effective size, whole, of both programs."""
    graph = shared_tasks(nodes, edges)
    print(f"whole runs, shared tasks, {nodes:,} nodes, {edges:,} edges")
    for name, work in THEIRS.items():
        pairs = [(seconds(partial(work, graph)), seconds(partial(MEASURES[name], graph))) for _ in range(3)]
        slow, fast = (median(column) for column in zip(*pairs, strict=True))
        print(f"{name:<16}NetworkX {slow:>7.2f}s   ours {fast:>6.2f}s {slow / fast:>6.1f}×")


NETWORKS: dict[str, Callable[[int, int], nx.Graph[str]]] = {"anywhere": anywhere, "shared tasks": shared_tasks}
THEIRS: dict[str, Callable[[nx.Graph[str]], object]] = {
    "closeness": nx.closeness_centrality,
    "constraint": nx.constraint,
    "effective-size": nx.effective_size,
}


def main(sizes: list[int]) -> int:
    """Print everything; 1 when the target is missed."""
    met = betweenness(*sizes)
    others()
    return int(not met)


if __name__ == "__main__":
    sys.exit(main([int(size) for size in sys.argv[1:3]]))
