"""The incidence as NetworkX graphs.

Nodes are IRIs, which no two actors share; ``label`` is the name to show. Nodes and edges come in a fixed
order, so that what is computed on or written from a graph is the same every time. Attributes that are not
known are left out.
"""

from __future__ import annotations

import networkx as nx

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.labels import short_labels
from fengong.analysis.shared import count_shared
from fengong.model import Role

#: Between the roles of an actor who has several in one task: ``lead responsible``.
BETWEEN_ROLES = " "


def co_task_graph(incidence: Incidence, lang: str = "zh") -> nx.Graph[str]:
    """Actors, joined where they share tasks; ``weight`` is the number of tasks shared.

    An actor that shares none is a node without edges. Node attributes: ``label``, ``kind``
    (organization or group), ``tasks`` (how many) and, where known, ``office`` and ``level``.
    """
    graph: nx.Graph[str] = nx.Graph()
    _add_actors(graph, incidence, lang)
    counts, iris = count_shared(incidence), [actor.iri for actor in incidence.actors]
    for a, b, count in sorted(zip(counts.a.tolist(), counts.b.tolist(), counts.count.tolist(), strict=True)):
        graph.add_edge(iris[a], iris[b], weight=count)
    return graph


def two_mode_graph(incidence: Incidence, lang: str = "zh") -> nx.Graph[str]:
    """Actors and tasks, joined where the actor is named for the task; ``weight`` is 1.

    The edge attribute ``role`` holds the role, or all of them with a space between, in the order of
    :class:`~fengong.model.Role`. ``bipartite`` is 0 for actors and 1 for tasks, as NetworkX expects it. Tasks
    that name none of the actors are nodes without edges.
    """
    graph: nx.Graph[str] = nx.Graph()
    _add_actors(graph, incidence, lang, bipartite=0)
    labels = short_labels(incidence.tasks)
    for task in incidence.tasks:
        graph.add_node(task.iri, **_known(_task_attributes(task, labels[task])), bipartite=1)
    for actor, task, roles in _edges(incidence):
        graph.add_edge(actor.iri, task.iri, role=BETWEEN_ROLES.join(roles), weight=1)
    return graph


def _add_actors(graph: nx.Graph[str], incidence: Incidence, lang: str, **more: int) -> None:
    for actor, tasks in incidence.tasks_of().items():
        known = {
            "label": actor.label(lang),
            "kind": str(actor.kind),
            "office": actor.office,
            "level": actor.level,
        }
        graph.add_node(actor.iri, **_known(known), tasks=len(tasks), **more)


def _task_attributes(task: Task, label: str) -> dict[str, str | None]:
    return {
        "label": f"{label} {task.title}" if task.title else label,
        "kind": "task",
        "plan": task.plan.identifier,
        "identifier": task.identifier,
        "section": " ".join(filter(None, (task.section_number, task.section_title))) or None,
    }


def _known(attributes: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if value is not None}


def _edges(incidence: Incidence) -> list[tuple[Actor, Task, list[Role]]]:
    roles: dict[tuple[Actor, Task], list[Role]] = {}
    for row in incidence.rows:
        # Rows of one actor and task stand in the order of the roles.
        roles.setdefault((row.actor, row.task), []).append(row.role)
    return [(actor, task, found) for (actor, task), found in roles.items()]


#: The networks by name.
NETWORKS = {"two-mode": two_mode_graph, "co-task": co_task_graph}
