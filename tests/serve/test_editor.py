"""The editor's page, in a real browser against a real server."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser
from tests.serve.editing import BASE, HOSTILE, LABEL, PLACE, Editor, chinese_store, hostile_store, visit

from fengong.ask.library import all_queries, find
from fengong.ask.prefixes import PREFIXES
from fengong.serve.pages.editor import as_typed

pytestmark = pytest.mark.browser

Visitor = Callable[..., Editor]
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
TASKS = "SELECT ?task ?title WHERE { ?task a fg:Task ; dcterms:title ?title } ORDER BY ?task LIMIT 3"


@pytest.fixture
def editing(chromium: Browser, server: Any) -> Iterator[Visitor]:
    """Opens the editor: ``editing(query=…, url=…, **options of a browser)``."""
    opened: list[Editor] = []

    def begin(query: str | None = None, url: str = "", by: str = "#", **options: Any) -> Editor:
        opened.append(visit(chromium, url or server.url, **options))
        return opened[-1].open(query, by)

    yield begin
    for editor in opened:
        editor.page.context.close()


def test_the_first_named_queries_are_open_and_answered(editing: Visitor) -> None:
    editor = editing()
    assert editor.tabs() == [query.header.title.zh for query in all_queries()[:3]]
    assert editor.front() == editor.tabs()[0]
    assert editor.run().cells()
    assert editor.complaints == []


def test_no_request_leaves_the_server_and_nothing_is_set_in_cookies(editing: Visitor, server: Any) -> None:
    editor = editing()
    editor.run().page.keyboard.type(" ")
    assert {urlsplit(url).netloc for url in editor.requests} == {urlsplit(server.url).netloc}
    assert editor.page.context.cookies() == []


def test_every_named_query_can_be_opened_from_the_list(editing: Visitor) -> None:
    page = editing().page
    names = [node.get_attribute("data-query") for node in page.locator(".offered button").all()]
    assert names == [query.name for query in all_queries()]
    page.locator("summary", has_text="任务").last.click()
    page.locator("[data-query=tasks-of-department], [data-query=doubtful]").last.evaluate("node => node.click()")
    assert page.locator(".tab").count() == 4


def test_a_named_query_is_opened_once(editing: Visitor) -> None:
    editor = editing()
    for _ in range(2):
        editor.page.evaluate("document.querySelector('[data-query=departments]').click()")
    assert editor.tabs().count(find("departments").header.title.zh) == 1
    assert editor.text() == as_typed(find("departments"), "zh")
    assert editor.run().cells()


@pytest.mark.parametrize("by", ["#", "?"])
def test_a_query_in_the_address_is_opened_but_not_run(by: str, editing: Visitor) -> None:
    editor = editing(TASKS, by=by)
    assert editor.text() == TASKS
    assert not any(url.endswith("/sparql") for url in editor.requests)
    assert len(editor.run().cells()) == 3


def test_an_endpoint_in_the_address_is_not_obeyed(editing: Visitor, server: Any) -> None:
    editor = editing(f"{TASKS}")
    editor.page.goto(
        f"{server.url}/editor?lang=en#query={quote(TASKS)}&endpoint=http%3A%2F%2F127.0.0.1%3A9%2F&requestMethod=GET"
    )
    editor.page.wait_for_selector("html[data-ready=true]")
    assert len(editor.run().cells()) == 3
    assert editor.requests[-1] == f"{server.url}/sparql"


def test_iris_lead_to_their_pages_and_quotes_to_where_they_stand(editing: Visitor) -> None:
    editor = editing(
        "SELECT ?task ?type ?quote { ?task a ?type ; fg:evidence/oa:hasSelector/oa:exact ?quote } LIMIT 1"
    ).run()
    cells = editor.page.locator(".tabPanel.active .result tbody td")
    task, kind, place = (cells.nth(at).locator("a").get_attribute("href") or "" for at in (1, 2, 3))
    assert task.startswith("/page/")
    assert kind.startswith("/ns#")
    assert place.startswith("/search?q=")
    assert cells.nth(3).locator("q").count() == 1


def test_chinese_iris_are_asked_for_and_lead_to_their_pages(
    editing: Visitor, serving: Callable[..., Any], tmp_path: Path
) -> None:
    server = serving(chinese_store(tmp_path / "store"))
    editor = editing(
        f"SELECT ?s ?o {{ VALUES ?s {{ <{PLACE}> <{BASE}单位/甲%20局> }} ?s <{LABEL}> ?o }} ORDER BY ?o", server.url
    ).run()
    assert sorted(row[1] for row in editor.cells()) == ["乙市水务局@zh", "甲市应急局@zh"]
    links = {node.get_attribute("href") for node in editor.page.locator(".result td a").all()}
    assert links == {f"/resource?iri={quote(PLACE, safe='')}", f"/page/{quote('单位/甲%20局')}"}


def test_what_a_store_says_is_never_run(editing: Visitor, serving: Callable[..., Any], tmp_path: Path) -> None:
    server = serving(hostile_store(tmp_path / "store"))
    editor = editing("SELECT ?s ?o ?p { ?s ?p ?o }", server.url).run()
    said = [row[1] for row in editor.cells()]
    assert set(HOSTILE) < set(said), "every sign as it stands in the store"
    hrefs = [node.get_attribute("href") or "" for node in editor.page.locator(".result a").all()]
    assert hrefs
    assert all(href.startswith("/") for href in hrefs)
    editor.page.locator(".tabPanel.active .select_response").click()
    editor.page.reload()
    editor.page.wait_for_selector("html[data-ready=true]")
    assert editor.page.evaluate("window.hit") is None
    assert editor.complaints == []


def test_a_hostile_query_in_the_address_is_text(editing: Visitor) -> None:
    editor = editing("".join(HOSTILE)).run()
    assert editor.page.evaluate("window.hit") is None
    assert editor.page.locator(".errorResult pre").inner_text()


def test_a_refusal_says_why(editing: Visitor) -> None:
    editor = editing("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }").run()
    assert "SERVICE" in editor.page.locator(".errorResult pre").inner_text()


def test_prefixes_come_in_by_themselves(editing: Visitor) -> None:
    editor = editing()
    editor.page.locator("#editor-new").click()
    editor.page.keyboard.press("Control+A")
    editor.page.keyboard.type("SELECT * { ?s oa:")
    editor.page.wait_for_function(
        "document.querySelector('.tabPanel.active .yasqe .CodeMirror').CodeMirror.getValue().includes('PREFIX oa:')"
    )
    assert f"PREFIX oa: <{PREFIXES['oa']}>" in editor.text()


def test_it_works_with_the_keyboard_alone(editing: Visitor) -> None:
    editor = editing()
    page = editor.page
    page.locator("#editor-new").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.yasqe') !== null")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".tabPanel.active .result")
    assert len(editor.cells()) == 20
    before = editor.text()
    for _ in range(4):
        page.keyboard.press("Tab")
    assert editor.text() == before
    assert not page.evaluate("document.activeElement.matches('textarea')")
    page.locator(".tab.active [role=tab]").focus()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    assert editor.front() == editor.tabs()[2]
    page.keyboard.press("Delete")
    assert len(editor.tabs()) == 3


def test_what_was_written_is_there_again_and_in_english_when_wanted(editing: Visitor) -> None:
    editor = editing(TASKS)
    editor.run()
    editor.open(more="?lang=en")
    assert editor.text() == TASKS
    assert editor.page.locator(".tabPanel.active .yasqe_queryButton").get_attribute("title") == "Run query"
    assert editor.page.locator(".tabPanel.active .yasr_response_chip").inner_text().startswith("3 rows")


@pytest.fixture(scope="module")
def axe(root: Path) -> str:
    """The script of axe-core; where CI is set there must be one."""
    path = root / "graph/fengong/explorer/web/node_modules/axe-core/axe.min.js"
    if not path.is_file():
        reason = "no axe-core here (make node): accessibility not audited"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path.read_text(encoding="utf-8")


def violations(page: Any, axe: str) -> list[str]:
    """Rule and element of everything that is found."""
    page.evaluate(f"() => {{ {axe} }}")
    found = page.evaluate(
        """async (tags) => (await axe.run(document, { runOnly: { type: "tag", values: tags },
            rules: { "target-size": { enabled: true } } })).violations""",
        TAGS,
    )
    return [
        f"{one['id']}: {node['html'][:160]} {node['failureSummary'][:300]}" for one in found for node in one["nodes"]
    ]


@pytest.mark.parametrize(
    ("screen", "scheme"), [pytest.param({}, "light", id="desk-light"), pytest.param(PHONE, "dark", id="phone-dark")]
)
def test_axe_finds_nothing(screen: dict[str, Any], scheme: str, editing: Visitor, axe: str) -> None:
    editor = editing(TASKS, color_scheme=scheme, **screen)
    page = editor.page
    assert violations(page, axe) == [], "a query"
    editor.run()
    assert violations(page, axe) == [], "its result"
    page.locator(".tabPanel.active .select_response").click()
    page.wait_for_selector(".yasr .CodeMirror")
    assert violations(page, axe) == [], "the response"
    page.locator(".tabPanel.active .yasqe_share").click()
    assert violations(page, axe) == [], "the link"
    editor.open("SELECT")
    editor.run()
    assert violations(page, axe) == [], "an error"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "nothing beyond the edge"


def test_no_button_covers_the_query_on_a_phone(editing: Visitor) -> None:
    page = editing(
        "SELECT * WHERE { ?a_rather_long_name ?another_rather_long_name ?and_a_third_of_them }", **PHONE
    ).page
    text, buttons = (
        page.locator(f".tabPanel.active {part}").bounding_box() for part in (".CodeMirror-code", ".yasqe_buttons")
    )
    assert text
    assert buttons
    assert buttons["y"] + buttons["height"] <= text["y"] + 1
    assert buttons["x"] + buttons["width"] <= PHONE["viewport"]["width"]
    run = page.locator(".tabPanel.active .yasqe_queryButton")
    run.tap()
    page.locator(".tabPanel.active .yasr .result").first.wait_for()
