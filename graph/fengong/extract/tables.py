"""Tables → tasks with clauses: 序号 | 重点任务 | 牵头单位 | 配合单位 | 完成时限.

A row is a task; its cells of actors are one clause, each column giving its role (inside a cell the rules of any clause
hold: 市应急局牵头 leads in whatever column). A merged cell answers for every row it covers: the first row states it,
the others inherit it. Headings may repeat on every page, and a table may go on without them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from fengong.extract.citations import find_citations
from fengong.extract.convention import Convention, apply_convention, inherited
from fengong.extract.labels import label_of, number_of
from fengong.extract.matching import matching_copy
from fengong.extract.sectors import find_sectors
from fengong.extract.table_cells import CellRead, cell_deadlines, is_empty, read_cell
from fengong.extract.table_columns import Header, Kind, header_at
from fengong.extract.table_rows import (
    Row,
    grouping,
    is_one_cell,
    lines_of,
    section_columns,
    span_of_row,
    task_columns,
    title_of,
    unlabelled,
)
from fengong.lexicon.findings import finding
from fengong.model import Clause, Document, Finding, Grid, Mention, Region, Role, Section, Span, Task

#: Headings stand in one of the first rows; above them may be the table's title.
HEADING_ROWS = 5
#: So few characters between two tables are a page number and a running head.
BETWEEN = 40


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


@dataclass(frozen=True, slots=True)
class TaskTable:
    """A table that allocates tasks. ``place`` is its lines; ``goes_on``: it has no headings, those before hold."""

    number: int
    grid: Grid
    place: Span
    goes_on: bool


def task_tables(document: Document) -> tuple[TaskTable, ...]:
    """The tables of a document that have a column of actors, and those without headings that go on with one.

    Tables of other kinds (figures, indicators, lists of names) are left out.
    """
    text = matching_copy(document.text)
    found: list[TaskTable] = []
    for number, grid in enumerate(document.grids, 1):
        place = lines_of(text, grid)
        if place is None:
            continue
        if any(header_at(text, grid, row) for row in range(min(len(grid.rows), HEADING_ROWS))):
            found.append(TaskTable(number, grid, place, goes_on=False))
        elif found and found[-1].number == number - 1 and _goes_on(document, found[-1], grid, place):
            found.append(TaskTable(number, grid, place, goes_on=True))
    return tuple(found)


def _goes_on(document: Document, before: TaskTable, grid: Grid, place: Span) -> bool:
    """Whether a table is as wide as the one before, and nothing but page numbers stands between them."""
    words = "".join(document.text[before.place.end : place.start].split())
    return len(before.grid.rows[0]) == len(grid.rows[0]) and len(words) <= BETWEEN


def tables_to_tasks(document: Document, tables: Sequence[TaskTable], context: Context | None = None) -> TablesFound:
    """Sections and tasks of the tables that :func:`task_tables` found; their lines are not to be read elsewhere."""
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
        self._header: Header | None = None
        self._grouping: frozenset[int] = frozenset()
        self._section: Section | None = None
        self._sections: list[Section] = []
        self._tasks: list[Task] = []
        #: What each cell of actors says, with the clause it is part of: cells merged over rows below say it again.
        self._said: dict[Span, tuple[Clause, tuple[Mention, ...]]] = {}
        self._findings: list[Finding] = []
        self._regions: list[tuple[Span, Region]] = []
        self._table = 0
        #: How many sections and tasks the table has so far.
        self._parts = 0
        self._place = 0
        self._ids: dict[str, int] = {}

    def found(self) -> TablesFound:
        """Everything that was read."""
        return TablesFound(
            tuple(self._sections),
            tuple(self._tasks),
            tuple(self._findings),
            tuple(self._regions),
        )

    def table(self, table: TaskTable) -> None:
        """Read a table."""
        if not table.goes_on:
            self._header, self._section, self._table = None, None, table.number
            self._parts, self._place = 0, 0
        self._grouping = grouping(table.grid)
        self._regions.append((table.place, Region.FURNITURE))
        self._rows(table.grid, table.goes_on)

    def _rows(self, grid: Grid, goes_on: bool) -> None:
        at = 0
        while at < len(grid.rows):
            header = header_at(self._text, grid, at)
            if header:
                self._header = header
                for row in grid.rows[at : at + header.rows]:
                    self._mark(row, Region.HEADING)
                at += header.rows
                continue
            self._row(grid.rows[at], self._header, is_rest=goes_on and at == 0)
            at += 1

    def _row(self, row: Row, header: Header | None, is_rest: bool) -> None:
        own = [cell for cell in row if cell.span and not cell.merged]
        if header is None:
            self._mark(row, Region.PREAMBLE)
        elif not own:
            return
        elif is_one_cell(row):
            self._begin_section(own[0].span or Span(0, 0))
        elif is_rest and self._tasks and self._is_rest(row, header):
            self._extend(row, header)
        else:
            self._add(row, header)

    # --- Sections ---------------------------------------------------------------------------------------------------

    def _begin_section(self, span: Span) -> None:
        words = span.of(self._text)
        label = label_of(words)
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
        inherited_ones = tuple(self._inherited(row, header))
        task = self._task(row, header, section, (*self._clause(row, header), *inherited_ones))
        self._tasks.append(task)
        if not task.clauses:
            self._findings.append(finding("task-without-clause", task.span))

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
            return label.number, label.text
        return self._place, str(self._place)

    def _unique(self, name: str) -> str:
        count = self._ids[name] = self._ids.get(name, 0) + 1
        return name if count == 1 else f"{name}-{count}"

    # --- Clauses ----------------------------------------------------------------------------------------------------

    def _clause(self, row: Row, header: Header) -> tuple[Clause, ...]:
        """The clause that a row's own cells state; none where they are empty."""
        read: list[tuple[Span, CellRead]] = []
        for at in header.places(Kind.ROLE):
            cell, role = row[at], header.columns[at].role or Role.RESPONSIBLE
            if cell.span is None or cell.merged or is_empty(cell.span.of(self._text)):
                continue
            said = read_cell(self._text, cell.span, role)
            if said is None:
                self._findings.append(finding("clause-not-understood", cell.span, words=cell.span.of(self._own)))
            else:
                read.append((cell.span, said))
            self._regions.append((cell.span, Region.CLAUSE if said else Region.UNREAD))
        return (self._joined(read, header),) if read else ()

    def _joined(self, read: list[tuple[Span, CellRead]], header: Header) -> Clause:
        mentions = [replace(one, surface=one.span.of(self._own)) for _, said in read for one in said.mentions]
        numbered = tuple(replace(one, order=order) for order, one in enumerate(mentions, 1))
        stated = Clause(Span(read[0][0].start, read[-1][0].end), any(m.open_ended for m in numbered), numbered)
        roles = {column.role for column in header.columns} | {one.role for one in numbered}
        clause = apply_convention(stated, self._context.convention, Role.LEAD in roles)
        for cell, _ in read:
            self._said[cell] = clause, tuple(one for one in clause.mentions if cell.holds(one.span))
        return clause

    def _inherited(self, row: Row, header: Header) -> Iterator[Clause]:
        """What merged cells say that began in rows above: the clause there, with their mentions alone."""
        above: dict[Clause, tuple[Mention, ...]] = {}
        for at in header.places(Kind.ROLE):
            span = row[at].span
            if row[at].merged and span in self._said:
                clause, mentions = self._said[span]
                above[clause] = tuple(dict.fromkeys((*above.get(clause, ()), *mentions)))
        for clause, mentions in above.items():
            yield inherited(replace(clause, mentions=mentions))

    # --- A row that the page's end has cut ---------------------------------------------------------------------------

    def _is_rest(self, row: Row, header: Header) -> bool:
        """Whether the first row of a page goes on with the last task: it has no number of its own where all have."""
        numbers = header.places(Kind.NUMBER)
        return bool(numbers) and all(row[at].span is None for at in numbers)

    def _extend(self, row: Row, header: Header) -> None:
        self._mark(row, Region.TASK)
        last = self._tasks[-1]
        span = Span(last.span.start, span_of_row(row).end)
        self._tasks[-1] = replace(last, span=span, clauses=(*last.clauses, *self._clause(row, header)))

    def _mark(self, row: Row, region: Region) -> None:
        self._regions += [(cell.span, region) for cell in row if cell.span and not cell.merged]
