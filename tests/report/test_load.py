from __future__ import annotations

from fengong.model import Role
from fengong.report.contents import ReportContents
from fengong.report.load import load_table, loads


def test_tasks_are_counted_once_and_roles_each(report: ReportContents) -> None:
    found = loads(report.counted)
    tasks = report.counted.tasks_of()
    assert [load.tasks for load in found] == sorted((len(one) for one in tasks.values()), reverse=True)
    both = next(load for load in found if load.actor.name == "云山市应急管理局")
    assert sum(both.by_role.values()) > both.tasks, "it leads and answers for one task"


def test_the_listing_has_the_roles_that_occur(report: ReportContents) -> None:
    table = load_table(loads(report.counted), 3, "zh")
    present = {str(row.role) for row in report.counted.rows}
    assert [column.key for column in table.columns[3:]] == [role for role in Role if role in present]
    assert len(table.rows) == 3
    assert table.notes[-1].startswith(f"共 {len(report.counted.actors)} 个")
