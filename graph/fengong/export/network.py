"""A network as a file holds it: with who was counted, and on the edges between departments what chance would give."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from fengong.analysis.incidence import Incidence
from fengong.analysis.networks import NETWORKS
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.notes import scope_notes
from fengong.analysis.null_model.notes import chance_notes
from fengong.analysis.null_model.ties import Ties, ties
from fengong.analysis.null_model.verdict import chances, outcome
from fengong.analysis.weights import COUNT
from fengong.ask.table import bare

CO_TASK = "co-task"
#: The attribute of a graph that says who was counted.
DESCRIPTION = "description"
EVERY = slice(None)


@dataclass(frozen=True, slots=True)
class Network:
    """A graph, whose attribute ``description`` holds the notes, and the notes as they are said to who asked for it."""

    graph: nx.Graph[str]
    notes: tuple[str, ...]


def network(incidence: Incidence, name: str, lang: str, weight: str = COUNT) -> Network:
    """A network of :data:`~fengong.analysis.networks.NETWORKS` by its name.

    ``weight`` is that of the edges of ``co-task``; these also have ``expected``, ``p`` and ``verdict``
    (:class:`~fengong.analysis.null_model.verdict.Chance`), which judge the number of shared tasks, whatever the weight.

    Raises:
        ModelError: the model that says what chance would give cannot be fitted.
    """
    notes = scope_notes(incidence, lang)
    if name != CO_TASK:
        return _described(NETWORKS[name](incidence, lang), notes)
    graph = co_task_graph(incidence, lang, weight)
    if graph.size():
        found = ties(incidence)
        judge(graph, incidence, found)
        notes += chance_notes(outcome(found, EVERY), lang)
    return _described(graph, notes)


def judge(graph: nx.Graph[str], incidence: Incidence, found: Ties) -> None:
    """Write on each edge what chance would give its two departments, and what follows."""
    iris = [actor.iri for actor in incidence.actors]
    pairs = zip(found.a.tolist(), found.b.tolist(), chances(found, EVERY), strict=True)
    for a, b, chance in pairs:
        graph.edges[iris[a], iris[b]].update(expected=chance.expected, p=chance.p, verdict=chance.verdict.value)


def _described(graph: nx.Graph[str], notes: Iterable[str]) -> Network:
    notes = tuple(notes)
    graph.graph[DESCRIPTION] = "\n".join(bare(notes))
    return Network(graph, notes)
