"""Allocations in running prose: 由市水务局牵头落实, 市应急局会同市公安局制定, 建立甲局牵头、乙局参加的机制.

Only explicit allocations count: a named body or a group governed by a word of the role table. Exhortations
(各级党政领导干部要…) and other verbs do not. Each rule says where a list may begin; what follows an allocation in the
same sentence goes on with it (…牵头，市公安局配合), and 会同 makes leads of those before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from fengong.extract.governed import STOP, Governed, Name, governed, listed, partners
from fengong.extract.tokens import words_of
from fengong.lexicon.source import lexicon_file
from fengong.lexicon.words import any_of
from fengong.model import Role, Span

#: A bracket that lists levels is part of a name.
LEVELS = re.compile(r"[（(][省市区县州盟旗乡镇村街道社区、，,和及或含]{1,12}[)）]")
PHRASE = re.compile("[，,]")
PHRASE_END = re.compile("[、，,。；;\n]")
#: A list before 会同 is no longer.
MAX_SUBJECT = 60
#: Before 由 these make another word: 自由, 理由, 经由.
NO_BY = tuple("自理经缘因原")
#: Where a longer sentence ends for what goes on in it: without a bound a hostile text could make the search quadratic.
MAX_SENTENCE = 400
#: Phrases of a sentence that are looked at.
MAX_PHRASES = 12


@dataclass(frozen=True, slots=True)
class Allocation:
    """Names with their roles at a place; of each name whether its list ends with 等."""

    span: Span
    names: tuple[Name, ...]
    names_lead: bool


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    prose, verbs = lexicon_file("prose"), any_of(words_of("verbs"))
    return {
        # Each begins with a word, so that a search skips the characters between.
        "by": re.compile(rf"由|{any_of(prose['frames'])}由?"),
        "verb": re.compile(rf"{verbs}(?=[，,、。；;\n（(]|$)"),
        "strong": re.compile(any_of(verb for verb in words_of("verbs") if _is_strong(verb))),
        "described": re.compile(prose["described"]),
        "main": re.compile(r"[是为](?=[^。；;，,]{0,24}责任主体)"),
        "any": re.compile(verbs),
        "with": re.compile(prose["together"]),
    }


def _is_strong(verb: str) -> bool:
    """Whether a verb allocates work also where its object follows: 负责编制方案, but not 支持企业发展."""
    return words_of("verbs").get(verb) is Role.LEAD or verb.startswith("负责")


def allocates(words: str) -> bool:
    """Whether words hold a verb that allocates work also where its object follows.

    >>> allocates("市教育局负责制定办法"), allocates("支持企业发展")
    (True, False)
    """
    return bool(_patterns()["strong"].search(words))


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
    >>> show("市统计局负责监测，市财政局、市审计局配合，会同有关部门定期评估。")
    [[('市统计局', 'lead'), ('市财政局', 'support'), ('市审计局', 'support'), ('有关部门', 'support')]]
    >>> show("由家庭医生提供帮助，各地要高度重视，各级党政领导干部要带头学。"), show("会同社会培训机构开展培训。")
    ([], [])
    >>> show("健全政府社会协同共治机制。"), show("对由市科技局负责认定的企业给予奖励。")
    ([], [])
    """
    words = within.of(text)
    rows: list[Allocation] = []
    if "由" in words or any(frame in words for frame in lexicon_file("prose")["frames"]):
        rows += _by(text, within)
    if "会同" in words or "局会" in words or "厅会" in words:
        rows += _with(text, within)
    if "责任主体" in words:
        rows += _main(text, within)
    if _patterns()["verb"].search(words) or _patterns()["strong"].search(words):
        rows += _sentences(text, within)
    return _apart(rows)


def _apart(rows: list[Allocation]) -> list[Allocation]:
    """Rows in text order; of those that overlap the first, and of those that begin together the longest."""
    found: list[Allocation] = []
    for row in sorted(rows, key=lambda one: (one.span.start, -one.span.end)):
        if not found or row.span.start >= found[-1].span.end:
            found.append(row)
    return found


def _by(text: str, within: Span) -> Iterator[Allocation]:
    """由 with a list and its verb; 建立 … 的机制 around a list."""
    at = within.start
    while match := _patterns()["by"].search(text, at, within.end):
        at = match.end()
        frame = not match.group().endswith("由")
        if not frame and text[match.start() - 1 : match.start()] in NO_BY:
            continue
        first = governed(text, at, within.end) or _beside_nobody(text, at, within.end)
        row = _continued(text, match.start(), first)
        # 建立 alone says nothing of who does it: only 建立甲局牵头、乙局参加|的机制 does.
        if row and (not frame or text.startswith("的", row.span.end)):
            yield row
            at = row.span.end


def _beside_nobody(text: str, at: int, limit: int) -> Governed | None:
    """The list behind one that names no body: 由政府负责人牵头、|相关部门参与."""
    end = PHRASE_END.search(text, at, min(limit, at + MAX_SUBJECT))
    verbs = _patterns()["any"].finditer(text, at, end.start()) if end else ()
    verb = next((verb for verb in verbs if end and verb.end() == end.start()), None)
    found = governed(text, end.end(), limit) if end and verb else None
    if found and verb and words_of("verbs")[verb.group()] is Role.LEAD:
        return replace(found, leads=True)
    return found


def _with(text: str, within: Span) -> Iterator[Allocation]:
    """Who does something together with others: the list between the last comma and 会同."""
    for match in _patterns()["with"].finditer(text, *within):
        end = match.start()
        start = _list_start(text, within.start, end)
        end -= 2 * text.endswith(("牵头", "负责"), start, end)
        leads = listed(text, start, end, Role.LEAD)
        others = partners(text, match.end(), within.end) if leads else None
        if others:
            row = _continued(text, start, Governed((*leads, *others.names), "会同", others.end, leads=True))
            if row:
                yield row


def _main(text: str, within: Span) -> Iterator[Allocation]:
    """Who is named the body that answers: 各县区政府是本地区安全生产的责任主体."""
    for match in _patterns()["main"].finditer(text, *within):
        start = _list_start(text, within.start, match.start())
        if names := listed(text, start, match.start(), Role.RESPONSIBLE):
            yield Allocation(Span(start, match.end()), names, names_lead=False)


def _list_start(text: str, least: int, end: int) -> int:
    """Where the list before a place begins: behind the last mark that no list goes over, or behind 由."""
    least = max(least, end - MAX_SUBJECT)
    start = max(least, *(text.rfind(mark, least, end) + 1 for mark in "。；;：:\n，,由"))
    return start + text.startswith("经", start)


def _sentences(text: str, within: Span) -> Iterator[Allocation]:
    """Sentences that begin with those who answer, and phrases that do with a strong verb: …，市财政局负责保障."""
    done = within.start
    for start, begins in _subjects(text, within).items():
        first = governed(text, start, within.end) if start >= done else None
        if first and (_is_strong(first.verb) or (begins and _ends(text, first.end, within.end))):
            row = _continued(text, start, first)
            if row:
                yield row
                done = row.span.end


def _subjects(text: str, within: Span) -> dict[int, bool]:
    """Where those who answer may stand, before a strong verb or one that ends a list; whether a sentence begins there.

    Verbs are looked for first, because few sentences have one.
    """
    found: dict[int, bool] = {}
    for kind in ("strong", "verb"):
        for verb in _patterns()[kind].finditer(text, *within):
            start = _sentence_start(text, within, verb.start())
            if start is None:
                continue
            found[start] = True
            if kind == "strong":
                found.setdefault(text.rfind("，", start, verb.start()) + 1 or start, False)
    return dict(sorted(found.items()))


def _sentence_start(text: str, within: Span, verb: int) -> int | None:
    """Where the sentence of a verb begins; None behind a bracket, but for one that lists levels: 各县（市、区）政府."""
    least = max(within.start, verb - MAX_SENTENCE)
    start = max(within.start, *(text.rfind(mark, least, verb) + 1 for mark in "。；;\n"))
    opened = max(text.rfind(mark, start, verb) for mark in "（(")
    while opened >= 0:
        if not LEVELS.match(text, opened):
            return None
        opened = max(text.rfind(mark, start, opened) for mark in "（(")
    return start


def _ends(text: str, at: int, limit: int) -> bool:
    """Whether a phrase ends at a place."""
    return at == limit or text[at] in "，,、（("


def _continued(text: str, start: int, first: Governed | None) -> Allocation | None:
    """An allocation with those in the phrases behind it that go on with it; None where it only describes."""
    if first is None or _patterns()["described"].match(text, first.end):
        return None
    names, end = list(first.names), first.end
    leads = first.leads
    for at in _phrases(text, first.end):
        if at < end:
            continue
        if text.startswith("会同", at):
            more = partners(text, at + 2, len(text))
            if more:
                names = [
                    (place, Role.LEAD if role is Role.RESPONSIBLE else role, opened) for place, role, opened in names
                ]
                leads = True
        else:
            more = governed(text, at + text.startswith("由", at), len(text))
        if more and not _patterns()["described"].match(text, more.end):
            names += more.names
            end, leads = more.end, leads or more.leads
    return Allocation(Span(start, end), tuple(names), leads)


def _phrases(text: str, at: int) -> list[int]:
    """Where the phrases behind an allocation begin in its sentence: behind commas, and behind a 、 right after it."""
    limit = min(len(text), at + MAX_SENTENCE)
    stop = STOP.search(text, at, limit)
    end = stop.start() if stop else limit
    starts = [at + 1] if text.startswith("、", at) else []
    return [*starts, *(comma.end() for comma in PHRASE.finditer(text, at, end))][:MAX_PHRASES]
