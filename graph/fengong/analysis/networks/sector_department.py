"""Departments × sectors: who is named for the tasks of which industry or topic."""

from __future__ import annotations

from collections import defaultdict

import networkx as nx

from fengong.analysis.incidence import Incidence, Task
from fengong.analysis.networks.nodes import add_actors, add_sector


def sector_department_graph(incidence: Incidence, lang: str = "zh") -> nx.Graph[str]:
    """Actors and sectors; ``weight`` is the number of tasks that name the sector and the actor.

    A sector stands for itself: what is narrower is a node of its own and is not added to it. ``bipartite`` is 0 for
    actors and 1 for sectors, whose node is their notation. Actors whose tasks name no sector are nodes without edges.
    """
    graph: nx.Graph[str] = nx.Graph()
    add_actors(graph, incidence, lang, bipartite=0)
    tasks: defaultdict[tuple[str, str], set[Task]] = defaultdict(set)
    for sector in sorted({one for task in incidence.tasks for one in task.sectors}, key=lambda one: one.notation):
        add_sector(graph, sector, lang)
    for row in incidence.rows:
        for sector in row.task.sectors:
            tasks[row.actor.iri, sector.notation].add(row.task)
    for (actor, notation), found in sorted(tasks.items()):
        graph.add_edge(actor, notation, weight=len(found))
    return graph
