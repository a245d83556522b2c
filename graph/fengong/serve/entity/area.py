"""An area: its plans, and its departments with what they have to do."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.rdf.terms import FG, ORG, SKOS
from fengong.serve.entity.graph import MOST, Graph
from fengong.serve.entity.names import link
from fengong.serve.entity.office import Body, body
from fengong.serve.entity.plans import PlanLine, plan_line
from fengong.serve.entity.values import Asked, Link, Paged, natural, paged

_IN = "SELECT DISTINCT ?one WHERE {{ ?one dcterms:spatial $this ; a {kind} }} LIMIT {most}"
_PLANS = _IN.format(kind="fg:Plan", most=MOST)
_BODIES = _IN.format(kind="org:FormalOrganization", most=MOST)


@dataclass(frozen=True, slots=True)
class Area:
    """What is said of an area."""

    about: Link
    number: str
    level: Link | None
    plans: Paged[PlanLine]
    bodies: Paged[Body]


def area(graph: Graph, iri: str, asked: Asked) -> Area:
    """Everything about one area."""
    level = graph.one(iri, FG.level) or graph.one(iri, ORG.classification)
    plans, bodies = (
        paged(asked, "plans", _listed(graph, _PLANS, iri)),
        paged(asked, "bodies", _listed(graph, _BODIES, iri)),
    )
    return Area(
        link(graph, iri),
        graph.one(iri, SKOS.notation) or "",
        link(graph, level) if level else None,
        Paged("plans", tuple(plan_line(graph, one) for one in plans.items), plans.number, plans.pages, plans.total),
        Paged("bodies", tuple(body(graph, one) for one in bodies.items), bodies.number, bodies.pages, bodies.total),
    )


def _listed(graph: Graph, query: str, iri: str) -> list[str]:
    return graph.keep((query, iri), lambda: sorted((row[0] for row in graph.rows(query, iri)), key=natural))
