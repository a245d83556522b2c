"""A mention → the actor it means: one organization, a group, or neither, with candidates where there are any."""

from __future__ import annotations

import hashlib

from fengong.extract.actors import is_group
from fengong.extract.damage import damage_spans, damaged
from fengong.lexicon.register import groups
from fengong.model import Actor, Group, Mention, Organization, Unresolved
from fengong.resolve.names import names_around

#: A rest of a damaged name shorter than this fits too much to suggest anybody.
MIN_FRAGMENT = 3


def resolve_mention(mention: Mention, area: str | None) -> Actor:
    """Who is meant, by the register and the area of the plan.

    >>> from fengong.model import Basis, Role, Span
    >>> def who(name):
    ...     actor = resolve_mention(Mention(name, Span(0, 1), name, Role.LEAD, 1, Basis.STATED, False), "620600")
    ...     return getattr(actor, "key", None) or (actor.reason, [c.key for c in actor.candidates])
    >>> who("市应急局"), who("各有关部门"), who("国家金融监管总局武威监管分局")
    ('620600/emergency-management', '620600/relevant-departments', '620600/financial-regulation')
    >>> who("市某某局"), who("(略) 委宣传部")
    (('unknown', []), ('damaged', ['620600/party-publicity-department']))
    """
    if damaged(mention.name):
        return Unresolved("damaged", _candidates(mention.name, area))
    found = names_around(area).get(mention.name, ()) if area else ()
    if len(found) == 1:
        return found[0]
    if found:
        return Unresolved("ambiguous", found)
    return group(mention.name, area) if is_group(mention.name) else Unresolved("unknown")


def group(words: str, area: str | None) -> Group:
    """The group that words describe; wordings that the lexicon holds to be the same class give the same group.

    >>> group("各负有安全监管职责的部门", "620600") == group("负有安全监管职责的部门", "620600")
    True
    >>> group("各区、市政府", None).key
    'x/g-c8da300d'
    """
    entry = groups().get(words) or groups().get(words.removeprefix("各"))
    if entry:
        return Group(f"{area or 'x'}/{entry.id}", entry.zh)
    return Group(f"{area or 'x'}/g-{hashlib.sha256(words.encode()).hexdigest()[:8]}", words)


def _candidates(name: str, area: str | None) -> tuple[Organization | Group, ...]:
    """Bodies and groups that what is left of a damaged name fits: by its beginning, or by its end."""
    traces = damage_spans(name)
    head, tail = name[: traces[0].start].strip(), name[traces[-1].end :].strip()
    found: dict[str, Organization | Group] = {}
    for written, bodies in names_around(area).items() if area else ():
        if _fits(written, head, tail):
            found |= {body.key: body for body in bodies if body.area.code == area}
    for wording, entry in groups().items():
        if _fits(wording, head, ""):
            known = group(entry.wordings[0], area)
            found[known.key] = known
    return tuple(found[key] for key in sorted(found))


def _fits(name: str, head: str, tail: str) -> bool:
    return (len(head) >= MIN_FRAGMENT and name.startswith(head)) or (len(tail) >= MIN_FRAGMENT and name.endswith(tail))
