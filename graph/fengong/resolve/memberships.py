"""Stated memberships → the group and the bodies that they mean, or one clear line that says which name means none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fengong.lexicon.memberships import StatedMembership
from fengong.lexicon.register import Register
from fengong.model import Group, Organization, Reading
from fengong.resolve.context import Context
from fengong.resolve.groups import group
from fengong.resolve.match import actor_named
from fengong.resolve.names import organization


@dataclass(frozen=True, slots=True)
class Membership:
    """Bodies that a source says to be members of a group from a day on, and up to another where it says so."""

    group: Group
    members: tuple[Organization, ...]
    since: date
    until: date | None
    source: str
    url: str | None = None


def memberships(
    stated: Iterable[StatedMembership], readings: Iterable[Reading], register: Register
) -> tuple[Membership, ...]:
    """What statements mean.

    Args:
        stated: the statements as they are written.
        readings: the plans of the build: what they take for a group is one.
        register: who there is.

    Raises:
        MembershipError: an area, a group or a member is not known; with the line and what to do.
    """
    described = {row.actor.key for reading in readings for row in reading.assignments if isinstance(row.actor, Group)}
    return tuple(_membership(one, described, register) for one in stated)


def _membership(one: StatedMembership, described: set[str], register: Register) -> Membership:
    if one.area not in register.areas.by_code:
        raise one.fail(
            f"{one.area!r} is no known area; write its GB/T 2260 code in quotes, or add it by --lexicon", "area"
        )
    context = Context(register, one.area, one.since.year)
    members = tuple(_member(one, at, name, context) for at, name in enumerate(one.members))
    return Membership(_group(one, described, context), members, one.since, one.until, one.source, one.url)


def _group(one: StatedMembership, described: set[str], context: Context) -> Group:
    known = context.register.groups
    by_id = next((entry.wordings[0] for entry in known.values() if entry.id == one.group), one.group)
    found = group(by_id, context)
    if by_id not in known and by_id.removeprefix("各") not in known and found.key not in described:
        raise one.fail(
            f"no plan of {one.area} in this build names a group {one.group!r}, and no groups.yml has it; "
            "write it as the plan does (`fengong query groups` lists them)",
            "group",
        )
    return found


def _member(one: StatedMembership, at: int, name: str, context: Context) -> Organization:
    area, _, office = name.partition("/")
    register = context.register
    if office and area in register.areas.by_code and office in register.offices:
        body = organization(register.areas.entry(area), register.offices[office])
        if body is not None:
            return body
    actor = actor_named(name, context)
    if isinstance(actor, Organization):
        return actor
    what = "is a group, not a body" if isinstance(actor, Group) else "is no body that is known"
    raise one.fail(
        f"member {name!r} {what} ({one.area}, {one.since.year}); write a name as plans do, or <area>/<office type>",
        "members",
        at,
    )
