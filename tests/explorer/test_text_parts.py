"""A text too long to be marked at once: parts get their marks as they come near, and nothing is lost by it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.explorer.large import Size, large

from fengong.explorer.facts import Facts
from fengong.explorer.page import page

pytestmark = pytest.mark.browser

Visitor = Any
#: Elements that a long text may have while it is read.
FEW = 3000
#: The text alone, without buttons and summaries.
WHOLE = """() => {
    const copy = document.querySelector("#text .words").cloneNode(true);
    for (const aside of copy.querySelectorAll(".aside")) aside.remove();
    return copy.textContent;
}"""
COUNT = "document.querySelectorAll('#text *').length"


@pytest.fixture(scope="module")
def facts() -> Facts:
    return large(Size(departments=200, tasks=600, assignments=3000, sections=8))


@pytest.fixture(scope="module")
def long_page(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "page.html"
    path.write_text(page(facts, "zh"), encoding="utf-8", newline="\n")
    return path


def in_sight(opened: Any, selector: str) -> bool:
    box, frame = opened.page.locator(selector).first.bounding_box(), opened.page.locator("#text").bounding_box()
    return bool(frame["y"] <= box["y"] < frame["y"] + frame["height"])


def test_it_opens_with_few_elements_and_all_words(visit: Visitor, long_page: Path, facts: Facts) -> None:
    opened = visit(long_page, fragment="view=text")
    assert 100 < opened.page.evaluate(COUNT) < FEW
    assert opened.page.evaluate(WHOLE) == facts.sources[0].text
    assert opened.page.evaluate(f"window.find('{facts.tasks[-2].title}')") is True
    assert opened.complaints == []
    assert opened.requests == [long_page.as_uri()]


def test_marks_come_and_go_with_the_window(visit: Visitor, long_page: Path, facts: Facts) -> None:
    page = visit(long_page, fragment="view=text").page
    for _ in range(3):
        page.evaluate("document.getElementById('text').scrollTop = 1e7")
        page.wait_for_timeout(200)
    last = page.locator("#text .m.task").last
    assert last.inner_text().startswith(f"{len(facts.tasks)}")
    page.locator("#text .part").nth(5).locator(".m").first.wait_for(state="detached")
    assert page.evaluate(COUNT) < FEW
    assert page.evaluate(WHOLE) == facts.sources[0].text


def test_filters_hold_for_what_comes_later(visit: Visitor, long_page: Path) -> None:
    page = visit(long_page, fragment="view=text").page
    page.click("[data-role=support]")
    page.evaluate("document.getElementById('text').scrollTop = 1e7")
    page.locator("#text .part").last.locator(".name.support").first.wait_for()
    assert page.locator("#text .words .name.support:not(.off)").count() == 0
    page.click("[data-role=support]")
    assert page.locator("#text .words .name.support.off").count() == 0


@pytest.mark.parametrize("at", [300, 599])
def test_a_task_out_of_sight_is_brought(at: int, visit: Visitor, long_page: Path, facts: Facts) -> None:
    opened = visit(long_page, fragment="view=text")
    opened.choose(opened.item("task", facts.tasks[at].title))
    opened.page.wait_for_timeout(300)
    assert facts.tasks[at].title in opened.page.locator("#text .m.task.chosen").inner_text()
    assert in_sight(opened, "#text .m.task.chosen")


def test_a_place_out_of_sight_is_brought(visit: Visitor, long_page: Path, facts: Facts) -> None:
    one = facts.assignments[2400]
    opened = visit(long_page, fragment=f"view=text&words={one.span.start}-{one.span.end}")
    opened.page.wait_for_timeout(300)
    assert "".join(opened.page.locator("#text .m.found").all_text_contents()) == one.surface
    assert in_sight(opened, "#text .m.found")
    assert opened.page.evaluate(WHOLE) == facts.sources[0].text


def test_arrows_go_from_part_to_part(visit: Visitor, long_page: Path) -> None:
    opened = visit(long_page, fragment="view=text")
    page = opened.page
    here = "(document.activeElement.dataset.mark ?? document.activeElement.textContent)"
    part = "[...document.querySelectorAll('#text .part')].indexOf(document.activeElement.closest('.part'))"
    page.locator("#text .words [tabindex='0']").focus()
    assert page.evaluate(part) == 0
    page.keyboard.press("End")
    last = page.evaluate(here)
    assert page.evaluate(part) == page.locator("#text .part").count() - 1
    steps = [last]
    while page.evaluate(part) > page.locator("#text .part").count() - 3:
        page.keyboard.press("ArrowUp")
        assert page.evaluate(here) != steps[-1]
        steps.append(page.evaluate(here))
    page.keyboard.press("ArrowDown")
    assert page.evaluate(here) == steps[-2]
    assert page.locator("#text .words [tabindex='0']").count() == 1
    page.keyboard.press("Home")
    assert page.evaluate(part) == 0
    assert opened.complaints == []


def test_paper_has_all_marks_and_the_screen_few_again(visit: Visitor, long_page: Path, facts: Facts) -> None:
    page = visit(long_page, fragment="view=text").page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#text .words .name").count() == len(facts.assignments)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    # The page's policy forbids what `wait_for_function` does.
    for _ in range(100):
        if page.evaluate(COUNT) >= FEW:
            page.wait_for_timeout(50)
    assert page.evaluate(COUNT) < FEW
    assert page.evaluate(WHOLE) == facts.sources[0].text
