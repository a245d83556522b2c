"""What plans share: organizations, groups, areas, office types, and documents known by their titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from fengong.extract.damage import damaged
from fengong.iris import SCHEME, Iris, concept
from fengong.lexicon.bodies import BodyPattern
from fengong.lexicon.groups import GroupEntry
from fengong.lexicon.offices import OfficeType
from fengong.lexicon.register import Register
from fengong.model import Group, Organization, Reading, Unresolved
from fengong.rdf.history import changed_types
from fengong.rdf.terms import DCTERMS, ELI, FG, ORG, SKOS, Term, describe, en, node, string, zh
from fengong.resolve.dated_names import NameUsage
from fengong.resolve.names import stated_names


def actor_iri(actor: Organization | Group, iris: Iris) -> str:
    """The IRI of an organization or a group."""
    return iris.organization(actor.key) if isinstance(actor, Organization) else iris.group(actor.key)


def registry_quads(
    readings: Iterable[Reading],
    iris: Iris,
    register: Register,
    more: Iterable[Organization | Group] = (),
    names: Iterable[NameUsage] = (),
) -> Iterator[Quad]:
    """Descriptions of all actors that readings name or take for candidates, and of what those stand on.

    ``more`` are actors that the history or statements of membership tell of, ``names`` those that bodies bore before:
    they are found by them too.
    """
    graph = node(iris.graph("registry"))
    readings = tuple(readings)
    actors: dict[str, Organization | Group] = {actor.key: actor for actor in more}
    actors |= {actor.key: actor for reading in readings for actor in _actors(reading)}
    used = _names_in_use(readings)
    for one in names:
        used[one.body.key].add(one.name)
    codes: set[str] = {reading.outline.plan.area for reading in readings if reading.outline.plan.area}
    for actor in actors.values():
        if isinstance(actor, Organization):
            codes.add(actor.area.code)
            yield from _organization(actor, iris, graph, (register, used[actor.key]))
        else:
            yield from _group(actor, iris, graph, register)
    types = {a.office for a in actors.values() if isinstance(a, Organization)} | changed_types(register)
    yield from _office_types(types, graph, register)
    for title in {one.title for reading in readings for task in reading.outline.tasks for one in task.citations}:
        yield from _work(title, iris, graph)
    for code in codes:
        yield from _area(code, iris, graph, register)


def _actors(reading: Reading) -> Iterator[Organization | Group]:
    for row in reading.assignments:
        if isinstance(row.actor, Unresolved):
            yield from row.actor.candidates
        else:
            yield row.actor


def _names_in_use(readings: Iterable[Reading]) -> defaultdict[str, set[str]]:
    """By which names, restored, the plans call each organization."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for row in reading.assignments:
            if isinstance(row.actor, Organization):
                found[row.actor.key].add(row.mention.name)
    return found


def _organization(
    actor: Organization, iris: Iris, graph: NamedNode, known: tuple[Register, set[str]]
) -> Iterator[Quad]:
    """An organization; ``known`` is the register and the names by which the plans call it."""
    register, used = known
    yield from describe(
        iris.organization(actor.key),
        ORG.FormalOrganization,
        {
            SKOS.prefLabel: [label for label in (zh(actor.name), *_english(actor, register)) if label],
            SKOS.altLabel: _other_names(actor, register, used),
            FG.officeType: node(concept("office", actor.office)),
            DCTERMS.spatial: node(iris.area(actor.area.code)),
            ORG.classification: node(concept("level", actor.area.level)),
        },
        graph,
    )


def _english(actor: Organization, register: Register) -> list[Term]:
    """Area and type, for offices of areas with an English name; a body of its own has no name but its own."""
    office, area = register.offices.get(actor.office), register.areas.by_code[actor.area.code]
    return [en(f"{area.en} {office.en}")] if office and area.en else []


def _other_names(actor: Organization, register: Register, used: set[str]) -> list[Term]:
    area, office = register.areas.by_code[actor.area.code], register.offices.get(actor.office)
    return [name for name in map(zh, stated_names(actor, area, office, used)) if name]


def _group(actor: Group, iris: Iris, graph: NamedNode, register: Register) -> Iterator[Quad]:
    code = actor.key.split("/")[0]
    entry: GroupEntry | None = register.groups.get(actor.criterion)
    yield from describe(
        iris.group(actor.key),
        FG.GroupDescription,
        {
            SKOS.prefLabel: [label for label in (zh(actor.criterion), en(entry.en) if entry else None) if label],
            FG.criterion: zh(actor.criterion),
            DCTERMS.spatial: node(iris.area(code)) if code in register.areas.by_code else None,
        },
        graph,
    )


def _office_types(ids: set[str], graph: NamedNode, register: Register) -> Iterator[Quad]:
    scheme = SCHEME + "office"
    labels = [label for label in (zh("机构类型"), en("office types")) if label]
    yield from describe(scheme, SKOS.ConceptScheme, {SKOS.prefLabel: list(labels)}, graph)
    for one in ids:
        office: OfficeType | BodyPattern = register.offices.get(one) or register.bodies[one]
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


def _area(code: str, iris: Iris, graph: NamedNode, register: Register) -> Iterator[Quad]:
    entry = register.areas.by_code.get(code)
    if entry is None:
        yield from describe(iris.area(code), FG.Area, {SKOS.notation: string(code)}, graph)
        return
    yield from describe(
        iris.area(code),
        FG.Area,
        {
            SKOS.notation: string(code),
            SKOS.prefLabel: [label for label in (zh(entry.area.name), en(entry.en) if entry.en else None) if label],
            FG.level: node(concept("level", entry.area.level)),
        },
        graph,
    )
