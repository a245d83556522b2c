"""What is known of the history of bodies: the changes that reforms made to those that a build holds, and dated names.

What a text orders for a type of offices is sure for the state's own bodies. Below the state it is sure that the bodies
that it ends are gone by its last day; which of them an area had before is not, so only those that a plan names, or
takes for candidates, are told of there, and never one that is merely likely.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from fengong.lexicon.areas import STATE_LEVEL, AreaEntry
from fengong.lexicon.changes import ENDING, Change, ChangeKind, last_day
from fengong.lexicon.offices import GRACE
from fengong.lexicon.register import Register
from fengong.model import Area, Organization, Reading, Unresolved
from fengong.resolve.dated_names import (
    Gone,
    NameEnd,
    NameUsage,
    Written,
    recorded,
    usages,
    with_written,
    written_names_before,
)
from fengong.resolve.names import full_name, organization

#: The bodies of one area by their office types.
Bodies = dict[str, Organization]


@dataclass(frozen=True, slots=True)
class Event:
    """A change as it befell the bodies of one area, on a day from ``not_before`` (None: not known) to ``not_after``."""

    change: Change
    area: Area
    before: tuple[Organization, ...]
    after: tuple[Organization, ...]
    not_before: date | None
    not_after: date


@dataclass(frozen=True, slots=True)
class Ending:
    """A body that is gone without a document that is known: who took over, and the last day that it can have stood."""

    body: Organization
    heirs: tuple[Organization, ...]
    last: date


@dataclass(frozen=True, slots=True)
class _Told:
    """What names are dated by."""

    events: tuple[Event, ...]
    endings: tuple[Ending, ...]
    register: Register


@dataclass(frozen=True, slots=True)
class History:
    """Events, endings and dated names, and the bodies that they tell of besides those that the plans name."""

    events: tuple[Event, ...]
    endings: tuple[Ending, ...]
    names: tuple[NameUsage, ...]
    bodies: tuple[Organization, ...]


def history(readings: Iterable[Reading], named: Iterable[Organization], register: Register) -> History:
    """What is known of the history of the bodies of a build.

    Args:
        readings: what was understood of the plans.
        named: the bodies that they, or statements beside them, name or take for candidates.
        register: who there is.
    """
    known = tuple(readings)
    years = _last_years(known)
    areas: defaultdict[str, Bodies] = defaultdict(dict)
    for body in named:
        if body.office in register.offices:
            areas[body.area.code][body.office] = body
    events: list[Event] = []
    endings: list[Ending] = []
    more: list[Organization] = []
    for code in sorted(areas):
        bodies = _with_kin(areas[code], register.areas.entry(code), register)
        more += [body for office, body in bodies.items() if office not in areas[code]]
        events += _events(bodies, years, register)
        endings += _endings(bodies, register)
    every = [*(body for bodies in areas.values() for body in bodies.values()), *more]
    written = written_names_before(known, register)
    told = _Told(tuple(events), tuple(endings), register)
    names = [usage for body in every for usage in _names(body, told, written)]
    return History(tuple(events), tuple(endings), tuple(names), tuple(more))


def _last_years(readings: Iterable[Reading]) -> dict[str, int]:
    """The last year of a plan that names each body: it stood then."""
    found: dict[str, int] = {}
    for reading in readings:
        year = reading.outline.year
        for row in reading.assignments if year else ():
            if isinstance(row.actor, Organization):
                found[row.actor.key] = max(year or 0, found.get(row.actor.key, 0))
    return found


def _with_kin(named: Bodies, area: AreaEntry, register: Register) -> Bodies:
    """The bodies with those that took over from them and, of the state's, those that they took over from."""
    found, open_types = dict(named), list(named)
    while open_types:
        office = open_types.pop()
        for kin in _kin(office, area.area.level, register):
            body = organization(area, register.offices[kin]) if kin not in found else None
            if body:
                found[kin] = body
                open_types.append(kin)
    return found


def _kin(office: str, level: str, register: Register) -> Iterator[str]:
    yield from (one.id for one in register.successors(register.offices[office], level))
    if level == STATE_LEVEL:
        for change in register.changes.values():
            if level in change.levels and office in change.after:
                yield from change.ended


def _events(bodies: Bodies, years: Mapping[str, int], register: Register) -> Iterator[Event]:
    area = next(iter(bodies.values())).area
    for change in register.changes.values():
        if area.level in change.levels and _tells(change, bodies):
            before, after = (
                tuple(bodies[one] for one in side if one in bodies) for side in (change.before, change.after)
            )
            first = _first_day(change, [body for body in before if body not in after], years, area.level)
            yield Event(change, area, before, after, first, last_day(change, area.level, register.offices))


def _endings(bodies: Bodies, register: Register) -> Iterator[Ending]:
    """The ends of bodies that no change tells of."""
    level = next(iter(bodies.values())).area.level
    told = {one for change in register.changes.values() if level in change.levels for one in change.ended}
    for office, body in bodies.items():
        last = register.offices[office].until
        if last is not None and office not in told:
            heirs = (bodies.get(one) for one in register.offices[office].into)
            yield Ending(body, tuple(one for one in heirs if one), _end_of(last, level))


def _end_of(year: int, level: str) -> date:
    """The last day of the year up to which a name or a body that ended in a year can still stand at a level."""
    return date(year + (0 if level == STATE_LEVEL else GRACE), 12, 31)


def _tells(change: Change, bodies: Bodies) -> bool:
    """Whether a change tells something of the bodies that are known."""
    if change.kind is ChangeKind.TRANSFER:
        return any(one in bodies for one in change.before) and any(one in bodies for one in change.after)
    if change.kind is ChangeKind.RENAMING or (change.kind in ENDING and any(one in bodies for one in change.ended)):
        return any(one in bodies for one in change.before)
    return any(one in bodies for one in change.begun)


def _sure(change: Change, level: str) -> bool:
    """Whether bodies of the new types can be no older than the reform."""
    return level == STATE_LEVEL or not change.earlier


def _first_day(change: Change, ended: list[Organization], years: Mapping[str, int], level: str) -> date | None:
    """The first day on which it can have been: that of the document, unless an area may have gone ahead.

    Then it is the end of the last year in which a plan gives the old bodies something to do, if there is one.
    """
    if _sure(change, level):
        return change.reform.decided
    stood = [years[body.key] for body in ended if body.key in years]
    return min(date(max(stood), 12, 31), change.reform.decided) if stood else None


def _names(body: Organization, told: _Told, written: Written) -> Iterator[NameUsage]:
    """The names that a body bore, from reforms, from the register, and from plans where these leave them open."""
    renamed = [_name_end(event, told.register) for event in told.events if _renames(event, body)]
    area = told.register.areas.entry(body.area.code)
    years = {one.year for one in renamed}
    more = [one for one in recorded(told.register.offices[body.office], area) if one.year not in years]
    return usages(body, with_written(body, (*renamed, *more), written), _gone(body, told))


def _renames(event: Event, body: Organization) -> bool:
    return event.change.kind is ChangeKind.RENAMING and event.before == (body,)


def _gone(body: Organization, told: _Told) -> Gone | None:
    """When a body ended, by a change or without one."""
    for event in told.events:
        if body in event.before and body.office in event.change.ended:
            return Gone(event.not_before, event.not_after)
    return next((Gone(None, one.last) for one in told.endings if one.body == body), None)


def _name_end(event: Event, register: Register) -> NameEnd:
    """The end of a name by a renaming."""
    template = dict(event.change.was)[event.area.level]
    name = template if event.area.level == STATE_LEVEL else full_name(template, register.areas.entry(event.area.code))
    return NameEnd(name, event.change.reform.decided.year, event.not_before, event.not_after)


def named_in(readings: Iterable[Reading]) -> dict[str, Organization]:
    """The bodies that readings name or take for candidates, by key."""
    found: dict[str, Organization] = {}
    for reading in readings:
        for row in reading.assignments:
            actors = row.actor.candidates if isinstance(row.actor, Unresolved) else (row.actor,)
            found |= {one.key: one for one in actors if isinstance(one, Organization)}
    return found
