"""Departments × tasks: the two-mode network that the plans write down, and everything else is derived from."""

from __future__ import annotations

import networkx as nx

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.networks.nodes import BETWEEN, add_actors, add_tasks
from fengong.model import Role


def two_mode_graph(incidence: Incidence, lang: str = "zh") -> nx.Graph[str]:
    """Actors and tasks, joined where the actor is named for the task; ``weight`` is 1.

    The edge attribute ``role`` holds the role, or all of them with a space between, in the order of
    :class:`~fengong.model.Role`. ``bipartite`` is 0 for actors and 1 for tasks, as NetworkX expects it. Tasks
    that name none of the actors are nodes without edges.
    """
    graph: nx.Graph[str] = nx.Graph()
    add_actors(graph, incidence, lang, bipartite=0)
    add_tasks(graph, incidence, bipartite=1)
    for actor, task, roles in _edges(incidence):
        graph.add_edge(actor.iri, task.iri, role=BETWEEN.join(roles), weight=1)
    return graph


def _edges(incidence: Incidence) -> list[tuple[Actor, Task, list[Role]]]:
    roles: dict[tuple[Actor, Task], list[Role]] = {}
    for row in incidence.rows:
        # Rows of one actor and task stand in the order of the roles.
        roles.setdefault((row.actor, row.task), []).append(row.role)
    return [(actor, task, found) for (actor, task), found in roles.items()]
