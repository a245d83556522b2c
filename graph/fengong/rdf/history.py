"""What reforms did: to types of offices always, to the bodies of the build where it is sure, and their dated names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pyoxigraph import Literal, NamedNode, Quad

from fengong.iris import Iris, concept
from fengong.lexicon.areas import STATE_LEVEL
from fengong.lexicon.changes import Change, Reform, last_day
from fengong.lexicon.register import Register
from fengong.model import Organization
from fengong.rdf.terms import DCTERMS, ELI, FG, ORG, SKOS, Statements, Term, day, describe, en, node, string, zh
from fengong.resolve.dated_names import NameUsage
from fengong.resolve.history import Event, History


def history_quads(told: History, iris: Iris, register: Register) -> Iterator[Quad]:
    """The documents of reforms, what they did to types and to bodies, and the names that bodies bore."""
    graph = node(iris.graph("history"))
    for reform in {change.reform.id: change.reform for change in register.changes.values()}.values():
        yield from _document(reform, iris, graph)
    for change in register.changes.values():
        for levels in _level_groups(change):
            yield from _change(change, levels, (iris, graph), register)
    for event in told.events:
        yield from _event(event, iris, graph)
    for ending in told.endings:
        body = node(iris.organization(ending.body.key))
        yield Quad(body, FG.stoodUntil, _day(ending.last), graph)
        yield from (Quad(body, FG.dutiesWentTo, heir, graph) for heir in _bodies(ending.heirs, iris))
    for usage in told.names:
        yield from _name(usage, iris, graph)


def changed_types(register: Register) -> set[str]:
    """The office types that changes speak of."""
    return {one for change in register.changes.values() for one in (*change.before, *change.after)}


def _document(reform: Reform, iris: Iris, graph: NamedNode) -> Iterator[Quad]:
    yield from describe(
        iris.document(reform.id),
        ELI.LegalResource,
        {
            DCTERMS.title: zh(reform.title),
            DCTERMS.identifier: string(reform.number),
            DCTERMS.date: day(reform.decided),
            FG.adoptedBy: zh(reform.adopted_by),
        },
        graph,
    )


def _level_groups(change: Change) -> list[list[str]]:
    """The levels of a change, those of one last day together: the state's, and those below."""
    groups = ([one for one in change.levels if (one == STATE_LEVEL) is state] for state in (True, False))
    return [group for group in groups if group]


def _change_key(change: Change, level: str) -> str:
    return change.id if level == STATE_LEVEL else f"{change.id}-local"


def _labels(change: Change) -> list[Term]:
    return [label for label in (zh(change.zh), en(change.en)) if label]


def _change(change: Change, levels: list[str], where: tuple[Iris, NamedNode], register: Register) -> Iterator[Quad]:
    iris, graph = where
    sure = levels == [STATE_LEVEL] or not change.earlier
    yield from describe(
        iris.change(_change_key(change, levels[0])),
        FG.OfficeTypeChange,
        {
            SKOS.prefLabel: _labels(change),
            FG.changeKind: node(concept("change", change.kind)),
            FG.originalType: [node(concept("office", one)) for one in change.before],
            FG.resultingType: [node(concept("office", one)) for one in change.after],
            FG.atLevel: [node(concept("level", one)) for one in levels],
            FG.notBefore: day(change.reform.decided) if sure else None,
            FG.notAfter: day(last_day(change, levels[0], register.offices)),
            FG.legalBasis: node(iris.document(change.reform.id)),
        },
        graph,
    )


def _event(event: Event, iris: Iris, graph: NamedNode) -> Iterator[Quad]:
    change = event.change
    statements: Statements = {
        SKOS.prefLabel: _labels(change),
        FG.changeKind: node(concept("change", change.kind)),
        ORG.originalOrganization: _bodies(event.before, iris),
        ORG.resultingOrganization: _bodies(event.after, iris),
        FG.notBefore: day(event.not_before),
        FG.notAfter: day(event.not_after),
        FG.legalBasis: node(iris.document(change.reform.id)),
        FG.appliesChange: node(iris.change(_change_key(change, event.area.level))),
    }
    yield from describe(iris.event(f"{event.area.code}/{change.id}"), ORG.ChangeEvent, statements, graph)


def _day(value: date) -> Literal:
    found = day(value)
    assert found is not None
    return found


def _bodies(bodies: Iterable[Organization], iris: Iris) -> list[Term]:
    return [node(iris.organization(body.key)) for body in bodies]


def _name(usage: NameUsage, iris: Iris, graph: NamedNode) -> Iterator[Quad]:
    about = iris.name(usage.body.key, f"{usage.name} {usage.earliest or ''} {usage.latest or ''}")
    body = node(iris.organization(usage.body.key))
    yield Quad(body, FG.nameUsage, node(about), graph)
    statements: Statements = {
        FG.usedName: zh(usage.name),
        FG.validFrom: day(usage.since),
        FG.validUntil: day(usage.until),
        FG.possibleFrom: day(usage.earliest),
        FG.possibleUntil: day(usage.latest),
    }
    yield from describe(about, FG.NameUsage, statements, graph)
