"""All stages together: Document → Outline, with every character of the text accounted for."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise

from fengong.collector import collector_at_rest
from fengong.extract.broken import mended, page_numbers
from fengong.extract.clauses import ClauseFound, ClausesFound, find_clauses
from fengong.extract.convention import (
    Convention,
    apply_convention,
    apply_marks,
    convention_name,
    conventions,
    find_convention,
    without_marks,
)
from fengong.extract.damage import find_damage
from fengong.extract.dating import year_of, year_of_months
from fengong.extract.deadlines import impossible_dates
from fengong.extract.furniture import count_head, count_tail
from fengong.extract.gaps import Gap, backward_steps, find_gaps, gap_findings, last_item_before, restore_sections
from fengong.extract.items import Item, build_items, loose_paragraphs, without_labels
from fengong.extract.labels import label_of
from fengong.extract.lines import Line, split_lines
from fengong.extract.matching import matching_copy
from fengong.extract.regions import Regions
from fengong.extract.repeats import Repeat, find_repeats, span_of
from fengong.extract.splits import split_run_on
from fengong.extract.table_find import task_tables
from fengong.extract.tables import Context, tables_to_tasks
from fengong.extract.tasks import Naming, Spoken, build_sections, build_tasks, item_ids
from fengong.extract.titles import find_title, title_at
from fengong.extract.wrapped import moved_back, unwrapped
from fengong.lexicon.findings import finding
from fengong.lexicon.register import area_of_title
from fengong.model import Clause, Document, Finding, Outline, Plan, Region, Section, Span, Task


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a document, sorted into what is to be read and what is set aside."""

    lines: list[Line]
    repeats: list[Repeat]
    head: Span | None
    tail: Span | None
    title: Line | None


@dataclass(frozen=True, slots=True)
class Structure:
    """The tree of a document: its items, sections whose headings are lost, and paragraphs outside all items."""

    items: list[Item]
    lost: list[Item]
    loose: list[Item]
    gaps: list[Gap]
    moves: list[Finding]
    above: list[Line]

    @property
    def parts(self) -> list[Item]:
        """Everything with words of its own."""
        return [*self.items, *self.loose]


@collector_at_rest()
def extract(document: Document, plan: Plan) -> Outline:
    """What the words of a document say: sections, tasks, clauses, mentions, and what is wrong with the text."""
    joined = unwrapped(document)
    if joined is None:
        return _outline(document, plan)
    return moved_back(_outline(replace(document, text=joined.text), plan), joined, document)


def _outline(document: Document, plan: Plan) -> Outline:
    text = mended(matching_copy(document.text))
    grids = task_tables(document)
    page = _page(text, (*document.furniture, *(table.place for table in grids)))
    structure = _structure(page)
    known = _completed(plan, page.title, document.text)
    year = year_of_months(known, text)
    unnumbered = without_labels(text, structure.items)
    convention = find_convention(unnumbered)
    words = without_marks(unnumbered, convention)
    read = {id(item): find_clauses(words, item.span) for item in structure.parts}
    spoken: Spoken = {
        key: tuple(_by_convention(one, convention, text) for one in found.clauses) for key, found in read.items()
    }
    ids = item_ids([*structure.parts, *structure.lost])
    sections = build_sections([*structure.items, *structure.lost], ids)
    tables = tables_to_tasks(document, grids, Context(year, convention, _above(sections)))
    tasks = (*build_tasks(Naming(text, spoken, ids, year), structure.parts), *tables.tasks)
    regions = _regions(document, page, structure, read, bool(structure.items or grids))
    if tables.regions:
        regions.mark_all(tables.regions, document.text)
    findings = [
        *_set_aside(page),
        *gap_findings(structure.gaps),
        *structure.moves,
        *_backward(structure.items),
        *_doubtful_findings(structure.gaps, spoken),
        *_damage(words),
        *impossible_dates(text),
        *_inferred_year(tasks, text, year),
        *(found for part in read.values() for found in part.findings),
        *_nobody(tasks),
        *_nothing_read(document, structure.items, tasks),
        *document.findings,
        *tables.findings,
        *regions.unread_findings(),
    ]
    return Outline(
        document=document,
        plan=known,
        year=year_of(known, text),
        convention=convention_name(convention),
        sections=(*sections, *tables.sections),
        tasks=tuple(_in_own_writing(task, document.text, text) for task in sorted(tasks, key=lambda t: t.span)),
        findings=tuple(sorted(findings, key=lambda f: (f.span, f.code))),
        regions=regions.partition(),
        doubtful=frozenset(clause.span for gap in structure.gaps for clause in _last_clause(gap, spoken)),
    )


def _by_convention(found: ClauseFound, convention: Convention | None, text: str) -> ClauseFound:
    """What was found, as the convention of the document has it."""
    clause = apply_marks(apply_convention(found.clause, convention, found.names_lead), convention, text)
    return found if clause is found.clause else replace(found, clause=clause)


def _page(text: str, elsewhere: tuple[Span, ...]) -> Page:
    """The lines to read; furniture that the format shows, and rows of tables, are read elsewhere."""
    lines = split_run_on(_outside(split_lines(text), sorted(elsewhere)))
    head, tail = count_head(lines), count_tail(lines)
    body = lines[head : len(lines) - tail]
    return Page(
        lines=body,
        repeats=find_repeats(body),
        head=span_of(lines, 0, head) if head else None,
        tail=span_of(lines, len(lines) - tail, tail) if tail else None,
        title=find_title(body[: _top(body)]),
    )


def _outside(lines: list[Line], spans: list[Span]) -> list[Line]:
    starts = [span.start for span in spans]
    return [line for line in lines if not _inside(line.span, spans, bisect_right(starts, line.span.start))]


def _inside(span: Span, spans: list[Span], after: int) -> bool:
    return after > 0 and spans[after - 1].end > span.start


def _above(sections: tuple[Section, ...]) -> Callable[[int], Section | None]:
    """Which heading a place stands below: the last one before it."""
    placed = sorted((one for one in sections if one.span), key=lambda one: one.span or Span(0, 0))
    starts = [one.span.start for one in placed if one.span]

    def above(at: int) -> Section | None:
        before = bisect_right(starts, at)
        return placed[before - 1] if before else None

    return above


def _top(lines: list[Line]) -> int:
    """How many lines stand above the first item."""
    return next((at for at, line in enumerate(lines) if label_of(line.words)), len(lines))


def _structure(page: Page) -> Structure:
    repeated = {at for repeat in page.repeats for at in range(repeat.at, repeat.at + repeat.length)}
    items, above = build_items(page.lines, repeated)
    title = page.title.span if page.title else Span(0, 0)
    loose = loose_paragraphs([page.lines[at] for at in above if not title.holds(page.lines[at].span)], items)
    gaps = find_gaps(items)
    lost, moves = restore_sections(items, gaps)
    return Structure(items, lost, loose, gaps, moves, [page.lines[at] for at in above])


def _completed(plan: Plan, title: Line | None, text: str) -> Plan:
    """What the plan file leaves open and the title says."""
    name = plan.title or (title_at(text, title) if title else None)
    return replace(plan, title=name, area=plan.area or (area_of_title(matching_copy(name)) if name else None))


def _in_own_writing(task: Task, text: str, plain: str) -> Task:
    """A task quoted from the document itself: rules ran on a copy in plain characters."""
    if plain is text or plain == text:
        return task
    clauses = tuple(
        replace(clause, mentions=tuple(replace(one, surface=one.span.of(text)) for one in clause.mentions))
        for clause in task.clauses
    )
    head = len(task.title) if not task.title.endswith("…") else len(task.title) - 1
    at = plain.find(task.title[:head], task.span.start, task.span.end)
    title = text[at : at + head] + task.title[head:] if at >= 0 else task.title
    return replace(task, clauses=clauses, title=title)


# --- Findings -------------------------------------------------------------------------------------------------------


def _damage(words: str) -> list[Finding]:
    """Traces of missing words; a mark that a convention explains (标“*”的为牵头单位) is none."""
    explained = Span(*conventions(words)[0].span()) if conventions(words) else Span(0, 0)
    return [found for found in find_damage(words) if not explained.holds(found.span)]


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


def _last_clause(gap: Gap, spoken: Spoken) -> tuple[Clause, ...]:
    found: tuple[ClauseFound, ...] = spoken[id(last_item_before(gap))][-1:]
    return tuple(one.clause for one in found)


def _doubtful_findings(gaps: list[Gap], spoken: Spoken) -> list[Finding]:
    spans = {clause.span for gap in gaps for clause in _last_clause(gap, spoken)}
    return [finding("doubtful-clause", span) for span in sorted(spans)]


def _nobody(tasks: tuple[Task, ...]) -> list[Finding]:
    return [finding("task-without-clause", task.span) for task in tasks if not task.clauses and task.path]


def _inferred_year(tasks: tuple[Task, ...], text: str, year: int | None) -> list[Finding]:
    """That months without a year are read as those of one: said once, at the first of them."""
    dated = (one.span for task in tasks for one in task.deadlines if one.latest and "20" not in one.span.of(text))
    first = min(dated, default=None)
    return [finding("year-inferred", first, year=str(year), words=first.of(text))] if first else []


def _nothing_read(document: Document, items: list[Item], tasks: tuple[Task, ...]) -> list[Finding]:
    whole = Span(0, len(document.text))
    if not items and not tasks:
        return [finding("no-items", whole)]
    return [] if any(task.clauses for task in tasks) else [finding("no-clauses", whole)]


# --- Every character accounted for ----------------------------------------------------------------------------------


def _regions(
    document: Document, page: Page, structure: Structure, read: dict[int, ClausesFound], understood: bool
) -> Regions:
    regions = Regions(len(document.text))
    for span in (page.head, page.tail, *document.furniture, *page_numbers(document.text)):
        if span:
            regions.mark(span, Region.FURNITURE)
    for repeat in page.repeats:
        regions.mark(span_of(page.lines, repeat.at, repeat.length), Region.REPEAT)
    for item in structure.parts if understood else []:
        kind = Region.HEADING if item.children else Region.TASK if item.path else Region.PREAMBLE
        for line in item.lines:
            regions.mark(line.span, kind)
        for found in read[id(item)].clauses:
            regions.mark(found.clause.span, Region.CLAUSE)
        for wrong in read[id(item)].findings:
            regions.mark(wrong.span, Region.UNREAD)
    if page.title and understood:
        regions.mark(page.title.span, Region.TITLE)
    regions.fill_blanks(document.text)
    return regions
