"""Plans × departments: which plans give a department something to do."""

from __future__ import annotations

from collections import defaultdict

import networkx as nx

from fengong.analysis.incidence import Incidence, Task
from fengong.analysis.networks.nodes import add_actors, known


def plan_department_graph(incidence: Incidence, lang: str = "zh") -> nx.Graph[str]:
    """Actors and plans; ``weight`` is the number of the plan's tasks that name the actor.

    ``bipartite`` is 0 for actors and 1 for plans. To compare cities, compare office types: two cities' bureaus of
    one type are two actors, whose node attribute ``office`` is the same.
    """
    graph: nx.Graph[str] = nx.Graph()
    add_actors(graph, incidence, lang, bipartite=0)
    for plan in sorted({task.plan for task in incidence.tasks}, key=lambda plan: plan.identifier):
        graph.add_node(plan.iri, **known({"label": plan.title or plan.identifier, "kind": "plan", "area": plan.area}))
        graph.nodes[plan.iri]["bipartite"] = 1
    tasks: defaultdict[tuple[str, str], set[Task]] = defaultdict(set)
    for row in incidence.rows:
        tasks[row.actor.iri, row.task.plan.iri].add(row.task)
    for (actor, plan_iri), found in sorted(tasks.items()):
        graph.add_edge(actor, plan_iri, weight=len(found))
    return graph
