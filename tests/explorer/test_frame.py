"""What stands around the views: header, switch, legend, panel, on a desk, a tablet and a phone."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Visitor = Any

PHONE: dict[str, Any] = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}
SIZES: list[dict[str, Any]] = [{"width": 1440, "height": 900}, {"width": 1024, "height": 768}, PHONE]
#: Where the views begin.
STAGE = "document.querySelector('main').getBoundingClientRect().top"
#: Buttons and boxes of header and legend: name, edges.
PLACES = """(root) => [...document.querySelectorAll(root)].filter((one) => one.offsetParent).map((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return [one.id || one.textContent, left, top, right, bottom];
})"""


@pytest.fixture(params=SIZES, ids=["desk", "tablet", "phone"])
def size(request: pytest.FixtureRequest) -> dict[str, Any]:
    """A screen."""
    return dict(request.param)


def test_a_phone_gives_three_quarters_to_what_is_shown(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, **PHONE)
    views = ("network", "list", "matrix", "timeline", "text")
    for view, lang, chosen in product(views, ("zh", "en"), ("", "&due=2025-Q4&level=40", "&without=lead")):
        opened.go(f"view={view}&lang={lang}{chosen}")
        assert opened.page.locator(f"#{view}").is_visible()
        assert opened.page.evaluate(STAGE) <= 0.25 * 844, (view, lang, chosen)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_of_the_header_is_cut_or_covers_another(
    lang: str, size: dict[str, Any], visit: Visitor, wuwei_page: Path
) -> None:
    page = visit(wuwei_page, fragment=f"lang={lang}", **size).page
    page.evaluate(
        "document.querySelector('h1').textContent = '合成市安全生产治本攻坚三年行动主要任务责任分工'.repeat(3)"
    )
    header = page.locator(".top").bounding_box()
    places = page.evaluate(PLACES, ".top :is(h1, .counts, .find, .switch, #language, #export)")
    assert len(places) == 6
    assert [name for name, left, _, right, _ in places if left < 0 or right > size["width"]] == []
    assert [name for name, *_, bottom in places if bottom > header["y"] + header["height"]] == []
    for at, (name, left, top, right, bottom) in enumerate(places):
        for other, left2, top2, right2, bottom2 in places[at + 1 :]:
            clear = right <= left2 or right2 <= left or bottom <= top2 + 0.5 or bottom2 <= top + 0.5
            assert clear, (name, other)
    assert page.locator("h1").bounding_box()["width"] > 200
    counts = page.locator(".counts").bounding_box()
    assert counts["height"] >= 16
    assert page.locator(".counts b").first.is_visible()


def test_a_long_title_is_one_line_on_a_phone_and_whole_for_those_who_ask(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, **PHONE).page
    heading = page.locator("h1")
    assert heading.bounding_box()["height"] < 30
    assert heading.text_content() == heading.get_attribute("title") == "武威市安全生产治本攻坚三年行动主要任务"
    centre = [one["y"] + one["height"] / 2 for one in (heading.bounding_box(), page.locator("#export").bounding_box())]
    assert abs(centre[0] - centre[1]) < 16


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_switch_is_one_line_and_the_current_view_in_sight(
    lang: str, size: dict[str, Any], visit: Visitor, small_page: Path
) -> None:
    page = visit(small_page, fragment=f"lang={lang}", **size).page
    buttons = page.evaluate(PLACES, "#views button")
    assert len({top for _, _, top, _, _ in buttons}) == 1
    for view in ("about", "network", "findings"):
        page.evaluate(f"document.querySelector('#views [data-view={view}]').click()")
        place = page.locator(f"#views [data-view={view}]").bounding_box()
        assert place["x"] >= 0
        assert place["x"] + place["width"] <= size["width"]


def test_a_finger_finds_every_button(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, fragment="due=2025-Q4&item=org/620600/education", **PHONE).page
    for opened in (False, True):
        if opened:
            page.tap("#more-filters")
        places = page.evaluate(PLACES, ".top button, .top input, .tools button, .tools select, #panel .close")
        small = [place for place in places if place[4] - place[2] < 32 or place[3] - place[1] < 32]
        assert small == []


@pytest.mark.parametrize("view", ["findings", "about"])
def test_the_legend_is_not_where_it_does_nothing(
    view: str, size: dict[str, Any], visit: Visitor, small_page: Path
) -> None:
    opened = visit(small_page, fragment=f"view={view}&without=support", **size)
    page = opened.page
    assert page.locator(".tools").is_hidden()
    stage, header = page.locator("main").bounding_box(), page.locator(".top").bounding_box()
    assert stage["y"] == pytest.approx(header["y"] + header["height"], abs=1)
    assert stage["y"] + stage["height"] == pytest.approx(size["height"], abs=1)
    page.evaluate("document.querySelector('[data-view=list]').click()")
    assert page.locator(".tools").is_visible()
    assert page.locator("[data-role=support]").get_attribute("aria-pressed") == "false"


def test_sectors_are_offered_where_they_are_drawn(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page).page
    assert page.locator("#layer").is_visible()
    for view in ("matrix", "timeline", "list", "text"):
        page.click(f"[data-view={view}]")
        assert page.locator("#layer").is_hidden(), view
    page.click("[data-view=network]")
    assert page.locator("#layer").is_visible()


@pytest.mark.parametrize(
    ("view", "mark"),
    [
        ("list", "tr.chosen .title"),
        ("timeline", ".timed.chosen"),
        ("matrix", ".body .name.chosen"),
        ("text", ".m.chosen"),
    ],
)
def test_what_is_selected_stands_above_the_sheet_of_a_phone(
    view: str, mark: str, visit: Visitor, wuwei_page: Path
) -> None:
    opened = visit(wuwei_page, fragment=f"view={view}", **PHONE)
    opened.choose(opened.item("task", "强化安全监管执法能力提升"))
    place, sheet = (opened.page.locator(one).first.bounding_box() for one in (mark, "#panel"))
    assert sheet["y"] + sheet["height"] == pytest.approx(844, abs=1)
    assert opened.page.evaluate(STAGE) - 1 <= place["y"]
    assert place["y"] + 24 <= sheet["y"]


def test_the_way_out_of_the_sheet_stays_in_sight(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, **PHONE)
    page = opened.page
    opened.choose(opened.item("organization", "市应急局"))
    page.evaluate("document.querySelector('#panel').scrollTop = 600")
    place, sheet = (page.locator(one).bounding_box() for one in ("#panel .close", "#panel"))
    assert sheet["y"] <= place["y"] < sheet["y"] + 60
    page.tap("#panel .close")
    assert page.evaluate("fengong.state.selected") is None


def test_a_sheet_of_filters_lies_below_its_button_and_within_the_screen(visit: Visitor, wuwei_page: Path) -> None:
    for size in SIZES[:2]:
        page = visit(wuwei_page, **size).page
        stage = page.evaluate(STAGE)
        page.click("#more-filters")
        sheet = page.locator("#facets").bounding_box()
        assert page.evaluate(STAGE) == stage, "the picture stays where it is"
        assert sheet["x"] >= 0
        assert sheet["x"] + sheet["width"] <= size["width"]
        assert sheet["y"] + sheet["height"] <= size["height"]
        page.mouse.click(200, 600)
        assert page.locator("#facets").is_hidden()
