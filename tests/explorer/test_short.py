"""A window with little room: a screen at 200 %, a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Visitor = Any

LOW: dict[str, Any] = {"width": 720, "height": 450}
PHONE: dict[str, Any] = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_low_window_gives_most_to_what_is_shown(lang: str, visit: Visitor, wuwei_page: Path) -> None:
    for view in ("network", "matrix", "timeline", "list", "text"):
        page = visit(wuwei_page, fragment=f"view={view}&lang={lang}", **LOW).page
        place = page.locator(f"#{view}").bounding_box()
        assert place["y"] <= 100, view
        assert 400 <= place["y"] + place["height"] <= 451, view
        assert page.evaluate("document.documentElement.scrollWidth") <= 720


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_heads_of_the_matrix_stay_while_its_rows_move(lang: str, visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, fragment=f"view=matrix&lang={lang}", **LOW).page
    head = page.locator(".grid .head").bounding_box()
    assert 450 - (head["y"] + head["height"]) >= 4 * 34, "rows are in sight"
    page.mouse.move(400, 400)
    page.mouse.wheel(0, 300)
    page.wait_for_timeout(300)
    assert page.evaluate("document.querySelector('.scroller').scrollTop") > 200
    assert page.evaluate("document.documentElement.scrollTop") == 0
    assert page.locator(".grid .head").bounding_box() == head
    page.evaluate("document.querySelector('.scroller').scrollLeft = 300")
    assert page.locator(".grid .body .name").first.bounding_box()["x"] == 0


def test_names_in_a_low_window_can_be_read(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, **LOW).page
    assert page.evaluate("fengong.network.getScale()") >= 0.7
    top = page.evaluate("Math.min(...Object.values(fengong.network.getPositions()).map(({ y }) => y))")
    assert page.evaluate("y => fengong.network.canvasToDOM({ x: 0, y }).y", top) >= 0, "it begins with its first row"


def test_what_is_selected_stands_beside_it_in_a_low_window(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="view=matrix", **LOW)
    opened.choose(opened.item("organization", "市应急局"))
    view, panel = (opened.page.locator(one).bounding_box() for one in ("#matrix", "#panel"))
    assert panel["x"] >= view["x"] + view["width"] - 1
    assert panel["x"] + panel["width"] <= 720
    assert panel["y"] + panel["height"] <= 451


def test_the_legend_is_in_the_sheet_where_the_header_has_no_room(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, **LOW).page
    assert page.locator("[data-role=lead]").is_hidden()
    page.click("#more-filters")
    page.click("#facets [data-kind=group]")
    assert page.evaluate("fengong.state.kindsOff") == ["group"]
    assert page.locator("#more-filters .count").inner_text() == "1"
    page.set_viewport_size({"width": 1440, "height": 900})
    assert page.locator(".legend [data-kind=group]").get_attribute("aria-pressed") == "false"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_phone_shows_every_view_count_and_order_whole(lang: str, visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, fragment=f"view=matrix&lang={lang}", **PHONE).page
    for one in page.locator("#views button, .counts > span:not(.tagline), #matrix .order button").all():
        place = one.bounding_box()
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= 390, one.inner_text()
    counts = page.locator(".counts").bounding_box()
    last = page.locator(".counts > span:not(.tagline)").last.bounding_box()
    assert last["y"] + last["height"] <= counts["y"] + counts["height"] + 1
    assert page.locator("[data-role=lead]").is_visible(), "the key to the lines stays"
    assert page.locator("[data-kind=group]").is_hidden()
    page.tap("#more-filters")
    assert page.locator("#facets [data-kind=group]").is_visible()


def test_the_sheet_of_a_phone_folds_to_a_line(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="view=matrix", **PHONE)
    page = opened.page
    opened.choose(opened.item("organization", "市应急局"))
    before = page.locator("#matrix").bounding_box()["height"]
    handle = page.locator("#handle")
    assert handle.get_attribute("aria-expanded") == "true"
    handle.tap()
    assert handle.get_attribute("aria-expanded") == "false"
    panel = page.locator("#panel").bounding_box()
    assert panel["height"] == pytest.approx(72, abs=1)
    assert page.locator("#panel h2").is_visible()
    assert page.locator("#matrix").bounding_box()["height"] > before + 200
    opened.choose(opened.item("organization", "市教育局"))
    assert handle.get_attribute("aria-expanded") == "true", "what is newly selected is seen"
