"""How many findings of each kind there are and how sure they are: what a reader should see first."""

from __future__ import annotations

from collections import Counter

from fengong.analysis.governance.names import name
from fengong.analysis.governance.table import STRENGTH, WORDS, Found, title
from fengong.analysis.wording import say
from fengong.ask.table import Cell, Coded, Column, Table

#: The figures stand in the order of :data:`~fengong.analysis.governance.table.STRENGTH`.
COLUMNS = (
    Column("finding", "发现", "finding"),
    Column("meaning", "说明", "meaning"),
    Column("stated", "原文如此", "stated"),
    Column("not_known", "不明", "not known"),
    Column("convention", "只是写法", "only convention"),
)


def summary_table(found: Found, lang: str) -> Table:
    """A row for each kind that was looked for, also where nothing was found."""
    sure = Counter((finding.code, finding.certainty) for finding in found.findings)
    rows: list[tuple[Cell, ...]] = [
        (_named(code, lang), title(code, lang), *(sure[code, kind] for kind in STRENGTH)) for code in found.codes
    ]
    return Table(COLUMNS, tuple(rows), say(WORDS, "summary", lang))


def _named(code: str, lang: str) -> Coded:
    """The name with its code, which other commands and files use."""
    return Coded(f"{name(code, lang)}（{code}）" if lang == "zh" else code, code)
