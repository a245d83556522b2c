"""What an office of an area is called: official name, short names, names within the area's own plans."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from fengong.lexicon.register import AreaEntry, OfficeType, around, offices
from fengong.model import Organization


def organization(area: AreaEntry, office: OfficeType) -> Organization | None:
    """The office of a type in an area; None where the type has no body at that level.

    >>> from fengong.lexicon.register import areas
    >>> organization(areas()["620600"], offices()["emergency-management"]).name
    '武威市应急管理局'
    >>> organization(areas()["620602"], offices()["ecology-environment"]) is None
    True
    """
    official = dict(office.names).get(area.area.level)
    if official is None:
        return None
    name = official if area.area.level == "10" else full_name(official, area)
    return Organization(f"{area.area.code}/{office.id}", name, office.id, area.area)


def full_name(template: str, area: AreaEntry) -> str:
    """A name pattern filled in with the area's full name; a pattern without a place for it stands after it."""
    return _fill(template if "{" in template else "{area}" + template, area)


def written_names(area: AreaEntry, office: OfficeType) -> tuple[str, ...]:
    """All names by which plans call the office, the official one first.

    >>> from fengong.lexicon.register import areas
    >>> written_names(areas()["620600"], offices()["emergency-management"])
    ('武威市应急管理局', '市应急管理局', '武威市应急局', '市应急局')
    >>> written_names(areas()["620600"], offices()["youth-league"])
    ('共青团武威市委员会', '团市委', '共青团武威市委')
    """
    official = dict(office.names).get(area.area.level)
    if official is None:
        return ()
    forms = [form for template in (official, *_fitting(office, area, official)) for form in _forms(template, area)]
    return tuple(dict.fromkeys(forms))


@cache
def names_around(code: str) -> dict[str, tuple[Organization, ...]]:
    """Every name that plans of an area use for bodies in, above and right below it, with whom it may mean.

    >>> [o.key for o in names_around("620600")["市应急局"]]
    ['620600/emergency-management']
    """
    found: defaultdict[str, dict[str, Organization]] = defaultdict(dict)
    for area in around(code):
        for office in offices().values():
            body = organization(area, office)
            for name in written_names(area, office) if body else ():
                # Within a plan 市 and 县 mean its own: a county's 区应急局 is not for its city's plan to shorten.
                if body and (area.area.code == code or _is_above(area, code) or not _is_level_name(name, area)):
                    found[name][body.key] = body
    return {name: tuple(bodies.values()) for name, bodies in found.items()}


def _is_above(area: AreaEntry, code: str) -> bool:
    return area.area.code in {code[:4] + "00", code[:2] + "0000", "100000"}


def _is_level_name(name: str, area: AreaEntry) -> bool:
    return area.area.name not in name and area.short not in name


#: How the last word of an official name may be shortened; a name that ends otherwise keeps its last character.
ENDINGS = {
    "委员会": ("委员会", "委", "会"),
    "联合会": ("联合会", "联"),
    "办公室": ("办公室", "办"),
    "办公厅": ("办公厅", "办"),
    "总局": ("总局",),
    "分局": ("分局",),
    "支局": ("支局",),
}


def _fitting(office: OfficeType, area: AreaEntry, official: str) -> list[str]:
    """Aliases that can name the office at this level: 应急厅 is a province's, 应急局 a city's or a county's."""
    ending = next((end for end in ENDINGS if official.endswith(end)), None)
    allowed = ENDINGS[ending] if ending else (official[-1],)
    barred = () if ending else tuple(end for end in ENDINGS if end not in allowed)
    return [
        alias
        for alias in office.aliases
        if alias.endswith(allowed)
        and not alias.endswith(barred)
        and (area.area.level == "10" or not alias.startswith(("国务院", "全国", "中国")))
    ]


def _forms(template: str, area: AreaEntry) -> list[str]:
    if area.area.level == "10":
        # The state has no 委 of its own name: its Party organs are called by full names.
        return [] if "{" in template or template.startswith("委") else [template]
    if "{" in template:
        return [_fill(template, area)]
    return [_fill("{area}" + template, area), _fill("{p}" + template, area)]


def _fill(template: str, area: AreaEntry) -> str:
    return template.format(area=area.area.name, short=area.short, p=area.level_word)
