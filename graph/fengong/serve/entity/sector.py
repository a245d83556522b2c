"""A sector or topic: the tasks whose words name it, and the departments that have them."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.rdf.terms import SKOS
from fengong.serve.entity.graph import MOST, Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.task_line import TaskLine, grouped, lines
from fengong.serve.entity.values import Asked, Link, Paged

_TASKS = f"""
SELECT DISTINCT ?task ?tag WHERE {{ ?tag fg:concept $this . ?task fg:sectorTag ?tag }} LIMIT {MOST}
"""
_DEPARTMENTS = """
SELECT ?actor (COUNT(DISTINCT ?task) AS ?n) WHERE {
  { SELECT DISTINCT ?task WHERE { ?tag fg:concept $this . ?task fg:sectorTag ?tag } LIMIT 2000 }
  ?assignment fg:forTask ?task ; fg:assignee/fg:resolvedTo ?actor .
} GROUP BY ?actor ORDER BY DESC(?n) ?actor LIMIT 24
"""


@dataclass(frozen=True, slots=True)
class Sector:
    """What is said of a sector; each of its tasks comes with the words that name it."""

    about: Link
    scheme: Link | None
    definition: tuple[str, str]
    broader: tuple[Link, ...]
    narrower: tuple[Link, ...]
    tasks: Paged[TaskLine]
    departments: tuple[tuple[Link, int], ...]


def sector(graph: Graph, iri: str, asked: Asked) -> Sector:
    """Everything about one sector."""
    tasks = graph.keep(("sector", iri), lambda: grouped(graph.rows(_TASKS, iri)))
    actors = graph.keep(("sector departments", iri), lambda: tuple(graph.rows(_DEPARTMENTS, iri)))
    scheme = graph.one(iri, SKOS.inScheme)
    return Sector(
        about=link(graph, iri),
        scheme=link(graph, scheme) if scheme else None,
        definition=definition(graph, iri),
        broader=tuple(link(graph, one) for one in graph.iris(iri, SKOS.broader)),
        narrower=tuple(link(graph, one) for one in graph.subjects(SKOS.broader, iri, 100)),
        tasks=lines(graph, asked, "tasks", tasks, "tags"),
        departments=tuple((link(graph, actor), int(count)) for actor, count in actors),
    )


def definition(graph: Graph, iri: str) -> tuple[str, str]:
    """What a concept means, ``(zh, en)``; empty where nothing says it."""
    said = {getattr(one, "language", None): one.value for one in graph.objects(iri, SKOS.definition)}
    zh = said.get("zh") or said.get(None) or ""
    return zh, said.get("en") or zh
