"""A name → a body that is told by how its name is written: a branch, a company, a park, a school."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from fengong.lexicon.areas import STATE
from fengong.lexicon.bodies import BodyPattern
from fengong.lexicon.register import Register
from fengong.model import Organization
from fengong.resolve.context import Context
from fengong.resolve.forms import STATE_WORDS
from fengong.resolve.prefixes import Prefix, Written, prefixes

#: An office of the register that a name begins with, and where it ends.
Opening = Callable[[str], tuple[Organization, int] | None]
#: What stands between bodies and in the name of none.
_BETWEEN = re.compile("[、，；]")
#: How much of its own a name must have before its ending, where it begins with no area.
OWN = 2


@dataclass(frozen=True, slots=True)
class _Read:
    """A name taken apart: the pattern, the full wording of its start, its ending, and the area it states."""

    pattern: BodyPattern
    start: str
    wording: str
    ending: str
    prefix: Prefix | None


def body_named(name: str, context: Context, opening: Opening | None = None) -> Organization | None:
    """The body that a name is the name of, by the first pattern that it fits; None where it fits none.

    ``opening`` finds the office that a name begins with, for units of offices.

    >>> from fengong.lexicon.register import shipped
    >>> def who(name, area="370000"):
    ...     body = body_named(name, Context(shipped(), area))
    ...     return body and (body.key[:-9], body.name)
    >>> who("人行济南分行"), who("省港航集团")
    (('370100/central-bank-branch', '中国人民银行济南分行'), ('370000/company-short', '山东省港航集团'))
    >>> who("中国国家铁路集团有限公司"), who("合肥海关"), who("有限公司"), who("市民营经济局")
    (('100000/company', '中国国家铁路集团有限公司'), ('340100/customs', '合肥海关'), None, None)
    >>> who("人民银行济南分行", "100000") == who("人行济南分行")
    True
    """
    if _BETWEEN.search(name):
        return None
    for pattern in _by_ending(context.register).get(name[-1:], ()):
        found = _read(name, pattern, context)
        if found is None:
            continue
        if pattern.needs == "office":
            owner = opening(name) if opening else None
            if owner and owner[1] < len(name):
                return _body(pattern, owner[0].area.code, owner[0].name + name[owner[1] :], context)
            continue
        code = _area(found, name, context)
        if code is not None and _stands(found, name):
            return _body(pattern, code, _full(found, name, context), context)
    return None


def body_of(pattern: BodyPattern, area: str, name: str, context: Context) -> Organization:
    """The body of a pattern and a name in an area, as a user has settled it."""
    return _body(pattern, area, name, context)


@cache
def _by_ending(register: Register) -> dict[str, tuple[BodyPattern, ...]]:
    """Patterns by the last character of their endings, in their order."""
    found: dict[str, dict[str, BodyPattern]] = {}
    for pattern in register.bodies.values():
        for ending in pattern.ends:
            found.setdefault(ending[-1], {})[pattern.id] = pattern
    return {last: tuple(patterns.values()) for last, patterns in found.items()}


def _read(name: str, pattern: BodyPattern, context: Context) -> _Read | None:
    ending = max((end for end in pattern.ends if name.endswith(end)), key=len, default=None)
    if ending is None or ending == name:
        return None
    start = max((one for one in pattern.starts if name.startswith(one)), key=len, default="")
    wording = pattern.starts[0] if start and pattern.needs == "start" else start
    places = [
        one
        for one in prefixes(name, context, len(start))
        if one.end < len(name) and _is_place(one, name[len(start) : one.end], pattern, context)
    ]
    # The longest name of an area counts only where the ending still stands after it.
    fitting = [one for one in places if one.end <= len(name) - len(ending)]
    if not fitting and name.startswith(STATE_WORDS):
        fitting = _before_ending(name, len(name) - len(ending), context)
    return _Read(pattern, start, wording, ending, fitting[0] if fitting else None)


def _is_place(prefix: Prefix, words: str, pattern: BodyPattern, context: Context) -> bool:
    """Whether an area is meant: the short name of a county is too often a word (延长石油集团) to be one far from it.

    Branches of central agencies are named after nothing else.
    """
    if words in pattern.unplaced:
        return False
    if prefix.written is not Written.SHORT or pattern.kind == "central-branch":
        return True
    level = min(context.entry(code).area.level for code in prefix.codes)
    return level < "50" or any(
        code in context.chain or context.register.areas.parent(code) == context.area for code in prefix.codes
    )


def _before_ending(name: str, end: int, context: Context) -> list[Prefix]:
    """The area right before the ending of a name that begins with its owner's: 中国…公司安徽分公司."""
    found = (one for at in range(1, end - 1) for one in prefixes(name[:end], context, at) if one.end == end)
    return [one for one in found if one.written is not Written.LEVEL]


def _stands(found: _Read, name: str) -> bool:
    """Whether enough stands before the ending for the words to name one body."""
    match found.pattern.needs:
        case "place":
            return found.prefix is not None
        case "start":
            return bool(found.start)
        case "place-or-start":
            return found.prefix is not None or bool(found.start and len(name) > len(found.start))
        case _:
            return found.prefix is not None or len(name) - len(found.ending) >= OWN


def _area(found: _Read, name: str, context: Context) -> str | None:
    """The area a body belongs to: the one it states, the state, else that of the plan; None where that is not known."""
    if found.prefix is not None:
        return found.prefix.codes[0] if len(found.prefix.codes) == 1 else None
    return STATE if name.startswith(STATE_WORDS) and found.pattern.needs != "start" else context.area


def _full(found: _Read, name: str, context: Context) -> str:
    """The name with a short start and ending written out, and the level word replaced by the area."""
    longer = dict(found.pattern.same).get(found.ending, found.ending)
    begins = found.wording
    at = len(found.start)
    if found.prefix is not None and found.prefix.written is Written.LEVEL and found.prefix.end > at:
        begins += context.entry(found.prefix.codes[0]).area.name
        at = found.prefix.end
    return begins + name[at : len(name) - len(found.ending)] + longer


def _body(pattern: BodyPattern, code: str, name: str, context: Context) -> Organization:
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    return Organization(f"{code}/{pattern.id}-{digest}", name, pattern.id, context.entry(code).area)
