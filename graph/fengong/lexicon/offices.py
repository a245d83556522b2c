"""Office types: what a body is, whatever the area."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

from fengong.lexicon.areas import AreaEntry
from fengong.lexicon.checks import Entry

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LEVEL = re.compile(r"(?:\d{2}(?:\d{2})?:)?(?:10|20|40|50|60|70|90)|20m")
_SLOTS = {"area", "short", "p"}


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that was in use up to a year."""

    name: str
    until: int


@dataclass(frozen=True, slots=True)
class OfficeType:
    """What a body is, whatever the area. ``names`` maps a level to the official name there."""

    id: str
    zh: str
    en: str
    kind: str
    names: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]
    former: tuple[FormerName, ...] = ()

    def official(self, area: AreaEntry) -> str | None:
        """The pattern of the official name in an area; None where the type has no body at that level."""
        names, code, level = dict(self.names), area.area.code, area.area.level
        for key in (f"{code[:4]}:{level}", f"{code[:2]}:{level}"):
            if key in names:
                return names[key]
        if not area.is_municipality:
            return names.get(level)
        province = names.get("20")
        bureau = re.sub(r"(?<!办公)厅", "局", province) if province else None
        return names.get("20m", bureau)


def office_type(entry: Entry) -> OfficeType:
    """The office type that an entry of ``offices.yml`` describes.

    Raises:
        LexiconError: the entry breaks the rules that the file states.
    """
    entry.only("zh", "en", "kind", "names", "aliases", "former")
    if not ID.fullmatch(entry.key):
        raise entry.fail("must be called with a–z, 0–9 and hyphens: its key is part of an IRI")
    names = entry.pairs("names")
    if not names or not all(_LEVEL.fullmatch(level) for level, _ in names):
        raise entry.fail('needs `names` by level, such as {"40": 应急管理局}')
    office = OfficeType(
        entry.key,
        entry.text("zh"),
        entry.text("en"),
        entry.text("kind"),
        names,
        entry.texts("aliases"),
        _former(entry),
    )
    for template in (*dict(names).values(), *office.aliases, *(one.name for one in office.former)):
        _check_template(entry, template)
    return office


def _former(entry: Entry) -> tuple[FormerName, ...]:
    rows = entry.fields.get("former") or []
    if not isinstance(rows, list) or not all(
        isinstance(row, dict) and set(row) == {"name", "until"} and isinstance(row["until"], int) for row in rows
    ):
        raise entry.fail("needs `former` to be a list of {name: 安监局, until: 2018}")
    return tuple(FormerName(str(row["name"]), row["until"]) for row in rows)


def _check_template(entry: Entry, template: str) -> None:
    try:
        slots = {slot for _, slot, _, _ in string.Formatter().parse(template) if slot is not None}
    except ValueError:
        slots = {""}
    if slots - _SLOTS:
        raise entry.fail(f"has the name {template!r}; only {{area}}, {{short}} and {{p}} may stand in braces")
