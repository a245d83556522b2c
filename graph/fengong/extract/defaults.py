"""Who answers for many tasks at once: 以下均需试点城市政府落实，不再列出."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from fengong.extract.actors import is_actor, split_actors
from fengong.extract.once import once_per_text
from fengong.extract.parse import Named, parse_clause
from fengong.extract.tokens import words_of
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Role, Span


@dataclass(frozen=True, slots=True)
class Default:
    """A stated default: its place, whom it names, and whether it holds for what follows (以下), not what stands above.

    ``sure``: it speaks of tasks, or says that they are listed no more; in prose nothing less will do.
    """

    span: Span
    names: tuple[tuple[Span, Named], ...]
    follows: bool
    sure: bool


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    entry, roles = lexicon_file("roles")["defaults"], lexicon_file("roles")
    verb = rf"{any_of(roles['adverbs'])}{{0,3}}(?P<verb>{any_of([*words_of('verbs'), *entry['verbs']])})"
    verb += r"(?=[，,。；;：）)〕】\]\n]|$|下同)"
    tail = entry["tail"].replace("{unlisted}", entry["unlisted"])
    wordings = (one.replace("{verb}", verb).replace("{unlisted}", entry["unlisted"]) for one in entry["wordings"])
    return tuple(re.compile(wording + tail) for wording in wordings)


@cache
def _sign() -> re.Pattern[str]:
    return re.compile(lexicon_file("roles")["defaults"]["sign"])


def find_defaults(text: str, within: Span) -> list[Default]:
    """The defaults in the words of a clause, in order, none inside another.

    >>> def show(text):
    ...     found = find_defaults(text, Span(0, len(text)))
    ...     return [(one.span.of(text), [place.of(text) for place, _ in one.names]) for one in found]
    >>> show("甲局指导。以下均需试点县政府落实，不再列出")
    [('以下均需试点县政府落实，不再列出', ['试点县政府'])]
    >>> show("以下任务如无特别说明，均由各县（市、区）人民政府负责落实")
    [('以下任务如无特别说明，均由各县（市、区）人民政府负责落实', ['各县（市、区）人民政府'])]
    >>> show("以上任务，各县区、市开发区管委会均需抓好落实，不再一一列出")
    [('以上任务，各县区、市开发区管委会均需抓好落实，不再一一列出', ['各县区', '市开发区管委会'])]
    >>> show("市财政局牵头，各县区负责落实，下同，不再列出")
    [('各县区负责落实，下同，不再列出', ['各县区'])]
    >>> show("以下各项均需有关县政府推进"), show("市财政局负责落实"), show("以下均由甲乙负责")
    ([('以下各项均需有关县政府推进', ['有关县政府'])], [], [('以下均由甲乙负责', [])])
    """
    signs = list(_sign().finditer(text, within.start, within.end))
    if not signs:
        return []
    matches = [_patterns()[2].search(text, within.start, within.end), *_scoped(text, within, signs)]
    return _in_order(text, matches)


@once_per_text
def defaults_in_prose(text: str) -> tuple[Default, ...]:
    """The defaults that sentences of a text state outside of clauses; kept, because each item is asked about.

    >>> len(defaults_in_prose("以上任务，各县区均需抓好落实。"))
    1
    >>> defaults_in_prose("18岁以下均由学校负责。"), defaults_in_prose("以上人员均由学校负责。")
    ((), ())
    """
    within = Span(0, len(text))
    found = _in_order(text, _scoped(text, within, list(_sign().finditer(text))))
    return tuple(one for one in found if one.sure and one.names)


def _scoped(text: str, within: Span, signs: list[re.Match[str]]) -> list[re.Match[str] | None]:
    """Where 以下 or 以上 begins a default."""
    return [pattern.match(text, sign.start(), within.end) for sign in signs for pattern in _patterns()[:2]]


def _in_order(text: str, matches: list[re.Match[str] | None]) -> list[Default]:
    found: list[Default] = []
    for match in sorted(filter(None, matches), key=lambda one: one.start()):
        if not found or match.start() >= found[-1].span.end:
            found.append(_default(text, match))
    return found


def _default(text: str, match: re.Match[str]) -> Default:
    # A verb that is no word of the role table (推进) says that they answer for it.
    role = words_of("verbs").get(match["verb"], Role.RESPONSIBLE)
    listed = parse_clause(match["actors"], match.start("actors")) or []
    places = [place for one in listed for place in split_actors(text, one.span)]
    names = [(place, Named(place, role, open_ended=False, stated=True)) for place in places]
    scope = match.groupdict().get("scope")
    sure = bool(match.groupdict().get("what")) or "不再" in match.group()
    marks = tuple(lexicon_file("actors")["group_marks"])
    named = any(is_actor(place.of(text)) or place.of(text).startswith(marks) for place in places)
    return Default(Span(*match.span()), tuple(names) if named else (), scope in (None, "以下"), sure)
