"""The plans of a build as a list, and how much there is of everything."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.rdf.terms import DCTERMS, FG
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.values import Asked, Link, Paged, natural, paged

_PLANS = "SELECT DISTINCT ?plan WHERE { ?plan a fg:Plan }"
_TASKS = "SELECT (COUNT(DISTINCT ?task) AS ?n) WHERE { ?task fg:inPlan $this ; a fg:Task }"
_ALL_TASKS = "SELECT ?plan (COUNT(DISTINCT ?task) AS ?n) WHERE { ?task a fg:Task ; fg:inPlan ?plan } GROUP BY ?plan"
#: Plans of a list whose tasks are counted one by one; where it is longer, those of all plans are counted at once.
FEW = 20
_COUNTS = {
    "plans": "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a fg:Plan }",
    "tasks": "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a fg:Task }",
    "departments": "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a org:FormalOrganization "
    "FILTER EXISTS { ?m fg:resolvedTo ?s } }",
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
    counted = _all_tasks(graph) if len(page.items) > FEW else {}
    shown = tuple(plan_line(graph, one, counted.get(one)) for one in page.items)
    return Paged("page", shown, page.number, page.pages, page.total)


def plan_line(graph: Graph, iri: str, tasks: int | None = None) -> PlanLine:
    """One entry; its ``tasks`` are counted where that was not done before."""
    if tasks is None:
        tasks = graph.keep(("tasks", iri), lambda: int(next(graph.rows(_TASKS, iri))[0]))
    years = graph.one(iri, FG.firstYear) or "", graph.one(iri, FG.lastYear) or ""
    names = graph.one(iri, DCTERMS.identifier) or "", graph.one(iri, FG.issuerName) or ""
    return PlanLine(link(graph, iri), *names, years, tasks)


def _all_tasks(graph: Graph) -> dict[str, int]:
    return graph.keep("all tasks", lambda: {plan: int(count) for plan, count in graph.rows(_ALL_TASKS)})


def counts(graph: Graph) -> dict[str, int]:
    """How much a build holds; counted once."""
    return graph.keep("counts", lambda: {name: int(next(graph.rows(query))[0]) for name, query in _COUNTS.items()})
