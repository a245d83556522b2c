from __future__ import annotations

from fengong.model import Kind, Role
from fengong.report.contents import ReportContents
from fengong.report.open_points import open_points


def test_every_gap_is_counted_with_its_tasks(report: ReportContents) -> None:
    rows = {str(row[0]): row for row in open_points(report.shown, "en").rows}
    shown = report.shown
    silent = set(shown.tasks) - {row.task for row in shown.rows} - {one.task for one in shown.unnamed}
    assert rows["names nobody at all"][1] == len(silent) > 0
    named = {row.task for row in shown.rows}
    groups = named - {row.task for row in shown.rows if row.actor.kind is Kind.ORGANIZATION}
    assert rows["names groups only, no department"][1] == len(groups) > 0
    leads = [sum(row.role is Role.LEAD for row in shown.rows if row.task == task) for task in shown.tasks]
    assert rows["has two leads or more"][1] == sum(number > 1 for number in leads)
    assert rows["has a name that nobody can be sure of"][2] != ""
