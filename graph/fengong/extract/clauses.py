"""Brackets → clauses: which brackets say who answers for a task, and what they say."""

from __future__ import annotations

from dataclasses import dataclass

from fengong.extract.actors import is_actor, split_actors
from fengong.extract.brackets import closing_brackets
from fengong.extract.parse import Named, parse_clause
from fengong.extract.tokens import tokens
from fengong.lexicon.findings import finding
from fengong.model import Basis, Clause, Finding, Mention, Span


@dataclass(frozen=True, slots=True)
class ClausesFound:
    """Clauses of a stretch of text, and what looks like one but was not understood."""

    clauses: tuple[Clause, ...]
    findings: tuple[Finding, ...]


def find_clauses(text: str, within: Span) -> ClausesFound:
    """Clauses in the closing brackets of a stretch of text.

    >>> text = "推动演练(高危行业每半年1次)。(市应急局牵头，各有关部门负责)"
    >>> [clause.span.of(text) for clause in find_clauses(text, Span(0, len(text))).clauses]
    ['市应急局牵头，各有关部门负责']
    """
    clauses: list[Clause] = []
    findings: list[Finding] = []
    for span in closing_brackets(text, within):
        clause = read_clause(text, span)
        if clause:
            clauses.append(clause)
        elif _looks_like_one(span.of(text)):
            findings.append(finding("clause-not-understood", span, words=span.of(text)))
    return ClausesFound(tuple(clauses), tuple(findings))


def read_clause(text: str, span: Span) -> Clause | None:
    """The clause at a place; None where the words are none.

    Words are a clause when the grammar accepts them and at least one name in them can be an actor; a bare list
    needs all its names to be.

    >>> def names(words): return read_clause(words, Span(0, len(words)))
    >>> [m.surface for m in names("市科技局和各有关部门负责").mentions]
    ['市科技局', '各有关部门']
    >>> names("详见附件"), names("重点在落实"), names("以下简称《条例》")
    (None, None, None)
    """
    named = parse_clause(span.of(text), span.start)
    if not named:
        return None
    actors = [(place, one) for one in named for place in split_actors(text, one.span)]
    likely = [is_actor(place.of(text)) for place, _ in actors]
    stated = any(token.role for token in tokens(span.of(text)))
    if not (any(likely) if stated else all(likely)):
        return None
    mentions = tuple(_mention(text, place, one, order) for order, (place, one) in enumerate(actors, 1))
    return Clause(span, any(mention.open_ended for mention in mentions), mentions)


def _mention(text: str, place: Span, named: Named, order: int) -> Mention:
    surface = place.of(text)
    return Mention(surface, place, surface, named.role, order, Basis.STATED, named.open_ended)


def _looks_like_one(words: str) -> bool:
    found = tokens(words)
    return any(token.role for token in found) and any(
        is_actor(token.span.of(words)) for token in found if token.type == "NAME"
    )
