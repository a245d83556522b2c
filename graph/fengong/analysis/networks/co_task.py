"""Departments joined where they share tasks: the one-mode projection, whose weights say how the sharing is counted."""

from __future__ import annotations

import networkx as nx

from fengong.analysis.incidence import Incidence
from fengong.analysis.networks.nodes import add_actors
from fengong.analysis.weights import COUNT, WEIGHTS


def co_task_graph(incidence: Incidence, lang: str = "zh", weight: str = COUNT) -> nx.Graph[str]:
    """Actors, joined where they share a task.

    ``weight`` is a key of :data:`~fengong.analysis.weights.WEIGHTS`; the edge attribute ``weight`` holds that, and
    ``shared`` the number of tasks shared, whatever the weight. An actor that shares none is a node without edges.
    """
    graph: nx.Graph[str] = nx.Graph()
    add_actors(graph, incidence, lang)
    pairs, iris = WEIGHTS[weight](incidence), [actor.iri for actor in incidence.actors]
    columns = (pairs.a.tolist(), pairs.b.tolist(), pairs.count.tolist(), pairs.weight.tolist())
    graph.add_edges_from(
        (iris[a], iris[b], {"weight": count if weight == COUNT else value, "shared": count})
        for a, b, count, value in zip(*columns, strict=True)
    )
    return graph
