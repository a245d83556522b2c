from __future__ import annotations

from fengong.report.contents import ReportContents
from fengong.report.limits import Limits, held
from fengong.report.links import Links


def test_what_fits_is_whole_and_nothing_is_said(report: ReportContents) -> None:
    page = held(report)
    assert (page.grid.tasks, page.clauses, page.left_out) == (report.grid.tasks, report.clauses, ())


def test_what_does_not_fit_is_told_and_not_linked(report: ReportContents) -> None:
    page = held(report, Limits(tasks=2, actors=1, rows=1))
    assert {clause.task for clause in page.clauses} <= set(report.grid.tasks[:2])
    assert all(len(table.rows) <= 1 for chapter in page.chapters for table in chapter.tables)
    assert len(page.left_out) >= 3
    links = Links(report, page)
    assert sorted(links.tasks.values()) == ["t-1", "t-2"]
    assert list(links.actors.values()) == ["d-1"]
