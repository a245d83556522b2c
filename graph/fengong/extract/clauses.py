"""Where a stretch of text says who answers, and what it says: brackets, labelled lines, prose."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from fengong.extract.actors import is_actor, is_place, split_actors
from fengong.extract.brackets import Bracket, find_brackets
from fengong.extract.convention import conventions_in, without_conventions
from fengong.extract.deadlines import find_deadlines
from fengong.extract.defaults import Default, defaults_in_prose, find_defaults
from fengong.extract.elided import are_elided
from fengong.extract.labelled import find_labelled
from fengong.extract.once import once_per_text
from fengong.extract.parse import Named, parse_clause
from fengong.extract.prose import Allocation, allocates, find_prose
from fengong.extract.taken import Taken
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
#: What says no more than that later clauses are read alike.
SAME = re.compile(r"[，,、；;。]?(?:以下[均都皆]?同|下同)$")


class _Search:
    """The search for clauses in a stretch of text: what was found so far, and which characters are spoken for."""

    def __init__(self, text: str, within: Span) -> None:
        self._text, self._within = text, within
        self._taken = Taken(within)
        self._found: list[ClauseFound] = []
        self._findings: list[Finding] = []
        self._runs = find_labelled(text, within)

    def brackets(self) -> None:
        """Brackets that say who does what; one that ends its sentence may be a bare list."""
        for bracket in find_brackets(self._text, self._within):
            if self._runs and self._ends_a_name(bracket.span):
                continue
            clause = read_clause(self._text, bracket.span) if _may_hold_one(self._text, bracket) else None
            if bracket.ends and _holds_prose(bracket.span.of(self._text), clause):
                clause = _spoken(self._text, bracket.span) or clause
            if clause and (bracket.ends or _all_likely(clause.clause)):
                self._keep(clause)
            elif bracket.ends and not clause:
                self._refuse(bracket.span)

    def _ends_a_name(self, bracket: Span) -> bool:
        """Whether a bracket without a word of a role stands in a labelled list: 责任单位：市委党校（市行政学院）."""
        at = bisect_right(self._runs, (bracket.start,)) - 1
        inside = at >= 0 and self._runs[at].end >= bracket.end
        return inside and not any(token.role for token in tokens(bracket.of(self._text)))

    def labelled(self) -> None:
        """Runs of labelled words."""
        for run in self._runs:
            words = self._taken.free(run).of(self._text).rstrip(" \t\u3000\n。；;，,")
            span = Span(run.start, run.start + len(words))
            if words:
                clause = read_clause(self._text, span)
                self._keep(clause) if clause else self._refuse(span)

    def stated_once(self) -> None:
        """Defaults in sentences; a convention allocates nothing by itself."""
        for default in defaults_in_prose(self._text):
            if self._within.holds(default.span) and not self._taken.touches(default.span):
                self._keep(_defaulted(self._text, default))
        for place in conventions_in(self._text, self._within):
            self._taken.mark(place)

    def prose(self) -> None:
        """Allocations in running prose."""
        for row in find_prose(self._text, self._within):
            if not self._taken.touches(row.span):
                self._keep(_allocated(self._text, row))

    def result(self) -> ClausesFound:
        """What was found, and signs of an allocation that no clause holds: nothing is dropped in silence."""
        self._found.sort(key=lambda one: one.clause.span)
        return ClausesFound(tuple(self._found), (*self._findings, *_left_over(self._text, self._within, self._taken)))

    def _keep(self, clause: ClauseFound) -> None:
        self._found.append(clause)
        self._taken.mark(clause.place)

    def _refuse(self, span: Span) -> None:
        if _looks_like_one(without_conventions(self._text, span)):
            self._findings.append(finding("clause-not-understood", span, words=span.of(self._text)))
            self._taken.mark(span)
        elif _may_allocate(span.of(self._text)):
            self._findings.append(finding("possible-allocation", span, words=span.of(self._text)))
            self._taken.mark(span)


def find_clauses(text: str, within: Span) -> ClausesFound:
    """Clauses in a stretch of text.

    >>> text = "推动演练(高危行业每半年1次)。(市应急局牵头，各有关部门负责)"
    >>> [found.clause.span.of(text) for found in find_clauses(text, Span(0, len(text))).clauses]
    ['市应急局牵头，各有关部门负责']
    >>> text = "修堤。以上任务，各县区均需抓好落实，不再列出。各项任务由排在首位的单位牵头负责，其他单位配合。"
    >>> [found.clause.span.of(text) for found in find_clauses(text, Span(0, len(text))).clauses]
    ['以上任务，各县区均需抓好落实，不再列出']
    """
    search = _Search(text, within)
    search.brackets()
    search.labelled()
    search.stated_once()
    search.prose()
    return search.result()


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
    defaults = find_defaults(text, span)
    rows: list[tuple[Span, Named]] = []
    for sentence in _sentences(text, span, defaults):
        named = parse_clause(sentence.of(text), sentence.start)
        if named is None:
            return None
        said = [one for one in named if not _is_time(one.span.of(text))]
        rows += [(place, one) for one in said for place in split_actors(text, one.span)]
    rows += [name for default in defaults for name in default.names]
    follows = sum(len(default.names) for default in defaults)
    stated = any(one.stated for _, one in rows)
    if not rows or not (_answers(text, span, rows) if stated else _bare_list([place.of(text) for place, _ in rows])):
        return None
    mentions = tuple(_mention(text, place, one, order) for order, (place, one) in enumerate(rows, 1))
    clause = Clause(span, any(mention.open_ended for mention in mentions), mentions)
    place = Span(max(0, span.start - 1), min(len(text), span.end + 1))
    # A default allocates to all that follows, not to one task: no convention makes a lead of it.
    leads = _names_lead(without_conventions(text, span)) or follows == len(rows)
    return ClauseFound(clause, leads, place, _following(clause, defaults))


def _answers(text: str, span: Span, rows: list[tuple[Span, Named]]) -> bool:
    """Whether one of the names that a verb or label governs is an actor, or all are places or offices cut short."""
    names = [place.of(text) for place, _ in rows]
    return any(map(is_actor, names)) or all(map(is_place, names)) or _elided(text, span, rows)


def _bare_list(names: list[str]) -> bool:
    """Whether names without a verb or label are a list of actors, with places in it or one that is not known as such.

    >>> _bare_list(["市林业局", "历城区"]), _bare_list(["市工信局", "市财政局", "项目业主"])
    (True, True)
    >>> _bare_list(["历城区", "平阴县"]), _bare_list(["市工信局", "项目业主"]), _bare_list(["窗口", "市工信局", "网站"])
    (False, False, False)
    """
    actors = [is_actor(name) for name in names]
    others = [name for name, actor in zip(names, actors, strict=True) if not actor and not is_place(name)]
    return actors[0] and len(others) < sum(actors)


def _elided(text: str, span: Span, rows: list[tuple[Span, Named]]) -> bool:
    """Whether the names are offices without their endings: 公安、司法、民政部门."""
    opens = [token.span.of(span.of(text)) for token in tokens(span.of(text)) if token.type == "OPEN"]
    return are_elided([place.of(text) for place, _ in rows], "".join(opens[-1:]))


def _following(clause: Clause, defaults: list[Default]) -> Clause | None:
    """The clause as what follows has it: those whom its default names."""
    named = {place for default in defaults if default.follows for place, _ in default.names}
    mentions = tuple(mention for mention in clause.mentions if mention.span in named)
    return replace(clause, open_ended=False, mentions=mentions) if mentions else None


def _sentences(text: str, span: Span, defaults: list[Default]) -> list[Span]:
    """The sentences of a clause, without conventions and defaults."""
    words = span.of(text)
    words = SAME.sub("", words) if words.endswith("同") else words
    cut = [(default.span.start - span.start, default.span.end - span.start) for default in defaults]
    cut += [(place.start - span.start, place.end - span.start) for place in conventions_in(text, span)]
    pieces = []
    at = 0
    for start, end in sorted(cut):
        pieces.append((at, max(at, start)))
        at = max(at, end)
    sentences = []
    for start, end in [*pieces, (at, len(words))]:
        at = start
        for sentence in words[start:end].split("。"):
            if sentence.strip(" \u3000，,、；;。\n"):
                sentences.append(Span(span.start + at, span.start + at + len(sentence)))
            at += len(sentence) + 1
    return sentences


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


def _holds_prose(words: str, clause: ClauseFound | None) -> bool:
    """Whether a verb in a bracket has an object that no list has: 市教育局负责制定办法."""
    if clause is None:
        return allocates(words)
    return any(allocates(one.surface) and not is_actor(one.surface) for one in clause.clause.mentions)


def _spoken(text: str, bracket: Span) -> ClauseFound | None:
    """The clause of a bracket that is prose: all that its sentences allocate."""
    rows = find_prose(text, bracket)
    if not rows or bracket.of(text).endswith(tuple(lexicon_file("roles")["with"])):
        return None
    names = tuple(name for row in rows for name in row.names)
    found = _allocated(text, Allocation(bracket, names, any(row.names_lead for row in rows)))
    return replace(found, place=Span(max(0, bracket.start - 1), min(len(text), bracket.end + 1)))


def _defaulted(text: str, default: Default) -> ClauseFound:
    mentions = tuple(_mention(text, place, one, order) for order, (place, one) in enumerate(default.names, 1))
    clause = Clause(default.span, open_ended=False, mentions=mentions)
    return ClauseFound(clause, True, default.span, _following(clause, [default]))


@lru_cache(maxsize=8192)
def _is_time(words: str) -> bool:
    """Whether words fix when: lists of actors are often followed by 2025年6月底前 or 持续推进."""
    if TIME.fullmatch(words):
        return True
    return not is_actor(words) and any(one.span.start == 0 for one in find_deadlines(words, Span(0, len(words))))


def _names_lead(words: str) -> bool:
    return any(token.role is Role.LEAD for token in tokens(words))


def _may_hold_one(text: str, bracket: Bracket) -> bool:
    """Inside a sentence a bracket must say who does what; at its end a bare list will do, unless it explains."""
    if bracket.span.of(text).startswith(tuple(lexicon_file("actors")["explaining"])):
        return False
    return bracket.ends or any(token.role for token in tokens(bracket.span.of(text)))


def _all_likely(clause: Clause) -> bool:
    return all(is_actor(mention.surface) for mention in clause.mentions)


def _looks_like_one(words: str) -> bool:
    """Whether words with a verb or label name an actor, or say of some 部门 what it does."""
    made = tokens(words)
    if not any(token.role for token in made):
        return False
    if any(is_actor(token.span.of(words)) for token in made if token.type == "NAME"):
        return True
    before = [token.span.of(words) for token, after in pairwise(made) if after.type == "VERB"]
    no_names = lexicon_file("prose")["not_in_names"]
    return any(len(said) > 2 and said.endswith("部门") and not any(map(said.__contains__, no_names)) for said in before)


def _may_allocate(words: str) -> bool:
    """Whether words that are no clause might be one: a verb that allocates, or a list that begins with an actor.

    >>> _may_allocate("国网某地电力负责"), _may_allocate("市工信局、项目业主"), _may_allocate("包括智算中心、超算中心")
    (True, True, False)
    """
    if words.startswith(tuple(lexicon_file("actors")["explaining"])):
        return False
    made = tokens(words)
    is_list = len(made) > 1 and all(token.type in ("NAME", "SEP") for token in made)
    return allocates(words) or (is_list and is_actor(made[0].span.of(words)))


@cache
def _signs() -> tuple[re.Pattern[str], ...]:
    """Words that nearly always allocate duties: a label of actors, or 由 … 牵头/负责."""
    # Two patterns, because each begins with a word of its own: searches for them skip the text between.
    return (
        re.compile(rf"{any_of(words_of('labels'))}\s*[:：]"),
        re.compile(r"由[^。；;，,\n]{2,40}(?:牵头|负责)"),
    )


@once_per_text
def allocation_signs(text: str) -> tuple[Span, ...]:
    """Signs of an allocation in a text, in order; kept, because each item is asked about."""
    return tuple(sorted(Span(*match.span()) for sign in _signs() for match in sign.finditer(text)))


def _left_over(text: str, within: Span, taken: Taken) -> list[Finding]:
    """Signs of an allocation that no clause holds: nothing is dropped in silence."""
    signs = allocation_signs(text)
    inside = signs[bisect_left(signs, (within.start,)) : bisect_left(signs, (within.end,))]
    left = (span for span in inside if span.end <= within.end and not taken.touches(span))
    return [finding("possible-allocation", span, words=span.of(text)) for span in left]
