"""A plan, or one of its sections: what it is, its tasks, and who has most of them."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.iris import Iris
from fengong.rdf.terms import DCTERMS, FG
from fengong.serve.entity.evidence import quote
from fengong.serve.entity.graph import MOST, Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.task_line import TaskLine, lines
from fengong.serve.entity.values import Asked, Link, Paged, Quote, natural, paged
from fengong.serve.iris import valid

_TASKS = f"SELECT DISTINCT ?task WHERE {{ ?task fg:inPlan $this ; a fg:Task }} LIMIT {MOST}"
_TASKS_BELOW = f"SELECT DISTINCT ?task WHERE {{ ?task fg:partOf+ $this ; a fg:Task }} LIMIT {MOST}"
_SECTIONS = f"SELECT DISTINCT ?section WHERE {{ ?section fg:inPlan $this ; a fg:Section }} LIMIT {MOST}"
_DEPARTMENTS = """
SELECT ?actor (COUNT(DISTINCT ?task) AS ?n) WHERE {
  ?task fg:inPlan $this . ?assignment fg:forTask ?task ; fg:assignee/fg:resolvedTo ?actor .
} GROUP BY ?actor ORDER BY DESC(?n) ?actor LIMIT 500
"""


@dataclass(frozen=True, slots=True)
class SectionLine:
    """A section of a plan; ``lost`` where the text lost its heading."""

    about: Link
    number: str
    lost: bool
    place: Quote | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is said of a plan; ``unknown`` is what nobody could find out about it, ``graph`` the name of its graph."""

    about: Link
    identifier: str
    issuer: str
    years: tuple[str, str]
    area: Link | None
    sources: tuple[str, ...]
    unknown: tuple[str, ...]
    sections: Paged[SectionLine]
    tasks: Paged[TaskLine]
    departments: Paged[tuple[Link, int]]
    graph: str | None


@dataclass(frozen=True, slots=True)
class Section:
    """What is said of a section: its heading as the text has it, and the tasks below it."""

    about: Link
    line: SectionLine
    plan: Link | None
    above: Link | None
    tasks: Paged[TaskLine]


def plan(graph: Graph, iri: str, asked: Asked) -> Plan:
    """Everything about one plan."""
    area = graph.one(iri, DCTERMS.spatial)
    sections = paged(asked, "sections", _listed(graph, _SECTIONS, iri))
    return Plan(
        about=link(graph, iri),
        identifier=graph.one(iri, DCTERMS.identifier) or "",
        issuer=graph.one(iri, FG.issuerName) or "",
        years=(graph.one(iri, FG.firstYear) or "", graph.one(iri, FG.lastYear) or ""),
        area=link(graph, area) if area else None,
        sources=tuple(one.value for one in graph.objects(iri, DCTERMS.source)),
        unknown=tuple(one.value for one in graph.objects(iri, FG.unknownFact)),
        sections=Paged(
            "sections",
            tuple(_section_line(graph, one) for one in sections.items),
            sections.number,
            sections.pages,
            sections.total,
        ),
        tasks=_tasks(graph, _TASKS, iri, asked),
        departments=_departments(graph, iri, asked),
        graph=_graph_name(graph, iri),
    )


def section(graph: Graph, iri: str, asked: Asked) -> Section:
    """Everything about one section."""
    whole, above = graph.one(iri, FG.inPlan), graph.one(iri, FG.partOf)
    return Section(
        about=link(graph, iri),
        line=_section_line(graph, iri),
        plan=link(graph, whole) if whole else None,
        above=link(graph, above) if above and above != whole else None,
        tasks=_tasks(graph, _TASKS_BELOW, iri, asked),
    )


def _graph_name(graph: Graph, iri: str) -> str | None:
    """Name of the graph that holds what a plan says, below that of all graphs; None where there is no such graph."""
    name = f"plan/{graph.one(iri, DCTERMS.identifier) or ''}"
    node = valid(Iris(graph.base).graph(name))
    return name if node and graph.store.contains_named_graph(node) else None


def _listed(graph: Graph, query: str, iri: str) -> list[str]:
    return graph.keep((query, iri), lambda: sorted((row[0] for row in graph.rows(query, iri)), key=natural))


def _tasks(graph: Graph, query: str, iri: str, asked: Asked) -> Paged[TaskLine]:
    page = paged(asked, "tasks", _listed(graph, query, iri))
    whole = lines(graph, Asked(), "tasks", [(one, ()) for one in page.items], "tags")
    return Paged("tasks", whole.items, page.number, page.pages, page.total)


def _section_line(graph: Graph, iri: str) -> SectionLine:
    lost = graph.one(iri, FG.lost) == "true"
    return SectionLine(link(graph, iri), graph.one(iri, FG.numberLabel) or "", lost, quote(graph, iri))


def _departments(graph: Graph, iri: str, asked: Asked) -> Paged[tuple[Link, int]]:
    rows = graph.keep(("departments", iri), lambda: tuple(graph.rows(_DEPARTMENTS, iri)))
    page = paged(asked, "departments", rows, 12)
    shown = tuple((link(graph, actor), int(count)) for actor, count in page.items)
    return Paged(page.name, shown, page.number, page.pages, page.total)
