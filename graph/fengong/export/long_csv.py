"""CSV: one line for each place where a plan names an actor for a task.

Two things are done for spreadsheets. A *file* begins with a byte-order mark, because Excel reads a CSV without
one in the code page of the machine and shows Chinese as gibberish; read it as ``utf-8-sig``. A *stream*
has none, because the next program in a pipe would take it for part of the first heading. And a text that
a spreadsheet would compute gets an apostrophe before it, in files and streams alike.
"""

from __future__ import annotations

import csv
import io

from fengong.analysis.incidence import Incidence
from fengong.export.inert import guarded
from fengong.export.records import Record, records

BOM = "\ufeff"
COLUMNS = (
    "plan",
    "section",
    "task",
    "number",
    "title",
    "actor",
    "kind",
    "level",
    "role",
    "surface",
    "quote",
    "start",
    "end",
    "confidence",
)


def to_csv(incidence: Incidence, bom: str = "") -> bytes:
    """The incidence as CSV in UTF-8.

    ``quote`` is the clause, ``start`` and ``end`` its place in the plan's text (code points), ``surface`` the
    name as the clause has it. A name that was not resolved has a line without ``actor``.

    Args:
        incidence: what to write.
        bom: what to begin with: :data:`BOM` for a file, nothing for a stream.
    """
    out = io.StringIO()
    out.write(bom)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for record in records(incidence):
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in _line(record)])
    return out.getvalue().encode("utf-8")


def _line(record: Record) -> tuple[str | int | float, ...]:
    task, actor, quote = record.task, record.actor, record.quote
    return (
        task.plan.identifier,
        record.section,
        task.identifier,
        task.number or "",
        task.title or "",
        actor.name if actor else "",
        record.kind,
        (actor.level or "") if actor else "",
        record.role,
        quote.surface,
        quote.words,
        quote.start,
        quote.end,
        quote.confidence,
    )
