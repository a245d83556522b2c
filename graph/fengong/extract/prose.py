"""Allocations in running prose: 由市水务局牵头落实, 市应急局会同市公安局制定, 建立甲局牵头、乙局参加的机制.

Only explicit allocations count: a named body or a group governed by a word of the role table. Exhortations
(各级党政领导干部要…) and other verbs do not.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from fengong.extract.actors import is_actor, is_group, split_actors
from fengong.extract.parse import Named, parse_clause
from fengong.extract.tokens import verb_pattern, words_of
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Role, Span

#: The longest list that prose holds; what is longer is no list.
LIST = r"[^。；;：:\n（(）)“”《》]{2,160}?"
#: Names without a comma between them.
NAMES = r"[^。；;：:，,\n（(）)“”《》由]{2,60}?"
#: A sentence, and the commas at which a clause at its beginning may end.
SENTENCE = re.compile(r"(?:^|(?<=[。；;\n]))[^。；;\n（(]{4,300}")
COMMA = re.compile("[，,]")
FIRST = re.compile("[^、，,等]{2,40}")
MAX_PARTS = 8
MAX_NAME = 24


@dataclass(frozen=True, slots=True)
class Allocation:
    """Names with their roles at a place; ``open_ended``: the list ends with 等."""

    span: Span
    names: tuple[tuple[Span, Role, bool], ...]
    names_lead: bool


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    verbs, opens = verb_pattern(), lexicon_file("actors")["open_end"]
    does = any_of(lexicon_file("prose")["after_with"])
    start = r"(?:^|(?<=[。；;\n]))"
    return {
        "by": re.compile(
            rf"(?<![自理经缘因原])(?:(?:建立|形成|健全)由?|由)(?P<list>{LIST})(?P<open>{opens})?(?P<verb>{verbs})"
        ),
        "next": re.compile(rf"[、，,](?P<list>{LIST})(?P<open>{opens})?(?P<verb>{verbs})"),
        "with": re.compile(
            rf"(?:^|(?<=[。；;，,：:\n由]))经?(?P<lead>{NAMES})(?:将|要|应|负责|牵头)?会同"
            rf"(?P<list>{LIST})(?P<open>{opens})?(?={does})"
        ),
        "does": re.compile(rf"{start}(?P<list>{NAMES})(?:要|应)?(?P<verb>负责|统筹)(?=[^。；;，,的人]{{3,}})"),
        "joined": re.compile(rf"[，,]会同(?P<list>{LIST})(?P<open>{opens})?(?={does})"),
        "ends": re.compile(rf"{verbs}(?=[，,、]|$)"),
        # Begins with a word, so that a search skips the characters that no verb begins with.
        "verb": re.compile(rf"{any_of(words_of('verbs'))}(?=[，,、。；;\n（(]|$)"),
        "main": re.compile(rf"{start}(?P<list>{NAMES})[是为](?=[^。；;，,]{{0,24}}责任主体)"),
    }


def find_prose(text: str, within: Span) -> list[Allocation]:
    """Allocations in a stretch of prose, in order, none inside another.

    >>> def show(text):
    ...     rows = find_prose(text, Span(0, len(text)))
    ...     return [[(span.of(text), str(role)) for span, role, _ in row.names] for row in rows]
    >>> show("此项工作由市水务局牵头落实。")
    [[('市水务局', 'lead')]]
    >>> show("建立市应急局、市公安局牵头，市有关部门参加的工作机制。")
    [[('市应急局', 'lead'), ('市公安局', 'lead'), ('市有关部门', 'support')]]
    >>> show("市应急局会同有关部门制定方案。")
    [[('市应急局', 'lead'), ('有关部门', 'support')]]
    >>> show("本措施由市发展改革委负责解释。"), show("试点城市负责编制实施方案。")
    ([[('市发展改革委', 'responsible')]], [[('试点城市', 'responsible')]])
    >>> show("由家庭医生提供帮助，各地要高度重视，各级党政领导干部要带头学。"), show("会同社会培训机构开展培训。")
    ([], [])
    """
    found: list[Allocation] = []
    words = within.of(text)
    rows = [row for signs, rule in RULES if any(sign in words for sign in signs) for row in rule(text, within)]
    for row in sorted([*rows, *_sentences(text, within)], key=lambda one: (one.span.start, -one.span.end)):
        if not found or row.span.start >= found[-1].span.end:
            found.append(row)
    return found


def _by(text: str, within: Span) -> list[Allocation]:
    rows = []
    at = within.start
    while match := _patterns()["by"].search(text, at, within.end):
        at = match.end()
        parts = [match]
        while len(parts) < MAX_PARTS and (more := _patterns()["next"].match(text, at, within.end)):
            parts.append(more)
            at = more.end()
        # 由政府负责人牵头、相关部门参与: who is no body is passed over, those beside him are not.
        names = [name for part in parts for name in _list(text, part, _role(part["verb"]))]
        joined = _patterns()["joined"].match(text, at, within.end) if names else None
        if joined:
            names += _list(text, joined, Role.SUPPORT)
            at = joined.end()
        if names:
            leads = any(_role(part["verb"]) is Role.LEAD for part in parts)
            rows.append(Allocation(Span(match.start(), at), tuple(names), leads))
        else:
            at = match.start() + 1
    return rows


def _with(text: str, within: Span) -> list[Allocation]:
    rows = []
    for match in _patterns()["with"].finditer(text, within.start, within.end):
        leads = _actors(text, Span(*match.span("lead")))
        partners = _actors(text, Span(*match.span("list")))
        if leads and partners:
            names = [(span, Role.LEAD, False) for span in leads]
            names += [(span, Role.SUPPORT, bool(match["open"])) for span in partners]
            rows.append(Allocation(Span(*match.span()), tuple(names), True))
    return rows


def _does(text: str, within: Span) -> list[Allocation]:
    rows = []
    for match in _patterns()["does"].finditer(text, within.start, within.end):
        names = _list(text, match, _role(match["verb"]))
        if names:
            rows.append(Allocation(Span(*match.span()), tuple(names), match["verb"] == "统筹"))
    return rows


def _main(text: str, within: Span) -> list[Allocation]:
    rows = []
    for match in _patterns()["main"].finditer(text, within.start, within.end):
        names = _list(text, match, Role.RESPONSIBLE)
        if names:
            rows.append(Allocation(Span(*match.span()), tuple(names), names_lead=False))
    return rows


def _sentences(text: str, within: Span) -> list[Allocation]:
    """Sentences that begin as a clause does, as 县供销社牵头，县商务局配合 or 县委党校具体负责，年内完成 do."""
    if not _patterns()["verb"].search(text, within.start, within.end):
        return []
    rows = []
    for match in SENTENCE.finditer(text, within.start, within.end):
        if not _may_begin_as_clause(text, Span(*match.span())):
            continue
        ends = [comma.start() for comma in COMMA.finditer(text, match.start(), match.end())] + [match.end()]
        best: list[Named] | None = None
        for end in ends[:MAX_PARTS]:
            named = parse_clause(text[match.start() : end], match.start())
            if named and all(one.stated and _named_in_prose(one.span.of(text)) for one in named):
                best = named
        if best:
            names = [(place, one.role, one.open_ended) for one in best for place in split_actors(text, one.span)]
            leads = any(one.role is Role.LEAD for one in best)
            rows.append(Allocation(Span(match.start(), best[-1].span.end), tuple(names), leads))
    return rows


def _may_begin_as_clause(text: str, sentence: Span) -> bool:
    """Whether a verb ends a list that begins with an actor: asked first, because few sentences do."""
    # The quick search goes first: few sentences have a verb where a list can end.
    likely = _patterns()["verb"].search(text, sentence.start, sentence.end)
    verb = _patterns()["ends"].search(text, sentence.start, sentence.end) if likely else None
    first = FIRST.match(text, sentence.start, verb.start()) if verb else None
    return bool(first and any(is_actor(place.of(text)) for place in split_actors(text, Span(*first.span()))))


#: A sign that each rule cannot do without, looked for first because most stretches have none, and the rule.
RULES: tuple[tuple[tuple[str, ...], Callable[[str, Span], list[Allocation]]], ...] = (
    (("由", "建立", "形成", "健全"), _by),
    (("会同",), _with),
    (("负责", "统筹"), _does),
    (("责任主体",), _main),
)


def _list(text: str, match: re.Match[str], role: Role) -> list[tuple[Span, Role, bool]]:
    opened = "open" in match.re.groupindex and bool(match["open"])
    return [(span, role, opened) for span in _actors(text, Span(*match.span("list")))]


@cache
def _role(words: str) -> Role:
    """The role of a verb with its adverbs."""
    verb = re.search(any_of(words_of("verbs")) + "$", words)
    assert verb is not None
    return words_of("verbs")[verb.group()]


def _actors(text: str, span: Span) -> list[Span]:
    """The actors of a list; none where one of its members is no actor, for then it is no list of actors."""
    places: list[Span] = []
    at = span.start
    for piece in re.split("([、，,])", span.of(text)):
        if piece not in "、，,":
            places += split_actors(text, Span(at, at + len(piece)))
        at += len(piece)
    return places if all(_named_in_prose(place.of(text)) for place in places) else []


def _named_in_prose(words: str) -> bool:
    """Whether words between others name an actor: they end like one, and hold nothing that no name holds."""
    if len(words) > MAX_NAME or "会同" in words or not is_actor(words):
        return False
    return is_group(words) or not _no_name().search(words)


@cache
def _no_name() -> re.Pattern[str]:
    return re.compile(any_of(lexicon_file("prose")["not_in_names"]))
