"""A page of a thousand departments and tasks: what is not in sight costs nothing, and nothing is lost by it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from tests.explorer.large import Size, large

from fengong.explorer.facts import Facts
from fengong.explorer.page import page

pytestmark = pytest.mark.browser

Visitor = Any

#: Milliseconds that a filter may take until it is painted: many times what it takes, as machines that test are busy.
GENEROUS = 2000
PAINTED = """async (button) => {
    const start = performance.now();
    document.querySelector(button).click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
}"""
#: Names of the tasks and of the departments that the matrix has drawn, and [task, department] of every mark.
DRAWN = """() => {
    const all = (selector) => [...document.querySelectorAll(`#matrix ${selector}`)];
    const rows = all('.body .row').map((row) => [row, row.querySelector('.name .data:last-child').textContent]);
    const columns = all('.column').map((one) => [one.dataset.column, one.querySelector('.name').textContent]);
    const called = new Map(columns);
    const marks = rows.flatMap(([row, name]) =>
        [...row.querySelectorAll('[data-lines]')].map((cell) => [name, called.get(cell.dataset.column)]));
    return [rows.map(([, name]) => name), columns.map(([, name]) => name), marks];
}"""
FOCUSED = "document.activeElement.parentElement.dataset.row + ' ' + document.activeElement.dataset.column"


@pytest.fixture(scope="module")
def facts() -> Facts:
    return large(Size(departments=250, tasks=750, assignments=3000, sections=10))


@pytest.fixture(scope="module")
def bulk_page(facts: Facts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bulk") / "page.html"
    path.write_text(page(facts, "zh"), encoding="utf-8", newline="\n")
    return path


class Rows(HTMLParser):
    """Counts the rows that stand in a page before any script has run."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tasks = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tasks += tag == "tr" and "data-task" in dict(attrs)


def test_without_script_the_list_is_whole(visit: Visitor, bulk_page: Path, facts: Facts) -> None:
    shown = visit(bulk_page, java_script_enabled=False).page
    assert shown.locator("tr[data-task]:visible").count() == len(facts.tasks)
    assert shown.locator("tr[data-task] .actor").count() == len(facts.assignments)
    assert Rows(bulk_page.read_text(encoding="utf-8")).tasks == len(facts.tasks)


@pytest.mark.parametrize("view", ["matrix", "timeline", "list"])
def test_filters_are_quick_and_leave_few_elements(view: str, visit: Visitor, bulk_page: Path) -> None:
    opened = visit(bulk_page, fragment=f"view={view}")
    for _ in range(2):
        assert opened.page.evaluate(PAINTED, "[data-role=support]") < GENEROUS
    assert opened.page.locator(f"#{view} *").count() < 8000
    assert opened.complaints == []
    assert opened.requests == [bulk_page.as_uri()]


def test_the_list_has_the_rows_in_sight_and_says_how_many_there_are(
    visit: Visitor, bulk_page: Path, facts: Facts
) -> None:
    shown = visit(bulk_page, fragment="view=list").page
    everything = len(facts.tasks) + len(facts.sections)
    assert shown.locator("#list table").get_attribute("aria-rowcount") == str(everything + 1)
    assert shown.locator("#list tr[data-task]").count() < 200
    shown.evaluate("document.getElementById('list').scrollTop = 1e7")
    last = shown.locator("#list tr[data-task]", has_text=facts.tasks[-1].title)
    last.wait_for(state="visible")
    assert last.get_attribute("aria-rowindex") == str(everything + 1)
    assert shown.locator("#list tr[data-task]").count() < 300


def test_what_is_selected_comes_into_the_list(visit: Visitor, bulk_page: Path, facts: Facts) -> None:
    opened = visit(bulk_page, fragment="view=list")
    opened.choose(opened.item("task", facts.tasks[600].title))
    row = opened.page.locator("#list tr.chosen")
    assert facts.tasks[600].title in row.inner_text()
    box, frame = row.bounding_box(), opened.page.locator("#list").bounding_box()
    assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]


def test_paper_has_the_whole_list(visit: Visitor, bulk_page: Path, facts: Facts) -> None:
    shown = visit(bulk_page, fragment="view=list").page
    shown.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shown.locator("#list tr[data-task]").count() == len(facts.tasks)


def test_the_keyboard_reaches_every_corner_of_the_matrix(visit: Visitor, bulk_page: Path, facts: Facts) -> None:
    opened = visit(bulk_page, fragment="view=matrix")
    page = opened.page
    rows, columns = len(facts.tasks) + len(facts.sections), len(facts.actors)
    grid = page.locator("#matrix .grid")
    assert grid.get_attribute("aria-rowcount") == str(rows + 1)
    assert grid.get_attribute("aria-colcount") == str(columns + 1)
    assert page.locator("#matrix .body .row").count() < 150
    page.focus("#matrix [tabindex='0']")
    page.keyboard.press("Control+End")
    assert page.evaluate(FOCUSED) == f"{rows} {columns}"
    page.keyboard.press("PageUp")
    assert page.evaluate(FOCUSED) == f"{rows - 10} {columns}"
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    assert opened.panel("h2") == facts.tasks[-11].title
    page.keyboard.press("Control+Home")
    assert page.evaluate(FOCUSED) == "0 0"
    assert page.locator("#matrix [tabindex='0']").count() == 1


def test_the_matrix_follows_the_wheel_and_keeps_its_names(visit: Visitor, bulk_page: Path, facts: Facts) -> None:
    page = visit(bulk_page, fragment="view=matrix").page
    page.evaluate("document.querySelector('.scroller').scrollTo(1e6, 1e6)")
    page.locator("#matrix .body .row", has_text=facts.tasks[-1].title).wait_for(state="visible")
    assert page.locator(f"#matrix .column[data-column='{len(facts.actors)}']").is_visible()
    corner, frame = (page.locator(f"#matrix {one}").bounding_box() for one in (".corner", ".scroller"))
    assert abs(corner["x"] - frame["x"]) < 2
    assert abs(corner["y"] - frame["y"]) < 2


@pytest.mark.parametrize(("left", "shown"), [(0, 1), (1e6, -1)])
def test_the_matrix_draws_the_marks_about_what_is_in_sight(
    left: float, shown: int, visit: Visitor, bulk_page: Path, facts: Facts
) -> None:
    page = visit(bulk_page, fragment="view=matrix").page
    page.evaluate("left => document.querySelector('.scroller').scrollTo(left, 3000)", left)
    column = shown if shown > 0 else len(facts.actors)
    page.locator(f"#matrix .column[data-column='{column}']").wait_for(state="visible")
    page.locator("#matrix .body .row[data-row='90']").wait_for(state="visible")
    rows, columns, marks = page.evaluate(DRAWN)
    assert len(rows) < 70
    assert len(columns) < 90
    titles = {task.iri: task.title for task in facts.tasks}
    names = {actor.iri: actor.surfaces[0] for actor in facts.actors}
    wanted = {(titles[one.task], names[one.actor]) for one in facts.assignments}
    assert {tuple(mark) for mark in marks} == {pair for pair in wanted if pair[0] in rows and pair[1] in columns}
    assert marks


def test_a_mark_keeps_the_focus_when_it_is_out_of_sight(visit: Visitor, bulk_page: Path, facts: Facts) -> None:
    page = visit(bulk_page, fragment="view=matrix").page
    spot = page.locator("#matrix .cell[data-lines]").first
    column = spot.get_attribute("data-column")
    row = spot.evaluate("cell => cell.parentElement.dataset.row")
    spot.click()
    spot.focus()
    page.evaluate("document.querySelector('.scroller').scrollTo(1e6, 1e6)")
    page.locator(f"#matrix .column[data-column='{len(facts.actors)}']").wait_for(state="visible")
    assert page.evaluate(FOCUSED) == f"{row} {column}"
    assert page.locator("#matrix [tabindex='0']").count() == 1


def test_rules_of_the_matrix_are_not_worked_out_for_every_pixel(visit: Visitor, bulk_page: Path) -> None:
    row = visit(bulk_page, fragment="view=matrix").page.locator("#matrix .body .row:not(.band)").first
    assert row.evaluate("row => getComputedStyle(row).backgroundImage").startswith("linear-gradient(")


def test_a_section_leaves_its_rows_of_the_matrix(visit: Visitor, bulk_page: Path, facts: Facts) -> None:
    page = visit(bulk_page, fragment="view=matrix").page
    page.click("#more-filters")
    page.select_option("#facet-section", index=1)
    own = [task for task in facts.tasks if task.parent == facts.sections[0].iri]
    assert page.locator("#matrix .grid").get_attribute("aria-rowcount") == str(len(own) + 2)
