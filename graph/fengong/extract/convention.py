"""What a document says once for all: 列第一位者为牵头单位，下同, and 以下均需试点城市政府落实，不再列出."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from fengong.lexicon.source import lexicon_file
from fengong.model import Basis, Clause, Mention, Role, Span

FIRST_LISTED_LEADS = "first-listed-leads"


@dataclass(frozen=True, slots=True)
class Convention:
    """The first of a list leads, from ``start`` on; ``others_support``: the rest support."""

    start: int
    others_support: bool


@cache
def convention_pattern() -> re.Pattern[str]:
    """The wording of the convention, with the separator before it and 下同 behind it."""
    entry = lexicon_file("roles")["conventions"]
    first, others = "|".join(entry["first-listed-leads"]), entry["others_support"]
    return re.compile(rf"[，,。；;、]?(?:{first})(?P<others>[，,；;、]?{others})?(?:{entry['tail']})?")


@cache
def _sign() -> re.Pattern[str]:
    """Words that every convention holds: few texts have them, and looking for them takes a tenth of the time."""
    return re.compile(lexicon_file("roles")["conventions"]["sign"])


def has_convention(words: str) -> bool:
    """Whether words may state the convention."""
    return bool(_sign().search(words))


@cache
def default_pattern() -> re.Pattern[str]:
    """The wording of a default that holds for all that follows."""
    return re.compile(lexicon_file("roles")["default"])


def find_convention(text: str) -> Convention | None:
    """The convention of a document; None where it states none.

    >>> find_convention("（甲局、乙局负责。列第一位者为牵头单位，下同）")
    Convention(start=8, others_support=False)
    >>> find_convention("（甲局、乙局。排名第一的为牵头单位，其他为配合单位，下同）").others_support
    True
    >>> find_convention("各牵头单位要加强协调") is None
    True
    """
    match = convention_pattern().search(text) if has_convention(text) else None
    return Convention(match.start(), bool(match["others"])) if match else None


def apply_convention(clause: Clause, convention: Convention | None, names_lead: bool) -> Clause:
    """The clause with its first mention as lead, where the convention holds there and the words name no lead."""
    if convention is None or names_lead or clause.span.end < convention.start or not clause.mentions:
        return clause
    first, *others = clause.mentions
    if convention.others_support:
        others = [_turned(other, Role.SUPPORT) if other.role is Role.RESPONSIBLE else other for other in others]
    return replace(clause, mentions=(_turned(first, Role.LEAD), *others))


def _turned(mention: Mention, role: Role) -> Mention:
    return mention if mention.role is role else replace(mention, role=role, basis=Basis.CONVENTION)


def inherited(clause: Clause) -> Clause:
    """A clause as those have it who do not state it themselves."""
    return replace(clause, mentions=tuple(replace(one, basis=Basis.INHERITED) for one in clause.mentions))


def default_span(text: str, within: Span) -> re.Match[str] | None:
    """The default in a stretch of text."""
    return default_pattern().search(text, within.start, within.end)
