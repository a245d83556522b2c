"""The page without a mouse, magnified, without WebGL, and without motion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

Visit = Any
Visitor = Any

#: What has the focus: a name for it, and whether it is to be seen and that it has the focus too.
FOCUSED = """() => {
    const node = document.activeElement, style = getComputedStyle(node), box = node.getBoundingClientRect();
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const ring = document.querySelector("#ring");
    const mirrored = node.dataset.node !== undefined && !ring.hidden && ring.getBoundingClientRect().width >= 24;
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    const name = node.id ? `#${node.id}` : Object.entries(node.dataset).filter(([key]) =>
        ["view", "role", "kind", "node"].includes(key)).map(([key, value]) =>
            key === "node" ? "node" : `${key} ${value}`).join() ||
        (node.closest("#panel") ? "panel" : node.closest("table") ? "table" : node.tagName);
    return [name, mirrored || outlined && (at === node || node.contains(at))];
}"""


def walk(page: Page, limit: int = 60) -> Iterator[tuple[str, bool]]:
    """What Tab comes to, until it leaves the page."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            return
        settled(page)
        name, seen = page.evaluate(FOCUSED)
        yield str(name), bool(seen)


def settled(page: Page) -> None:
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def in_mirror(page: Page) -> str:
    """Id of the node whose button has the focus."""
    return str(page.evaluate("document.activeElement.dataset.node"))


def drawn(page: Page) -> set[str]:
    """Ids of actors, sectors and tasks on the canvas."""
    return set(
        page.evaluate(
            """Object.values(fengong.network.body.nodes).filter(({ id, options }) =>
                fengong.items[id] && !options.hidden &&
                !["section", "plan"].includes(fengong.items[id].kind)).map(({ id }) => id)"""
        )
    )


def mirrored(page: Page) -> set[str]:
    return set(
        page.evaluate(
            "[...document.querySelectorAll('#mirror li:not([hidden]) button')].map((one) => one.dataset.node)"
        )
    )


@pytest.mark.parametrize("width", [1440, 390])
def test_tab_goes_through_the_page_in_its_order_and_is_seen(width: int, visit: Visitor, small_page: Path) -> None:
    page = visit(small_page, width=width, height=900).page
    steps = list(walk(page))
    names = [name for name, _ in steps]
    views = [
        f"view {name}"
        for name in page.locator(".switch [data-view]").evaluate_all("all => all.map(one => one.dataset.view)")
    ]
    assert names[: len(views) + 3] == ["#skip", "#search", *views, "#language"]
    # On a phone kinds are in the sheet of filters, and the panel has a handle.
    own = ["#more-filters"] if width == 390 else ["kind group", "#more-filters"]
    last = ["#handle", "panel"] if width == 390 else ["panel"]
    order = ["#language", "#export", "role lead", *own, "node", "#zoom-in", "#fit", *last]
    assert [name for name in dict.fromkeys(names) if name in order] == order
    assert names.count("node") == 1
    assert [name for name, seen in steps if not seen] == []


def test_every_focus_of_the_list_is_seen(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page, fragment="view=list").page
    steps = list(walk(page))
    # Seven names and the clauses of four tasks.
    assert [name for name, _ in steps].count("table") == 11
    assert [name for name, seen in steps if not seen] == []


def tabbed(page: Any, times: int) -> list[str]:
    """Where so many steps lead, one after another."""
    found = []
    for _ in range(times):
        page.keyboard.press("Tab")
        found.append(page.evaluate("document.activeElement.id || Object.keys(document.activeElement.dataset)[0]"))
    return found


def test_a_button_leads_past_the_tools(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page).page
    for view, first in (("network", "node"), ("list", "table")):
        page.evaluate(f"document.querySelector('[data-view={view}]').click()")
        page.focus("#skip")
        assert page.locator("#skip").bounding_box()["y"] >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == view
        if view == "network":
            # Which drawing, and what its colours mean.
            assert tabbed(page, 3) == ["drawing", "drawing", "colour-choice"]
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED)[0] == first


def test_the_canvas_has_a_mirror_that_says_what_is_drawn(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page).page
    assert mirrored(page) == drawn(page)
    names = page.locator("#mirror li:not([hidden]) button").all_text_contents()
    assert "部门 市应急局 2 项任务" in names
    assert "任务 1 推动煤矿培训" in names
    page.click("[data-kind=group]")
    page.click("#layer")
    assert mirrored(page) == drawn(page)
    page.click("#language")
    assert any(name.startswith("Task 1 ") for name in page.locator("#mirror button").all_text_contents())
    assert page.evaluate("document.querySelectorAll('#canvas [tabindex]').length") == 0


def test_arrows_walk_over_the_nodes(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page)
    page = opened.page
    page.focus('#mirror button[tabindex="0"]')
    first = in_mirror(page)
    page.keyboard.press("ArrowDown")
    second = in_mirror(page)
    assert second != first
    settled(page)
    ring = page.locator("#ring").bounding_box()
    x, y = page.evaluate(
        """id => { const { x, y } = fengong.network.canvasToDOM(fengong.network.getPosition(id));
            const box = document.getElementById("canvas").getBoundingClientRect();
            return [box.left + x, box.top + y]; }""",
        second,
    )
    assert ring["x"] < x < ring["x"] + ring["width"]
    assert ring["y"] < y < ring["y"] + ring["height"]
    assert page.locator("#tip").is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("fengong.state.selected") == second
    assert page.locator(f'#mirror [data-node="{second}"]').get_attribute("aria-pressed") == "true"
    assert in_mirror(page) == second
    page.keyboard.press("Escape")
    assert page.evaluate("fengong.state.selected") is None
    page.keyboard.press("ArrowUp")
    assert in_mirror(page) == first
    page.keyboard.press("End")
    assert page.evaluate("id => fengong.items[id].kind", in_mirror(page)) == "task"
    page.keyboard.press("Home")
    assert in_mirror(page) == first
    page.keyboard.press("Tab")
    assert page.locator("#ring").is_hidden()
    assert opened.complaints == []


def test_results_are_gone_through_by_arrows(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page).page
    page.keyboard.press("/")
    page.keyboard.type("市")
    active = "document.querySelector('#search').getAttribute('aria-activedescendant')"
    assert page.evaluate(active) == "result-0"
    page.keyboard.press("ArrowDown")
    assert page.evaluate(active) == "result-1"
    assert page.locator("#results [aria-selected=true]").get_attribute("id") == "result-1"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    last = page.locator("#results li").count() - 1
    assert page.evaluate(active) == f"result-{last}"
    page.keyboard.press("Escape")
    assert page.locator("#found").is_hidden()
    page.keyboard.type("教育")
    page.keyboard.press("Enter")
    assert page.locator("#panel h2").inner_text() == "合成市教育局"
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Escape")
    assert page.evaluate("fengong.state.selected") is None


def test_escape_closes_the_menu_and_nothing_else(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    page = opened.page
    opened.choose(opened.item("group"))
    page.focus("#export")
    page.keyboard.press("Enter")
    assert page.locator("#export").get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.export") == "png"
    page.keyboard.press("Escape")
    assert page.locator("#exports").is_hidden()
    assert page.evaluate("document.activeElement.id") == "export"
    assert page.evaluate("fengong.state.selected") is not None


def test_filters_are_set_and_left_by_keys(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page)
    page = opened.page
    opened.choose(opened.item("group"))
    focused = "document.activeElement.id"
    page.focus("#more-filters")
    page.keyboard.press("Enter")
    assert page.locator("#more-filters").get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "facet-section"
    page.keyboard.press("ArrowDown")
    assert page.locator("#facet-section").input_value() != ""
    assert page.locator("#active button").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("#facets").is_hidden()
    assert page.evaluate(focused) == "more-filters"
    assert page.evaluate("fengong.state.selected") is not None
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)[1]
    assert page.evaluate("document.activeElement.dataset.facet") == "section"
    page.keyboard.press("Enter")
    assert page.locator("#active").is_hidden()
    assert page.evaluate(focused) == "more-filters"


def test_the_sheet_of_filters_closes_when_the_focus_leaves_it(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page).page
    page.focus("#more-filters")
    page.keyboard.press("Enter")
    steps = []
    while page.locator("#facets").is_visible():
        page.keyboard.press("Tab")
        steps.append(page.evaluate("document.activeElement.id || document.activeElement.className"))
    assert steps[:-1] == ["close", "facet-section", "sector", "facet-due", "done"]


def test_nothing_is_lost_at_twice_the_size(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, width=720, height=450, device_scale_factor=2)
    page = opened.page
    assert page.evaluate("document.documentElement.scrollWidth") <= 720
    assert page.locator("#canvas").bounding_box()["height"] >= 300
    for selector in (
        "h1",
        "#search",
        "#views",
        "#language",
        "#export",
        "#more-filters",
        "#zoom-in",
        "#fit",
        "#panel",
    ):
        box = page.locator(selector).bounding_box()
        assert box is not None, selector
        assert box["x"] >= 0, selector
        assert box["x"] + box["width"] <= 720.5, selector
    counts = page.locator(".counts > span:not(:has(.tagline))")
    assert [one.is_visible() for one in counts.all()][:5] == [True] * 5
    picture, sheet = (page.locator(one).bounding_box() for one in ("#network", "#panel"))
    assert sheet["y"] >= picture["y"] + picture["height"] - 1
    page.click("#more-filters")
    sheet = page.locator("#facets").bounding_box()
    assert sheet["x"] >= 0
    assert sheet["y"] >= 0
    assert sheet["x"] + sheet["width"] <= 720.5
    assert sheet["y"] + sheet["height"] <= 450.5
    for box in page.locator("#facets select").all():
        box.focus()
        place = box.bounding_box()
        assert place["y"] >= sheet["y"]
        assert place["y"] + place["height"] <= sheet["y"] + sheet["height"]
    page.click("#facets [data-role=lead]")
    page.click("#facets .done")
    assert page.locator("#shown").bounding_box()["x"] >= 0
    page.locator("#reset").click()
    opened.choose(opened.item("organization", "市应急局"))
    last = page.locator("#panel > :last-child")
    last.scroll_into_view_if_needed()
    assert last.bounding_box()["x"] + last.bounding_box()["width"] <= 720
    page.click("[data-view=list]")
    assert page.locator("tr[data-task]:visible").count() == 27
    assert page.evaluate("document.documentElement.scrollWidth") <= 720


def test_the_picture_needs_no_webgl(chromium: Browser, small_page: Path) -> None:
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    context.add_init_script(
        """globalThis.asked = new Set();
        for (const type of [HTMLCanvasElement, OffscreenCanvas]) {
            const real = type.prototype.getContext;
            type.prototype.getContext = function (kind, ...rest) {
                asked.add(kind);
                return kind === "2d" ? real.call(this, kind, ...rest) : null;
            };
        }
        for (const name of ["WebGLRenderingContext", "WebGL2RenderingContext", "GPU"]) delete globalThis[name];"""
    )
    page = context.new_page()
    page.goto(small_page.as_uri())
    page.wait_for_selector("html[data-ready=true]")
    settled(page)
    assert page.evaluate("[...asked]") == ["2d"]
    inked = page.evaluate(
        """() => { const canvas = document.querySelector("#canvas canvas");
            const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
            return data.filter((value, at) => at % 4 === 3 && value > 0).length; }"""
    )
    assert inked > 1000
    context.close()


def test_nothing_moves_where_motion_is_not_wanted(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page, reduced_motion="reduce").page
    page.click("#zoom-in")
    before = page.evaluate("fengong.network.getScale()")
    at_once = page.evaluate("(document.querySelector('#fit').click(), fengong.network.getScale())")
    settled(page)
    assert at_once != before
    assert page.evaluate("fengong.network.getScale()") == at_once
    assert (
        page.evaluate(
            "[...document.querySelectorAll('*')].map((one) => getComputedStyle(one).transitionDuration)"
            ".filter((one) => parseFloat(one) > 0).length"
        )
        == 0
    )
    assert page.evaluate("document.getAnimations().length") == 0
