"""A mention → the actor it means: one organization, a group, or neither, with candidates where there are any."""

from __future__ import annotations

import re
from functools import lru_cache

from fengong.extract.damage import damage_spans, damaged
from fengong.lexicon.given import GivenName
from fengong.lexicon.offices import OfficeType
from fengong.model import Actor, Group, Mention, Organization, Unresolved
from fengong.resolve.bodies import body_named, body_of
from fengong.resolve.context import Context
from fengong.resolve.groups import describes_group, group
from fengong.resolve.names import organization, usual_names
from fengong.resolve.offices import offices_formerly_named, offices_named

#: A rest of a damaged name shorter than this fits too much to suggest anybody.
MIN_FRAGMENT = 3
#: What is longer is no name of a body, whatever it ends with.
MAX_NAME = 80
_BRACKET = re.compile(r"(.{3,})[（(〔][^（）()〔〕]*[）)〕]")


def resolve_mention(mention: Mention, context: Context) -> Actor:
    """Who is meant, by the register, the area of the plan and its year.

    >>> from fengong.lexicon.register import shipped
    >>> from fengong.model import Basis, Role, Span
    >>> own = Context(shipped(), "620600")
    >>> def who(name):
    ...     actor = resolve_mention(Mention(name, Span(0, 1), name, Role.LEAD, 1, Basis.STATED, False), own)
    ...     return getattr(actor, "key", None) or (actor.reason, [c.key for c in actor.candidates])
    >>> who("市应急局"), who("各有关部门"), who("国家金融监管总局武威监管分局")
    ('620600/emergency-management', '620600/relevant-departments', '620600/financial-regulation')
    >>> who("市某某局"), who("(略) 委宣传部")
    (('unknown', []), ('damaged', ['620600/party-publicity-department']))
    """
    return actor_named(mention.name, context)


@lru_cache(maxsize=20_000)
def actor_named(name: str, context: Context) -> Actor:
    """Who a restored name means in a plan."""
    if settled := _settled(name, context):
        return settled
    if damaged(name):
        return Unresolved("damaged", _candidates(name, context))
    if found := one_office(name, context):
        return found
    if describes_group(name):
        return group(name, context)
    if len(name) > MAX_NAME:
        return Unresolved("unknown")
    # A body that is gone by the plan's year is not another one of its own: 市公安消防支队.
    if successors := offices_formerly_named(_bare(name), context):
        return Unresolved("unknown", successors)
    if body := body_named(_bare(name), context, lambda words: _office_at_start(words, context)):
        return body
    return Unresolved("unknown")


@lru_cache(maxsize=20_000)
def one_office(name: str, context: Context) -> Organization | Unresolved | None:
    """The office of a name, or that it means several; a bracket after a name only explains it."""
    if len(name) > MAX_NAME:
        return None
    found = offices_named(name, context) or offices_named(_bare(name), context)
    if len(found) > 1:
        return Unresolved("ambiguous", found)
    return found[0] if found else None


def _bare(name: str) -> str:
    match = _BRACKET.fullmatch(name)
    return match[1] if match else name


def _settled(name: str, context: Context) -> Actor | None:
    """What a user has settled about the name, where it holds for plans of this area."""
    given = context.register.names.get(name)
    if given is None or (given.areas and context.area not in given.areas):
        return None
    match given.meaning:
        case "organization":
            code, _, office = given.value.partition("/")
            return organization(context.entry(code), context.register.offices[office])
        case "group":
            entry = next(one for one in context.register.groups.values() if one.id == given.value)
            return group(entry.wordings[0], context)
        case _:
            return _own_body(given, context)


def _own_body(given: GivenName, context: Context) -> Organization | None:
    if context.area is None:
        return None
    return body_of(context.register.bodies[given.value], context.area, given.official or given.name, context)


def _office_at_start(words: str, context: Context) -> tuple[Organization, int] | None:
    """The office that words begin with, and where its name ends, for the longest name that means one office only."""
    for end in range(len(words) - 1, 2, -1):
        found = offices_named(words[:end], context)
        if len(found) == 1:
            return found[0], end
    return None


def _candidates(name: str, context: Context) -> tuple[Organization | Group, ...]:
    """Bodies of the plan's area and groups that what is left of a damaged name fits: by its beginning, or its end."""
    traces = damage_spans(name)
    head, tail = name[: traces[0].start].strip(), name[traces[-1].end :].strip()
    found: dict[str, Organization | Group] = {
        body.key: body for written, body in _own_names(context) if _fits(written, head, tail)
    }
    for wording, entry in context.register.groups.items():
        if _fits(wording, head, ""):
            known = group(entry.wordings[0], context)
            found[known.key] = known
    return tuple(found[key] for key in sorted(found))


@lru_cache(maxsize=16)
def _own_names(context: Context) -> tuple[tuple[str, Organization], ...]:
    """The usual names of every office of the plan's own area that stood in its year."""
    if context.area is None:
        return ()
    area = context.entry(context.area)
    offices = (one for one in context.register.offices.values() if one.until is None or _stood(one, context))
    bodies = [(office, organization(area, office)) for office in offices]
    return tuple((name, body) for office, body in bodies if body for name in usual_names(area, office))


def _stood(office: OfficeType, context: Context) -> bool:
    """Whether a type of bodies that is gone stood in the plan's year; where no year is known, it suggests nobody."""
    return context.year is not None and office.stood_in(context.year)


def _fits(name: str, head: str, tail: str) -> bool:
    return (len(head) >= MIN_FRAGMENT and name.startswith(head)) or (len(tail) >= MIN_FRAGMENT and name.endswith(tail))
