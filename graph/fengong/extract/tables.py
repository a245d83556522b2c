"""Tables → tasks with clauses: 序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限.

A row is a task; its cells of actors are one clause, each column giving its role (inside a cell the rules of any clause
hold: 市应急局牵头 leads in whatever column), and clauses in the words of the task count too. A merged cell answers for
every row it covers: the first row states it, the others inherit it. Headings may repeat on every page, a table may go
on without them, and a table may hold one task only, label beside value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from fengong.extract.citations import find_citations
from fengong.extract.convention import Convention
from fengong.extract.labels import Style, label_of, number_of
from fengong.extract.matching import matching_copy
from fengong.extract.regions import BLANKS
from fengong.extract.sectors import find_sectors
from fengong.extract.table_cells import cell_deadlines, is_empty
from fengong.extract.table_clauses import RowClauses
from fengong.extract.table_columns import Kind
from fengong.extract.table_find import TaskTable
from fengong.extract.table_header import Header, Row, header_at
from fengong.extract.table_records import Record
from fengong.extract.table_rows import (
    grouping,
    has_plain_numbers,
    is_heading_row,
    is_note,
    is_one_cell,
    section_columns,
    span_of_row,
    task_columns,
    title_of,
    unlabelled,
)
from fengong.model import Clause, Document, Finding, Grid, Region, Section, Span, Task


@dataclass(frozen=True, slots=True)
class TablesFound:
    """What the tables of a document say.

    ``regions`` say what its lines are, coarse ones first, so that a later mark within an earlier one holds.
    """

    sections: tuple[Section, ...] = ()
    tasks: tuple[Task, ...] = ()
    findings: tuple[Finding, ...] = ()
    regions: tuple[tuple[Span, Region], ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What tables are read with.

    ``year`` is the plan's, for months without one; ``convention`` that of the document; ``above`` tells the section in
    whose text a place stands, None where there is none.
    """

    year: int | None = None
    convention: Convention | None = None
    above: Callable[[int], Section | None] = field(default=lambda _at: None)


def tables_to_tasks(document: Document, tables: Sequence[TaskTable], context: Context | None = None) -> TablesFound:
    """Sections and tasks of the tables that ``task_tables`` found; their lines are not to be read elsewhere."""
    reading = _Reading(document, context or Context())
    for table in tables:
        reading.table(table)
    return reading.found()


class _Reading:
    """The tables of one document, in order."""

    def __init__(self, document: Document, context: Context) -> None:
        self._own = document.text
        self._text = matching_copy(document.text)
        self._context = context
        self._clauses = RowClauses(self._own, self._text, context.convention)
        self._header: Header | None = None
        self._grouping: frozenset[int] = frozenset()
        self._plain_numbers = False
        self._section: Section | None = None
        self._sections: list[Section] = []
        self._tasks: list[Task] = []
        self._regions: list[tuple[Span, Region]] = []
        self._table = 0
        #: How many sections and tasks the table has so far.
        self._parts = 0
        self._place = 0
        #: How the words of the table's tasks are numbered.
        self._styles: set[Style] = set()
        self._ids: dict[str, int] = {}

    def found(self) -> TablesFound:
        """Everything that was read."""
        regions = (*self._regions, *self._clauses.regions)
        return TablesFound(tuple(self._sections), tuple(self._tasks), tuple(self._clauses.findings), regions)

    def table(self, table: TaskTable) -> None:
        """Read a table."""
        if not table.goes_on:
            self._header, self._section, self._table = None, None, table.number
            self._parts, self._place, self._styles = 0, 0, set()
        self._grouping = frozenset() if table.records else grouping(table.grid)
        # With the blanks behind it: blank cells at its end leave nothing before them that they could belong to.
        after = BLANKS.match(self._text, table.place.end)
        end = after.end() if after else table.place.end
        self._regions.append((Span(table.place.start, end), Region.FURNITURE))
        if table.records:
            self._records(table.records)
        else:
            self._rows(table.grid, table.goes_on)

    def _records(self, records: Sequence[Record]) -> None:
        for record in records:
            self._mark(record.labels, Region.HEADING)
            self._add(record.values, record.header)

    def _rows(self, grid: Grid, goes_on: bool) -> None:
        at = 0
        while at < len(grid.rows):
            header = header_at(self._text, grid, at)
            if header:
                self._header = header
                self._plain_numbers = has_plain_numbers(self._text, grid, header)
                for row in grid.rows[at : at + header.rows]:
                    self._mark(row, Region.HEADING)
                at += header.rows
                continue
            self._row(grid.rows[at], self._header, cut=goes_on and at == 0)
            at += 1

    def _row(self, row: Row, header: Header | None, cut: bool) -> None:
        own = [cell.span for cell in row if cell.span and not cell.merged]
        if header is None or (own and is_note(own[0].of(self._text))):
            self._mark(row, Region.PREAMBLE)
        elif not own:
            return
        elif is_one_cell(row) and not self._is_numbered_on(row, own[0]):
            self._begin_section(own[0])
        elif is_heading_row(self._text, row, header, self._plain_numbers):
            self._begin_section(span_of_row(row))
        elif self._tasks and self._is_rest(row, header, cut):
            self._extend(row, header)
        else:
            self._add(row, header)

    def _is_numbered_on(self, row: Row, words: Span) -> bool:
        """Whether a cell alone in its row goes on with the numbers of the tasks above: nobody is named for this one."""
        label = label_of(words.of(self._text))
        return label is not None and label.style in self._styles and not any(cell.merged for cell in row)

    # --- Sections ---------------------------------------------------------------------------------------------------

    def _begin_section(self, span: Span) -> None:
        words = span.of(self._text)
        label = label_of(words) or label_of(words.replace("\t", "、"))
        above = self._context.above(span.start)
        self._parts += 1
        ordinal = label.number if label else self._parts
        name = label.text if label else str(ordinal)
        heading = title_of(span.of(self._own)[label.length if label else 0 :])
        prefix = f"{above.id}/" if above else ""
        identifier = self._unique(f"{prefix}table_{self._table}_sec_{ordinal}")
        self._section = Section(identifier, (*(above.path if above else ()), name), ordinal, heading, span)
        self._sections.append(self._section)
        self._regions.append((span, Region.HEADING))

    def _section_of(self, row: Row, header: Header) -> Section | None:
        """The section that a row's section column names; a new one where its cell is a new one."""
        for at in section_columns(header, self._grouping):
            cell = row[at]
            if cell.span and not cell.merged and not is_empty(cell.span.of(self._text)):
                self._begin_section(cell.span)
        first = next((cell.span for cell in row if cell.span), None)
        return self._section or (self._context.above(first.start) if first else None)

    # --- Tasks ------------------------------------------------------------------------------------------------------

    def _add(self, row: Row, header: Header) -> None:
        self._mark(row, Region.TASK)
        self._place += 1
        section = self._section_of(row, header)
        self._tasks.append(self._task(row, header, section, self._clauses.of(row, header)))

    def _task(self, row: Row, header: Header, section: Section | None, clauses: tuple[Clause, ...]) -> Task:
        span = span_of_row(row)
        sections = section_columns(header, self._grouping)
        words = [cell.span for at in task_columns(row, header, sections) if (cell := row[at]).span]
        number, label = self._number(row, header, words)
        parent = section.id + "/" if section else ""
        own = "task" if section and section.id.startswith("table_") else f"table_{self._table}_task"
        title = next((title_of(unlabelled(one.of(self._own))) for one in words if one), "")
        limits = [row[at].span for at in header.places(Kind.DEADLINE)]
        return Task(
            id=self._unique(f"{parent}{own}_{number}"),
            path=(*(section.path if section else ()), label),
            ordinal=number,
            section=section.id if section else None,
            title=title,
            span=span,
            clauses=clauses,
            sectors=tuple(tag for one in words if one for tag in find_sectors(self._text, one)),
            deadlines=cell_deadlines(self._text, [one for one in (*words, *limits) if one], self._context.year),
            citations=find_citations(self._text, span),
        )

    def _number(self, row: Row, header: Header, words: Sequence[Span | None]) -> tuple[int, str]:
        """The number of a task and its label: the number column's, that of its words, or its place in the table."""
        for at in header.places(Kind.NUMBER):
            span = row[at].span
            plain = span.of(self._text).strip(" .．、（）()〔〕第项号") if span else ""
            if plain and (number := number_of(plain)) is not None:
                return number, plain
        label = next((label for one in words if one and (label := label_of(one.of(self._text)))), None)
        if label:
            self._styles.add(label.style)
            return label.number, label.text
        return self._place, str(self._place)

    def _unique(self, name: str) -> str:
        count = self._ids[name] = self._ids.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"

    # --- A row that goes on with the task above ----------------------------------------------------------------------

    def _is_rest(self, row: Row, header: Header, cut: bool) -> bool:
        """Whether a row has no number of its own where all have, and no words of a task or the end of a page above."""
        numbers = header.places(Kind.NUMBER)
        blank = bool(numbers) and all(row[at].span is None for at in numbers)
        return blank and (cut or all(row[at].span is None for at in header.places(Kind.TASK)))

    def _extend(self, row: Row, header: Header) -> None:
        self._mark(row, Region.TASK)
        last = self._tasks[-1]
        limits = [span for at in header.places(Kind.DEADLINE) if (span := row[at].span)]
        self._tasks[-1] = replace(
            last,
            span=Span(last.span.start, span_of_row(row).end),
            clauses=(*last.clauses, *self._clauses.stated(row, header)),
            deadlines=(*last.deadlines, *cell_deadlines(self._text, limits, self._context.year)),
        )

    def _mark(self, row: Row, region: Region) -> None:
        self._regions += [(cell.span, region) for cell in row if cell.span and not cell.merged]
