"""What an office of an area is called: official name, short names, names within the area's own plans."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fengong.lexicon.areas import AreaEntry
from fengong.lexicon.offices import OfficeType
from fengong.model import Organization
from fengong.resolve.forms import fitting_aliases

#: A Party organ of an area, after whose name 委 stands.
_PARTY = re.compile(r"(?<=^中共){area}委(?!员会)")


def organization(area: AreaEntry, office: OfficeType, words: str = "") -> Organization | None:
    """The office of a type in an area, as plans write it; None where the type has no body at that level.

    >>> from fengong.lexicon.register import areas, offices
    >>> organization(areas()["620600"], offices()["emergency-management"]).name
    '武威市应急管理局'
    >>> organization(areas()["310000"], offices()["education"]).name
    '上海市教育委员会'
    >>> organization(areas()["620602"], offices()["ecology-environment"]) is None
    True
    >>> organization(areas()["441900"], offices()["development-reform"], "发改局").name
    '东莞市发展和改革局'
    """
    official = office.official_as(words, area)
    if official is None:
        return None
    name = official if area.area.level == "10" else full_name(official, area)
    return Organization(f"{area.area.code}/{office.id}", name, office.id, area.area)


def full_name(template: str, area: AreaEntry) -> str:
    """A name pattern filled in with the area's full name; a pattern without a place for it stands after it."""
    return _fill(template if "{" in template else "{area}" + template, area)


def written_names(area: AreaEntry, office: OfficeType) -> tuple[str, ...]:
    """All present names by which plans call the office, the official one first.

    >>> from fengong.lexicon.register import areas, offices
    >>> written_names(areas()["620600"], offices()["emergency-management"])
    ('武威市应急管理局', '市应急管理局', '武威市应急局', '市应急局')
    >>> written_names(areas()["620600"], offices()["youth-league"])[:3]
    ('共青团武威市委员会', '团市委', '共青团武威市委')
    """
    official = office.official(area)
    aliases = fitting_aliases(office, area, official) if official else ()
    return _written((official, *aliases), area) if official else ()


def usual_names(area: AreaEntry, office: OfficeType) -> tuple[str, ...]:
    """The names that can be expected of the office: without official names that other areas give it."""
    official, variants = office.official(area), dict(office.variants)
    aliases = fitting_aliases(office, area, official) if official else ()
    return _written((official, *(one for one in aliases if variants.get(one) != one)), area) if official else ()


def _written(templates: Iterable[str], area: AreaEntry) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for template in templates for form in _forms(template, area)))


def stated_names(
    body: Organization, area: AreaEntry, office: OfficeType | None, used: Iterable[str]
) -> tuple[str, ...]:
    """The names that can be stated of a body besides its official one: those in use, written with area and level word.

    ``written_names`` is what is looked for; of one body only few of them are true.

    >>> from fengong.lexicon.register import areas, offices
    >>> wuwei, office = areas()["620600"], offices()["emergency-management"]
    >>> stated_names(organization(wuwei, office), wuwei, office, ["市应急局"])
    ('市应急管理局', '市应急局', '武威市应急局')
    """
    known = (body.name, *sorted(used)) if office else sorted(used)
    forms = [form for one in known for form in _both(one, area)]
    return tuple(name for name in dict.fromkeys(forms) if name != body.name)


def _both(name: str, area: AreaEntry) -> tuple[str, ...]:
    """A name that begins with the area or its level word, with either."""
    for start, other in ((area.area.name, area.level_word), (area.level_word, area.area.name)):
        if name.startswith(start) and area.area.level != "10":
            return (name, other + name.removeprefix(start))
    return (name,)


def _forms(template: str, area: AreaEntry) -> list[str]:
    if area.area.level == "10":
        return [template]
    if "{" in template:
        return [_fill(template, area)]
    return [_fill("{area}" + template, area), _fill("{p}" + template, area)]


def _fill(template: str, area: AreaEntry) -> str:
    if area.area.name.endswith("自治区"):
        # 中共广西壮族自治区委员会宣传部, where others are 中共武威市委宣传部.
        template = _PARTY.sub("{area}委员会", template)
    return template.format(area=area.area.name, short=area.short, p=area.level_word, above=area.above)
