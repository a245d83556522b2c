"""What the cells of a row say about who answers: those in columns of actors, and clauses within the task's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fengong.extract.clauses import find_clauses
from fengong.extract.convention import Convention, apply_convention, apply_marks, inherited, without_marks
from fengong.extract.table_cells import CellRead, is_empty, read_words, without_persons
from fengong.extract.table_columns import Kind
from fengong.extract.table_header import Header, Row
from fengong.lexicon.findings import finding
from fengong.model import Clause, Finding, Mention, Region, Role, Span


class RowClauses:
    """The clauses of a document's rows. ``own`` is its text, ``text`` the copy of it that rules are matched on."""

    def __init__(self, own: str, text: str, convention: Convention | None) -> None:
        self.findings: list[Finding] = []
        self.regions: list[tuple[Span, Region]] = []
        self._own = own
        # Marks of a convention are no part of a name.
        self._text = without_marks(text, convention)
        self._convention = convention
        #: What each cell of actors says, with the clause it is part of: cells merged over rows below say it again.
        self._said: dict[Span, tuple[Clause, tuple[Mention, ...]]] = {}

    def of(self, row: Row, header: Header) -> tuple[Clause, ...]:
        """What a row states, in its own cells and in those that reach down from above."""
        return (*self.stated(row, header), *self._inherited(row, header))

    def stated(self, row: Row, header: Header) -> tuple[Clause, ...]:
        """The clauses that a row's own cells state; none where they are empty."""
        read: list[tuple[Span, CellRead]] = []
        for at in header.places(Kind.ROLE):
            cell, column = row[at], header.columns[at]
            if cell.span is None or cell.merged or is_empty(cell.span.of(self._text)):
                continue
            words = cell.span.of(self._text)
            bodies = without_persons(words) if column.persons else words
            said = read_words(bodies, cell.span.start, column.role or Role.RESPONSIBLE)
            if said is None:
                self.findings.append(finding("clause-not-understood", cell.span, words=cell.span.of(self._own)))
            else:
                read.append((cell.span, said))
            self.regions.append((cell.span, Region.CLAUSE if said else Region.UNREAD))
        within = tuple(self._within_tasks(row, header))
        return (*within, self._joined(read, header)) if read else within

    def _within_tasks(self, row: Row, header: Header) -> Iterator[Clause]:
        """Clauses in the words of the task: 排查隐患。（市应急局牵头）."""
        for at in (*header.places(Kind.TASK), *header.places(Kind.DETAIL)):
            span = row[at].span
            if span is None or row[at].merged:
                continue
            found = find_clauses(self._text, span)
            self.findings += found.findings
            for one in found.clauses:
                self.regions.append((one.clause.span, Region.CLAUSE))
                yield self._by_convention(self._quoted(one.clause), one.names_lead)

    def _by_convention(self, clause: Clause, names_lead: bool) -> Clause:
        led = apply_convention(clause, self._convention, names_lead)
        return apply_marks(led, self._convention, self._own)

    def _quoted(self, clause: Clause) -> Clause:
        mentions = tuple(replace(one, surface=one.span.of(self._own)) for one in clause.mentions)
        return replace(clause, mentions=mentions)

    def _joined(self, read: list[tuple[Span, CellRead]], header: Header) -> Clause:
        mentions = [replace(one, surface=one.span.of(self._own)) for _, said in read for one in said.mentions]
        numbered = tuple(replace(one, order=order) for order, one in enumerate(mentions, 1))
        place = Span(min(cell.start for cell, _ in read), max(cell.end for cell, _ in read))
        stated = Clause(place, any(m.open_ended for m in numbered), numbered)
        roles = {column.role for column in header.columns} | {one.role for one in numbered}
        clause = self._by_convention(stated, Role.LEAD in roles)
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
