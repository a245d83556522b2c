"""The names that a body bore one after the other: which one on a day, and from when to when that is not sure.

A name ends by a renaming that a reform orders, or in the year that ``offices.yml`` has for it. Between the first day on
which the next name may have been borne and the last one of the old name it is not known which of them it was. Other
spellings of a former name (扶贫办 for 国务院扶贫开发领导小组办公室) are no names of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from fengong.lexicon.areas import STATE_LEVEL, AreaEntry
from fengong.lexicon.offices import GRACE, FormerName, OfficeType
from fengong.lexicon.register import Register
from fengong.model import Organization, Reading
from fengong.resolve.context import Context
from fengong.resolve.forms import is_state_name
from fengong.resolve.index import names_formerly
from fengong.resolve.names import full_name
from fengong.resolve.offices import last_year_of

_DAY = timedelta(days=1)
#: Names of before as plans write them: by the key of the body and the last year of the name.
Written = Mapping[tuple[str, int], str]


@dataclass(frozen=True, slots=True)
class NameUsage:
    """A name that a body surely bore from ``since`` to ``until``, and may have borne from ``earliest`` to ``latest``.

    None at the beginning: it is not known since when. None at the end: it is borne today.
    """

    body: Organization
    name: str
    since: date | None
    until: date | None
    earliest: date | None
    latest: date | None


@dataclass(frozen=True, slots=True)
class NameEnd:
    """The end of a name: the first day on which it may have been given up, and the last on which it may be borne.

    ``year`` is the last one of the state's name, and ``name`` is None where only that there was another one is known.
    """

    name: str | None
    year: int
    first: date | None
    last: date


@dataclass(frozen=True, slots=True)
class Gone:
    """When a body that is gone came to its end: the first and the last day on which that can have been."""

    first: date | None
    last: date


def usages(body: Organization, ends: Iterable[NameEnd], gone: Gone | None) -> Iterator[NameUsage]:
    """The names of a body from the ends of those before; none where no other name is known.

    Args:
        body: whose names they are; it bears its own from the last of the ends on.
        ends: the ends of its names, in any order.
        gone: when it ended, where it did.
    """
    before: NameEnd | None = None
    for end in sorted(ends, key=lambda one: one.last):
        if end.name is not None:
            yield _usage(body, end.name, before, Gone(end.first, end.last))
        before = end
    if before is not None:
        yield _usage(body, body.name, before, gone)


def _usage(body: Organization, name: str, before: NameEnd | None, end: Gone | None) -> NameUsage:
    return NameUsage(
        body,
        name,
        before.last + _DAY if before else None,
        end.first - _DAY if end and end.first else None,
        before.first if before else None,
        end.last if end else None,
    )


def recorded(office: OfficeType, area: AreaEntry) -> Iterator[NameEnd]:
    """The ends of names that ``offices.yml`` records for a body of a type.

    >>> from fengong.lexicon.register import areas, offices
    >>> [(one.name, one.first, one.last) for one in recorded(offices()["rural-revitalization"], areas()["100000"])]
    [('国务院扶贫开发领导小组办公室', datetime.date(2021, 2, 25), datetime.date(2021, 2, 24))]
    >>> [(one.name, one.first, one.last) for one in recorded(offices()["rural-revitalization"], areas()["620600"])]
    [(None, datetime.date(2021, 2, 25), datetime.date(2022, 12, 31))]
    >>> list(recorded(offices()["education"], areas()["620600"]))
    []
    """
    level = area.area.level
    for former in office.former:
        if level in former.official:
            name = former.name if level == STATE_LEVEL else full_name(former.name, area)
            yield _end(former, name, level)
        elif level != STATE_LEVEL and STATE_LEVEL in former.official and _has_old_names(office, former.until, area):
            yield _end(former, None, level)


def _has_old_names(office: OfficeType, year: int, area: AreaEntry) -> bool:
    """Whether a body in an area bore one of several former names up to a year, none of them known to be the one."""
    rows = [one for one in office.former if one.until == year and STATE_LEVEL not in one.official]
    if any(area.area.level in one.official for one in rows):
        return False
    return any(names_formerly(office, one, area) for one in rows if not is_state_name(one.name))


def _end(former: FormerName, name: str | None, level: str) -> NameEnd:
    first = former.next_from or date(former.until, 1, 1)
    if level == STATE_LEVEL:
        last = former.next_from - _DAY if former.next_from else date(former.until, 12, 31)
    else:
        last = date(former.until + GRACE, 12, 31)
    return NameEnd(name, former.until, first, last)


def with_written(body: Organization, ends: Iterable[NameEnd], written: Written) -> tuple[NameEnd, ...]:
    """The ends of a body's names, with those names that only plans tell: of the state's bodies none is taken so."""
    told = tuple(ends)
    if body.area.level == STATE_LEVEL:
        return told
    of_body = {year: name for (key, year), name in written.items() if key == body.key}
    named = [replace(one, name=one.name or of_body.get(one.year)) for one in told]
    new = set(of_body) - {one.year for one in told}
    return (*named, *(_written_end(of_body[year], year) for year in sorted(new)))


def _written_end(name: str, year: int) -> NameEnd:
    return NameEnd(name, year, date(year, 1, 1), date(year + GRACE, 12, 31))


def written_names_before(readings: Iterable[Reading], register: Register) -> Written:
    """The names of before by which plans call bodies; of several spellings up to one year, the longest."""
    found: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for reading in readings:
        area, year = reading.outline.plan.area, reading.outline.year
        context = Context(register, area if area in register.areas.by_code else None, year)
        for row in reading.assignments:
            if isinstance(row.actor, Organization) and (last := _outlived(row.mention.name, row.actor, context)):
                found[row.actor.key, last].add(row.mention.name)
    return {key: min(names, key=lambda one: (-len(one), one)) for key, names in found.items()}


def _outlived(name: str, body: Organization, context: Context) -> int | None:
    """The last year of a name of before that a body outlived; None where it is its own, or ended with it."""
    last = last_year_of(name, body, context)
    office = context.register.offices[body.office] if last else None
    return last if last and office and (office.until is None or last < office.until) else None
