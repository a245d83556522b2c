"""The page's address says what is shown, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Visitor = Any


def address(page: Any) -> str:
    return str(page.evaluate("location.hash"))


def settled(page: Any) -> None:
    """A step of the history has been taken: its event comes after the call."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_every_choice_is_in_the_address(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    page = opened.page
    assert address(page) == ""
    page.click("[data-view=list]")
    page.locator("tr[data-task] .actor button").first.click()
    assert address(page) == "#view=list&item=org/000000/emergency&at=32-36"
    page.click("[data-role=support]")
    page.click("[data-kind=group]")
    page.click("#more-filters")
    page.select_option("#sector", label="煤矿 (1)")
    page.click("[data-view=network]")
    page.click("#layer")
    page.click("[data-view=list]")
    page.click("#language")
    assert address(page).endswith("&without=support+group&sector=sector/coal-mines&layer=sectors&lang=en")
    assert opened.requests == [small_page.as_uri()]
    assert opened.complaints == []


def test_a_link_opens_what_it_says(visit: Visitor, small_page: Path) -> None:
    said = "view=list&item=org/000000/emergency&at=32-36&without=support+group&sector=sector/coal-mines&lang=en"
    opened = visit(small_page, fragment=said)
    page = opened.page
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("#list").is_visible()
    assert page.locator("#network").is_hidden()
    assert opened.panel("h2") == "合成市应急管理局"
    assert page.locator("#panel .chosen mark").inner_text() == "市应急局"
    assert page.locator("[data-role=support]").get_attribute("aria-pressed") == "false"
    assert page.locator("[data-kind=group]").get_attribute("aria-pressed") == "false"
    assert page.locator("#sector option:checked").inner_text() == "coal-mines"
    assert page.locator("tr[data-task]:visible").count() == 1
    page.click("[data-view=network]")
    assert page.evaluate("fengong.network.getScale()") > 0
    assert opened.complaints == []


def test_back_and_forward_go_through_what_was_chosen(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    page = opened.page
    before = page.evaluate("history.length")
    opened.choose(opened.item("organization", "市教育局"))
    opened.choose(opened.item("task", "煤矿"))
    page.click("[data-view=list]")
    steps = []
    for _ in range(3):
        page.evaluate("history.back()")
        settled(page)
        steps.append((address(page), opened.panel("h2"), page.locator("#list").is_visible()))
    assert steps == [
        ("#item=plan/000000-synthetic/sec_1__task_1", "推动煤矿培训", False),
        ("#item=org/000000/education", "合成市教育局", False),
        ("", "谁的任务最多", False),
    ]
    page.evaluate("history.forward()")
    settled(page)
    assert opened.panel("h2") == "合成市教育局"
    opened.choose(opened.item("group"))
    assert page.evaluate("history.length") == before + 2


def test_choosing_the_same_again_is_no_step(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    before = opened.page.evaluate("history.length")
    for _ in range(2):
        opened.choose(opened.item("group"))
    assert opened.page.evaluate("history.length") == before + 1


def test_back_takes_a_run_of_filters_back_at_once(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    page = opened.page
    opened.choose(opened.item("group"))
    chosen = address(page)
    before = page.evaluate("history.length")
    for role in ("lead", "support", "lead"):
        page.click(f"[data-role={role}]")
    assert address(page) == f"{chosen}&without=support"
    assert page.evaluate("history.length") == before + 1
    page.evaluate("history.back()")
    settled(page)
    assert address(page) == chosen
    assert page.locator("[data-role=support]").get_attribute("aria-pressed") == "true"
    page.evaluate("history.forward()")
    settled(page)
    assert page.locator("[data-role=support]").get_attribute("aria-pressed") == "false"


def test_filters_set_at_leisure_are_steps_of_their_own(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page).page
    before = page.evaluate("history.length")
    page.evaluate("globalThis.real = performance.now.bind(performance)")
    for minutes, role in enumerate(("lead", "support")):
        page.evaluate("(later) => { performance.now = () => real() + later; }", minutes * 60_000)
        page.click(f"[data-role={role}]")
    assert page.evaluate("history.length") == before + 2


def test_language_layer_and_order_are_no_steps_and_outlast_going_back(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    page = opened.page
    opened.choose(opened.item("organization", "市教育局"))
    before = page.evaluate("history.length")
    page.click("#layer")
    page.click("#language")
    assert page.evaluate("history.length") == before
    assert address(page) == "#item=org/000000/education&layer=sectors&lang=en"
    page.evaluate("history.back()")
    settled(page)
    assert address(page) == "#layer=sectors&lang=en"
    assert page.evaluate("fengong.state.selected") is None
    assert page.locator("html").get_attribute("lang") == "en"
    page.evaluate("history.forward()")
    settled(page)
    page.click("#language")
    assert address(page) == "#item=org/000000/education&layer=sectors"


def test_typing_a_search_leaves_the_history_alone(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page).page
    before = page.evaluate("history.length")
    page.locator("#search").press_sequentially("教育局")
    assert page.evaluate("history.length") == before


def test_another_link_in_the_same_page_says_everything(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page, fragment="lang=en").page
    page.evaluate("location.hash = 'item=org/000000/education'")
    settled(page)
    assert page.locator("html").get_attribute("lang") == "zh-CN"
    assert page.locator("#panel h2").inner_text() == "合成市教育局"
    assert address(page) == "#item=org/000000/education"


def test_a_link_to_what_is_not_here_says_so(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="item=org/999999/<b>none</b>&view=list")
    assert opened.page.locator("#list").is_visible()
    assert "item=org/999999/<b>none</b>" in opened.panel(".note")
    assert "谁的任务最多" in opened.panel()
    opened.choose(opened.item("group"))
    assert opened.page.locator("#panel .note").count() == 0
    assert opened.complaints == []


def test_hostile_links_are_only_words(visit: Visitor, hostile_page: Path, hostile_words: tuple[str, ...]) -> None:
    opened = visit(hostile_page)
    for words in hostile_words:
        opened.load(hostile_page, "&".join(f"{key}={words[:500]}" for key in ("item", "view", "lang", "sector")))
        assert opened.panel(".note").startswith("链接所指的内容本页没有")
        assert opened.page.locator("img, iframe, a").count() == 0
        assert opened.complaints == []


def test_a_chosen_item_is_in_sight_when_a_link_opens_on_a_phone(visit: Visitor, wuwei_page: Path) -> None:
    said = "item=org/620600/education"
    opened = visit(wuwei_page, width=390, height=844, has_touch=True, is_mobile=True, fragment=said)
    page = opened.page
    settled(page)
    y = page.evaluate(
        f"fengong.network.canvasToDOM(fengong.network.getPosition('{opened.item('organization', '市教育局')}')).y + "
        "document.getElementById('canvas').getBoundingClientRect().top"
    )
    assert y < page.locator("#panel").bounding_box()["y"]
