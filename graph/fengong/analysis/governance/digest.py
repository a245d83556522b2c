"""Findings as listings with a row for each: one listing a kind, for readers who find the words of a task elsewhere."""

from __future__ import annotations

from fengong.analysis.governance.catalogue import FINDINGS
from fengong.analysis.governance.table import (
    COLUMNS,
    Found,
    certainty,
    none_note,
    reading_notes,
    sure_notes,
    title,
    who,
    why,
)
from fengong.analysis.labels import joined, short_labels
from fengong.analysis.wording import say
from fengong.ask.table import Column, Table

#: Columns of the long listing that this one has too, and the tasks of a finding together.
DIGEST = (
    Column("tasks", "任务", "tasks"),
    *(column for column in COLUMNS if column.key in ("who", "certainty", "why")),
)


def digest_tables(found: Found, lang: str) -> tuple[Table, ...]:
    """A listing for each kind that was found, with what it does not prove as its note."""
    labels = short_labels(found.incidence.tasks)
    tables = []
    for code in found.codes:
        rows = tuple(
            (
                joined((shown.task for shown in one.tasks), labels, lang),
                who(one, lang),
                certainty(one, lang),
                why(one, lang),
            )
            for one in found.findings
            if one.code == code
        )
        if rows:
            tables.append(Table(DIGEST, rows, title(code, lang), (say(FINDINGS[code].words, "caveat", lang),)))
    return tuple(tables)


def digest_notes(found: Found, lang: str) -> tuple[str, ...]:
    """Which kinds were not found, how sure the others are, and how to read them."""
    seen = {finding.code for finding in found.findings}
    none = [title(code, lang) for code in found.codes if code not in seen]
    return (*([none_note(none, lang)] if none else []), *sure_notes(found, lang), *reading_notes(found, lang))
