"""Findings as a listing: a row for each finding and task, with the words, their place, and why it is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from fengong.analysis.governance.catalogue import FINDINGS
from fengong.analysis.governance.finding import Certainty, Finding, Shown
from fengong.analysis.governance.names import name
from fengong.analysis.governance.thresholds import Thresholds
from fengong.analysis.incidence import Incidence, Task
from fengong.analysis.labels import joined, short_labels
from fengong.analysis.notes import scope_notes
from fengong.analysis.wording import Words, say
from fengong.ask.table import Cell, Coded, Column, Table

COLUMNS = (
    Column("no", "序号", "no."),
    Column("finding", "发现", "finding"),
    Column("who", "主体", "who"),
    Column("certainty", "把握", "certainty"),
    Column("why", "理由", "why"),
    Column("task", "任务", "task"),
    Column("words", "原文", "words"),
    Column("place", "位置", "place"),
)
#: For programs, which follow links where people read names.
LINKS = (Column("plan", "方案", "plan"), Column("task_iri", "任务标识", "task IRI"))

WORDS: Words = {
    "title": ("方案分工中的发现", "Findings about the division of work"),
    Certainty.STATED: ("原文如此", "stated"),
    Certainty.CONVENTION: ("写法", "convention"),
    Certainty.UNKNOWN: ("不明", "not known"),
    "summary": ("方案分工中的发现：概览", "Findings about the division of work: summary"),
    "found": ("{title}：{count} 项。{caveat}", "{title}: {count}. {caveat}"),
    "more": (
        "另有 {count} 项只是该方案的写法，不能当作疏漏：{kinds}；--all 逐项列出。",
        "{count} more are only the convention of the plan, not an omission: {kinds}; --all lists each.",
    ),
    "kind": ("{name} {count} 项", "{name} {count}"),
    "none": ("没有发现：{names}。", "Nothing found: {names}."),
    "certainty": (
        "把握：{stated} 项原文如此；{convention} 项只是该方案的写法；{unknown} 项因原文残缺或名称不知所指而不明。",
        "Certainty: {stated} stated; {convention} only the convention of the plan; {unknown} not known, for damaged "
        "words or names that fit nobody.",
    ),
    "place": (
        "位置是在读入文本中的字符序号（从 0 起，不含末位）。",
        "Places count the characters of the text as it was read, from 0, the last one excluded.",
    ),
    "thresholds": (
        "阈值：牵头领域数至少 {many_sectors}、有领域的牵头任务至少 {many_tasks}；共同任务至少 {much}；"
        "一季度内期限至少 {pile} 项且达应有数的 {times} 倍；到期任务不足 {few} 项时注明可能是巧合。",
        "Thresholds: sectors led in {many_sectors}, by tasks {many_tasks}; shared tasks {much}; due in a quarter "
        "{pile} and {times} times the expected number; fewer than {few} due may be chance.",
    ),
    "text": (
        "这些是对文本的发现，不是对工作的评价；每份方案单独判断。关于部门的发现只看具名部门。",
        "These are findings about a text, not a judgement of anybody's work; plans are judged one by one. "
        "Findings about departments look at named ones only.",
    ),
}


@dataclass(frozen=True, slots=True)
class Found:
    """Findings with what was looked for, in which tasks, from which thresholds on."""

    findings: tuple[Finding, ...]
    codes: tuple[str, ...]
    incidence: Incidence
    thresholds: Thresholds

    @property
    def strongest(self) -> tuple[Finding, ...]:
        """What is stated first, then what is not known, last what is only the convention of a plan."""
        return tuple(sorted(self.findings, key=lambda one: STRENGTH.index(one.certainty)))


STRENGTH = (Certainty.STATED, Certainty.UNKNOWN, Certainty.CONVENTION)


def governance_table(found: Found, lang: str, links: bool = False, every: bool = True) -> Table:
    """The listing in ``zh`` or ``en``, the strongest findings first.

    With ``links`` it is for programs: the plan and the task's IRI have columns, and every row says everything. Without,
    who a finding is about and why it is said stands in its first row only. Without ``every``, one row sums up the
    findings that are only the convention of a plan.
    """
    labels = short_labels(found.incidence.tasks)
    rows: list[tuple[Cell, ...]] = []
    for number, finding in enumerate(found.strongest, 1):
        if every or finding.certainty != Certainty.CONVENTION:
            rows += _rows(number, finding, labels, (lang, links))
    rows += [] if every else _summed_up(found, lang, len(LINKS) if links else 0)
    columns = (*COLUMNS, *(LINKS if links else ()))
    return Table(columns, tuple(rows), say(WORDS, "title", lang), tuple(_notes(found, lang)))


def _rows(
    number: int, finding: Finding, labels: Mapping[Task, str], form: tuple[str, bool]
) -> Iterable[tuple[Cell, ...]]:
    lang, links = form
    called = name(finding.code, lang)
    about = (called, who(finding, lang), certainty(finding, lang), why(finding, lang))
    for at, shown in enumerate(finding.tasks):
        told = about if links or not at else (called, (), None, None)
        yield (number, *told, *_words(shown, labels, lang, links), *(_links(shown) if links else ()))


def _summed_up(found: Found, lang: str, more: int) -> list[tuple[Cell, ...]]:
    """A row for all findings that are only the convention of a plan; none where there are none."""
    counts = Counter(finding.code for finding in found.findings if finding.certainty == Certainty.CONVENTION)
    if not counts:
        return []
    kinds = [
        say(WORDS, "kind", lang, name=name(code, lang), count=counts[code]) for code in found.codes if counts[code]
    ]
    told = say(WORDS, "more", lang, count=counts.total(), kinds=("、" if lang == "zh" else ", ").join(kinds))
    sure = Coded(say(WORDS, Certainty.CONVENTION, lang), Certainty.CONVENTION)
    return [(None, None, (), sure, told, None, None, (), *(None,) * more)]


def who(finding: Finding, lang: str) -> tuple[str, ...]:
    """Whom a finding is about; names that denote nobody known have a question mark."""
    return (*(actor.label(lang) for actor in finding.actors), *(f"{unknown}?" for unknown in finding.names))


def certainty(finding: Finding, lang: str) -> Coded:
    """How sure it is."""
    return Coded(say(WORDS, finding.certainty, lang), finding.certainty)


def why(finding: Finding, lang: str) -> str:
    """Why it is said."""
    return ("" if lang == "zh" else " ").join(reason.said(lang) for reason in finding.why)


def _words(shown: Shown, labels: Mapping[Task, str], lang: str, apart: bool) -> tuple[Cell, ...]:
    """The task, its words and their places; words have commas of their own, so that people get strokes between them."""
    words = tuple(" ".join(passage.words.split()) for passage in shown.passages)
    places = tuple(f"{passage.start}–{passage.end}" for passage in shown.passages)
    return joined([shown.task], labels, lang), words if apart else " / ".join(words), places


def _links(shown: Shown) -> tuple[Cell, Cell]:
    return shown.task.plan.identifier, shown.task.iri


def _notes(found: Found, lang: str) -> Iterable[str]:
    counts = Counter(finding.code for finding in found.findings)
    for code in found.codes:
        if counts[code]:
            caveat = say(FINDINGS[code].words, "caveat", lang)
            yield say(WORDS, "found", lang, title=title(code, lang), count=counts[code], caveat=caveat)
    if none := [title(code, lang) for code in found.codes if not counts[code]]:
        yield none_note(none, lang)
    yield from sure_notes(found, lang)
    if found.findings:
        yield say(WORDS, "place", lang)
    yield from reading_notes(found, lang)
    yield from scope_notes(found.incidence, lang)


def title(code: str, lang: str) -> str:
    """What a kind of finding is, as a heading."""
    words = say(FINDINGS[code].words, "title", lang)
    return words[:1].upper() + words[1:]


def none_note(names: Iterable[str], lang: str) -> str:
    """Which kinds were looked for in vain."""
    return say(WORDS, "none", lang, names=("、" if lang == "zh" else ", ").join(names))


def sure_notes(found: Found, lang: str) -> Iterable[str]:
    """How many findings are how sure; nothing where there are none."""
    if found.findings:
        sure = Counter(finding.certainty for finding in found.findings)
        kinds = {"stated": Certainty.STATED, "convention": Certainty.CONVENTION, "unknown": Certainty.UNKNOWN}
        yield say(WORDS, "certainty", lang, **{name: sure[kind] for name, kind in kinds.items()})


def reading_notes(found: Found, lang: str) -> Iterable[str]:
    """From where on something is many, and what findings are not."""
    limits = {field.name: getattr(found.thresholds, field.name) for field in fields(found.thresholds)}
    yield say(WORDS, "thresholds", lang, **limits)
    yield say(WORDS, "text", lang)
