"""A clause as tokens: verbs, labels and separators of the lexicon, and the names between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Role, Span


@dataclass(frozen=True, slots=True)
class Token:
    """A terminal of ``clause.lark`` with its place; ``role`` for verbs and labels."""

    type: str
    span: Span
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    pattern: re.Pattern[str]
    roles: dict[str, Role]
    joining: re.Pattern[str]


@cache
def _vocabulary() -> _Vocabulary:
    roles, actors = lexicon_file("roles"), lexicon_file("actors")
    verbs = {word: Role(role) for role, words in roles["verbs"].items() for word in words}
    labels = {word: Role(role) for role, words in roles["labels"].items() for word in words}
    # At most three in a row (按职责分工分别具体负责): without a bound a hostile text could make the search quadratic.
    adverbs = any_of(roles["adverbs"]) + "{0,3}"
    alone = any_of(roles["standing_alone"])
    joining = re.compile(any_of(actors["conjunctions"]))
    with_, opens = any_of(roles["with"]), any_of(actors["open_ends"])
    # A verb counts only where a list can end, so that 监督 in 市场监督管理局 is part of a name.
    ends = rf"(?=\s*(?:[、，,；;。]|$|{with_}))"
    pattern = "|".join(
        [
            rf"(?P<LABEL>{any_of(labels)})\s*[:：]",
            rf"(?P<VERB>{adverbs}(?P<verb>{any_of(verbs)})){ends}",
            rf"(?P<ALONE>{alone}){ends}",
            rf"(?P<OPEN>{opens})(?=\s*(?:[、，,；;。]|$|{joining.pattern}|{adverbs}(?:{any_of(verbs)}|{alone})|{with_}))",
            rf"(?P<WITH>{with_})(?=.)",
            rf"(?P<SEP>\s*{any_of(actors['separators'])}\s*)",
            r"(?P<BY>(?:(?<=^)|(?<=[，,；;]))由)",
            r"(?P<END>[。.\s]+$)",
        ]
    )
    return _Vocabulary(re.compile(pattern), verbs | labels, joining)


def tokens(words: str, at: int = 0) -> list[Token]:
    """Tokens of a clause's words; ``at`` is the place of the words in the text.

    >>> [t.type for t in tokens("市应急局、市公安局等分别牵头,各有关部门按职责分工负责")]
    ['NAME', 'SEP', 'NAME', 'OPEN', 'VERB', 'BREAK', 'NAME', 'VERB']
    >>> [t.type for t in tokens("市市场监督管理局、市工业和信息化局")]
    ['NAME', 'SEP', 'NAME']
    >>> [(t.type, t.role and str(t.role)) for t in tokens("配合单位：市公安局")]
    [('LABEL', 'support'), ('NAME', None)]
    """
    found: list[Token] = []
    end = 0
    for match in _vocabulary().pattern.finditer(words):
        found += _names(words, Span(end, match.start()), at, found)
        found += _token(match, at)
        end = match.end()
    return _breaks([*found, *_names(words, Span(end, len(words)), at, found)])


def _names(words: str, span: Span, at: int, before: list[Token]) -> list[Token]:
    """The name between two tokens; after 等 a conjunction goes on with the list: 等部门及各地区."""
    joined = _vocabulary().joining.match(words, span.start, span.end) if before and before[-1].type == "OPEN" else None
    if joined is None:
        return _name(words, span.start, span.end, at)
    return [Token("SEP", Span(at + joined.start(), at + joined.end())), *_name(words, joined.end(), span.end, at)]


def _name(words: str, start: int, end: int, at: int) -> list[Token]:
    chunk = words[start:end]
    start += len(chunk) - len(chunk.lstrip())
    stripped = chunk.strip()
    return [Token("NAME", Span(at + start, at + start + len(stripped)))] if stripped else []


def _token(match: re.Match[str], at: int) -> list[Token]:
    span = Span(at + match.start(), at + match.end())
    match match.lastgroup:
        case "LABEL":
            return [Token("LABEL", span, _vocabulary().roles[match["LABEL"]])]
        case "verb" | "VERB":
            return [Token("VERB", span, _vocabulary().roles[match["verb"]])]
        case "ALONE":
            return [Token("VERB", span, Role.RESPONSIBLE)]
        case "END" | None:
            return []
        case kind:
            return [Token(kind, span)]


def _breaks(found: list[Token]) -> list[Token]:
    """Separators after a verb or before a label separate parts; those at the ends separate nothing."""
    result: list[Token] = []
    for number, token in enumerate(found):
        if token.type != "SEP":
            result.append(token)
            continue
        before = found[number - 1].type if number else None
        after = found[number + 1].type if number + 1 < len(found) else None
        if before is None or after is None or before == "SEP":
            continue
        result.append(Token("BREAK" if before == "VERB" or after == "LABEL" else "SEP", token.span))
    return result
