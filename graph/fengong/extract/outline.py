"""All stages together: Document → Outline, with every character of the text accounted for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from fengong.extract.clauses import ClausesFound, find_clauses
from fengong.extract.damage import find_damage
from fengong.extract.furniture import count_head, count_tail
from fengong.extract.gaps import (
    Gap,
    backward_steps,
    find_gaps,
    gap_findings,
    last_item_before,
    restore_sections,
)
from fengong.extract.items import Item, build_items
from fengong.extract.lines import Line, split_lines
from fengong.extract.regions import Regions
from fengong.extract.repeats import Repeat, find_repeats, span_of
from fengong.extract.tasks import build_sections, build_tasks, item_ids
from fengong.lexicon.findings import finding
from fengong.lexicon.register import area_of_title
from fengong.model import Clause, Document, Finding, Outline, Plan, Region, Span, Task


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a document, sorted into what is to be read and what is set aside."""

    lines: list[Line]
    repeats: list[Repeat]
    head: Span | None
    tail: Span | None


def extract(document: Document, plan: Plan) -> Outline:
    """What the words of a document say: sections, tasks, clauses, mentions, and what is wrong with the text."""
    page = _page(document)
    repeated = {at for repeat in page.repeats for at in range(repeat.at, repeat.at + repeat.length)}
    items, above = build_items(page.lines, repeated)
    gaps = find_gaps(items)
    lost, moves = restore_sections(items, gaps)
    ids = item_ids([*items, *lost])
    clauses = {id(item): find_clauses(document.text, item.span) for item in items}
    tasks = build_tasks(document.text, items, clauses, ids)
    title = page.lines[above[0]] if above and len(page.lines[above[0]].words) <= 80 else None
    findings = [
        *_set_aside(page),
        *gap_findings(gaps),
        *moves,
        *_backward(items),
        *_doubtful_findings(gaps, clauses),
        *find_damage(document.text),
        *(found for read in clauses.values() for found in read.findings),
        *_nothing_read(document, items, tasks),
    ]
    regions = _regions(document, page, items, above, clauses, title)
    return Outline(
        document=document,
        plan=_completed(plan, title),
        convention=None,
        sections=build_sections([*items, *lost], ids),
        tasks=tasks,
        findings=tuple(sorted([*findings, *regions.unread_findings()], key=lambda f: (f.span, f.code))),
        regions=regions.partition(),
        doubtful=frozenset(clause.span for gap in gaps for clause in _last_clause(gap, clauses)),
    )


def _page(document: Document) -> Page:
    lines = split_lines(document.text)
    head, tail = count_head(lines), count_tail(lines)
    body = lines[head : len(lines) - tail]
    return Page(
        lines=body,
        repeats=find_repeats(body),
        head=span_of(lines, 0, head) if head else None,
        tail=span_of(lines, len(lines) - tail, tail) if tail else None,
    )


def _completed(plan: Plan, title: Line | None) -> Plan:
    """What the plan file leaves open and the title says."""
    name = plan.title or (title.words if title else None)
    return replace(plan, title=name, area=plan.area or (area_of_title(name) if name else None))


# --- Findings -------------------------------------------------------------------------------------------------------


def _set_aside(page: Page) -> list[Finding]:
    found = [finding("page-furniture", span) for span in (page.head, page.tail) if span]
    for repeat in page.repeats:
        first, again = (span_of(page.lines, at, repeat.length) for at in (repeat.first, repeat.at))
        code, details = (
            ("title-repeated", {}) if repeat.title else ("body-repeated", {"first": f"{first.start}–{first.end}"})
        )
        found.append(finding(code, again, **details))
    return found + _differences(page)


def _differences(page: Page) -> list[Finding]:
    """Lines of a second copy that the first does not have: those between its repeated runs."""
    copies = [repeat for repeat in page.repeats if not repeat.title]
    between = [row for a, b in pairwise(copies) for row in range(a.at + a.length, b.at) if a.first < b.first]
    return [finding("copies-differ", page.lines[row].span) for row in between]


def _backward(items: list[Item]) -> list[Finding]:
    return [
        finding(
            "numbering-backwards",
            gap.after.label_span,
            before=gap.before.label.text,
            after=gap.after.label.text,
        )
        for gap in backward_steps(items)
    ]


def _last_clause(gap: Gap, clauses: dict[int, ClausesFound]) -> tuple[Clause, ...]:
    return clauses[id(last_item_before(gap))].clauses[-1:]


def _doubtful_findings(gaps: list[Gap], clauses: dict[int, ClausesFound]) -> list[Finding]:
    spans = {clause.span for gap in gaps for clause in _last_clause(gap, clauses)}
    return [finding("doubtful-clause", span) for span in sorted(spans)]


def _nothing_read(document: Document, items: list[Item], tasks: tuple[Task, ...]) -> list[Finding]:
    whole = Span(0, len(document.text))
    if not items:
        return [finding("no-items", whole)]
    return [] if any(task.clauses for task in tasks) else [finding("no-clauses", whole)]


# --- Every character accounted for ----------------------------------------------------------------------------------


def _regions(
    document: Document,
    page: Page,
    items: list[Item],
    above: list[int],
    clauses: dict[int, ClausesFound],
    title: Line | None,
) -> Regions:
    regions = Regions(len(document.text))
    for span in (page.head, page.tail):
        if span:
            regions.mark(span, Region.FURNITURE)
    for repeat in page.repeats:
        regions.mark(span_of(page.lines, repeat.at, repeat.length), Region.REPEAT)
    for row in above if items else []:
        regions.mark(page.lines[row].span, Region.TITLE if page.lines[row] is title else Region.PREAMBLE)
    for item in items:
        kind = Region.HEADING if item.children else Region.TASK
        for line in item.lines:
            regions.mark(line.span, kind)
        for clause in clauses[id(item)].clauses:
            regions.mark(clause.span, Region.CLAUSE)
        for found in clauses[id(item)].findings:
            regions.mark(found.span, Region.UNREAD)
    regions.fill_blanks(document.text)
    return regions
