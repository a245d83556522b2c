from __future__ import annotations

from tests.analysis.governance.conftest import incidence

from fengong.analysis.scope import Scope
from fengong.model import Role
from fengong.report.findings import governance
from fengong.report.subject import subject

SAID = incidence({1: "牵甲 牵乙", 2: "责甲 责乙", 3: "责各部门"})


def test_each_kind_is_a_listing_with_its_caveat() -> None:
    filled = governance(subject(SAID, Scope(), "zh", 15))
    assert [(table.title, [row[0] for row in table.rows]) for table in filled.tables] == [
        ("没有写明牵头的任务", ["2", "3"]),
        ("多头牵头的任务", ["1"]),
        ("只由群体负责的任务", ["3"]),
    ]
    assert all(len(table.notes) == 1 for table in filled.tables)
    assert "没有发现：" in filled.notes[0]


def test_a_role_that_is_not_counted_is_not_missing() -> None:
    every, support = (
        governance(subject(SAID, scope, "en", 15)) for scope in (Scope(), Scope(frozenset({Role.SUPPORT})))
    )
    assert support.tables == every.tables
    assert support.notes[0].startswith("Every role, level and group is looked at")
    assert support.notes[1:] == every.notes
