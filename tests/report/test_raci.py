from __future__ import annotations

import re

from fengong.model import Role
from fengong.report.contents import ReportContents
from fengong.report.raci import LETTERS, letters


def test_every_role_has_a_letter() -> None:
    assert set(LETTERS) == set(Role)
    assert letters([Role.RESPONSIBLE, Role.SUPERVISE]) == "R/I"


def test_only_a_lead_is_accountable(report: ReportContents) -> None:
    for roles in report.grid.cells.values():
        assert ("A" in letters(roles)) == (Role.LEAD in roles)


def test_the_notes_count_what_raci_asks_for(report: ReportContents) -> None:
    leads = {task: len(report.grid.of(task, Role.LEAD)) for task in report.grid.tasks}
    found = [int(number) for number in re.findall(r"\d+", report.raci[1])]
    assert found == [len(leads), list(leads.values()).count(1), list(leads.values()).count(0)]
    assert "closeMatch" in report.raci[0]
