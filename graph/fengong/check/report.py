"""A check as a listing: what breaks a shape, what was found in the text, and what each character was read as."""

from __future__ import annotations

from itertools import groupby
from typing import TypeVar

from fengong.ask.table import Cell, Column, Table
from fengong.check.ledger import Ledger, LedgerFinding, RegionShare
from fengong.check.violation import Violation
from fengong.model import Severity

COLUMNS = (
    Column("part", "部分", "part"),
    Column("severity", "级别", "severity"),
    Column("code", "代码", "code"),
    Column("count", "数量", "count"),
    Column("plan", "方案", "plan"),
    Column("start", "起", "start"),
    Column("end", "止", "end"),
    Column("message", "说明", "message"),
    Column("quote", "原文", "words"),
    Column("place", "位置", "place"),
)
SUMMARY_COLUMNS = (
    Column("severity", "级别", "severity"),
    Column("code", "代码", "code"),
    Column("count", "数量", "count"),
    Column("place", "位置", "place"),
    Column("message", "说明", "message"),
    Column("quote", "原文", "words"),
)
PARTS = {
    "zh": {"shape": "形状", "finding": "发现", "region": "文字归属"},
    "en": {"shape": "shape", "finding": "finding", "region": "region"},
}
SEVERITIES = {"error": "错误", "warning": "警告", "info": "提示"}
REGIONS = {
    "title": "标题",
    "preamble": "前言",
    "heading": "小标题",
    "task": "任务",
    "clause": "分工",
    "repeat": "重复",
    "furniture": "网页附带",
    "unread": "未读懂",
}
#: Findings of one code that are more than this are shown as one row in a summary, with the first as example.
FEW = 3
#: Quotes longer than this are cut, with a mark.
QUOTE = 40
EXAMPLE = {"zh": "例：", "en": "e.g. "}
ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)

Row = tuple[Cell, ...]
T = TypeVar("T")


def errors(violations: tuple[Violation, ...], ledger: Ledger) -> int:
    """How many errors there are; a check with any has failed."""
    return _severities(violations, ledger).count(Severity.ERROR)


def _severities(violations: tuple[Violation, ...], ledger: Ledger) -> list[Severity]:
    return [*(one.severity for one in violations), *(one.severity for one in ledger.findings)]


def full_report(violations: tuple[Violation, ...], ledger: Ledger, lang: str) -> Table:
    """A row for everything."""
    rows = [_shape_row(one, lang) for one in violations]
    rows += [_finding_row(one, lang) for one in _by_severity(ledger.findings)]
    rows += [_region_row(one, lang) for one in ledger.regions]
    return Table(COLUMNS, tuple(rows), notes=_notes(violations, ledger, lang))


def summary(violations: tuple[Violation, ...], ledger: Ledger, lang: str) -> Table:
    """A row for everything that is rare, and one with a count for each kind of finding that is frequent."""
    rows: list[Row] = []
    for _, alike in groupby(_by_rule(violations), key=lambda one: (one.severity, one.shape, one.message_en)):
        rows += [_broken_row(one, count, lang) for one, count in _few(list(alike))]
    several = len({share.plan for share in ledger.regions}) > 1
    for _, group in groupby(_by_severity(ledger.findings), key=lambda one: (one.severity, one.plan, one.code)):
        rows += [_summary_row(one, count, several, lang) for one, count in _few(list(group))]
    read_as = [_read_as(ledger, lang)] if ledger.regions else []
    return Table(SUMMARY_COLUMNS, tuple(rows), notes=(*read_as, *_notes(violations, ledger, lang)))


def _few(alike: list[T]) -> list[tuple[T, int]]:
    """Each of a few alike, or the first of many with their number."""
    return [(alike[0], len(alike))] if len(alike) > FEW else [(one, 1) for one in alike]


def _broken_row(one: Violation, count: int, lang: str) -> Row:
    example = EXAMPLE[lang] if count > 1 else ""
    return (
        _level(one.severity, lang),
        one.shape.rpartition("#")[2],
        count,
        one.place,
        one.message(lang),
        example + one.focus,
    )


def _summary_row(one: LedgerFinding, count: int, several: bool, lang: str) -> Row:
    example = EXAMPLE[lang] if count > 1 else ""
    place = f"{one.plan} {one.start}–{one.end}" if several else f"{one.start}–{one.end}"
    return (
        _level(one.severity, lang),
        one.code,
        count,
        place,
        example + one.message(lang),
        _quote(one),
    )


def _level(severity: Severity, lang: str) -> str:
    return SEVERITIES[severity] if lang == "zh" else str(severity)


def _quote(one: LedgerFinding) -> str:
    words = " ".join(one.quote.split())
    return words if len(words) <= QUOTE else words[:QUOTE] + "…"


def _read_as(ledger: Ledger, lang: str) -> str:
    totals: dict[str, int] = {}
    for share in ledger.regions:
        totals[share.kind] = totals.get(share.kind, 0) + share.characters
    parts = "，".join(f"{REGIONS[kind] if lang == 'zh' else kind} {count}" for kind, count in totals.items())
    return f"文字归属（字数）：{parts}。" if lang == "zh" else f"Read as (characters): {parts.replace('，', ', ')}."


def _by_severity(findings: tuple[LedgerFinding, ...]) -> list[LedgerFinding]:
    return sorted(findings, key=lambda one: (ORDER.index(one.severity), one.plan, one.code, one.start))


def _by_rule(violations: tuple[Violation, ...]) -> list[Violation]:
    return sorted(violations, key=lambda one: (ORDER.index(one.severity), one.shape, one.message_en, one.focus))


def _shape_row(one: Violation, lang: str) -> Row:
    name = one.shape.rpartition("#")[2]
    where = " ".join(filter(None, (one.focus, one.path, one.value)))
    return (PARTS[lang]["shape"], str(one.severity), name, 1, None, None, None, one.message(lang), where, one.place)


def _finding_row(one: LedgerFinding, lang: str) -> Row:
    place = (one.plan, one.start, one.end, one.message(lang), _quote(one))
    return (PARTS[lang]["finding"], str(one.severity), one.code, 1, *place, None)


def _region_row(one: RegionShare, lang: str) -> Row:
    words = f"{one.characters} 字" if lang == "zh" else f"{one.characters} characters"
    return (PARTS[lang]["region"], "info", str(one.kind), one.characters, one.plan, None, None, words, None, None)


def _notes(violations: tuple[Violation, ...], ledger: Ledger, lang: str) -> tuple[str, ...]:
    severe, middling, slight = (_severities(violations, ledger).count(level) for level in ORDER)
    broken = len(violations)
    if lang == "zh":
        words = f"错误 {severe}，警告 {middling}，提示 {slight}；不符合形状或自相矛盾 {broken}。"
    else:
        words = f"{severe} errors, {middling} warnings, {slight} notes; {broken} of shapes or of integrity."
    return (words, _unread(ledger, lang)) if ledger.regions else (words,)


def _unread(ledger: Ledger, lang: str) -> str:
    unread = sum(one.characters for one in ledger.regions if one.kind == "unread")
    total = sum(one.characters for one in ledger.regions)
    if lang == "zh":
        return f"全文 {total} 字，其中未读懂 {unread} 字。"
    return f"Of {total} characters {unread} were not understood."
