"""A page too large to be drawn at once, in Chromium: an overview, then what is around the selection."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page
from tests.explorer.conftest import HOSTILE_WORDS, Visit, Visitor
from tests.explorer.large import Size, large

from fengong.explorer.cotask import DRAWN
from fengong.explorer.overview import ACTORS, EACH, LIMIT, TASKS
from fengong.explorer.page import page

pytestmark = pytest.mark.browser

SIZE = Size(departments=240, tasks=600, assignments=2400, sections=12)

#: Lines of shared tasks that are drawn at once, at most (`MOST` in cotask.js).
TIES = 300


@pytest.fixture(scope="module")
def large_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """600 tasks of 240 departments, of whom some have names that try to get out of their place."""
    path = tmp_path_factory.mktemp("large") / "page.html"
    facts = large(SIZE, dict(enumerate(HOSTILE_WORDS[:6], 3)))
    path.write_text(page(facts, "zh"), encoding="utf-8", newline="\n")
    return path


def drawn(page: Page) -> list[str]:
    """Ids of the nodes that the canvas holds."""
    found: list[str] = page.evaluate(
        "Object.values(fengong.network.body.nodes).map((node) => node.id).filter((id) => /^n/.test(id))"
    )
    return sorted(found)


def lines(page: Page, condition: str = "true") -> int:
    count: int = page.evaluate(
        f"Object.values(fengong.network.body.edges).filter(({{ options }}) => {condition}).length"
    )
    return count


def mirrored(page: Page) -> list[str]:
    found: list[str] = page.evaluate("[...document.querySelectorAll('#mirror button')].map((one) => one.dataset.node)")
    return sorted(found)


def remark(opened: Visit) -> str:
    return opened.page.locator("#remark").inner_text()


def kinds(opened: Visit) -> dict[str, int]:
    """How many of each kind are drawn."""
    counts: dict[str, int] = opened.page.evaluate(
        """ids => ids.reduce((sum, id) => {
            const { kind } = fengong.items[id];
            return { ...sum, [kind]: (sum[kind] ?? 0) + 1 };
        }, {})""",
        drawn(opened.page),
    )
    return counts


def test_it_opens_with_an_overview_that_says_what_it_leaves_out(visit: Visitor, large_page: Path) -> None:
    opened = visit(large_page)
    assert kinds(opened)["section"] == SIZE.sections
    assert sum(kinds(opened).values()) == SIZE.sections + ACTORS
    assert f"图中有 {SIZE.departments} 个部门和群体中的 {ACTORS} 个" in remark(opened)
    assert lines(opened.page) == ACTORS * EACH
    assert mirrored(opened.page) == drawn(opened.page)
    label = f"fengong.network.body.nodes['{opened.item('section')}'].options.label"
    assert opened.page.evaluate(label).split()[-1] == str(SIZE.tasks // SIZE.sections)
    assert opened.complaints == []
    assert len(opened.requests) == 1


def test_a_led_section_is_a_solid_line(visit: Visitor, large_page: Path) -> None:
    opened = visit(large_page)
    lead = opened.page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--lead').trim()")
    solid, blue = "options.dashes === false", f"options.color.color === '{lead}'"
    assert lines(opened.page, f"{solid} && {blue}") == lines(opened.page, solid) == lines(opened.page, blue) > 0


def test_a_department_is_drawn_with_its_tasks_and_partners(visit: Visitor, large_page: Path) -> None:
    opened = visit(large_page)
    busiest = opened.item("organization", "合成1局")
    before = drawn(opened.page)
    headings = [id_ for id_ in before if opened.page.evaluate("id => fengong.items[id].kind", id_) == "section"]
    opened.click_node(busiest)
    assert opened.panel("h2") == "合成1局"
    assert kinds(opened)["task"] == TASKS
    assert kinds(opened).get("organization", 0) + kinds(opened).get("group", 0) == ACTORS
    assert re.search(rf"任务 \d+ 项，画出最重要的 {TASKS} 项", remark(opened))
    assert mirrored(opened.page) == [id_ for id_ in drawn(opened.page) if id_ not in headings]
    opened.page.keyboard.press("Escape")
    assert drawn(opened.page) == before


def test_never_more_than_the_limit(visit: Visitor, large_page: Path) -> None:
    opened = visit(large_page)
    for kind in ("organization", "group", "section", "task"):
        opened.choose(opened.item(kind))
        assert opened.page.evaluate("fengong.state.selected") in drawn(opened.page)
        assert len(drawn(opened.page)) <= LIMIT
    opened.page.click("#layer")
    assert len(drawn(opened.page)) <= LIMIT


def test_filters_shrink_the_overview_until_all_can_be_drawn(visit: Visitor, large_page: Path) -> None:
    opened = visit(large_page)
    weight = "document.getElementById('mirror').textContent"
    before = opened.page.evaluate(weight)
    opened.page.click("[data-role=lead]")
    assert opened.page.evaluate(weight) != before
    assert lines(opened.page, "options.dashes === false") == 0
    opened.page.click("[data-role=lead]")
    opened.page.click("#more-filters")
    opened.page.select_option("#sector", index=1)
    opened.page.keyboard.press("Escape")
    shown = opened.page.evaluate("document.getElementById('shown').textContent")
    assert kinds(opened)["task"] == SIZE.tasks // 12
    assert str(SIZE.tasks // 12) in shown
    assert "筛选后余下的全部画出" in remark(opened)
    assert len(drawn(opened.page)) <= LIMIT


@pytest.mark.parametrize("width", [390, 1440])
def test_of_shared_tasks_the_busiest_and_strongest_are_drawn_and_the_rest_is_counted(
    visit: Visitor, large_page: Path, width: int
) -> None:
    opened = visit(large_page, width=width, fragment="draw=ties")
    page = opened.page
    departments = page.evaluate("Object.values(fengong.items).filter((one) => one.kind === 'organization').length")
    assert kinds(opened) == {"organization": DRAWN}
    assert opened.item("organization", "合成1局") in drawn(page)
    assert lines(page) == TIES
    pairs = int(re.findall(r"\d+", page.locator("#pairs-choice option").first.inner_text())[-1])
    told = page.locator(".tiekey summary" if width < 1000 else ".tiekey ul").inner_text()
    assert f"共 {departments} 个部门，只画任务最多的 {DRAWN} 个" in told
    assert f"画出 {TIES} 对，较弱的 {pairs - TIES} 对未画" in told
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert f"只画任务最多的 {DRAWN} 个" in page.locator("#paper svg").inner_html()
    assert opened.complaints == []


def test_a_department_without_a_place_takes_no_line_away(visit: Visitor, large_page: Path) -> None:
    opened = visit(large_page, fragment="draw=ties")
    assert opened.page.locator(".tiekey .absent").count() == 0
    quiet = opened.item("organization", "合成220局")
    assert quiet not in drawn(opened.page)
    opened.choose(quiet)
    assert opened.panel("h2") == "合成220局"
    assert lines(opened.page, "!options.hidden") == TIES
    assert "不在图中" in opened.page.locator(".tiekey .absent").inner_text()
    opened.page.locator("[data-partner] .quiet").first.click()
    assert lines(opened.page, "!options.hidden") == TIES
    opened.page.go_back()
    opened.page.wait_for_function("fengong.state.partner === null")
    assert opened.page.evaluate("fengong.state.selected") == quiet


def test_a_way_between_two_departments_is_found_by_keyboard_and_drawn(visit: Visitor, large_page: Path) -> None:
    opened = visit(large_page)
    page = opened.page
    opened.choose(opened.item("organization", "合成150局"))
    page.locator(".path summary").press("Enter")
    page.locator(".path input").fill("合成220局")
    page.locator(".path input").press("ArrowDown")
    page.keyboard.press("Enter")
    steps = page.locator("#panel .steps li").all_inner_texts()
    assert steps
    assert steps[0].startswith("合成150局")
    assert steps[-1].endswith("合成220局")
    assert page.evaluate("location.hash").endswith("item=org/000000/d150&to=org/000000/d220")
    on_way = page.evaluate("[...document.querySelectorAll('#panel .steps .link')].map((one) => one.dataset.id)")
    assert set(on_way) <= set(drawn(page))
    opacity = "id => fengong.network.body.nodes[id].options.opacity"
    assert all(page.evaluate(opacity, id_) == 1 for id_ in on_way)
    assert lines(page, "options.color.opacity === 1") == len(page.locator("#panel .steps [data-line]").all())


@pytest.mark.parametrize("width", [390, 1440])
def test_who_is_offered_as_the_end_of_a_way_is_named(visit: Visitor, large_page: Path, width: int) -> None:
    page = visit(large_page, width=width, fragment="item=org/000000/d150").page
    page.locator(".path summary").click()
    page.locator(".path input").fill("合成220")
    assert page.locator(".path .offers button").first.inner_text().strip() == "合成220局"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_legend_of_shared_tasks_is_seen_whole(visit: Visitor, large_page: Path, lang: str) -> None:
    page = visit(large_page, width=1440, fragment=f"draw=ties&item=org/000000/d220&lang={lang}").page
    assert page.evaluate(
        "(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight)(document.querySelector('.tiekey ul'))"
    )


def test_a_link_leads_to_the_way_its_steps_to_the_words_and_back(visit: Visitor, large_page: Path) -> None:
    opened = visit(large_page, fragment="item=org/000000/d150&to=org/000000/d220")
    page = opened.page
    told = opened.panel(".path")
    page.locator(".steps [data-line]").first.click()
    assert opened.panel(".kind").startswith("任务")
    assert page.locator("#panel .chosen").count() == 1
    assert page.evaluate("fengong.state.to") is None
    page.go_back()
    page.wait_for_function("fengong.state.to !== null")
    assert opened.panel(".path") == told
    page.keyboard.press("Escape")
    assert page.evaluate("[fengong.state.to, fengong.state.selected === null]") == [None, False]


def test_small_pages_tell_of_ways_too_and_of_none(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="item=org/000000/emergency&to=org/000000/education")
    page = opened.page
    assert page.locator("#remark").is_hidden()
    told = " ".join(page.locator(".steps li").inner_text().split())
    assert told == "市应急局 牵头 1 推动煤矿培训 配合 市教育局"
    assert lines(page, "!options.hidden") == 2
    page.click("[data-role=support]")
    assert "没有路径" in opened.panel(".path")


@pytest.mark.parametrize("width", [390, 1024])
def test_names_that_would_run_are_words(visit: Visitor, large_page: Path, width: int) -> None:
    opened = visit(large_page, width=width)
    for number in range(4, 10):
        opened.page.evaluate(
            "key => fengong.select(Object.keys(fengong.items).find((id) => fengong.items[id].key === key))",
            f"org/000000/d{number}",
        )
    opened.page.locator(".path summary").click()
    assert opened.page.title() == "合成省责任分工"
    assert opened.page.locator("img").count() == 0
    assert opened.page.evaluate(
        """Object.values(fengong.network.body.nodes)
            .every(({ options }) => !/[\\u202a-\\u202e\\u2066-\\u2069]/.test(options.label ?? ''))"""
    )
    assert opened.complaints == []
