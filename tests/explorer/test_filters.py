"""Filters by section, plan, level and deadline, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from fengong.model import Reading

pytestmark = pytest.mark.browser

Visitor = Any


def rows(page: Any) -> int:
    return int(page.locator("tr[data-task]:visible").count())


def told(page: Any, box: str) -> int:
    """The number that the chosen value of a box has beside it."""
    words = page.locator(f"{box} option:checked").inner_text()
    return int(words.rsplit("(", 1)[1].removesuffix(")"))


def test_each_value_leaves_as_many_tasks_as_it_says(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="view=list")
    page = opened.page
    assert page.locator("#facets").is_hidden()
    page.click("#more-filters")
    everything = rows(page)
    for box in ("#facet-section", "#facet-level", "#facet-due", "#sector"):
        values = [option.get_attribute("value") for option in page.locator(f"{box} option").all()][1:8]
        assert values
        for value in values:
            page.select_option(box, value)
            assert rows(page) == told(page, box), (box, value)
        page.select_option(box, "")
        assert rows(page) == everything
    assert opened.complaints == []
    assert opened.requests == [wuwei_page.as_uri()]


def test_deadlines_are_those_of_the_plan(visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    page = visit(wuwei_page, fragment="view=list&due=none").page
    dated = [task for task in wuwei.outline.tasks if task.deadlines]
    assert rows(page) == len(wuwei.outline.tasks) - len(dated)
    page.click("#more-filters")
    page.select_option("#facet-due", "any")
    assert rows(page) == len(dated)


def test_filters_go_together_are_counted_anew_and_taken_back_at_once(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, fragment="view=list").page
    page.click("#more-filters")
    page.select_option("#facet-due", "any")
    page.select_option("#facet-section", index=1)
    first = rows(page)
    assert first == told(page, "#facet-due") == told(page, "#facet-section")
    assert page.locator("#more-filters .count").inner_text() == "2"
    page.click("[data-kind=organization]")
    page.click("#more-filters")
    assert rows(page) == told(page, "#facet-section") <= first
    page.click("#reset")
    assert page.locator("#shown").inner_text() == "显示 27 / 27 项任务"
    assert page.evaluate("location.hash") == "#view=list"
    assert page.locator("#reset").is_hidden()


def test_what_is_chosen_is_in_the_address(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page).page
    page.click("#more-filters")
    page.select_option("#facet-section", index=1)
    page.select_option("#facet-level", "40")
    page.select_option("#facet-due", "2025-Q4")
    address = str(page.evaluate("location.hash"))
    assert address.startswith("#section=plan/620600-wuwei-2024/")
    assert address.endswith("&level=40&due=2025-Q4")
    shown = page.locator("#shown").inner_text()
    again = visit(wuwei_page, fragment=address.removeprefix("#")).page
    assert again.locator("#shown").inner_text() == shown
    assert again.locator("#facet-due").input_value() == "2025-Q4"


def test_several_plans_can_be_told_apart(visit: Visitor, two_plans_page: Path) -> None:
    page = visit(two_plans_page, fragment="view=list").page
    everything = rows(page)
    page.click("#more-filters")
    left = []
    for index in (1, 2):
        page.select_option("#facet-plan", index=index)
        assert rows(page) == told(page, "#facet-plan")
        left.append(rows(page))
    assert sum(left) == everything


def test_what_a_page_has_not_cannot_be_chosen(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page).page
    page.click("#more-filters")
    assert page.locator("#facet-plan, #facet-level").count() == 0
    assert page.locator("#facet-due").count() == 1


def test_filters_are_within_reach_on_a_phone(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, width=390, height=844, has_touch=True, is_mobile=True).page
    assert page.locator("#facets").is_hidden()
    page.tap("#more-filters")
    sheet = page.locator("#facets").bounding_box()
    assert sheet["y"] + sheet["height"] == pytest.approx(844, abs=1)
    assert page.locator("#more-filters").get_attribute("aria-expanded") == "true"
    for box in page.locator("#facets select").all():
        place = box.bounding_box()
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= 390
        assert place["height"] >= 32
    page.touchscreen.tap(195, 300)
    assert page.locator("#facets").is_hidden()
    assert page.evaluate("fengong.state.selected") is None, "the veil takes the tap, not the picture under it"
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_boxes_speak_the_language_of_the_page(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, fragment="lang=en&due=2025-Q4").page
    assert page.locator("#facet-due option:checked").inner_text() == "Q4 2025"
    page.click("#language")
    assert page.locator("#facet-due option:checked").inner_text() == "2025 年第 4 季度"


def test_values_are_counted_with_the_other_filters_set(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, fragment="view=list&due=any&without=lead").page
    page.click("#more-filters")
    for box in ("#facet-section", "#sector", "#facet-level", "#facet-due"):
        was = page.locator(box).input_value()
        for option in page.locator(f"{box} option").all()[1:6]:
            page.select_option(box, option.get_attribute("value"))
            assert rows(page) == told(page, box)
        page.select_option(box, was)


def test_what_is_set_is_seen_and_taken_back_one_by_one(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, fragment="view=list&due=2025-Q4&level=40&lang=en").page
    chips = page.locator("#active button")
    assert [" ".join(one.split()) for one in chips.all_inner_texts()] == ["prefecture ×", "Q4 2025 ×"]
    assert chips.nth(1).get_attribute("aria-label") == "Remove filter: Deadline Q4 2025"
    chips.nth(1).click()
    assert page.evaluate("location.hash") == "#view=list&level=40&lang=en"
    assert chips.count() == 1
    assert page.evaluate("document.activeElement.dataset.facet") == "level"
    page.click("#more-filters")
    page.click("#facets .clear")
    assert page.locator("#active").is_hidden()
    assert page.evaluate("location.hash") == "#view=list&lang=en"


def test_results_are_told_and_seen_only_when_something_is_left_out(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, fragment="lang=en").page
    shown = page.locator("#shown")
    assert shown.get_attribute("role") == "status"
    assert shown.bounding_box()["width"] <= 1
    page.click("#more-filters")
    page.select_option("#facet-due", "2025-Q4")
    assert page.locator("#facets .done").inner_text() == "Show 4 tasks"
    page.click("#facets .done")
    assert page.locator("#facets").is_hidden()
    assert shown.inner_text() == "Showing 4 of 27 tasks"
    assert shown.bounding_box()["width"] > 80
