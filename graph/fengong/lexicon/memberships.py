"""A user's file that states who is a member of a group, since when, and by which source: its form, not yet its meaning.

A list of statements::

    - group: 有关部门                  # words of a plan, or the id of a group
      area: "620600"                  # of the plans in which the group is meant
      members: [市应急局, 620600/public-security]
      from: 2024-01-01
      until: 2026-12-31               # may be left out
      source: 武威市安全生产委员会成员单位名单
      url: https://example.org/list   # may be left out
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from fengong.errors import MembershipError
from fengong.lexicon.located import Lines, NotYaml, at_line, line_of, located

FIELDS = ("group", "area", "members", "from", "until", "source", "url")


@dataclass(frozen=True, slots=True)
class StatedMembership:
    """One statement as it is written; ``file``, ``lines`` and ``at`` say where it, and each of its fields, stands."""

    group: str
    area: str
    members: tuple[str, ...]
    since: date
    until: date | None
    source: str
    url: str | None
    file: str
    lines: Lines
    at: int

    def fail(self, reason: str, *path: str | int) -> MembershipError:
        """The error that says what is wrong with a field of the statement."""
        return MembershipError(at_line(self.file, line_of(self.lines, (self.at, *path))), reason)


@dataclass(frozen=True, slots=True)
class _Row:
    """A statement whose fields are still to be checked."""

    file: str
    lines: Lines
    at: int
    fields: Mapping[str, Any]

    def fail(self, reason: str, name: str = "") -> MembershipError:
        place = (self.at, name) if name else (self.at,)
        return MembershipError(at_line(self.file, line_of(self.lines, place)), reason)

    def text(self, name: str, form: str) -> str:
        value = self.fields.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(f"the statement needs `{name}`: {form}", name)
        return value.strip()

    def day(self, name: str) -> date | None:
        value = self.fields.get(name)
        if value is not None and type(value) is not date:
            raise self.fail(f"`{name}` is {value!r}; write a day that there is, such as 2024-01-01", name)
        return value


def read_memberships(path: Path) -> tuple[StatedMembership, ...]:
    """The statements of a file, in its order.

    Raises:
        MembershipError: it cannot be read, or a statement is not whole; with the line and what to do.
    """
    try:
        told = located(path.read_text(encoding="utf-8"))
    except NotYaml as error:
        raise MembershipError(at_line(str(path), error.line), f"{error}; correct it") from error
    except (OSError, UnicodeDecodeError) as error:
        raise MembershipError(str(path), f"cannot be read: {' '.join(str(error).split())}") from error
    if not isinstance(told.content, list) or not told.content:
        raise MembershipError(at_line(str(path), 1), "must be a list of statements, each `- group: …` with its fields")
    return tuple(_statement(_row(str(path), told.lines, at, one)) for at, one in enumerate(told.content))


def _row(file: str, lines: Lines, at: int, fields: object) -> _Row:
    if not isinstance(fields, dict):
        place = at_line(file, line_of(lines, (at,)))
        raise MembershipError(place, f"{fields!r} is no statement; write `- group: …` with {', '.join(FIELDS[1:])}")
    row = _Row(file, lines, at, fields)
    for name in fields:
        if name not in FIELDS:
            raise row.fail(f"there is no field {name!r}; a statement has {', '.join(FIELDS)}", str(name))
    return row


def _statement(row: _Row) -> StatedMembership:
    since, until = row.day("from"), row.day("until")
    if since is None:
        raise row.fail("the statement needs `from`: the day since which it holds, such as 2024-01-01")
    if until is not None and until < since:
        raise row.fail(f"`until` ({until}) is before `from` ({since}); exchange or correct them", "until")
    return StatedMembership(
        row.text("group", "the words of a plan, or the id of a group of groups.yml"),
        row.text("area", 'the code of the plans\' area, in quotes, such as "620600"'),
        _members(row),
        since,
        until,
        row.text("source", "the document or list that says so, in words"),
        _url(row),
        row.file,
        row.lines,
        row.at,
    )


def _members(row: _Row) -> tuple[str, ...]:
    value = row.fields.get("members")
    if not isinstance(value, list) or not value or not all(isinstance(one, str) and one.strip() for one in value):
        raise row.fail("the statement needs `members`: a list of bodies, [by name, or 620600/finance]", "members")
    return tuple(one.strip() for one in value)


def _url(row: _Row) -> str | None:
    if row.fields.get("url") is None:
        return None
    value = row.text("url", "an address")
    if not value.startswith(("http://", "https://")) or any(sign.isspace() for sign in value):
        raise row.fail(f"`url` is {value!r}; it must begin with http:// or https:// and hold no blank", "url")
    return value
