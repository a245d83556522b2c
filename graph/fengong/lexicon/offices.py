"""Office types: what a body is, whatever the area."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from fengong.lexicon.areas import AreaEntry
from fengong.lexicon.checks import Entry

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LEVEL = re.compile(r"(?:\d{2}(?:\d{2})?:)?(?:10|20|40|50|60|70|90)|20m")
_SLOTS = {"area", "short", "p", "above"}
#: So many years after the state's body a local one may still stand, and its name still be written: reforms are carried
#: out below within the year after (the plans of 2018 and 2023 set March 2019 and the end of 2024).
GRACE = 1


@dataclass(frozen=True, slots=True)
class FormerName:
    """A name that was in use up to a year; ``since`` is the first one, where it is known to matter.

    ``official`` are the levels at which it was the full name of every body of the type; ``next_from`` is the day from
    which the next name was borne there, where it is known.
    """

    name: str
    until: int
    since: int | None = None
    official: tuple[str, ...] = ()
    next_from: date | None = None


@dataclass(frozen=True, slots=True)
class OfficeType:
    """What a body is, whatever the area. ``names`` maps a level to the official name there.

    ``variants`` maps short names, and the names themselves, to the official names that some areas give the office
    instead (发改局 → 发展和改革局); ``aliases`` holds them all. ``joins`` are the types whose duties a merged office
    holds. ``until`` is the last year of a type of bodies that is gone, and ``into`` the types that took over, where no
    document is known that says so.
    """

    id: str
    zh: str
    en: str
    kind: str
    names: tuple[tuple[str, str], ...]
    aliases: tuple[str, ...]
    former: tuple[FormerName, ...] = ()
    variants: tuple[tuple[str, str], ...] = ()
    joins: tuple[str, ...] = ()
    until: int | None = None
    into: tuple[str, ...] = ()

    def stood_in(self, year: int | None) -> bool:
        """Whether bodies of the type can still have stood in a year; an unknown year refuses nothing.

        >>> from fengong.lexicon.register import offices
        >>> [offices()["grain"].stood_in(year) for year in (2015, 2019, 2020, None)]
        [True, True, False, True]
        """
        return self.until is None or year is None or year <= self.until + GRACE

    def official(self, area: AreaEntry) -> str | None:
        """The pattern of the official name in an area; None where the type has no body at that level."""
        names, level = dict(self.names), area.area.level
        if (known := self._of_code(area)) is not None:
            return known or None
        if not area.is_municipality:
            return names.get(level)
        province = names.get("20")
        bureau = re.sub(r"(?<!办公)厅", "局", province) if province else None
        return names.get("20m", bureau)

    def official_as(self, words: str, area: AreaEntry) -> str | None:
        """The pattern of the official name in an area where plans write the office as ``words``.

        A variant written in full is the name; a short one leads to its variant, unless the area's name is known.

        >>> from fengong.lexicon.register import areas, offices
        >>> reform, city = offices()["development-reform"], areas()["620600"]
        >>> [reform.official_as(words, city) for words in ("发改委", "发改局", "发展和改革局")]
        ['发展和改革委员会', '发展和改革局', '发展和改革局']
        """
        variant, usual = dict(self.variants).get(words), self.official(area)
        if variant is None or usual is None or (variant != words and self._of_code(area)):
            return usual
        return variant

    def _of_code(self, area: AreaEntry) -> str | None:
        """The official name known of this very area, or of its level in this province."""
        names, code, level = dict(self.names), area.area.code, area.area.level
        keys = (f"{code[:4]}:{level}", f"{code[:2]}:{level}")
        return next((names[key] for key in keys if key in names), None)


def office_type(entry: Entry) -> OfficeType:
    """The office type that an entry of ``offices.yml`` describes.

    Raises:
        LexiconError: the entry breaks the rules that the file states.
    """
    entry.only("zh", "en", "kind", "names", "aliases", "former", "variants", "joins", "until", "into")
    if not ID.fullmatch(entry.key):
        raise entry.fail("must be called with a–z, 0–9 and hyphens: its key is part of an IRI")
    names = entry.pairs("names")
    if not names or not all(_LEVEL.fullmatch(level) for level, _ in names):
        raise entry.fail('needs `names` by level, such as {"40": 应急管理局}', "names")
    # What one province calls an office may be what a city elsewhere calls its own.
    elsewhere = {name: name for key, name in names if ":" in key and name and "{" not in name}
    variants = elsewhere | _variants(entry)
    office = OfficeType(
        entry.key,
        entry.text("zh"),
        entry.text("en"),
        entry.text("kind"),
        names,
        tuple(dict.fromkeys((*entry.texts("aliases"), *variants))),
        _former(entry),
        tuple(variants.items()),
        entry.texts("joins"),
        entry.year("until"),
        entry.texts("into"),
    )
    for template in (*dict(names).values(), *office.aliases, *(one.name for one in office.former)):
        _check_template(entry, template)
    return office


def _former(entry: Entry) -> tuple[FormerName, ...]:
    rows = entry.fields.get("former") or []
    if not isinstance(rows, list) or not all(_is_former(row) for row in rows):
        raise entry.fail(
            "needs `former` to be a list of {name: 安监局, until: 2018}, with `official` levels where it was the full "
            "name of all, and `next`, a day of that year, where it is known when the next one began",
            "former",
        )
    return tuple(
        FormerName(str(row["name"]), row["until"], row.get("since"), tuple(row.get("official", ())), row.get("next"))
        for row in rows
    )


def _is_former(row: object) -> bool:
    return (
        isinstance(row, dict)
        and {"name", "until"} <= set(row) <= {"name", "since", "until", "official", "next"}
        and all(isinstance(row[field], int) for field in ("since", "until") if field in row)
        and _is_dated(row)
    )


def _is_dated(row: Mapping[str, object]) -> bool:
    """Whether ``official`` lists levels, and ``next`` is a day of the last year of an official name."""
    levels, following = row.get("official", []), row.get("next")
    if not isinstance(levels, list) or not all(isinstance(one, str) and _LEVEL.fullmatch(one) for one in levels):
        return False
    return following is None or (type(following) is date and bool(levels) and following.year == row["until"])


def _variants(entry: Entry) -> dict[str, str]:
    """Short names → the official name they stand for; each official name stands for itself."""
    rows = entry.fields.get("variants") or {}
    if not isinstance(rows, dict) or not all(
        isinstance(name, str) and isinstance(short, list) and all(isinstance(one, str) for one in short)
        for name, short in rows.items()
    ):
        raise entry.fail(
            "needs `variants` to map official names to lists of short ones: {教育体育局: [教体局]}", "variants"
        )
    return {short: name for name, shorts in rows.items() for short in (name, *shorts)}


def _check_template(entry: Entry, template: str) -> None:
    try:
        slots = {slot for _, slot, _, _ in string.Formatter().parse(template) if slot is not None}
    except ValueError:
        slots = {""}
    if slots - _SLOTS:
        raise entry.fail(
            f"has the name {template!r}; only {{area}}, {{short}}, {{p}} and {{above}} may stand in braces"
        )
