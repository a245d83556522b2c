"""A type of office: the same office in every area, side by side, and what reforms made of it."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.rdf.terms import DCTERMS, FG
from fengong.serve.entity.actor import assignments, roles
from fengong.serve.entity.graph import MOST, Graph
from fengong.serve.entity.history import Change, changes
from fengong.serve.entity.names import link
from fengong.serve.entity.values import Asked, Link, Paged, natural, paged

_BODIES = f"SELECT DISTINCT ?body WHERE {{ ?body fg:officeType $this ; a org:FormalOrganization }} LIMIT {MOST}"


@dataclass(frozen=True, slots=True)
class Body:
    """The office in one area, and in how many tasks it has which role."""

    about: Link
    area: Link | None
    tasks: int
    roles: tuple[tuple[Link, int], ...]


@dataclass(frozen=True, slots=True)
class Office:
    """What is said of a type of office."""

    about: Link
    kind: str
    successors: tuple[Link, ...]
    predecessors: tuple[Link, ...]
    bodies: Paged[Body]
    changes: tuple[Change, ...]


def office(graph: Graph, iri: str, asked: Asked) -> Office:
    """Everything about one type of office."""
    page = paged(asked, "bodies", bodies(graph, iri))
    return Office(
        about=link(graph, iri),
        kind=graph.one(iri, FG.bodyKind) or "",
        successors=tuple(link(graph, one) for one in graph.iris(iri, FG.typeSucceededBy)),
        predecessors=tuple(link(graph, one) for one in graph.subjects(FG.typeSucceededBy, iri, 50)),
        bodies=Paged("bodies", tuple(body(graph, one) for one in page.items), page.number, page.pages, page.total),
        changes=changes(graph, iri),
    )


def bodies(graph: Graph, iri: str) -> list[str]:
    """The organizations of a type of office, in the order of their areas."""
    return graph.keep(("bodies", iri), lambda: sorted((row[0] for row in graph.rows(_BODIES, iri)), key=natural))


def body(graph: Graph, iri: str) -> Body:
    """An organization as one entry of a list."""
    rows, area = assignments(graph, iri), graph.one(iri, DCTERMS.spatial)
    there = link(graph, area) if area else None
    return Body(link(graph, iri), there, len({row[0] for row in rows}), roles(graph, rows))
