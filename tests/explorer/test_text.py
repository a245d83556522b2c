"""The plan's text with its marks, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from tests.explorer.conftest import SMALL, Sketch

from fengong.explorer.facts import Facts
from fengong.explorer.gather import gather
from fengong.explorer.page import page

pytestmark = pytest.mark.browser

Visitor = Any
#: Every mark's pieces together, and where it says to stand.
WORDS = """() => {
    const found = {};
    for (const node of document.querySelectorAll("#text .words [data-mark]")) {
        const copy = node.cloneNode(true);
        for (const aside of copy.querySelectorAll(".aside")) aside.remove();
        found[node.dataset.mark] = (found[node.dataset.mark] ?? "") + copy.textContent;
    }
    return found;
}"""
#: The text alone, without buttons and summaries.
WHOLE = """() => {
    const copy = document.querySelector("#text .words").cloneNode(true);
    for (const aside of copy.querySelectorAll(".aside")) aside.remove();
    return copy.textContent;
}"""


def places(facts: Facts) -> set[tuple[str, int, int, str]]:
    """What must be marked: names, clauses, deadlines, words of sectors, damage and headings, with their words."""
    found = {("name", one.span.start, one.span.end, one.surface) for one in facts.assignments}
    found |= {("clause", one.clause.span.start, one.clause.span.end, one.clause.words) for one in facts.assignments}
    notes = list(facts.notes)
    for task in facts.tasks:
        found.add(("task", task.span.start, task.span.end, task.text))
        found |= {("due", one.span.start, one.span.end, one.words) for one in task.dues}
        found |= {("sector", one.span.start, one.span.end, one.words) for one in task.tags}
        found |= {("cite", one.span.start, one.span.end, one.span.of(facts.sources[0].text)) for one in task.cited}
        notes += task.notes
    damage = [note for note in notes if note.code in ("damage", "actor-damaged")]
    return found | {("damage", one.span.start, one.span.end, one.words) for one in damage}


def marked(page: Any) -> set[tuple[str, int, int, str]]:
    pieces = [(key.split(" "), words) for key, words in page.evaluate(WORDS).items()]
    return {(kind, int(start), int(end), words) for (kind, start, end), words in pieces}


def test_every_mark_has_the_words_of_its_fact(visit: Visitor, wuwei_page: Path, wuwei_store: ox.Store) -> None:
    opened = visit(wuwei_page, fragment="view=text")
    facts = gather(wuwei_store)
    found, text = marked(opened.page), facts.sources[0].text
    assert places(facts) <= found
    assert all(text[start:end] == words for _, start, end, words in found)
    assert opened.page.evaluate(WHOLE) == text
    assert opened.requests == [wuwei_page.as_uri()]
    assert opened.complaints == []


def test_places_count_code_points(visit: Visitor, store_of: Callable[[Sketch], ox.Store], tmp_path: Path) -> None:
    first = replace(SMALL.jobs[0], title="推动𠮷𠮷煤矿培训😀")
    store = store_of(replace(SMALL, jobs=(first, *SMALL.jobs[1:])))
    path = tmp_path / "astral.html"
    path.write_text(page(gather(store), "zh"), encoding="utf-8")
    opened = visit(path, fragment="view=text")
    facts = gather(store)
    assert places(facts) <= marked(opened.page)
    assert opened.page.evaluate(WHOLE) == facts.sources[0].text
    assert "𠮷" in facts.sources[0].text
    length = len(facts.sources[0].text)
    for end, known in ((length, True), (length + 1, False)):
        opened = visit(path, fragment=f"view=text&words={length - 4}-{end}")
        assert (opened.page.locator("#text .m.found").count() > 0) is known
        assert (opened.page.evaluate("fengong.state.lost.length") == 0) is known


def test_an_astral_character_before_a_name_moves_no_mark(
    visit: Visitor, store_of: Callable[[Sketch], ox.Store], tmp_path: Path
) -> None:
    job = SMALL.jobs[0]
    store = store_of(replace(SMALL, jobs=(replace(job, clause=f"（𠮷𠮷{job.clause[1:]}"),)))
    path = tmp_path / "before.html"
    path.write_text(page(gather(store), "zh"), encoding="utf-8")
    opened = visit(path, fragment="view=text")
    assert opened.page.locator("#text .words .name").all_inner_texts() == ["市应急局", "市教育局", "各有关部门"]
    opened.page.locator("#text .words .name").first.click()
    assert opened.panel(".entry mark") == "市应急局"


def test_a_name_selects_who_it_names(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=text")
    name = opened.page.locator("#text .words .name", has_text="市教育局").first
    name.click()
    assert opened.panel("h2") == "合成市教育局"
    assert opened.panel(".chosen mark") == "市教育局"
    assert name.get_attribute("aria-pressed") == "true"
    other = opened.page.locator("#text .words .name.lead")
    other.focus()
    opened.page.keyboard.press("Enter")
    assert opened.panel("h2") == "合成市应急管理局"
    assert opened.page.locator("#text .words .name.lit").all_inner_texts() == ["市应急局", "市应急局"]
    assert opened.complaints == []


def test_a_task_that_is_selected_comes_into_sight(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="view=text")
    last = opened.page.locator("#text .m.task").last
    box = opened.page.locator("#text").bounding_box()
    assert last.bounding_box()["y"] > box["y"] + box["height"]
    opened.choose(last.get_attribute("data-about"))
    assert box["y"] <= last.bounding_box()["y"] < box["y"] + box["height"]
    assert "chosen" in last.get_attribute("class")


def test_copies_and_furniture_are_folded_and_said(visit: Visitor, wuwei_page: Path, wuwei_store: ox.Store) -> None:
    opened = visit(wuwei_page, fragment="view=text")
    regions = [(kind, span) for kind, span in gather(wuwei_store).sources[0].regions if kind in ("repeat", "furniture")]
    folded = opened.page.locator("#text details")
    assert folded.count() == len(regions) > 1
    said = folded.locator("> summary").all_inner_texts()
    assert all(f"折叠 {span.end - span.start} 字" in one for (_, span), one in zip(regions, said, strict=True))
    assert folded.evaluate_all("all => all.every((one) => !one.open)")


def test_filters_reach_the_text(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=text&without=support")
    assert opened.page.locator("#text .words .name.support.off").count() == 2
    assert opened.page.locator("#text .words .name.lead.off").count() == 0


def test_hostile_words_stay_words(visit: Visitor, hostile_page: Path, hostile_store: ox.Store) -> None:
    opened = visit(hostile_page, fragment="view=text")
    assert opened.page.evaluate(WHOLE) == gather(hostile_store).sources[0].text
    assert opened.page.locator("#text :is(img, script, iframe, a)").count() == 0
    assert opened.page.title() != "run"
    assert opened.complaints == []


def test_the_text_follows_the_selection_and_the_switch(visit: Visitor, two_plans_page: Path) -> None:
    opened = visit(two_plans_page, fragment="view=text")
    page = opened.page
    buttons = page.locator("#text .sources button")
    texts = []
    for at in range(2):
        buttons.nth(at).click()
        texts.append(page.evaluate(WHOLE))
    assert texts[0] != texts[1]
    for at in (1, 0):
        task = page.evaluate(
            "at => Object.entries(fengong.items).find(([, one]) => one.kind === 'task' && one.source === at)[0]", at
        )
        opened.choose(task)
        assert page.evaluate(WHOLE) == texts[at]
        assert buttons.nth(at).get_attribute("aria-pressed") == "true"
    buttons.nth(1).click()
    page.reload()
    page.wait_for_selector("html[data-ready=true]")
    assert page.evaluate(WHOLE) == texts[1]


def test_the_text_is_printed_instead_of_the_list(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=text")
    opened.page.emulate_media(media="print")
    assert opened.page.locator("#text").is_visible()
    assert opened.page.locator("#list").is_hidden()
    assert opened.page.locator("#panel").is_hidden()


def test_the_text_is_one_tab_stop_through_which_arrows_go(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="view=text")
    page = opened.page
    marks = page.locator("#text .words :is([role=button], .margin, summary)")
    assert marks.count() > 100
    assert page.locator("#text .words [tabindex='0']").count() == 1
    here = "document.activeElement.dataset.mark ?? document.activeElement.className"
    page.locator("#text .words [tabindex='0']").focus()
    first = page.evaluate(here)
    page.keyboard.press("ArrowDown")
    second = page.evaluate(here)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert second == page.evaluate(here) != first
    page.keyboard.press("End")
    last = page.evaluate(here)
    page.keyboard.press("ArrowDown")
    assert page.evaluate(here) == last != second
    page.keyboard.press("Home")
    assert page.evaluate(here) == first
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.querySelector('#text').contains(document.activeElement)")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(here) == second
    assert opened.complaints == []


def test_names_are_buttons_for_screen_readers(visit: Visitor, small_page: Path) -> None:
    page = visit(small_page, fragment="view=text").page
    walk = page.get_by_role("group", name="方案原文：方向键在标记之间移动，回车查看")
    assert walk.get_by_role("button", name="市教育局").count() == 1
    assert walk.get_by_role("button", name="任务 7 排查隐患").count() == 1


def test_the_key_explains_citations_and_what_is_lost(visit: Visitor, wuwei_page: Path) -> None:
    page = visit(wuwei_page, fragment="view=text").page
    key = page.locator("#text .key").inner_text()
    assert "引用的文件" in key
    assert "此处缺标题或任务" in key
    assert page.locator("#text .words .cite").count() == 3
    assert "17." in page.locator("#text .words .lost").all_inner_texts()
