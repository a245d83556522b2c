"""A department: its names and what became of them, its tasks, whom it shares them with, in which fields."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.rdf.terms import DCTERMS, FG, ORG, SKOS
from fengong.serve.entity.actor import Work, sectors, work
from fengong.serve.entity.graph import MOST, Graph
from fengong.serve.entity.history import Change, events
from fengong.serve.entity.names import link
from fengong.serve.entity.values import Asked, Link, Paged, paged

_PARTNERS = f"""
SELECT DISTINCT ?other ?shared ?expected ?verdict WHERE {{
  ?tie fg:tiedOrganization $this , ?other ; fg:sharedTasks ?shared ; fg:expectedShared ?expected ; fg:verdict ?verdict .
  FILTER(?other != $this)
}} LIMIT {MOST}
"""


@dataclass(frozen=True, slots=True)
class Name:
    """A name that was in use: the days it is known to have been, and those it may have been."""

    words: str
    since: str
    until: str
    perhaps_since: str
    perhaps_until: str


@dataclass(frozen=True, slots=True)
class Partner:
    """Another department with tasks in common: how many, how many chance would give, and whether that holds."""

    other: Link
    shared: int
    expected: str
    verdict: Link


@dataclass(frozen=True, slots=True)
class Department:
    """What is said of an organization; ``aliases`` are names that plans may use."""

    about: Link
    aliases: tuple[str, ...]
    office: Link | None
    area: Link | None
    level: Link | None
    names: tuple[Name, ...]
    events: tuple[Change, ...]
    work: Work
    partners: Paged[Partner]
    sectors: tuple[tuple[Link, int], ...]


def department(graph: Graph, iri: str, asked: Asked) -> Department:
    """Everything about one department."""
    office, area, level = (graph.one(iri, one) for one in (FG.officeType, DCTERMS.spatial, ORG.classification))
    return Department(
        about=link(graph, iri),
        aliases=tuple(one.value for one in graph.objects(iri, SKOS.altLabel)),
        office=link(graph, office) if office else None,
        area=link(graph, area) if area else None,
        level=link(graph, level) if level else None,
        names=_names(graph, iri),
        events=events(graph, iri),
        work=work(graph, iri, asked),
        partners=_partners(graph, iri, asked),
        sectors=sectors(graph, iri),
    )


def _names(graph: Graph, iri: str) -> tuple[Name, ...]:
    days = (FG.validFrom, FG.validUntil, FG.possibleFrom, FG.possibleUntil)
    found = [
        Name(graph.one(one, FG.usedName) or "", *(graph.one(one, day) or "" for day in days))
        for one in graph.iris(iri, FG.nameUsage)
    ]
    return tuple(sorted(found, key=lambda one: (one.until or "9", one.since)))


def _partners(graph: Graph, iri: str, asked: Asked) -> Paged[Partner]:
    rows = graph.keep(("partners", iri), lambda: sorted(graph.rows(_PARTNERS, iri), key=_order))
    page = paged(asked, "partners", rows, 10)
    shown = tuple(Partner(link(graph, row[0]), int(row[1]), row[2], link(graph, row[3])) for row in page.items)
    return Paged(page.name, shown, page.number, page.pages, page.total)


def _order(row: tuple[str, ...]) -> tuple[bool, int, float, str]:
    other, shared, expected, verdict = row
    return not verdict.endswith("/holds"), -int(shared), float(expected), other
