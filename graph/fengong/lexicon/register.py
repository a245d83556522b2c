"""The register: areas, office types, groups and ways of naming bodies, as shipped or with a user's own beside them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TypeVar

from fengong.lexicon.areas import AreaEntry, Areas, short_name
from fengong.lexicon.bodies import BodyPattern, body_pattern
from fengong.lexicon.changes import Change, read_changes, successors
from fengong.lexicon.checks import Entry, entries
from fengong.lexicon.given import GivenName
from fengong.lexicon.groups import GroupEntry, group_entry
from fengong.lexicon.located import Lines
from fengong.lexicon.offices import OfficeType, office_type
from fengong.lexicon.source import lexicon_file
from fengong.model import Area
from fengong.resources import resource

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Register:
    """Who there is. Two registers are the same only if they are one object, so that what is derived can be kept.

    ``offices`` and ``bodies`` are by id, ``groups`` by wording (two wordings of one group give the same entry),
    ``names`` what a user settled about single names, ``changes`` what reforms did, by id.
    """

    areas: Areas
    offices: Mapping[str, OfficeType]
    groups: Mapping[str, GroupEntry]
    bodies: Mapping[str, BodyPattern]
    names: Mapping[str, GivenName]
    changes: Mapping[str, Change] = field(default_factory=dict)

    def successors(self, office: OfficeType, level: str) -> tuple[OfficeType, ...]:
        """The types whose bodies took over, at a level, from those of a type that is gone.

        >>> grain = shipped().offices["grain"]
        >>> [one.id for one in shipped().successors(grain, "40")]
        ['grain-reserves']
        """
        return tuple(self.offices[one] for one in successors(office, self.changes.values(), level))


@cache
def shipped() -> Register:
    """The register that comes with the program."""
    types = {one.id: one for one in read_entries("offices.yml", lexicon_file("offices"), office_type)}
    return Register(
        Areas(_shipped_areas()),
        types,
        by_wording(read_entries("groups.yml", lexicon_file("groups"), group_entry)),
        {one.id: one for one in read_entries("bodies.yml", lexicon_file("bodies"), body_pattern)},
        {},
        read_changes("changes.yml", lexicon_file("changes"), types),
    )


def read_entries(file: str, content: object, make: Callable[[Entry], T], lines: Lines | None = None) -> list[T]:
    """What each entry of a file's content describes; ``lines`` are the file's, for errors.

    Raises:
        LexiconError: an entry breaks the rules of its file.
    """
    return [make(entry) for entry in entries(file, content, lines)]


def by_wording(groups: Iterable[GroupEntry]) -> dict[str, GroupEntry]:
    """Groups by each way they are written."""
    return {wording: entry for entry in groups for wording in entry.wordings}


def _shipped_areas() -> list[AreaEntry]:
    lines = resource("data", "lexicon", "areas.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.reader(line for line in lines if not line.startswith("#"))
    next(rows)
    return [
        AreaEntry(Area(code, name, level), short_name(name), en, int(last) if last else None)
        for code, name, level, last, en in rows
    ]


def offices() -> Mapping[str, OfficeType]:
    """Shipped office types by id."""
    return shipped().offices


def areas() -> Mapping[str, AreaEntry]:
    """Shipped areas by GB/T 2260 code."""
    return shipped().areas.by_code


def groups() -> Mapping[str, GroupEntry]:
    """Shipped group descriptions by wording."""
    return shipped().groups


@cache
def joined_names() -> frozenset[str]:
    """Shipped names of offices that hold a separator or a conjunction, which a list must not be cut at.

    >>> "中央和国家机关工委" in joined_names(), "工业和信息化部" in joined_names(), "财政部" in joined_names()
    (True, True, False)
    """
    names = (
        name
        for office in offices().values()
        for name in (*dict(office.names).values(), *office.aliases, *(one.name for one in office.former))
    )
    return frozenset(name for name in names if "{" not in name and any(mark in name for mark in "、和与及"))


def area_of_title(title: str) -> str | None:
    """The code of the area whose full name a title begins with; None where it begins with none, or with several.

    >>> area_of_title("武威市安全生产治本攻坚三年行动主要任务"), area_of_title("山东省济南市历城区行动方案")
    ('620600', '370112')
    >>> area_of_title("安全生产治本攻坚三年行动方案") is None, area_of_title("朝阳区行动方案") is None
    (True, True)
    """
    for found in shipped().areas.at(title):
        if found.full:
            return found.codes[0] if len(found.codes) == 1 else None
    return None
