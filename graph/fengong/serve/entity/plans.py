"""The plans of a build as a list, and how much there is of everything."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.rdf.terms import DCTERMS, FG
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.values import Asked, Link, Paged, natural, paged

_PLANS = "SELECT DISTINCT ?plan WHERE { ?plan a fg:Plan }"
_TASKS = "SELECT (COUNT(DISTINCT ?task) AS ?n) WHERE { ?task fg:inPlan $this ; a fg:Task }"
_COUNTS = {
    "plans": "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a fg:Plan }",
    "tasks": "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a fg:Task }",
    "departments": "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?m fg:resolvedTo ?s . ?s a org:FormalOrganization }",
    "assignments": "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a fg:Assignment }",
}


@dataclass(frozen=True, slots=True)
class PlanLine:
    """A plan as one entry of a list."""

    about: Link
    identifier: str
    issuer: str
    years: tuple[str, str]
    tasks: int


def plans(graph: Graph, asked: Asked, size: int) -> Paged[PlanLine]:
    """A page of all plans, in the order of their identifiers."""
    found = graph.keep("plans", lambda: sorted((row[0] for row in graph.rows(_PLANS)), key=natural))
    page = paged(asked, "page", found, size)
    return Paged("page", tuple(plan_line(graph, one) for one in page.items), page.number, page.pages, page.total)


def plan_line(graph: Graph, iri: str) -> PlanLine:
    """One entry."""
    tasks = graph.keep(("tasks", iri), lambda: int(next(graph.rows(_TASKS, iri))[0]))
    years = graph.one(iri, FG.firstYear) or "", graph.one(iri, FG.lastYear) or ""
    names = graph.one(iri, DCTERMS.identifier) or "", graph.one(iri, FG.issuerName) or ""
    return PlanLine(link(graph, iri), *names, years, tasks)


def counts(graph: Graph) -> dict[str, int]:
    """How much a build holds; counted once."""
    return graph.keep("counts", lambda: {name: int(next(graph.rows(query))[0]) for name, query in _COUNTS.items()})
