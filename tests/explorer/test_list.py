"""The list of tasks with the words of the plan, in a real browser and without a script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from tests.explorer.large import Size, large

from fengong.explorer.facts import Facts
from fengong.explorer.gather import gather
from fengong.explorer.listing import listing
from fengong.explorer.page import page
from fengong.explorer.scene import scene

Visitor = Any
CLAUSE = "（市应急局牵头，市教育局、各有关部门配合）"


def quoted(facts: Facts) -> dict[str, list[str]]:
    """Number of a task → words of its clauses, each once, in the order of the text."""
    places = {(one.task, one.clause.span.start, one.clause.words) for one in facts.assignments}
    return {task.number: [words for own, _, words in sorted(places) if own == task.iri] for task in facts.tasks}


def rows(page: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("#list tr[data-task]")].map((row) =>
            [row.querySelector(".number").textContent,
             [...row.querySelectorAll(".clause")].map((one) => one.textContent)]))"""
    )
    return found


def test_rows_hold_each_clause_once(wuwei_store: ox.Store) -> None:
    facts = gather(wuwei_store)
    found = {row.task.number: list(row.clauses) for row in listing(facts, scene(facts))}
    assert found == quoted(facts)
    assert any(found.values())


@pytest.mark.browser
@pytest.mark.parametrize("scripts", [True, False])
def test_every_row_quotes_its_clauses(scripts: bool, visit: Visitor, wuwei_page: Path, wuwei_store: ox.Store) -> None:
    opened = visit(wuwei_page, fragment="view=list", java_script_enabled=scripts)
    assert opened.page.locator("#list .clause:visible").count() == sum(map(len, quoted(gather(wuwei_store)).values()))
    if scripts:
        assert rows(opened.page) == quoted(gather(wuwei_store))
        assert opened.complaints == []


@pytest.mark.browser
def test_a_clause_leads_to_its_place_in_the_text(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=list")
    opened.page.locator("#list .clause button", has_text=CLAUSE).focus()
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("fengong.state.view") == "text"
    assert "".join(opened.page.locator("#text .m.found").all_text_contents()) == CLAUSE
    assert opened.complaints == []


@pytest.mark.browser
def test_a_clause_goes_with_those_whom_it_names(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=list&without=lead")
    assert opened.page.locator("#list .clause", has_text=CLAUSE).count() == 1
    opened.page.click("[data-role=support]")
    assert opened.page.locator("#list .clause", has_text=CLAUSE).count() == 0


@pytest.mark.browser
def test_the_whole_task_is_behind_its_row(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=list")
    row = opened.page.locator("#list tr[data-task]").first
    assert row.locator(".source").is_hidden()
    row.locator("summary").click()
    task = opened.page.evaluate("fengong.items[document.querySelector('#list tr[data-task]').dataset.task].text")
    assert row.locator(".source").text_content() == task
    assert row.locator(".source").is_visible()
    assert "chosen" not in (row.get_attribute("class") or "")


@pytest.mark.browser
def test_on_a_large_page_the_text_is_made_when_it_is_opened(visit: Visitor, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(large(Size(60, 260, 700, 5)), "zh"), encoding="utf-8", newline="\n")
    opened = visit(path, fragment="view=list")
    assert opened.page.locator("#list .source").count() == 0
    whole = opened.page.locator("#list .whole").first
    for _ in range(3):
        whole.locator("summary").click()
    assert whole.locator(".source").count() == 1
    assert whole.locator(".source").inner_text().startswith("1.推进第1件合成工作。")


@pytest.mark.browser
def test_hostile_words_of_clauses_stay_words(visit: Visitor, hostile_page: Path, hostile_store: ox.Store) -> None:
    opened = visit(hostile_page, fragment="view=list")
    assert rows(opened.page) == quoted(gather(hostile_store))
    assert opened.page.locator("#list :is(img, script, iframe, a)").count() == 0
    assert opened.complaints == []


@pytest.mark.browser
def test_paper_has_the_clauses(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=list")
    opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert CLAUSE in opened.page.locator("#paper .sheet-table").text_content()
