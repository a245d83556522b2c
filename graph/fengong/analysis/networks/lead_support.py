"""Who leads, and who supports the leader: a directed network, the only one in which the roles differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import networkx as nx

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.networks.nodes import add_actors
from fengong.model import Role


def lead_support_graph(incidence: Incidence, lang: str = "zh") -> nx.DiGraph[str]:
    """An edge from each lead of a task to each support of it; ``weight`` is the number of such tasks.

    An actor that is both in one task is joined to the others, never to itself. Tasks without a lead, or with nobody in
    support, give no edge. Restricting the roles to others than lead and support leaves no edge at all.
    """
    graph: nx.DiGraph[str] = nx.DiGraph()
    add_actors(graph, incidence, lang)
    for (lead, support), tasks in sorted(directed_pairs(incidence).items()):
        graph.add_edge(lead, support, weight=tasks)
    return graph


def directed_pairs(incidence: Incidence) -> Counter[tuple[str, str]]:
    """IRI of the lead, IRI of the support → the number of tasks."""
    return Counter((lead, support) for lead, support, _ in directed_pairs_by_task(incidence))


def directed_pairs_by_task(incidence: Incidence) -> Iterator[tuple[str, str, Task]]:
    """IRI of the lead, IRI of the support, and the task: each once."""
    by_role: defaultdict[Role, defaultdict[Task, set[Actor]]] = defaultdict(lambda: defaultdict(set))
    for row in incidence.rows:
        by_role[row.role][row.task].add(row.actor)
    supports = by_role[Role.SUPPORT]
    return (
        (lead.iri, support.iri, task)
        for task, leads in by_role[Role.LEAD].items()
        for lead in leads
        for support in supports.get(task, ())
        if lead != support
    )
