"""What a document says once for all who lead: 列第一位者为牵头单位，下同, or 带★的为牵头单位."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cache

from fengong.extract.once import once_per_text
from fengong.lexicon.source import lexicon_file
from fengong.model import Basis, Clause, Mention, Role, Span

FIRST_LISTED_LEADS = "first-listed-leads"
MARKED_LEADS = "marked-leads"
#: What may stand between the last name of a clause and the convention that its end states.
BETWEEN = "）)〕】]〔（([ \u3000。，,；;、"
#: How far from its sign a convention may begin and end.
REACH = 60
#: What begins a note, which speaks of the whole document.
NOTE = re.compile(r"(?:注|说明|备注|注释)[：:][^\n]{0,60}$")


@dataclass(frozen=True, slots=True)
class Convention:
    """The first of a list leads, from ``start`` on, or whoever bears ``mark``; ``others_support``: the rest support."""

    start: int
    others_support: bool
    mark: str = ""


@cache
def convention_pattern() -> re.Pattern[str]:
    """The wording of a convention, with the separator and bracket before it and 下同 behind it."""
    entry = lexicon_file("roles")["conventions"]
    marks = [one.replace("{mark}", f"(?P<mark>[{re.escape(entry['marks'])}])") for one in entry["marked-leads"]]
    wordings = "|".join([*marks, *entry["first-listed-leads"]])
    others = rf"(?:(?P<others>{entry['others_support']})|{entry['others_responsible']})"
    return re.compile(
        rf"[，,。；;、]?[〔（(\[【]?(?:{wordings})(?:[，,；;、]?{others})?(?:{entry['tail']})?[〕）)\]】]?"
    )


@cache
def _sign() -> re.Pattern[str]:
    """Words that every convention holds: few texts have them, and looking for them takes a tenth of the time."""
    return re.compile(lexicon_file("roles")["conventions"]["sign"])


@once_per_text
def conventions(text: str) -> tuple[re.Match[str], ...]:
    """The conventions that a text states, in order; kept, because each item is asked about."""
    found: list[re.Match[str]] = []
    at = 0
    # Looked for around the words that each of them holds: the wording itself may begin with almost anything.
    for sign in _sign().finditer(text):
        start, end = max(at, sign.start() - REACH), sign.end() + REACH
        match = convention_pattern().search(text, start, end) if sign.start() >= at else None
        if match:
            found.append(match)
            at = match.end()
    return tuple(found)


def conventions_in(text: str, within: Span) -> list[Span]:
    """The places of conventions in a stretch of text, as far as they lie in it."""
    matches = conventions(text)
    if not matches:
        return []
    first = bisect_right(matches, within.start, key=lambda match: match.end())
    behind = bisect_left(matches, within.end, key=lambda match: match.start())
    places = (match.span() for match in matches[first:behind])
    return [Span(max(start, within.start), min(end, within.end)) for start, end in places]


def without_conventions(text: str, within: Span) -> str:
    """The words of a stretch of text without the conventions that they state."""
    kept, at = [], within.start
    for place in conventions_in(text, within):
        kept.append(text[at : place.start])
        at = place.end
    return "".join([*kept, text[at : within.end]])


def find_convention(text: str) -> Convention | None:
    """The convention of a document; None where it states none.

    >>> find_convention("（甲局、乙局负责。列第一位者为牵头单位，下同）")
    Convention(start=8, others_support=False, mark='')
    >>> find_convention("（甲局、乙局。排名第一的为牵头单位，其他为配合单位，下同）").others_support
    True
    >>> find_convention("责任单位中带★的为牵头单位，其余为配合单位。").mark, find_convention("标“*”的为牵头单位").mark
    ('★', '*')
    >>> [find_convention(words) is None for words in ("各牵头单位要加强协调", "市应急局为牵头单位", "第一责任人")]
    [True, True, True]
    >>> bool(find_convention("首位为牵头单位")), bool(find_convention("有多个责任单位的，第一个为牵头单位"))
    (True, True)
    >>> bool(find_convention("首个部门为牵头部门")), bool(find_convention("各项任务由排在首位的单位牵头负责"))
    (True, True)

    A note holds for the whole document, wherever it stands:

    >>> find_convention("1.甲。（甲局、乙局）\\n注：列第一位的为牵头单位。").start
    0
    """
    if not conventions(text):
        return None
    match = conventions(text)[0]
    note = NOTE.search(text[max(0, match.start() - 80) : match.start()])
    start = len(text[: match.start()].rstrip(BETWEEN)) if match.start() else 0
    return Convention(0 if note else start, bool(match["others"]), match["mark"] or "")


def apply_convention(clause: Clause, convention: Convention | None, names_lead: bool) -> Clause:
    """The clause with its first mention as lead, where the convention holds there and the words name no lead."""
    if convention is None or convention.mark or names_lead or clause.span.end < convention.start or not clause.mentions:
        return clause
    first, *others = clause.mentions
    if convention.others_support:
        others = [_turned(other, Role.SUPPORT) if other.role is Role.RESPONSIBLE else other for other in others]
    return replace(clause, mentions=(_turned(first, Role.LEAD), *others))


def without_marks(text: str, convention: Convention | None) -> str:
    """The text with blanks in the place of marks that a convention explains: they are no part of a name.

    >>> text = "（★市水务局、市公安局（★）、救援队**）带★的为牵头单位"
    >>> without_marks(text, find_convention(text))
    '（ 市水务局、市公安局   、救援队**）带★的为牵头单位'
    """
    if convention is None or not convention.mark:
        return text
    stated = conventions(text)
    if not stated:
        return text
    start, end = stated[0].span()
    before, behind = (
        _mark_pattern(convention.mark).sub(lambda match: " " * len(match.group()), words)
        for words in (text[:start], text[end:])
    )
    return before + text[start:end] + behind


def convention_name(convention: Convention | None) -> str | None:
    """What a convention is called in the results; None where there is none."""
    if convention is None:
        return None
    return MARKED_LEADS if convention.mark else FIRST_LISTED_LEADS


def apply_marks(clause: Clause, convention: Convention | None, text: str) -> Clause:
    """The clause with those as leads who bear the mark of the convention in the text, before or behind their name."""
    if convention is None or not convention.mark:
        return clause
    borne = [_bears(text, one.span, convention.mark) for one in clause.mentions]
    if not any(borne):
        return clause
    turned = {Role.RESPONSIBLE: Role.SUPPORT} if convention.others_support else {}
    pairs = zip(clause.mentions, borne, strict=True)
    mentions = (_turned(one, Role.LEAD if leads else turned.get(one.role, one.role)) for one, leads in pairs)
    return replace(clause, mentions=tuple(mentions))


def _bears(text: str, place: Span, mark: str) -> bool:
    before, behind = text[max(0, place.start - 2) : place.start], text[place.end : place.end + 4]
    return before.rstrip().endswith(mark) or bool(_mark_pattern(mark).match(behind.lstrip()))


@cache
def _mark_pattern(mark: str) -> re.Pattern[str]:
    """The mark, alone or in brackets; two in a row (救援队**) are something else."""
    one = re.escape(mark)
    return re.compile(rf"(?<!{one})(?:[（(]{one}[)）]|{one})(?!{one})")


def _turned(mention: Mention, role: Role) -> Mention:
    return mention if mention.role is role else replace(mention, role=role, basis=Basis.CONVENTION)


def inherited(clause: Clause) -> Clause:
    """A clause as those have it who do not state it themselves."""
    return replace(clause, mentions=tuple(replace(one, basis=Basis.INHERITED) for one in clause.mentions))
