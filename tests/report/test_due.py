from __future__ import annotations

from datetime import date

from fengong.analysis.incidence import Deadline, Incidence, Plan, Task
from fengong.analysis.load import arrange
from fengong.analysis.scope import Period
from fengong.report.due import calendar, calendar_notes, calendar_tables

PLAN = Plan("https://example.org/plan", "plan")


def task(at: int, *deadlines: Deadline) -> Task:
    return Task(f"https://example.org/{at}", PLAN, f"task_{at}", at, str(at), f"任务{at}", deadlines=deadlines)


def until(day: date | None, precision: str, words: str) -> Deadline:
    return Deadline(Period(None, day), precision, words, 5, 9)


def plans() -> Incidence:
    return arrange(
        [],
        [
            task(1, until(date(2025, 12, 31), "year", "2025年"), until(date(2025, 9, 30), "month", "9月底前")),
            task(2, until(None, "recurring", "每季度"), until(None, "open", "尽快")),
            task(3),
            task(4, until(date(2025, 10, 31), "recurring", "每年10月")),
        ],
    )


def test_days_stand_by_month_and_what_recurs_or_has_no_day_apart() -> None:
    found = calendar(plans())
    assert [(due.month, due.deadline.words) for due in found.dated] == [("2025-09", "9月底前"), ("2025-12", "2025年")]
    assert [due.deadline.words for due in found.recurring] == ["每季度", "每年10月"]
    assert [due.deadline.words for due in found.open] == ["尽快"]
    assert [one.number for one in found.without] == ["3"]


def test_months_without_a_deadline_are_counted_too() -> None:
    assert calendar(plans()).months() == {"2025-09": 1, "2025-10": 0, "2025-11": 0, "2025-12": 1}
    assert calendar(arrange([], [])).months() == {}


def test_every_kind_has_its_listing_with_words_and_place() -> None:
    incidence = plans()
    tables = calendar_tables(calendar(incidence), incidence, "en")
    assert [table.title for table in tables] == ["Dated", "Recurring", "Without a day"]
    assert tables[0].rows[0] == ("2025-09", "1", "任务1", "9月底前", "month", "", "5–9")
    assert "1 tasks state no deadline (3)" in calendar_notes(calendar(incidence), incidence, "en")[1]
