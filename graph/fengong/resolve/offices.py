"""A name → the offices of areas that it can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from fengong.lexicon.areas import STATE, AreaEntry
from fengong.model import Organization
from fengong.resolve.context import Context
from fengong.resolve.index import Around, Form, Gap, office_index
from fengong.resolve.names import organization
from fengong.resolve.prefixes import Prefix, Written, prefixes

#: A Party organ's name in its formal wording: 中共武威市委员会宣传部.
_PARTY = re.compile(r"^(中共[^委]{1,20}?[省市区州县盟旗])委员会(?=.)")
#: Kinds of offices that stand after an area's short name: 武威海关, 武威融媒体中心, but never 武威教育局.
_AFTER_SHORT = ("central-branch", "public-institution")
#: Where a name is meant to be looked for: an area's code and a form of an office.
Found = tuple[str, Form]


def offices_named(name: str, context: Context) -> tuple[Organization, ...]:
    """The offices a name can mean, in the areas it can mean; several make it ambiguous.

    >>> from fengong.lexicon.register import shipped
    >>> def keys(name, area, year=None): return [o.key for o in offices_named(name, Context(shipped(), area, year))]
    >>> keys("市应急局", "620600"), keys("兰州市应急局", "620600")
    (['620600/emergency-management'], ['620100/emergency-management'])
    >>> keys("应急管理部", "620600"), keys("统计局", "620600")
    (['100000/emergency-management'], [])
    >>> keys("统计局", "100000"), keys("国家税务总局武威市税务局", "620600"), keys("团省委", "620600")
    (['100000/statistics'], ['620600/taxation'], ['620000/youth-league'])
    >>> keys("市安监局", "620600", 2016), keys("市安监局", "620600", 2024), keys("市安监局", "620600")
    (['620600/work-safety'], [], ['620600/work-safety'])
    """
    found = [(code, form) for code, form in _found(name, context) if form.holds_in(context.year)]
    found = _of_its_time(found, context.year)
    if len(found) > 1:
        # A name that the register has wins over one that is cut: 港澳办 is 国务院港澳办, not 中央港澳办.
        found = [one for one in found if not one[1].cut] or found
        # The area's own official name wins over one that only other areas use.
        found = [one for one in found if _is_usual(*one, context)] or found
    return _bodies(iter(found), context)


def offices_formerly_named(name: str, context: Context) -> tuple[Organization, ...]:
    """The offices that took over from the bodies a name meant before the plan was made.

    >>> from fengong.lexicon.register import shipped
    >>> [one.key for one in offices_formerly_named("市质监局", Context(shipped(), "620600", 2024))]
    ['620600/market-regulation']
    """
    gone = [(code, form) for code, form in _found(name, context) if not form.holds_in(context.year)]
    bodies = (body for code, form in gone for body in _heirs(context.entry(code), form, context))
    return tuple({body.key: body for body in bodies}.values())


@lru_cache(maxsize=20_000)
def last_year_of(name: str, body: Organization, context: Context) -> int | None:
    """The last year of a name that a body bore before; None where the name is one that it bears as long as it stands.

    >>> from fengong.lexicon.register import shipped
    >>> own = Context(shipped(), "620600", 2018)
    >>> last_year_of("市扶贫办", offices_named("市扶贫办", own)[0], own)
    2021
    >>> last_year_of("市应急局", offices_named("市应急局", own)[0], own) is None
    True
    """
    if body.office not in context.register.offices:
        return None
    forms = [form for code, form in _found(name, context) if f"{code}/{form.office.id}" == body.key]
    years = [form.until for form in forms if form.until is not None]
    return max(years) if years and len(years) == len(forms) else None


def _heirs(area: AreaEntry, form: Form, context: Context) -> Iterator[Organization]:
    """The bodies of an area that the plan's year finds in place of one that is gone, or itself if only its name is."""
    if form.office.stood_in(context.year):
        if body := organization(area, form.office, form.alias):
            yield body
        return
    open_types, seen = [form.office], {form.office.id}
    while open_types:
        for office in context.register.successors(open_types.pop(), area.area.level):
            if office.id in seen:
                continue
            seen.add(office.id)
            if not office.stood_in(context.year):
                open_types.append(office)
            elif body := organization(area, office):
                yield body


def _of_its_time(found: list[Found], year: int | None) -> list[Found]:
    """Of bodies of one name, one that is gone now where the plan is of its time, else those that there are now."""
    gone = [one for one in found if one[1].office.until is not None]
    if year is not None:
        return gone or found
    return [one for one in found if one not in gone] or found


def _is_usual(code: str, form: Form, context: Context) -> bool:
    entry = context.entry(code)
    return form.office.official_as(form.alias, entry) == form.office.official(entry)


def _bodies(found: Iterator[Found], context: Context) -> tuple[Organization, ...]:
    bodies = (organization(context.entry(code), form.office, form.alias) for code, form in found)
    return tuple({body.key: body for body in bodies if body}.values())


def _found(name: str, context: Context) -> Iterator[Found]:
    index = office_index(context.register)
    for prefix in prefixes(name, context):
        rest = name[prefix.end :]
        # An autonomous region says 党委 where others say 委: 自治区党委宣传部, 省委宣传部.
        rests = (rest, rest[1:]) if rest.startswith("党委") else (rest,)
        for form in (form for one in rests for form in index.after.get(one, ())):
            if prefix.written is not Written.SHORT or form.office.kind in _AFTER_SHORT:
                yield from _in(prefix, form, context)
        for code, form in _around(name, prefix.end, index.below, context):
            if context.register.areas.parent(code) in prefix.codes:
                yield code, form
    yield from _around(_PARTY.sub(r"\1委", name), 0, index.around, context)
    for form in (*index.state.get(name, ()), *(index.plain.get(name, ()) if context.is_state else ())):
        yield STATE, form


def _around(name: str, start: int, forms: Around, context: Context) -> Iterator[Found]:
    """The offices whose names stand around an area, looked for from a place on."""
    for first in ("", name[start : start + 1]):
        for before, gaps in forms.get(first, {}).items():
            if name.startswith(before, start):
                for prefix in prefixes(name, context, start + len(before)):
                    for gap in gaps.get(name[prefix.end :], ()):
                        if _fills(gap, prefix):
                            yield from _in(prefix, gap.form, context)


def _in(prefix: Prefix, form: Form, context: Context) -> Iterator[Found]:
    for code in prefix.codes:
        if form.names_in(context.entry(code)):
            yield code, form


def _fills(gap: Gap, prefix: Prefix) -> bool:
    """Whether an area as it is written can stand where a pattern wants one.

    A short name may be written in full only after other words: 浙江金融监管局 is not 浙江省金融监管局.
    """
    match prefix.written:
        case Written.LEVEL:
            return gap.slot in ("p", "area")
        case Written.SHORT:
            return gap.slot == "short"
        case Written.FULL:
            return gap.slot == "area" or (gap.slot == "short" and bool(gap.before))
