"""The page as a reader meets it, in a real browser and from a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from fengong.model import Reading

pytestmark = pytest.mark.browser

#: What the fixture ``visit`` gives; its class is in conftest.py, which tests cannot import.
Visit = Any
Visitor = Any


def quiet(visit: Visit, path: Path) -> None:
    """It asked for nothing but itself, and nothing went wrong in it."""
    assert visit.requests == [path.as_uri()]
    assert visit.complaints == []


def test_search_click_and_read_the_words(visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    opened = visit(wuwei_page)
    page = opened.page
    page.fill("#search", "应急")
    assert page.locator("#results li .name").first.inner_text() == "市应急局"
    page.locator("#results li").first.click()
    assert opened.panel("h2") == "武威市应急管理局"
    assert opened.panel("blockquote mark") == "市应急局"
    start, end = (int(part) for part in opened.panel(".place").split(" ")[1].split("–"))
    text = wuwei.outline.document.text
    assert text[start:end] == "市应急局"
    assert opened.panel("blockquote") in text
    quiet(opened, wuwei_page)


def test_click_a_task_on_the_canvas_and_read_its_clause(visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    opened = visit(wuwei_page)
    task = next(one for one in wuwei.outline.tasks if one.clauses and len(one.clauses[0].mentions) > 3)
    opened.click_node(opened.item("task", task.title))
    assert opened.panel("h2") == task.title
    mentions = [mention.surface for clause in task.clauses for mention in clause.mentions]
    assert sorted(opened.page.locator("#panel mark").all_inner_texts()) == sorted(mentions)
    assert opened.panel("blockquote") in wuwei.outline.document.text
    opened.page.mouse.click(500, 190)
    assert "谁的任务最多" in opened.panel()
    quiet(opened, wuwei_page)


def test_click_a_line_and_read_the_assignment(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    x, y = opened.page.evaluate(
        """([from, to]) => {
            const at = (id) => fengong.network.canvasToDOM(fengong.network.getPosition(id));
            const [a, b] = [at(from), at(to)], box = document.getElementById("canvas").getBoundingClientRect();
            for (let share = 0.3; share < 0.7; share += 0.02) for (let dy = -60; dy < 60; dy += 2) {
                const point = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share + dy };
                if (!fengong.network.getNodeAt(point) && fengong.network.getEdgeAt(point)) {
                    return [box.left + point.x, box.top + point.y];
                }
            }
        }""",
        [opened.item("organization", "市教育局"), opened.item("task", "煤矿")],
    )
    opened.page.mouse.click(x, y)
    assert opened.panel("h2") == "推动煤矿培训"
    assert opened.page.locator("#panel .chosen").count() == 1


def test_a_selection_dims_the_rest(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page)
    chosen = opened.item("organization", "市教育局")
    opened.choose(chosen)
    opacity = opened.page.evaluate(
        "Object.keys(fengong.items).map((id) => [id, fengong.network.body.nodes[id]?.options.opacity])"
    )
    bright = {id_ for id_, value in opacity if value == 1}
    assert chosen in bright
    assert opened.item("organization", "市水务局") not in bright


def test_filters_are_counted_and_taken_back(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    page = opened.page
    page.click("[data-role=responsible]")
    assert page.locator("#shown").inner_text() == "显示 1 / 2 项任务"
    page.click("[data-view=list]")
    assert page.locator("tr[data-task]:visible").count() == 1
    page.click("#reset")
    assert page.locator("tr[data-task]:visible").count() == 2
    page.click("#more-filters")
    page.select_option("#sector", label="煤矿 (1)")
    assert page.locator("#shown").inner_text() == "显示 1 / 2 项任务"
    page.click("#reset")
    page.click("[data-kind=group]")
    assert page.locator("[data-line]:visible", has_text="各有关部门").count() == 0
    quiet(opened, small_page)


def test_sectors_are_a_layer(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    hidden = f"fengong.network.body.nodes['{opened.item('sector')}'].options.hidden"
    assert opened.page.evaluate(hidden) is True
    opened.page.click("#layer")
    assert opened.page.evaluate(hidden) is False
    opened.choose(opened.item("sector"))
    assert "推动煤矿培训" in opened.panel()


def test_groups_and_unresolved_names_say_what_they_are(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    opened.choose(opened.item("group"))
    assert "不作展开" in opened.panel(".hint")
    opened.choose(opened.item("unresolved"))
    assert "无法确定" in opened.panel(".note")
    assert "可信度 0.6" in opened.panel(".place")
    opened.choose(opened.item("task", "排查隐患"))
    assert "原文此处缺字" in opened.panel()


def test_the_language_can_be_changed(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page)
    opened.page.click("#language")
    assert opened.page.locator("html").get_attribute("lang") == "en"
    assert "Who has the most tasks" in opened.panel()
    opened.page.fill("#search", "emergency")
    assert opened.page.locator("#results li .name").first.inner_text() == "Emergency management"
    opened.page.click("#language")
    assert "谁的任务最多" in opened.panel()
    quiet(opened, wuwei_page)


def test_the_keyboard_is_enough(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("市")
    page.keyboard.press("ArrowDown")
    assert page.locator("#search").get_attribute("aria-activedescendant") == "result-1"
    page.keyboard.press("Enter")
    assert opened.page.evaluate("document.activeElement.id") == "panel"
    # Close, the name, the way, the partners, one of them with its tasks, the query, sectors, deadlines, the first task.
    for _ in range(10):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert "任务" in opened.panel(".kind")
    page.keyboard.press("Escape")
    assert "谁的任务最多" in opened.panel()
    page.focus("[data-view=list]")
    page.keyboard.press("Space")
    page.locator("tr[data-task] button").first.focus()
    page.keyboard.press("Enter")
    assert opened.panel("h2") == "推动煤矿培训"


def test_every_control_has_a_name(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page).page
    nameless = page.evaluate(
        """[...document.querySelectorAll("button, input, select, [role]")].filter((node) =>
            !(node.getAttribute("aria-label") || node.textContent.trim() || node.matches("[role=status], [role=alert]"))
            ).map((node) => node.outerHTML)"""
    )
    assert nameless == []


def test_a_phone_shows_it_all(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, width=390, height=844, has_touch=True, is_mobile=True)
    page = opened.page
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    task = opened.item("task")
    assert page.evaluate(f"fengong.network.body.nodes['{task}'].options.label") == "1"
    chosen = opened.item("organization", "市应急局")
    opened.choose(chosen)
    sheet = page.locator("#panel").bounding_box()
    y = page.evaluate(
        f"fengong.network.canvasToDOM(fengong.network.getPosition('{chosen}')).y + "
        "document.getElementById('canvas').getBoundingClientRect().top"
    )
    assert y < sheet["y"]
    assert sheet["y"] + sheet["height"] <= 845
    page.click("#panel .close")
    page.click("[data-view=list]")
    assert page.locator("tr[data-task]").first.bounding_box()["width"] <= 390
    quiet(opened, wuwei_page)


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_words_of_the_list_stand_clear_of_each_other(
    lang: str, width: int, visit: Visitor, wuwei_page: Path
) -> None:
    page = visit(wuwei_page, width=width, fragment=f"view=list&lang={lang}").page
    beside = page.evaluate(
        """[...document.querySelectorAll(".who .role")].map((role) => {
            const end = Math.max(...[...role.children].map((part) => part.getBoundingClientRect().right));
            return role.nextElementSibling.getBoundingClientRect().left - end;
        })"""
    )
    assert min(beside) > 0
    number, title = (page.locator(f"tr[data-task] .{name}").first.bounding_box() for name in ("number", "title"))
    assert number["x"] + number["width"] <= title["x"]
    assert abs(number["y"] - title["y"]) < 4


def test_the_picture_is_moved_zoomed_and_tapped(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, has_touch=True)
    page = opened.page
    scale, position = "fengong.network.getScale()", "fengong.network.getViewPosition()"
    before = page.evaluate(scale)
    page.mouse.move(500, 500)
    page.mouse.wheel(0, -300)
    assert page.evaluate(scale) > before
    was = page.evaluate(position)
    page.mouse.move(500, 190)
    page.mouse.down()
    page.mouse.move(420, 230, steps=5)
    page.mouse.up()
    assert page.evaluate(position) != was
    page.click("#fit")
    page.emulate_media(reduced_motion="reduce")
    page.click("#fit")
    chosen = opened.item("organization", "市教育局")
    x, y = page.evaluate(
        """id => {
            const { x, y } = fengong.network.canvasToDOM(fengong.network.getPosition(id));
            const box = document.getElementById("canvas").getBoundingClientRect();
            return [box.left + x, box.top + y];
        }""",
        chosen,
    )
    page.mouse.move(x, y)
    page.locator("#tip").wait_for()
    assert page.locator("#tip").inner_text() == "市教育局"
    page.touchscreen.tap(x, y)
    page.locator("#panel header").wait_for()
    assert opened.panel("h2") == "武威市教育局"
    quiet(opened, wuwei_page)


def test_the_dark_is_dark(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert opened.page.evaluate(ground) == "rgb(16, 21, 27)"
    label = f"fengong.network.body.nodes['{opened.item('task')}'].options.font.color"
    dark = opened.page.evaluate(label)
    opened.page.emulate_media(color_scheme="light")
    # One frame: the page's content security policy forbids Playwright's own waiting, which needs eval.
    opened.page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert opened.page.evaluate(label) != dark
    quiet(opened, wuwei_page)


def test_hostile_words_are_only_words(visit: Visitor, hostile_page: Path, hostile_words: tuple[str, ...]) -> None:
    opened = visit(hostile_page)
    page = opened.page
    page.click("#layer")
    for words in hostile_words:
        opened.choose(opened.item("organization", words))
        assert page.locator("#panel h2").text_content() == words
        assert page.locator("#panel mark").first.text_content() == words
        opened.choose(opened.item("task", words))
        page.fill("#search", words[:60])
        assert page.locator("#results li").count() > 0
        page.mouse.move(200, 460)
    page.click("#language")
    page.click("[data-view=list]")
    assert page.locator("tr[data-task] .who .actor .data").all_text_contents() == list(hostile_words)
    assert page.title() == hostile_words[1]
    assert page.locator("img, iframe, a").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    quiet(opened, hostile_page)


def test_without_script_there_is_the_list(visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    opened = visit(wuwei_page, java_script_enabled=False)
    assert opened.page.locator("tr[data-task]:visible").count() == len(wuwei.outline.tasks)
    assert opened.page.locator("#search").is_hidden()
    assert opened.requests == [wuwei_page.as_uri()]
