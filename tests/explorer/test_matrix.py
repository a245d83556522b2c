"""The matrix of tasks and actors, in a real browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from fengong.model import Reading

pytestmark = pytest.mark.browser

Visit = Any
Visitor = Any


def rows(visit: Visit) -> list[str]:
    """Headings and tasks from top to bottom."""
    return [
        str(name) for name in visit.page.locator("#matrix .body [role=rowheader] .data:last-child").all_inner_texts()
    ]


def columns(visit: Visit) -> list[str]:
    """Actors from left to right."""
    return [str(name) for name in visit.page.locator("#matrix .column .name").all_inner_texts()]


def marks(visit: Visit, row: int) -> dict[int, str]:
    """Column → letters of a row; both counted from 1."""
    cells = visit.page.locator(f"#matrix [data-row='{row}'] .cell").all()
    return {int(cell.get_attribute("data-column")): cell.inner_text().replace("\n", "") for cell in cells}


def quiet(visit: Visit, path: Path) -> None:
    """It asked for nothing but itself, and nothing went wrong in it."""
    assert visit.requests == [path.as_uri()]
    assert visit.complaints == []


def test_who_has_which_role_in_which_task(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=matrix")
    assert columns(opened) == ["市应急局", "市教育局", "各有关部门", "市 (略) 局"]
    assert rows(opened) == ["（1）开展责任落实行动", "推动煤矿培训", "（2）（原文缺标题）", "排查隐患"]
    assert marks(opened, 2) == {1: "牵", 2: "配", 3: "配"}
    assert marks(opened, 4) == {1: "责", 4: "责"}
    opened.page.click("#language")
    assert marks(opened, 2) == {1: "L", 2: "S", 3: "S"}
    quiet(opened, small_page)


def test_all_assignments_of_a_plan_stand_in_it(visit: Visitor, wuwei_page: Path, wuwei: Reading) -> None:
    opened = visit(wuwei_page, fragment="view=matrix")
    said = opened.page.evaluate(
        "[...document.querySelectorAll('#matrix [data-lines]')].flatMap((one) => one.dataset.lines.split(' ')).length"
    )
    assert said == sum(len(clause.mentions) for task in wuwei.outline.tasks for clause in task.clauses)
    tasks = opened.page.locator("#matrix .body .row:not(.band) [role=rowheader] .data:last-child")
    assert tasks.all_inner_texts() == [task.title for task in wuwei.outline.tasks]


def test_a_mark_opens_the_words_of_its_assignment(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=matrix")
    opened.page.click("#matrix [data-row='2'] [data-column='2']")
    assert opened.panel("h2") == "推动煤矿培训"
    assert opened.panel(".chosen").startswith("市教育局")
    assert opened.page.locator("#matrix .cell.chosen").get_attribute("aria-label") == "市教育局：配合"
    chosen = opened.page.locator("#matrix [aria-selected=true]").all()
    assert [one.get_attribute("role") for one in chosen] == ["columnheader", "rowheader"]
    quiet(opened, small_page)


@pytest.mark.parametrize(
    ("place", "heading"),
    [
        ("[data-row='0'] [data-column='1']", "合成市应急管理局"),
        ("[data-row='2'] [data-column='0']", "推动煤矿培训"),
        ("[data-row='1'] [data-column='0']", "（1）开展责任落实行动"),
    ],
)
def test_headings_select_what_they_name(visit: Visitor, small_page: Path, place: str, heading: str) -> None:
    opened = visit(small_page, fragment="view=matrix")
    opened.page.click(f"#matrix {place}")
    assert opened.panel("h2") == heading
    assert opened.page.locator(f"#matrix {place}").get_attribute("aria-selected") == "true"


def test_the_column_of_who_is_selected_is_marked_from_top_to_bottom(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=matrix")
    stripe = opened.page.locator("#matrix .stripe")
    assert stripe.is_hidden()
    opened.choose(opened.item("organization", "市教育局"))
    head, band = opened.page.locator("#matrix .column.chosen").bounding_box(), stripe.bounding_box()
    assert head is not None
    assert (band["x"], band["width"]) == (head["x"], head["width"])
    assert band["height"] > opened.page.locator("#matrix .body").bounding_box()["height"]


def test_filters_leave_out_rows_and_columns(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=matrix&without=support")
    assert columns(opened) == ["市应急局", "市 (略) 局"]
    opened.page.click("[data-role=lead]")
    assert rows(opened) == ["（2）（原文缺标题）", "排查隐患"]
    opened.page.click("[data-role=responsible]")
    assert rows(opened) == []
    assert opened.page.locator("#matrix > .muted").inner_text() == "没有任务符合筛选。"
    opened.page.click("#reset")
    assert len(rows(opened)) == 4
    quiet(opened, small_page)


def test_orders_are_in_the_address(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="view=matrix")
    page = opened.page
    counts = [int(text) for text in page.locator("#matrix .column:has(.organization) .count").all_inner_texts()]
    assert counts == sorted(counts, reverse=True)
    page.click("[data-by=name]")
    page.click("[data-by=actors]")
    assert page.evaluate("location.hash") == "#view=matrix&tasks=actors&actors=name"
    assert page.locator("#matrix .band").count() == 0
    filled = page.evaluate(
        "[...document.querySelectorAll('#matrix .body .row')].map((row) => row.querySelectorAll('.cell').length)"
    )
    assert filled == sorted(filled, reverse=True)
    page.reload()
    page.wait_for_selector("html[data-ready=true]")
    assert page.locator("[data-by=name]").get_attribute("aria-pressed") == "true"
    names = page.locator("#matrix .column:has(.organization) .name").all_inner_texts()
    assert names == page.evaluate("(names) => names.toSorted(new Intl.Collator('zh-Hans-CN').compare)", names)


def test_by_keyboard_alone(visit: Visitor, small_page: Path) -> None:
    opened = visit(small_page, fragment="view=matrix")
    page = opened.page
    page.focus("#matrix [data-by=name]")
    page.keyboard.press("Tab")
    focused = "document.activeElement.parentElement.dataset.row + ' ' + document.activeElement.dataset.column"
    assert page.evaluate(focused) == "1 0"
    for key in ("ArrowDown", "ArrowRight", "ArrowRight"):
        page.keyboard.press(key)
    assert page.evaluate(focused) == "2 2"
    page.keyboard.press("Enter")
    assert opened.panel(".chosen").startswith("市教育局")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) == "4 2"
    assert page.locator("#matrix .empty").count() == 1
    page.keyboard.press("Enter")
    assert opened.panel("h2") == "推动煤矿培训"
    page.keyboard.press("End")
    page.keyboard.press(" ")
    assert opened.panel("h2") == "排查隐患"
    assert page.locator("#matrix .empty").count() == 0
    page.keyboard.press("Control+Home")
    assert page.evaluate(focused) == "0 0"
    assert page.locator("#matrix [tabindex='0']").count() == 1
    quiet(opened, small_page)


def test_names_stay_and_what_has_the_focus_is_in_sight(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, width=1024, height=768, fragment="view=matrix")
    page = opened.page
    page.focus("#matrix [tabindex='0']")
    page.keyboard.press("Control+End")
    inside = """() => {
        const [own, corner, frame] = [":focus", ".corner", ".scroller"]
            .map((one) => document.querySelector(one).getBoundingClientRect());
        const beside = own.left >= corner.right - 1 && own.top >= corner.bottom - 1;
        const within = own.right <= frame.right + 1 && own.bottom <= frame.bottom + 1;
        return beside && within && Math.abs(corner.left - frame.left) < 2 && Math.abs(corner.top - frame.top) < 2;
    }"""
    assert page.evaluate(inside)
    for key in ("PageUp", "PageUp", "ArrowLeft", *["ArrowLeft"] * 30, "ArrowUp"):
        page.keyboard.press(key)
    assert page.evaluate(inside)


def test_what_is_chosen_elsewhere_comes_into_sight(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page, fragment="view=matrix")
    last = opened.page.locator("#matrix .column").last
    opened.choose(str(last.get_attribute("data-id")))
    own, frame = last.bounding_box(), opened.page.locator("#matrix .scroller").bounding_box()
    assert own is not None
    assert own["x"] + own["width"] <= frame["x"] + frame["width"]


def test_two_plans_have_their_bands(visit: Visitor, two_plans_page: Path) -> None:
    opened = visit(two_plans_page, fragment="view=matrix")
    assert opened.page.locator("#matrix .band.plan").count() == 2
    quiet(opened, two_plans_page)


def test_hostile_names_are_only_words(visit: Visitor, hostile_page: Path, hostile_words: tuple[str, ...]) -> None:
    opened = visit(hostile_page, fragment="view=matrix")
    assert columns(opened).count(hostile_words[0]) == 1
    assert opened.page.locator("img, iframe, a").count() == 0
    assert opened.page.locator("#matrix .body .row").last.bounding_box()["height"] < 60
    opened.page.click("#matrix .cell >> nth=0")
    quiet(opened, hostile_page)
