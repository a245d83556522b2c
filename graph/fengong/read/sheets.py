"""What tables without a page have in common (csv, xlsx): single words above the table are its title, not a row."""

from __future__ import annotations

from collections.abc import Sequence

from fengong.read.content import Draft, Writer


def write_sheet(writer: Writer, rows: Sequence[Sequence[Draft]]) -> None:
    """Write the rows of a sheet: those with one cell before the table begins are lines.

    >>> writer = Writer()
    >>> write_sheet(writer, [[Draft("任务表")], [Draft("任务"), Draft("牵头单位")], [Draft("培训"), Draft("市应急局")]])
    >>> content = writer.content()
    >>> content.text.splitlines(), len(content.grids[0].rows)
    (['任务表', '任务\\t牵头单位', '培训\\t市应急局'], 2)
    """
    begin = next((at for at, row in enumerate(rows) if _filled(row) > 1), len(rows))
    for row in rows[:begin]:
        for draft in row:
            if draft.words.strip():
                writer.line(draft.words.strip(), draft.place)
    if begin < len(rows):
        writer.table([[_shifted(draft, begin) for draft in row] for row in rows[begin:]])


def _filled(row: Sequence[Draft]) -> int:
    return sum(bool(draft.words.strip()) for draft in row)


def _shifted(draft: Draft, rows: int) -> Draft:
    """The same place in a table that begins some rows further down."""
    if draft.origin is None:
        return draft
    row, column = draft.origin
    return Draft(draft.words, draft.place, (row - rows, column)) if row >= rows else Draft("")
