"""Deadlines on an axis, in a real browser."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from fengong.model import Reading

pytestmark = pytest.mark.browser

Visit = Any
Visitor = Any


def boxes(visit: Visit, selector: str) -> list[dict[str, float]]:
    return [one.bounding_box() for one in visit.page.locator(selector).all()]


def quiet(visit: Visit, path: Path) -> None:
    """It asked for nothing but itself, and nothing went wrong in it."""
    assert visit.requests == [path.as_uri()]
    assert visit.complaints == []


def test_a_deadline_ends_where_the_axis_has_its_day(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=timeline")
    assert opened.page.locator(".group h3").all_inner_texts() == ["截至 2025-12-31\n1"]
    (bar,), (year,) = boxes(opened, ".track .span"), boxes(opened, ".ticks .year")
    assert abs(bar["x"] + bar["width"] - year["x"] - year["width"]) < 2
    assert opened.page.locator(".timed .words q").inner_text() == "2025年底前"
    assert opened.page.locator("#timeline summary").inner_text() == "没有写时限的任务 1"
    quiet(opened, small_page)


def test_every_deadline_of_a_plan_stands_once(visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    opened = visit(wuwei_page, fragment="view=timeline")
    text = wuwei.outline.document.text
    said = sorted(due.span.of(text) for task in wuwei.outline.tasks for due in task.deadlines)
    assert sorted(opened.page.locator("#timeline q").all_inner_texts()) == said
    recurring = opened.page.locator("#timeline .part", has=opened.page.locator(".lanes"))
    assert recurring.locator("h2").inner_text().startswith("周期性的要求")
    assert all(words.startswith("每") for words in recurring.locator("q").all_inner_texts())
    quiet(opened, wuwei_page)


def test_bars_stand_below_their_quarters(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="view=timeline")
    page = opened.page
    quarters = boxes(opened, ".ticks .quarter")
    row = page.locator(".timed", has_text="2025年上半年").first
    bar = row.locator(".span").bounding_box()
    assert "2025-01-01 – 2025-06-30" in row.inner_text()
    assert abs(bar["x"] - quarters[4]["x"]) < 2
    assert abs(bar["x"] + bar["width"] - quarters[6]["x"]) < 2


def test_a_click_selects_the_task_wherever_it_falls(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=timeline")
    opened.page.click(".timed .track", position={"x": 5, "y": 5})
    assert opened.panel("h2") == "推动煤矿培训"
    assert opened.page.locator(".timed.chosen button").get_attribute("aria-pressed") == "true"
    opened.page.click("#timeline summary")
    opened.page.click("#timeline details button")
    assert opened.panel("h2") == "排查隐患"
    assert opened.page.locator("#timeline li.chosen").count() == 1
    quiet(opened, small_page)


def test_by_keyboard_alone(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=timeline")
    opened.page.focus(".timed button")
    opened.page.keyboard.press("Enter")
    assert opened.panel("h2") == "推动煤矿培训"


def test_what_is_selected_elsewhere_marks_its_tasks(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=timeline")
    opened.choose(opened.item("organization", "市教育局"))
    assert [one.get_attribute("data-task") for one in opened.page.locator("#timeline li.bright").all()] == [
        opened.item("task", "煤矿")
    ]


def test_filters_leave_out_deadlines(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=timeline&without=lead+support")
    assert opened.page.locator(".timed").count() == 0
    assert "没有写明日期的时限。" in opened.page.locator("#timeline").inner_text()
    opened.page.click("[data-role=responsible]")
    assert opened.page.locator("#timeline .dues").inner_text() == "没有任务符合筛选。"
    quiet(opened, small_page)


def test_a_line_says_whose_tasks_stand_out_and_shows_all(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="view=timeline")
    page = opened.page
    assert page.locator("#timeline .scope").count() == 0
    office = opened.item("organization", "市应急局")
    opened.choose(office)
    own = page.evaluate(
        "id => new Set(Object.values(JSON.parse(document.getElementById('data').textContent).assignments)"
        ".filter((one) => one.actor === id).map((one) => one.task)).size",
        office,
    )
    line = page.locator("#timeline .scope")
    assert line.locator("span").inner_text() == f"27 项任务中的 {own} 项：市应急局的任务"
    rows = page.locator("#timeline li[data-task]")
    dim, bright = page.locator("#timeline li.dim").count(), page.locator("#timeline li.bright").count()
    assert dim > 0 < bright
    assert dim + bright == rows.count()
    share = page.locator("#timeline .part .count").first.inner_text()
    assert (
        share == f"{page.locator('#timeline .dated li.bright').count()} / {page.locator('#timeline .dated li').count()}"
    )
    line.locator("button").click()
    assert page.locator("#timeline .scope, #timeline li.dim").count() == 0
    assert page.evaluate("fengong.state.selected") is None
    quiet(opened, wuwei_page)


def test_a_line_says_which_filters_leave_how_many(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=timeline&due=2025-Q4&without=guide&lang=en")
    line = opened.page.locator("#timeline .scope span")
    filtered = "1 of 2 tasks: filtered (Deadline: Q4 2025, without Guides)"
    assert line.inner_text() == filtered
    opened.choose(opened.item("organization", "市教育局"))
    assert line.inner_text().startswith(f"{filtered}; of these those of ")
    opened.page.click("#timeline .scope button")
    assert opened.page.locator("#timeline .scope").count() == 0
    assert opened.page.evaluate("[fengong.state.due, fengong.state.rolesOff.length, fengong.state.selected]") == [
        "",
        0,
        None,
    ]


def test_a_task_that_is_selected_dims_nothing(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=timeline")
    opened.choose(opened.item("task", "煤矿"))
    assert opened.page.locator("#timeline .scope, #timeline li.dim").count() == 0


def test_what_recurs_has_a_lane_for_each_period(visit: Visitor, two_plans_page: Path) -> None:
    opened = visit(two_plans_page, fragment="view=timeline")
    lanes = opened.page.locator("#timeline .lane")
    names = [lane.locator("h3 span").first.inner_text() for lane in lanes.all()]
    assert names == ["每年", "每半年"]
    for name, lane in zip(names, lanes.all(), strict=True):
        assert all(name in words for words in lane.locator("q").all_inner_texts())
    (first, *_), years = boxes(opened, ".lane[data-every=year] .period"), boxes(opened, ".ticks .year")
    assert opened.page.locator(".lane[data-every=year] .period").count() == len(years)
    assert opened.page.locator(".lane[data-every=half-year] .period").count() == 2 * len(years)
    assert abs(first["x"] - years[0]["x"]) < 3
    assert abs(first["width"] - years[0]["width"]) < 3


def test_today_is_a_line_with_a_label_where_the_axis_reaches(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, apart=True)
    for now, drawn in (("2025-07-02", True), ("2024-07-01", False), ("2026-01-01", False)):
        opened.page.clock.set_fixed_time(datetime.fromisoformat(f"{now}T12:00:00"))
        opened.load(small_page, "view=timeline")
        labels = opened.page.locator("#timeline .today").all_inner_texts()
        assert labels == ([f"今天 {now}（按本机时钟）"] if drawn else [])
        if drawn:
            (line,), (year,) = boxes(opened, ".today"), boxes(opened, ".ticks .year")
            assert abs((line["x"] - year["x"]) / year["width"] - 0.5) < 0.02


def test_no_day_of_the_clock_is_in_the_page(small_page: Path) -> None:
    found = re.search(r'id="data">(.*?)</script>', small_page.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    (task, _) = (item for item in json.loads(found[1])["items"].values() if item["kind"] == "task")
    (due,) = task["dues"]
    assert due["place"] == [9, 16]
    assert {key: value for key, value in due.items() if key != "place"} == {
        "words": "2025年底前",
        "earliest": None,
        "latest": "2025-12-31",
        "precision": ["year", "year"],
        "code": "year",
    }


def test_hostile_words_are_only_words(visit: Visitor, hostile_page: Path) -> None:
    opened = visit(hostile_page, fragment="view=timeline")
    opened.page.click("#timeline summary")
    assert opened.page.locator("#timeline li").count() == 7
    assert opened.page.locator("img, iframe, a").count() == 0
    assert all(box["height"] < 120 for box in boxes(opened, "#timeline li"))
    quiet(opened, hostile_page)


def test_on_a_phone_nothing_goes_out_of_the_screen(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, width=390, height=844, has_touch=True, is_mobile=True, fragment="view=timeline")
    assert opened.page.evaluate("document.getElementById('timeline').scrollWidth") <= 390
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
