"""A lexicon of one's own beside the shipped one: a folder of offices, areas, groups, bodies, changes and names."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from fengong.errors import LexiconError
from fengong.lexicon.areas import AreaEntry, Areas, short_name
from fengong.lexicon.bodies import BodyPattern, body_pattern
from fengong.lexicon.changes import read_changes
from fengong.lexicon.checks import Entry
from fengong.lexicon.given import GivenName, given_name
from fengong.lexicon.groups import group_entry
from fengong.lexicon.located import Located, NotYaml, at_line, located
from fengong.lexicon.offices import OfficeType, office_type
from fengong.lexicon.register import Register, by_wording, read_entries, shipped
from fengong.model import Area

#: The files a folder may hold, in the form of the shipped file of that name; names.yml as `fengong ledger` writes it.
FILES = ("offices.yml", "areas.yml", "groups.yml", "bodies.yml", "changes.yml", "names.yml")
LEVELS = ("10", "20", "40", "50", "60", "70", "90")
T = TypeVar("T")
Kinded = TypeVar("Kinded", OfficeType, BodyPattern)


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

    def office(entry: Entry) -> OfficeType:
        return _within(entry, office_type(entry), base)

    def body(entry: Entry) -> BodyPattern:
        return _within(entry, body_pattern(entry), base)

    register = replace(
        base,
        areas=Areas([*base.areas.entries, *_read(folder, "areas.yml", area_entry)]),
        offices={**base.offices, **{one.id: one for one in _read(folder, "offices.yml", office)}},
        groups={**base.groups, **by_wording(_read(folder, "groups.yml", group_entry))},
        # A user's patterns are tried first.
        bodies={**{one.id: one for one in _read(folder, "bodies.yml", body)}, **base.bodies},
    )
    register = _with_changes(folder, register)
    given = [one for one in _read(folder, "names.yml", lambda entry: _meant(entry, register)) if one]
    return replace(register, names={**base.names, **{one.name: one for one in given}})


def _within(entry: Entry, made: Kinded, base: Register) -> Kinded:
    """A type of bodies that contradicts nothing in the shipped schemes.

    Types and ways of naming are notations of one scheme, and kinds are a closed list.
    """
    other = base.bodies if isinstance(made, OfficeType) else base.offices
    if made.id in other:
        raise entry.fail("has the id of another kind of entry that is shipped; give it an id of its own")
    kinds = sorted({one.kind for one in base.offices.values()} | {one.kind for one in base.bodies.values()})
    if made.kind not in kinds:
        raise entry.fail(f"has the kind {made.kind!r}; it must be one of {', '.join(kinds)}", "kind")
    return made


def _with_changes(folder: Path, register: Register) -> Register:
    path = folder / "changes.yml"
    if not path.is_file():
        return register
    told = _load(path)
    found = read_changes(str(path), told.content, register.offices, tuple(register.changes.values()), told.lines)
    return replace(register, changes={**register.changes, **found})


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
    told = _load(path)
    return read_entries(str(path), told.content, make, told.lines)


def _load(path: Path) -> Located:
    try:
        return located(path.read_text(encoding="utf-8"))
    except NotYaml as error:
        raise LexiconError(at_line(str(path), error.line), str(error)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(str(path), f"cannot be read: {' '.join(str(error).split())}") from error


def _meant(entry: Entry, register: Register) -> GivenName | None:
    """What an entry settles; a name whose meaning the register does not have is refused."""
    one = given_name(entry)
    if one is None:
        return None
    area, _, office = one.value.partition("/")
    ids = {known.id for known in register.groups.values()}
    wrong = {
        "organization": area not in register.areas.by_code or office not in register.offices,
        "group": one.value not in ids,
        "body": one.value not in register.bodies,
    }[one.meaning]
    forms = {"organization": "<area code>/<office type>", "group": "a group's id", "body": "the id of a way of naming"}
    if wrong:
        what = f"{one.meaning}: {one.value}, which is not known; it must be {forms[one.meaning]}"
        raise entry.fail(f"has {what}", one.meaning)
    for code in one.areas:
        if code not in register.areas.by_code:
            raise entry.fail(f"is limited to {code}, which is no known area", "in")
    return one
