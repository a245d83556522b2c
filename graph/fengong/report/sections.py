"""The analyses of a report: one function a section, each returning listings of the analysis behind it.

A section is swapped for a better analysis here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fengong.report.brokers import brokers
from fengong.report.due import calendar, calendar_notes, calendar_tables
from fengong.report.findings import governance
from fengong.report.load import load_table, loads
from fengong.report.structure import structure
from fengong.report.subject import Filled, Subject
from fengong.report.ties import shared


@dataclass(frozen=True, slots=True)
class Section:
    """Listings under one heading; ``key`` is its anchor, ``picture`` the key of a picture or None.

    With ``concludes`` the first note of each listing is what follows from it, and stands before it.
    """

    key: str
    title: tuple[str, str]
    about: tuple[str, str]
    fill: Callable[[Subject], Filled]
    picture: str | None = None
    concludes: bool = False


def _load(of: Subject) -> Filled:
    return Filled((load_table(loads(of.counted), of.top, of.lang),))


def _calendar(of: Subject) -> Filled:
    # Who counts as one department hides whose tasks there are; deadlines must see the groups.
    found = calendar(of.shown)
    return Filled(calendar_tables(found, of.shown, of.lang), calendar_notes(found, of.shown, of.lang))


#: The sections in their order.
SECTIONS = (
    Section(
        "shared",
        ("共同任务", "Shared tasks"),
        (
            "哪两个部门最常出现在同一项任务里，是否多于偶然。",
            "Which two departments are most often named for the same task, and whether that is more than chance.",
        ),
        shared,
        picture="heat",
    ),
    Section(
        "brokers",
        ("中间人", "Brokers"),
        ("哪些部门处在别的部门之间，联系常要经过它们。", "Which departments stand between others."),
        brokers,
    ),
    Section(
        "structure",
        ("整体结构", "Structure"),
        (
            "部门是否分成几个圈子，是否围着少数几个部门转。",
            "Whether departments fall into communities, and whether they keep to a core of a few.",
        ),
        structure,
        concludes=True,
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
        picture="strip",
    ),
    Section(
        "findings",
        ("分工中的发现", "Findings"),
        (
            "分工里值得一看的地方；任务编号通向矩阵和原文。",
            "What stands out in how the work is divided; task numbers lead to the matrix and the words.",
        ),
        governance,
    ),
)
