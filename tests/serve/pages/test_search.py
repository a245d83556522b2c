"""The page of results, with and without JavaScript, and the suggestions below every search field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser, LexborNode
from tests.explorer.test_axe import TAGS
from tests.serve.conftest import Server, wait_for

#: Each size and each scheme comes up.
SCREENS = ((1440, 900, "light"), (1024, 768, "dark"), (390, 844, "dark"))


@pytest.fixture(scope="module")
def searched(server: Server) -> Server:
    """A server whose index is there."""
    wait_for(lambda: server.get("/api/suggest?q=a").status_code == 200)
    return server


@pytest.fixture
def visit(searched: Server, chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open an address; a page that complains fails the test."""
    complaints: list[str] = []
    contexts: list[Any] = []

    def go(path: str, **options: Any) -> Page:
        contexts.append(chromium.new_context(locale="zh-CN", **options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(searched.url + path)
        return page  # type: ignore[no-any-return]

    yield go
    for context in contexts:
        context.close()
    # Pages of things may belong to another version of the server: that they are missing is no fault of the search.
    assert [one for one in complaints if "404" not in one] == []


def found(server: Server, path: str) -> LexborHTMLParser:
    answer = server.get(path)
    assert answer.status_code == 200
    return LexborHTMLParser(answer.text)


def one(page: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    node = page.css_first(selector)
    assert node is not None
    return node


def texts(page: LexborHTMLParser, selector: str) -> list[str]:
    return [" ".join(node.text().split()) for node in page.css(selector)]


def test_results_are_marked_counted_and_lead_to_pages(searched: Server) -> None:
    page = found(searched, "/search?q=应急")
    first = one(page, ".hits li")
    assert one(first, "h2 a").attributes["href"] == "/page/org/620600/emergency-management"
    assert [node.text() for node in first.css("mark")] == ["应急", "应急"]
    assert texts(page, ".kinds a[aria-current]")[0].startswith("全部 43")
    assert "43" in one(page, ".total").text()
    assert set(texts(page, "mark")) == {"应急"}


def test_pages_follow_each_other(searched: Server) -> None:
    seen: list[str] = []
    path = "/search?q=应急"
    for _ in range(3):
        page = found(searched, path)
        seen += [str(node.attributes["href"]) for node in page.css(".hits h2 a")]
        following = page.css_first("a[rel=next]")
        path = str(following.attributes["href"]) if following else ""
    assert path == ""
    assert len(seen) == len(set(seen)) == 43
    assert texts(found(searched, "/search?q=应急&page=99"), ".pages span") == ["第 3 / 3 页，共 43 条"]


def test_kinds_and_plans_narrow(searched: Server) -> None:
    page = found(searched, "/search?q=应急&kind=task&plan=620600-wuwei-2024&area=620600")
    assert set(texts(page, ".hits .kind")) == {"任务"}
    assert one(page, "select[name=plan] option[selected]").attributes["value"] == "620600-wuwei-2024"
    assert one(page, "input[name=kind]").attributes["value"] == "task"
    assert texts(found(searched, "/search?q=应急&plan=nobody"), ".hits li") == []


def test_nothing_found_offers_names(searched: Server) -> None:
    page = found(searched, "/search?q=武威应急局")
    assert "武威市应急管理局" in texts(page, ".near a")
    assert "没有找到" in one(found(searched, "/search?q=qqqq"), "main").text()


def test_both_languages(searched: Server) -> None:
    english = found(searched, "/search?q=应急&lang=en")
    assert one(english, ".hits h2 a").text() == "Wuwei emergency management"
    assert "Results: 43" in one(english, ".total").text()
    assert "Narrow by kind" in str(one(english, ".kinds").attributes["aria-label"])


def test_a_search_without_words_explains_itself(searched: Server) -> None:
    assert "可以搜索" in one(found(searched, "/search"), "main").text()
    assert found(searched, "/search?q=%20%20").css_first(".hits") is None


def test_what_is_typed_is_text(searched: Server) -> None:
    hostile = '"><script>alert(1)</script>{{7*7}}'
    page = LexborHTMLParser(searched.get("/search", params={"q": hostile, "plan": hostile, "area": hostile}).text)
    assert one(page, "input[name=q]").attributes["value"] == hostile
    assert [node.attributes.get("src") for node in page.css("script")] == ["/static/suggest.js"]
    assert searched.get("/search", params={"q": "a", "kind": hostile}).status_code == 400


@pytest.mark.browser
def test_it_works_without_javascript(visit: Callable[..., Page]) -> None:
    page = visit("/search", java_script_enabled=False)
    page.fill("main input[name=q]", "应急")
    page.click("main button")
    assert page.locator(".hits li").count() == 20
    page.click("a[rel=next]")
    assert page.locator(".hits li").count() == 20


@pytest.mark.browser
def test_suggestions_are_chosen_by_keyboard(visit: Callable[..., Page]) -> None:
    page = visit("/search")
    field = page.locator("input[name=q]")
    field.press_sequentially("yjglj")
    options = page.locator("[role=option]")
    expect(options.first).to_contain_text("武威市应急管理局")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    assert field.get_attribute("aria-activedescendant") == options.first.get_attribute("id")
    field.press("Escape")
    expect(page.locator("[role=listbox]")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press("ArrowDown")
    expect(options.first).to_be_visible()
    field.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    field.press("ArrowDown")
    field.press("ArrowDown")
    field.press("Enter")
    page.wait_for_url("**/page/org/620600/emergency-management")


@pytest.mark.browser
def test_suggestions_are_chosen_by_mouse_and_leave_enter_alone(visit: Callable[..., Page]) -> None:
    page = visit("/search?lang=en")
    page.locator("input[name=q]").press_sequentially("emergency man")
    option = page.locator("[role=option]").first
    expect(option).to_contain_text("mergency management")
    page.locator("input[name=q]").press("Enter")
    page.wait_for_url("**/search?q=emergency+man*")
    page.locator("input[name=q]").press("End")
    page.locator("input[name=q]").press_sequentially("agement")
    page.locator("[role=option]", has_text="Wuwei").click()
    page.wait_for_url("**/page/org/**")


@pytest.mark.browser
def test_letters_of_an_input_method_are_no_words_yet(visit: Callable[..., Page]) -> None:
    page = visit("/search")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    client = page.context.new_cdp_session(page)
    page.focus("input[name=q]")
    client.send("Input.imeSetComposition", {"text": "ying", "selectionStart": 4, "selectionEnd": 4})
    page.wait_for_timeout(400)
    assert asked == []
    client.send("Input.insertText", {"text": "应急"})
    expect(page.locator("[role=option]").first).to_contain_text("应急")


@pytest.fixture(scope="module")
def axe(root: Path) -> str:
    path = next(
        (one for one in (root / "graph/fengong/explorer/web/node_modules/axe-core/axe.min.js",) if one.is_file()), None
    )
    if path is None:
        pytest.skip("no axe-core here (make node): accessibility not audited")
    return path.read_text(encoding="utf-8")


@pytest.mark.browser
@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_axe_finds_nothing(
    visit: Callable[..., Page], searched: Server, axe: str, width: int, height: int, scheme: str
) -> None:
    options = {"viewport": {"width": width, "height": height}, "color_scheme": scheme, "bypass_csp": True}
    page = visit("/search?q=应急", **options)
    for path in ("/search?q=应急", "/search?q=武威应急局", "/search", "/search?q=应急&lang=en"):
        page.goto(searched.url + path)
        assert violations(page, axe) == [], path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    page.fill("input[name=q]", "")
    page.locator("input[name=q]").press_sequentially("an")
    expect(page.locator("[role=option]").first).to_be_visible()
    page.locator("input[name=q]").press("ArrowDown")
    assert violations(page, axe) == []


def violations(page: Page, axe: str) -> list[str]:
    page.evaluate(f"() => {{ {axe} }}")
    told = page.evaluate(
        """async (tags) => (await axe.run(document, { runOnly: { type: "tag", values: tags },
            rules: { "target-size": { enabled: true } } })).violations""",
        TAGS,
    )
    return [
        f"{one['id']}: {node['html'][:160]} {node['failureSummary'][:300]}" for one in told for node in one["nodes"]
    ]
