"""Explorer pages of chosen plans: they hold those plans alone, and open under the policy that the server sends."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from fengong.explorer.gather import gather
from fengong.explorer.page import page as explorer_page
from fengong.model import Reading
from fengong.pipeline import build_store, read_plan
from fengong.store.oxigraph import open_store

Server = Any
WUWEI, LINES = "620600-wuwei-2024", "x-synthetic-label-lines"
SHIPPED = ("synthetic-label-lines", "synthetic-prose")


@pytest.fixture(scope="module")
def several_path(wuwei: Reading, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of three plans."""
    path = tmp_path_factory.mktemp("several") / "store"
    data = Path(__file__).parents[3] / "data" / "plans"
    build_store([wuwei, *(read_plan(str(data / name)) for name in SHIPPED)], path)
    return path


@pytest.fixture(scope="module")
def several(serving: Callable[..., Server], several_path: Path) -> Server:
    return serving(several_path)


def test_the_page_is_that_of_the_plans_chosen(several: Server, several_path: Path) -> None:
    got = several.get(f"/explore?plan={LINES}&plan={WUWEI}&lang=zh")
    assert got.status_code == 200
    facts = gather(open_store(several_path), [LINES, WUWEI])
    assert got.text == explorer_page(facts, "zh", home="/explore?lang=zh")


def test_the_served_page_leads_back_and_the_file_leads_nowhere(several: Server, several_path: Path) -> None:
    leads = re.compile(r'<a id="home"[^>]*href="([^"]+)"[^>]*>([^<]+)</a>')
    for lang, words in (("zh", "全部方案"), ("en", "All plans")):
        served = several.get(f"/explore?plan={LINES}&lang={lang}").text
        assert leads.findall(served) == [(f"/explore?lang={lang}", words)]
        written = explorer_page(gather(open_store(several_path), [LINES]), lang)
        assert leads.findall(written) == []


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
def test_the_way_back_works_by_keyboard(several: Server, chromium: Browser, scripts: bool) -> None:
    context = chromium.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{several.url}/explore?plan={LINES}&lang=zh", timeout=90_000)
    link = page.get_by_role("link", name="全部方案")
    if scripts:
        page.wait_for_selector("html[data-ready=true]", timeout=60_000)
        page.locator("#language").click()
        link = page.get_by_role("link", name="All plans")
    link.focus()
    link.press("Enter")
    page.wait_for_url("**/explore?lang=zh")
    context.close()


def test_it_holds_no_other_plan(several: Server) -> None:
    text = several.get(f"/explore?plan={LINES}&lang=zh").text
    assert LINES in text
    assert WUWEI not in text
    assert "武威" not in text


def test_the_server_sends_the_policy_of_the_page(several: Server) -> None:
    got = several.get(f"/explore?plan={LINES}")
    meta = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', got.text)
    assert meta is not None
    assert got.headers["content-security-policy"] == f"{meta[1]}; frame-ancestors 'self'"
    again = several.get(f"/explore?plan={LINES}")
    assert again.headers["content-security-policy"] == got.headers["content-security-policy"]
    assert again.text == got.text


def test_of_a_department_only_its_tasks_are_shown(several: Server, several_path: Path) -> None:
    text = several.get(f"/explore?plan={WUWEI}&department=市教育局&lang=zh").text
    facts = gather(open_store(several_path), [WUWEI])
    body = next(one.iri for one in facts.actors if "市教育局" in one.surfaces)
    own = {one.task for one in facts.assignments if one.actor == body}
    assert own
    shown = set(re.findall(rf"plan/{WUWEI}/sec_\d+/task_\d+(?=\")", text))
    assert shown == {task.partition("/id/")[2] for task in own}


def test_the_list_is_narrowed(several: Server) -> None:
    def keys(query: str) -> set[str]:
        return set(re.findall(r'name="plan" value="([^"]+)"', several.get(f"/explore{query}").text))

    assert keys("") == {WUWEI, LINES, "x-synthetic-prose"}
    assert keys("?q=wuwei") == {WUWEI}
    assert keys("?department=武威市教育局") == {WUWEI}
    assert WUWEI in keys("?sector=矿山")
    assert keys("?sector=nothing") == set()


@pytest.mark.parametrize(
    ("query", "status", "said"),
    [
        ("?plan=nope", 404, "no plan nope in the store"),
        ("?" + "&".join(f"plan=p{number}" for number in range(31)), 400, "at most 30 plans, and 31 were chosen"),
        (f"?plan={WUWEI}&department=没有", 404, "no task of these plans"),
        ("?page=-1", 400, "whole number from 1"),
    ],
)
def test_what_cannot_be_shown_is_said(several: Server, query: str, status: int, said: str) -> None:
    got = several.get(f"/explore{query}")
    assert got.status_code == status
    assert said in got.text


@pytest.mark.browser
def test_the_page_works_under_the_policy(several: Server, several_path: Path, chromium: Browser) -> None:
    context = chromium.new_context(viewport={"width": 1440, "height": 900})
    page, complaints, asked = context.new_page(), [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{several.url}/explore?plan={WUWEI}&lang=zh", timeout=90_000)
    page.wait_for_selector("html[data-ready=true]", timeout=60_000)
    tasks = page.evaluate("Object.values(fengong.items).filter((one) => one.kind === 'task').length")
    context.close()
    assert complaints == []
    assert [url for url in asked if not url.startswith("data:")] == [f"{several.url}/explore?plan={WUWEI}&lang=zh"]
    assert tasks == len(gather(open_store(several_path), [WUWEI]).tasks)


@pytest.mark.browser
def test_plans_are_chosen_without_scripts(several: Server, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{several.url}/explore?lang=en")
    page.locator(f"input[value='{LINES}']").check()
    page.get_by_role("button", name="Open the explorer").click()
    page.wait_for_url(f"**/explore?lang=en&plan={LINES}")
    heading = page.locator("h1").inner_text()
    context.close()
    assert heading
