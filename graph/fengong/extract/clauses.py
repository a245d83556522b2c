"""Where a stretch of text says who answers, and what it says: brackets, labelled lines, prose."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache

from fengong.extract.actors import is_actor, split_actors
from fengong.extract.brackets import Bracket, find_brackets
from fengong.extract.convention import convention_pattern, default_pattern, default_span, has_convention
from fengong.extract.deadlines import find_deadlines
from fengong.extract.labelled import find_labelled
from fengong.extract.parse import Named, parse_clause
from fengong.extract.prose import Allocation, find_prose
from fengong.extract.tokens import tokens, words_of
from fengong.lexicon.findings import finding
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Basis, Clause, Finding, Mention, Role, Span


@dataclass(frozen=True, slots=True)
class ClauseFound:
    """A clause; ``names_lead``: its words say who leads; ``place``: with its brackets; ``following``: a default."""

    clause: Clause
    names_lead: bool
    place: Span
    following: Clause | None = None


@dataclass(frozen=True, slots=True)
class ClausesFound:
    """Clauses of a stretch of text, in order, and what looks like one but was not understood."""

    clauses: tuple[ClauseFound, ...]
    findings: tuple[Finding, ...]


#: Words that begin with a date and end when something is done: days that no calendar has are no actors either.
TIME = re.compile(r"(?:20\d\d年|\d{1,2}月|每[年月季周半]|年)[^、，。]{0,20}?(?:前|底|末|日|月|年|完成|次|到位|成效)")


class Taken:
    """Which characters of a stretch are spoken for; asking takes no longer when there is much."""

    def __init__(self, within: Span) -> None:
        self._start = within.start
        self._marks = bytearray(within.end - within.start)

    def mark(self, span: Span) -> None:
        """Say that a place is spoken for."""
        start, end = max(0, span.start - self._start), min(len(self._marks), span.end - self._start)
        self._marks[start:end] = b"\1" * max(0, end - start)

    def touches(self, span: Span) -> bool:
        """Whether any of a place is."""
        return 1 in self._marks[max(0, span.start - self._start) : max(0, span.end - self._start)]


def find_clauses(text: str, within: Span) -> ClausesFound:
    """Clauses in a stretch of text.

    >>> text = "推动演练(高危行业每半年1次)。(市应急局牵头，各有关部门负责)"
    >>> [found.clause.span.of(text) for found in find_clauses(text, Span(0, len(text))).clauses]
    ['市应急局牵头，各有关部门负责']
    """
    found: list[ClauseFound] = []
    findings: list[Finding] = []
    taken = Taken(within)
    for bracket in find_brackets(text, within):
        clause = read_clause(text, bracket.span) if _may_hold_one(text, bracket) else None
        if clause and (bracket.ends or _all_likely(clause.clause)):
            found.append(clause)
            taken.mark(clause.place)
        elif bracket.ends and not clause and _looks_like_one(bracket.span.of(text)):
            findings.append(finding("clause-not-understood", bracket.span, words=bracket.span.of(text)))
            taken.mark(bracket.span)
    for span in find_labelled(text, within):
        if not taken.touches(span):
            clause = read_clause(text, span)
            if clause:
                found.append(clause)
                taken.mark(clause.place)
            elif _looks_like_one(span.of(text)):
                findings.append(finding("clause-not-understood", span, words=span.of(text)))
                taken.mark(span)
    for row in find_prose(text, within):
        if not taken.touches(row.span):
            found.append(_allocated(text, row))
            taken.mark(row.span)
    found.sort(key=lambda one: one.clause.span)
    return ClausesFound(tuple(found), (*findings, *_left_over(text, within, taken)))


def read_clause(text: str, span: Span) -> ClauseFound | None:
    """The clause at a place; None where the words are none.

    Words are a clause when the grammar accepts each of their sentences and at least one name in them can be an
    actor; a bare list needs all its names to be. What states a convention or a default is set apart first.

    >>> def names(words):
    ...     found = read_clause(words, Span(0, len(words)))
    ...     return found and [mention.surface for mention in found.clause.mentions]
    >>> names("市科技局和各有关部门负责"), names("甲局、乙局负责。列第一位者为牵头单位，下同")
    (['市科技局', '各有关部门'], ['甲局', '乙局'])
    >>> names("详见附件"), names("重点在落实"), names("以下简称《条例》")
    (None, None, None)
    """
    default = default_span(text, span)
    rows: list[tuple[Span, Named]] = []
    for sentence in _sentences(text, span):
        named = parse_clause(sentence.of(text), sentence.start)
        if named is None:
            return None
        said = [one for one in named if not _is_time(one.span.of(text))]
        rows += [(place, one) for one in said for place in split_actors(text, one.span)]
    follows = _default_names(text, default)
    rows += follows
    likely = [is_actor(place.of(text)) for place, _ in rows]
    stated = any(one.stated for _, one in rows)
    if not rows or not (any(likely) if stated else all(likely)):
        return None
    mentions = tuple(_mention(text, place, one, order) for order, (place, one) in enumerate(rows, 1))
    clause = Clause(span, any(mention.open_ended for mention in mentions), mentions)
    following = Clause(span, False, mentions[len(mentions) - len(follows) :]) if follows else None
    place = Span(max(0, span.start - 1), min(len(text), span.end + 1))
    # A default allocates to all that follows, not to one task: no convention makes a lead of it.
    return ClauseFound(clause, _names_lead(span.of(text)) or len(follows) == len(rows), place, following)


def _sentences(text: str, span: Span) -> list[Span]:
    """The sentences of a clause, without conventions and defaults."""
    words = span.of(text)
    cut = [match.span() for match in default_pattern().finditer(words)]
    if has_convention(words):
        cut += [match.span() for match in convention_pattern().finditer(words)]
    edges = [0, *(edge for pair in sorted(cut) for edge in pair), len(words)]
    pieces = [(edges[n], edges[n + 1]) for n in range(0, len(edges), 2)]
    sentences = []
    for start, end in pieces:
        at = start
        for sentence in words[start:end].split("。"):
            if sentence.strip(" \u3000，,、；;。\n"):
                sentences.append(Span(span.start + at, span.start + at + len(sentence)))
            at += len(sentence) + 1
    return sentences


def _default_names(text: str, default: re.Match[str] | None) -> list[tuple[Span, Named]]:
    if default is None:
        return []
    role = words_of("verbs")[default["verb"]]
    place = Span(*default.span("actors"))
    return [(one, Named(one, role, open_ended=False, stated=True)) for one in split_actors(text, place)]


def _mention(text: str, place: Span, named: Named, order: int) -> Mention:
    surface = place.of(text)
    return Mention(surface, place, "".join(surface.split()), named.role, order, Basis.STATED, named.open_ended)


def _allocated(text: str, row: Allocation) -> ClauseFound:
    mentions = tuple(
        _mention(text, span, Named(span, role, opened, stated=True), order)
        for order, (span, role, opened) in enumerate(row.names, 1)
    )
    clause = Clause(row.span, any(mention.open_ended for mention in mentions), mentions)
    return ClauseFound(clause, row.names_lead, row.span)


@lru_cache(maxsize=8192)
def _is_time(words: str) -> bool:
    """Whether words fix when: lists of actors are often followed by 2025年6月底前 or 持续推进."""
    if TIME.fullmatch(words):
        return True
    return not is_actor(words) and any(one.span.start == 0 for one in find_deadlines(words, Span(0, len(words))))


def _names_lead(words: str) -> bool:
    cleaned = convention_pattern().sub("", words) if has_convention(words) else words
    return any(token.role is Role.LEAD for token in tokens(cleaned))


def _may_hold_one(text: str, bracket: Bracket) -> bool:
    """Inside a sentence a bracket must say who does what; at its end a bare list will do, unless it explains."""
    if bracket.span.of(text).startswith(tuple(lexicon_file("actors")["explaining"])):
        return False
    return bracket.ends or any(token.role for token in tokens(bracket.span.of(text)))


def _all_likely(clause: Clause) -> bool:
    return all(is_actor(mention.surface) for mention in clause.mentions)


def _looks_like_one(words: str) -> bool:
    made = tokens(words)
    return any(token.role for token in made) and any(
        is_actor(token.span.of(words)) for token in made if token.type == "NAME"
    )


@cache
def _signs() -> tuple[re.Pattern[str], ...]:
    """Words that nearly always allocate duties: a label of actors, or 由 … 牵头/负责."""
    # Two patterns, because each begins with a word of its own: searches for them skip the text between.
    return (
        re.compile(rf"{any_of(words_of('labels'))}\s*[:：]"),
        re.compile(r"由[^。；;，,\n]{2,40}(?:牵头|负责)"),
    )


@lru_cache(maxsize=1)
def allocation_signs(text: str) -> tuple[Span, ...]:
    """Signs of an allocation in a text, in order; kept, because each item is asked about."""
    return tuple(sorted(Span(*match.span()) for sign in _signs() for match in sign.finditer(text)))


def _left_over(text: str, within: Span, taken: Taken) -> list[Finding]:
    """Signs of an allocation that no clause holds: nothing is dropped in silence."""
    signs = allocation_signs(text)
    inside = signs[bisect_left(signs, (within.start,)) : bisect_left(signs, (within.end,))]
    left = (span for span in inside if span.end <= within.end and not taken.touches(span))
    return [finding("possible-allocation", span, words=span.of(text)) for span in left]
