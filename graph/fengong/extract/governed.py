"""Lists of actors in running prose, and the word that governs them: 由|市水务局|牵头, 会同|有关部门|制定.

Prose has no marks where a list begins or ends, so a list is what stands between a place where one may begin and a word
of the role table (or, after 会同, a word that tells what is done together), and all of whose members are actors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fengong.extract.actors import is_actor, is_group, split_actors
from fengong.extract.tokens import tokens, words_of
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Role, Span

#: The longest list that prose holds; what is longer is no list.
MAX_LIST = 160
#: No name of an actor in prose is longer.
MAX_NAME = 30
#: Verbs looked at before a list is given up: 监督 in 市市场监督管理局 governs nothing.
MAX_VERBS = 6
#: So long are the adverbs before a verb at most: 按照各自职责分工分别具体.
MAX_BEFORE = 24
#: What no list in prose goes beyond.
STOP = re.compile(r"[。；;：:\n《》]")
#: Behind a verb these make a noun of it: 负责人, 责任制, 督查室; but not in 负责人才引进, 负责制定方案, 负责室内环境.
NO_VERB = re.compile("人(?![才力口事员民大])|制(?![定订作造止约度])|者|室(?![内外])")

#: A place, a role, and whether the list is left open by 等.
Name = tuple[Span, Role, bool]


@dataclass(frozen=True, slots=True)
class Governed:
    """Names with their role; ``verb`` governs them and ends at ``end``; ``leads``: the words say who leads."""

    names: tuple[Name, ...]
    verb: str
    end: int
    leads: bool


def governed(text: str, start: int, limit: int) -> Governed | None:
    """The list that begins at a place and the verb that governs it; None where no list does.

    >>> def show(words):
    ...     found = governed(words, 0, len(words))
    ...     return found and ([place.of(words) for place, _, _ in found.names], found.verb)
    >>> show("市市场监督管理局负责解释"), show("市财政局、市教育局等部门分别牵头")
    ((['市市场监督管理局'], '负责'), (['市财政局', '市教育局'], '牵头'))
    >>> show("各县（市、区）人民政府要统筹推进")
    (['各县（市、区）人民政府'], '统筹')
    >>> show("家庭医生提供帮助"), show("按程序报送市财政局负责")
    (None, None)
    """
    limit = _limit(text, start, limit)
    for verb in _verbs(text, start, limit):
        role = words_of("verbs").get(verb.group(), Role.RESPONSIBLE)
        if names := listed(text, start, verb.start(), role):
            return Governed(names, verb.group(), verb.end(), role is Role.LEAD)
    return None


def partners(text: str, start: int, limit: int) -> Governed | None:
    """The list that begins behind 会同, up to what is done together; None where no list does.

    >>> def show(words):
    ...     found = partners(words, 0, len(words))
    ...     return found and [place.of(words) for place, _, _ in found.names]
    >>> show("有关部门制定方案"), show("市财政局、市教育局等部门，于年底前完成"), show("社会培训机构开展培训")
    (['有关部门'], ['市财政局', '市教育局'], None)
    """
    limit = _limit(text, start, limit)
    for count, end in enumerate(_patterns()["together"].finditer(text, start + 2, limit)):
        names = listed(text, start, end.start(), Role.SUPPORT)
        # A comma ends a list that 等 closes; another may stand within the list.
        if names and (end.group() not in "，," or names[-1][2]):
            return Governed(names, "会同", end.start(), leads=True)
        if count == MAX_VERBS:
            break
    names = listed(text, start, limit, Role.SUPPORT)
    return Governed(names, "会同", limit, leads=True) if names else None


def _limit(text: str, start: int, limit: int) -> int:
    limit = min(limit, start + MAX_LIST)
    stop = STOP.search(text, start, limit)
    return stop.start() if stop else limit


def _verbs(text: str, start: int, limit: int) -> Iterator[re.Match[str]]:
    """The first verbs of a stretch."""
    for count, verb in enumerate(_patterns()["verb"].finditer(text, start + 2, limit)):
        if not NO_VERB.match(text, verb.end()):
            yield verb
        if count == MAX_VERBS:
            return


def listed(text: str, start: int, end: int, role: Role) -> tuple[Name, ...]:
    """The members of a list with their role; none where one of them is no actor, for then it is no list of actors."""
    before = _patterns()["before"].search(text, max(start, end - MAX_BEFORE), end)
    end = before.start() if before else end
    opened = _patterns()["open"].search(text, start, end)
    places = _members(text, start, opened.start() if opened else end)
    return tuple((place, role, opened is not None) for place in places)


def _members(text: str, start: int, end: int) -> list[Span]:
    words = text[start:end].rstrip()
    # Asked first, because few stretches before a verb end like an actor.
    if words[-1:] not in _last_characters() or _patterns()["no name"].match(words):
        return []
    found = tokens(words)
    if not found or any(token.type not in ("NAME", "SEP") for token in found):
        return []
    names = [Span(start + token.span.start, start + token.span.end) for token in found if token.type == "NAME"]
    places = [place for name in names for place in split_actors(text, name)]
    return places if all(named_in_prose(place.of(text)) for place in places) else []


def named_in_prose(words: str) -> bool:
    """Whether words between others name an actor: they end like one, and hold nothing that no name holds.

    >>> [named_in_prose(w) for w in ("市水务局", "“双减”工作专班成员单位", "各有关部门")]
    [True, True, True]
    >>> [named_in_prose(w) for w in ("鼓励地方政府", "区域研发基地或总部", "“双减”政府部门”")]
    [False, False, False]
    """
    if len(words) > MAX_NAME or words.count("“") != words.count("”") or _patterns()["joins"].search(words):
        return False
    if not is_actor(words):
        return words in lexicon_file("prose")["generic"]
    verb = _patterns()["no name"].search(words)
    return verb is None or (verb.start() > 0 and is_group(words))


@cache
def _last_characters() -> frozenset[str]:
    """What a name or the description of a group ends with."""
    actors, generic = lexicon_file("actors"), lexicon_file("prose")["generic"]
    words = [*actors["endings"], *actors["group_endings"], *actors["group_tails"], *generic, "）", ")", "〕"]
    return frozenset(word[-1] for word in words)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    roles, prose = lexicon_file("roles"), lexicon_file("prose")
    adverbs, opens = any_of(roles["adverbs"]), lexicon_file("actors")["open_end"]
    return {
        "verb": re.compile(rf"{any_of(roles['standing_alone'])}(?=[，,、。；;\n]|$)|{any_of(words_of('verbs'))}"),
        # At most three adverbs, because without a bound a hostile text could make the search quadratic.
        "before": re.compile(rf"(?:{adverbs}|要|应当?|将|须)(?:{adverbs}){{0,3}}$"),
        "open": re.compile(rf"{opens}$"),
        "together": re.compile(any_of([*prose["after_with"], "，", ","])),
        "joins": re.compile(rf"由|{prose['together']}"),
        "no name": re.compile(any_of(prose["not_in_names"])),
    }
