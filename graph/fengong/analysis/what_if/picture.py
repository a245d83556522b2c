"""What is compared before and after: ties, parts, load, brokers, and tasks without a lead or without anybody."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

import networkx as nx

from fengong.analysis.incidence import Actor, Incidence, Task
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.position.betweenness import betweenness
from fengong.analysis.ranks import settled
from fengong.model import Kind, Role

#: Two actors in the order of their names.
Pair = tuple[Actor, Actor]


@dataclass(frozen=True, slots=True)
class Picture:
    """The figures of one state.

    ``ties`` holds the tasks that each pair shares (at least 1), ``parts`` the number of connected parts of the co-task
    network, ``load`` the tasks of each actor by role, ``all_tasks`` in whatever role, ``brokers`` the betweenness of
    each actor (Freeman, 0 to 1), ``leads`` how many are named to lead each task, ``named`` how many are named for it,
    ``bodies`` how many of these are no group. The last three count names that fit nobody, and ``leads`` and ``named``
    groups too, whatever the scope: a task of a group is not nobody's.
    """

    tasks: int
    actors: tuple[Actor, ...]
    ties: Mapping[Pair, int]
    parts: int
    load: Mapping[Actor, Mapping[Role, int]]
    all_tasks: Mapping[Actor, int]
    brokers: Mapping[Actor, float]
    leads: Mapping[Task, int]
    named: Mapping[Task, int]
    bodies: Mapping[Task, int]

    @property
    def groups_only(self) -> tuple[Task, ...]:
        """Tasks that name groups and nobody in particular, in the order of the text."""
        return tuple(task for task, count in self.named.items() if count and not self.bodies[task])


def picture(counted: Incidence, words: Incidence) -> Picture:
    """The figures of a state.

    Args:
        counted: the rows to count, as the scope asks for.
        words: all that the words name for the same tasks: every role, and groups as they stand.
    """
    graph = co_task_graph(counted)
    actors = {actor.iri: actor for actor in counted.actors}
    return Picture(
        tasks=len(counted.tasks),
        actors=counted.actors,
        ties=_ties(counted, graph),
        parts=nx.number_connected_components(graph),
        load=_load(counted),
        all_tasks={actor: len(tasks) for actor, tasks in counted.tasks_of().items()},
        brokers={actors[iri]: settled(value) for iri, value in betweenness(graph).items()},
        leads=_named(words, frozenset({Role.LEAD})),
        named=_named(words),
        bodies=_named(replace(words, rows=tuple(row for row in words.rows if row.actor.kind is not Kind.GROUP))),
    )


def _ties(incidence: Incidence, graph: nx.Graph[str]) -> dict[Pair, int]:
    places, actors = {actor.iri: at for at, actor in enumerate(incidence.actors)}, incidence.actors
    # Actors stand in the order of their names; so do the two of a pair.
    found: dict[tuple[int, int], int] = {}
    for a, b in graph.edges:
        first, second = sorted((places[a], places[b]))
        found[first, second] = graph.edges[a, b]["shared"]
    return {(actors[a], actors[b]): shared for (a, b), shared in sorted(found.items())}


def _load(incidence: Incidence) -> dict[Actor, Mapping[Role, int]]:
    found: dict[Actor, Counter[Role]] = defaultdict(Counter)
    for row in incidence.rows:
        found[row.actor][row.role] += 1
    return dict(found)


def _named(words: Incidence, roles: frozenset[Role] = frozenset(Role)) -> dict[Task, int]:
    found: dict[Task, set[object]] = {task: set() for task in words.tasks}
    for row in words.rows:
        if row.role in roles:
            found[row.task].add(row.actor)
    for one in words.unnamed:
        if one.role in roles:
            found[one.task].add(one.quote)
    return {task: len(who) for task, who in found.items()}
