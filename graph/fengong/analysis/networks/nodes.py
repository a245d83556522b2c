"""Actors and tasks as nodes.

Nodes are IRIs, which no two actors share; ``label`` is the name to show. Nodes come in a fixed order, so that what is
computed on or written from a graph is the same every time. Attributes that are not known are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx

from fengong.analysis.incidence import Incidence, Sector
from fengong.analysis.labels import short_labels
from fengong.analysis.matrix import matrix

#: Between several roles of one actor in one task (``lead responsible``), or several sectors of a task.
BETWEEN = " "


def add_actors(graph: nx.Graph[str], incidence: Incidence, lang: str, **more: int) -> None:
    """The actors.

    ``label``, ``kind`` (organization or group), ``tasks`` (how many) and, where known, ``office``, ``level``, ``area``.
    """
    tasks = matrix(incidence).sum(axis=1).tolist()
    for actor, number in zip(incidence.actors, tasks, strict=True):
        found = {
            "label": actor.label(lang),
            "kind": str(actor.kind),
            "office": actor.office,
            "level": actor.level,
            "area": actor.area,
        }
        graph.add_node(actor.iri, **known(found), tasks=number, **more)


def add_tasks(graph: nx.Graph[str], incidence: Incidence, **more: int) -> None:
    """The tasks.

    ``label``, ``kind``, ``plan``, ``identifier`` and, where there are any, ``section`` and ``sectors``.
    """
    labels = short_labels(incidence.tasks)
    for task in incidence.tasks:
        label = labels[task]
        found = {
            "label": f"{label} {task.title}" if task.title else label,
            "kind": "task",
            "plan": task.plan.identifier,
            "identifier": task.identifier,
            "section": task.section or None,
            "sectors": BETWEEN.join(sector.notation for sector in task.sectors) or None,
        }
        graph.add_node(task.iri, **known(found), **more)


def add_sector(graph: nx.Graph[str], sector: Sector, lang: str) -> None:
    """A sector, as the second kind of node of a two-mode network; its name is its notation."""
    graph.add_node(sector.notation, label=sector.label(lang), kind="sector", bipartite=1)


def known(attributes: Mapping[str, str | None]) -> dict[str, str]:
    """The attributes that are known."""
    return {name: value for name, value in attributes.items() if value is not None}
