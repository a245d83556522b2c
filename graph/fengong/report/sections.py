"""The analyses of a report: one function a section, each returning listings of the analysis behind it.

A section is swapped for a better analysis here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from fengong.analysis.incidence import Incidence
from fengong.analysis.notes import scope_notes
from fengong.analysis.rank import rank
from fengong.analysis.rank_table import rank_table
from fengong.analysis.shared import shared_pairs
from fengong.analysis.shared_table import shared_table
from fengong.ask.table import Table
from fengong.report.due import calendar, calendar_notes, calendar_tables
from fengong.report.load import load_table, loads
from fengong.report.open_points import open_points


@dataclass(frozen=True, slots=True)
class Section:
    """Listings under one heading; ``key`` is its anchor, ``picture`` the key of a picture or None."""

    key: str
    title: tuple[str, str]
    about: tuple[str, str]
    tables: Callable[[Incidence, int | None, str], tuple[Table, ...]]
    notes: Callable[[Incidence, str], tuple[str, ...]] | None = None
    picture: str | None = None


def _shared(incidence: Incidence, top: int | None, lang: str) -> tuple[Table, ...]:
    return (_without_scope(shared_table(incidence, shared_pairs(incidence, top), lang), incidence, lang),)


def _brokers(incidence: Incidence, top: int | None, lang: str) -> tuple[Table, ...]:
    return (_without_scope(rank_table(incidence, rank(incidence, "betweenness"), top, lang), incidence, lang),)


def _load(incidence: Incidence, top: int | None, lang: str) -> tuple[Table, ...]:
    return (load_table(loads(incidence), top, lang),)


def _calendar(incidence: Incidence, _top: int | None, lang: str) -> tuple[Table, ...]:
    return calendar_tables(calendar(incidence), incidence, lang)


def _calendar_notes(incidence: Incidence, lang: str) -> tuple[str, ...]:
    return calendar_notes(calendar(incidence), incidence, lang)


def _findings(incidence: Incidence, _top: int | None, lang: str) -> tuple[Table, ...]:
    return (open_points(incidence, lang),)


def _without_scope(table: Table, incidence: Incidence, lang: str) -> Table:
    """A listing without the notes that stand on the cover once for all."""
    told = frozenset(scope_notes(incidence, lang))
    return replace(table, notes=tuple(note for note in table.notes if note not in told))


#: The sections in their order.
SECTIONS = (
    Section(
        "shared",
        ("共同任务", "Shared tasks"),
        ("哪两个部门最常出现在同一项任务里。", "Which two departments are most often named for the same task."),
        _shared,
        picture="heat",
    ),
    Section(
        "brokers",
        ("中间人", "Brokers"),
        ("哪些部门处在别的部门之间，联系常要经过它们。", "Which departments stand between others."),
        _brokers,
    ),
    Section(
        "load",
        ("部门负荷", "Load"),
        ("每个部门被点名多少项任务，各是什么角色。", "For how many tasks each department is named, and in which role."),
        _load,
        picture="load",
    ),
    Section(
        "calendar",
        ("期限日历", "Calendar"),
        ("什么时候到期，哪些定期要做，哪些没有日期。", "What falls due when, what recurs, what has no day."),
        _calendar,
        _calendar_notes,
        picture="strip",
    ),
    Section(
        "findings",
        ("分工中的问题", "Findings"),
        ("分工里没有写明、写得含糊的地方。", "Where the plan leaves open who answers for what."),
        _findings,
    ),
)
