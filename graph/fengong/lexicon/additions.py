"""A lexicon of one's own beside the shipped one: a folder with files of offices, areas, groups, bodies and names."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

import yaml

from fengong.errors import LexiconError
from fengong.lexicon.areas import AreaEntry, Areas, short_name
from fengong.lexicon.bodies import body_pattern
from fengong.lexicon.checks import Entry
from fengong.lexicon.given import GivenName, given_name
from fengong.lexicon.groups import group_entry
from fengong.lexicon.offices import office_type
from fengong.lexicon.register import Register, by_wording, read_entries, shipped
from fengong.model import Area

#: The files a folder may hold, in the form of the shipped file of that name; names.yml as `fengong ledger` writes it.
FILES = ("offices.yml", "areas.yml", "groups.yml", "bodies.yml", "names.yml")
LEVELS = ("10", "20", "40", "50", "60", "70", "90")
T = TypeVar("T")


@cache
def register_of(folder: Path | None) -> Register:
    """The shipped register, or with the entries of a user's folder; each is read once.

    Raises:
        LexiconError: the folder is not usable.
    """
    return with_additions(folder) if folder else shipped()


def with_additions(folder: Path, base: Register | None = None) -> Register:
    """The shipped register with a user's own entries; an entry of a key that is shipped replaces it.

    Raises:
        LexiconError: the folder holds none of the files, or a file breaks its rules.
    """
    base = base or shipped()
    if not any((folder / file).is_file() for file in FILES):
        raise LexiconError(str(folder), f"holds none of {', '.join(FILES)}")
    register = Register(
        Areas([*base.areas.entries, *_read(folder, "areas.yml", area_entry)]),
        {**base.offices, **{one.id: one for one in _read(folder, "offices.yml", office_type)}},
        {**base.groups, **by_wording(_read(folder, "groups.yml", group_entry))},
        # A user's patterns are tried first.
        {**{one.id: one for one in _read(folder, "bodies.yml", body_pattern)}, **base.bodies},
        base.names,
    )
    given = [one for one in _read(folder, "names.yml", given_name) if one]
    for one in given:
        _check(one, register)
    return replace(register, names={**base.names, **{one.name: one for one in given}})


def area_entry(entry: Entry) -> AreaEntry:
    """The area that an entry of a user's ``areas.yml`` describes: ``"620602": {name: 凉州区, level: "50"}``.

    Raises:
        LexiconError: the key is no code, or the level none of GB/T 12404.
    """
    entry.only("name", "level", "short", "en")
    level, name = entry.text("level"), entry.text("name")
    if not re.fullmatch(r"\d{6}(?:\d{3}){0,2}", entry.key):
        raise entry.fail("must be a code of 6, 9 or 12 digits, in quotes")
    if level not in LEVELS:
        raise entry.fail(f"has the level {level!r}; it must be one of {', '.join(LEVELS)}")
    return AreaEntry(Area(entry.key, name, level), entry.text("short", short_name(name)), entry.text("en", ""))


def _read(folder: Path, file: str, make: Callable[[Entry], T]) -> list[T]:
    path = folder / file
    if not path.is_file():
        return []
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise LexiconError(str(path), f"cannot be read: {' '.join(str(error).split())}") from error
    return read_entries(str(path), content, make)


def _check(one: GivenName, register: Register) -> None:
    """Refuse a name whose meaning the register does not have."""
    area, _, office = one.value.partition("/")
    ids = {entry.id for entry in register.groups.values()}
    wrong = {
        "organization": area not in register.areas.by_code or office not in register.offices,
        "group": one.value not in ids,
        "body": one.value not in register.bodies,
    }[one.meaning]
    forms = {"organization": "<area code>/<office type>", "group": "a group's id", "body": "the id of a way of naming"}
    if wrong:
        what = f"{one.meaning}: {one.value}, which is not known; it must be {forms[one.meaning]}"
        raise LexiconError("names.yml", f"entry {one.name!r} has {what}")
    for code in one.areas:
        if code not in register.areas.by_code:
            raise LexiconError("names.yml", f"entry {one.name!r} is limited to {code}, which is no known area")
