"""What plans share: organizations, groups, areas, office types, and documents known by their titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from fengong.extract.damage import damaged
from fengong.iris import SCHEME, Iris, concept
from fengong.lexicon.register import GroupEntry, areas, groups, offices
from fengong.model import Group, Organization, Reading, Unresolved
from fengong.rdf.terms import DCTERMS, ELI, FG, ORG, SKOS, Term, describe, en, node, string, zh
from fengong.resolve.names import written_names


def actor_iri(actor: Organization | Group, iris: Iris) -> str:
    """The IRI of an organization or a group."""
    return iris.organization(actor.key) if isinstance(actor, Organization) else iris.group(actor.key)


def registry_quads(readings: Iterable[Reading], iris: Iris) -> Iterator[Quad]:
    """Descriptions of all actors that readings name or take for candidates, and of what those stand on."""
    graph = node(iris.graph("registry"))
    actors = {actor.key: actor for reading in readings for actor in _actors(reading)}
    codes: set[str] = {reading.outline.plan.area for reading in readings if reading.outline.plan.area}
    for actor in actors.values():
        if isinstance(actor, Organization):
            codes.add(actor.area.code)
            yield from _organization(actor, iris, graph)
        else:
            yield from _group(actor, iris, graph)
    yield from _office_types({a.office for a in actors.values() if isinstance(a, Organization)}, graph)
    for title in {one.title for reading in readings for task in reading.outline.tasks for one in task.citations}:
        yield from _work(title, iris, graph)
    for code in codes:
        yield from _area(code, iris, graph)


def _actors(reading: Reading) -> Iterator[Organization | Group]:
    for row in reading.assignments:
        if isinstance(row.actor, Unresolved):
            yield from row.actor.candidates
        else:
            yield row.actor


def _organization(actor: Organization, iris: Iris, graph: NamedNode) -> Iterator[Quad]:
    area, office = areas()[actor.area.code], offices()[actor.office]
    others: list[Term] = [name for name in map(zh, written_names(area, office)[1:]) if name]
    yield from describe(
        iris.organization(actor.key),
        ORG.FormalOrganization,
        {
            SKOS.prefLabel: [label for label in (zh(actor.name), en(f"{area.en} {office.en}")) if label],
            SKOS.altLabel: others,
            FG.officeType: node(concept("office", actor.office)),
            DCTERMS.spatial: node(iris.area(actor.area.code)),
            ORG.classification: node(concept("level", actor.area.level)),
        },
        graph,
    )


def _group(actor: Group, iris: Iris, graph: NamedNode) -> Iterator[Quad]:
    code = actor.key.split("/")[0]
    entry: GroupEntry | None = groups().get(actor.criterion)
    yield from describe(
        iris.group(actor.key),
        FG.GroupDescription,
        {
            SKOS.prefLabel: [label for label in (zh(actor.criterion), en(entry.en) if entry else None) if label],
            FG.criterion: zh(actor.criterion),
            DCTERMS.spatial: node(iris.area(code)) if code in areas() else None,
        },
        graph,
    )


def _office_types(ids: set[str], graph: NamedNode) -> Iterator[Quad]:
    scheme = SCHEME + "office"
    labels = [label for label in (zh("机构类型"), en("office types")) if label]
    yield from describe(scheme, SKOS.ConceptScheme, {SKOS.prefLabel: list(labels)}, graph)
    for office in (offices()[one] for one in ids):
        yield from describe(
            concept("office", office.id),
            [FG.OfficeType, SKOS.Concept],
            {
                SKOS.prefLabel: [label for label in (zh(office.zh), en(office.en)) if label],
                SKOS.notation: string(office.id),
                SKOS.inScheme: node(scheme),
                FG.bodyKind: string(office.kind),
            },
            graph,
        )


def _work(title: str, iris: Iris, graph: NamedNode) -> Iterator[Quad]:
    """A cited document; a title with missing words identifies none, so none is made of it."""
    if not damaged(title):
        yield from describe(iris.work(title), ELI.LegalResource, {DCTERMS.title: zh(title)}, graph)


def _area(code: str, iris: Iris, graph: NamedNode) -> Iterator[Quad]:
    entry = areas().get(code)
    if entry is None:
        yield from describe(iris.area(code), FG.Area, {SKOS.notation: string(code)}, graph)
        return
    yield from describe(
        iris.area(code),
        FG.Area,
        {
            SKOS.notation: string(code),
            SKOS.prefLabel: [label for label in (zh(entry.area.name), en(entry.en)) if label],
            ORG.classification: node(concept("level", entry.area.level)),
        },
        graph,
    )
