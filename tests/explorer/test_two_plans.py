"""Several plans in one store: every task, section and name says which plan it belongs to."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from fengong.explorer.facts import Facts, Label, PlanFact
from fengong.explorer.frame import FRAMES, Frame, drawn
from fengong.explorer.gather import gather
from fengong.explorer.layout import layout
from fengong.explorer.listing import listing
from fengong.explorer.scene import HEADINGS, Item, plan_names, scene
from fengong.model import Kind

WUWEI, YUNXI = "武威市安全生产治本攻坚三年行动主要任务", "云溪市安全生产重点任务分工"

#: Boxes of the canvas in its own units: of the headings, and of the tasks.
BOXES = """() => {
    const found = { headings: [], tasks: [] };
    for (const [id, item] of Object.entries(fengong.items)) {
        const { left, top, right, bottom } = fengong.network.getBoundingBox(id);
        const to = { plan: "headings", section: "headings", task: "tasks" }[item.kind];
        if (to) found[to].push([left, top, right, bottom]);
    }
    return found;
}"""


@pytest.fixture(scope="module")
def facts(two_plans_store: ox.Store) -> Facts:
    return gather(two_plans_store)


def test_a_plan_stands_above_its_sections(facts: Facts) -> None:
    headings = [block.heading for block in scene(facts).blocks if block.heading is not None]
    plans = [at for at, item in enumerate(headings) if item.kind == "plan"]
    assert [headings[at].label.zh for at in plans] == [WUWEI, YUNXI]
    assert plans[0] == 0
    assert [item.number for item in headings[plans[1] + 1 :]] == ["（一）", "（二）", "（十）", "（十一）"]


def test_one_plan_needs_no_heading(wuwei_store: ox.Store) -> None:
    alone = gather(wuwei_store)
    assert not [item for item in scene(alone).items() if item.kind == "plan"]
    assert not [row for row in listing(alone, scene(alone)) if row.plan]


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_no_two_headings_of_a_plan_are_drawn_alike(frame: Frame, facts: Facts) -> None:
    plan, labels = "", []
    for item in scene(facts).items():
        if item.kind in HEADINGS:
            plan = item.iri if item.kind == "plan" else plan
            labels.append((plan, drawn(item, frame).zh))
    assert len(labels) > 10
    assert max(Counter(labels).values()) == 1


@pytest.mark.parametrize("numbers", [("（二十一）", "（二十二）"), ("第十一章", "第十二章")])
def test_long_numbers_of_sections_stay_apart(numbers: tuple[str, str]) -> None:
    for frame in FRAMES:
        first, second = (drawn(Item("n", "section", "x:s", Label("标题"), number, 1), frame).zh for number in numbers)
        assert first != second


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_a_heading_never_ends_a_column(frame: Frame, facts: Facts) -> None:
    shown = scene(facts)
    points = layout(shown, frame).points
    boxes = [item for item in shown.items() if item.kind == "task" or item.kind in HEADINGS]
    for one, two in pairwise(boxes):
        if one.kind in HEADINGS:
            assert points[one.id][0] == points[two.id][0]
    assert boxes[-1].kind == "task"


def test_names_written_alike_in_one_plan_are_one_and_in_two_plans_two(facts: Facts) -> None:
    plans = {plan.iri: plan.title for plan in facts.plans}
    unresolved = [actor for actor in facts.actors if actor.kind is Kind.UNRESOLVED]
    named = Counter((plans[actor.plan], actor.surfaces) for actor in unresolved)
    assert max(named.values()) == 1
    lighthouse = next(actor for actor in unresolved if actor.surfaces == ("市灯塔局",))
    tasks = {task.iri: task.number for task in facts.tasks}
    said = [one for one in facts.assignments if one.actor == lighthouse.iri]
    assert sorted(tasks[one.task] for one in said) == ["2", "3", "4", "7"]
    assert len({one.span for one in said}) == 4
    bureaus = [actor for actor in facts.actors if "市应急局" in actor.surfaces]
    assert len(bureaus) == len(facts.plans) == 2


def test_the_list_has_a_band_for_each_plan(facts: Facts) -> None:
    rows = listing(facts, scene(facts))
    assert [row.plan.title for row in rows if row.plan] == [WUWEI, YUNXI]
    assert all(row.section is not None for row in rows if row.plan)


def test_short_names_of_plans_are_the_shortest_that_differ() -> None:
    def plan(iri: str, title: str | None, issuer: str | None) -> PlanFact:
        return PlanFact(iri, f"id-{iri}", title, issuer, (None, None))

    known = [
        plan("a", "安全方案", "甲市"),
        plan("b", "安全方案", "乙市"),
        plan("c", "消防方案", "乙市"),
        plan("d", None, None),
    ]
    assert plan_names(known) == {"a": "甲市", "b": "id-b", "c": "消防方案", "d": "id-d"}
    assert plan_names([]) == {}


@pytest.mark.browser
def test_results_and_panel_name_the_plan(visit: Any, two_plans_page: Path) -> None:
    opened = visit(two_plans_page)
    page = opened.page
    page.fill("#search", "压实领导干部")
    assert sorted(page.locator("#results .plan").all_inner_texts()) == sorted([WUWEI, YUNXI])
    assert page.locator("#results .why").count() == 0
    page.locator("#results li", has_text=YUNXI).click()
    assert YUNXI in opened.panel("dl")
    opened.choose(opened.item("section", "建立监督检查"))
    assert YUNXI in opened.panel("dl")
    opened.choose(opened.item("group"))
    assert opened.panel(".entry .place") in (WUWEI, YUNXI)
    opened.choose(opened.item("plan", "云溪市"))
    assert page.locator("#panel li").count() == 7
    assert opened.complaints == []


@pytest.mark.browser
def test_an_unresolved_name_is_told_to_be_only_written_alike(visit: Any, two_plans_page: Path) -> None:
    opened = visit(two_plans_page)
    opened.choose(opened.item("unresolved", "市灯塔局"))
    assert "写法相同" in opened.panel(".hint")
    assert YUNXI in opened.panel("dl")
    assert opened.page.locator("#panel blockquote").count() == 4


@pytest.mark.browser
@pytest.mark.parametrize(("width", "height"), [(1440, 900), (390, 844), (2400, 2600), (1600, 1700)])
def test_no_heading_is_drawn_into_a_task(width: int, height: int, visit: Any, two_plans_page: Path) -> None:
    opened = visit(two_plans_page, width=width, height=height)
    boxes = opened.page.evaluate(BOXES)
    assert len(boxes["headings"]) > 10
    for left, top, right, bottom in boxes["headings"]:
        for one in boxes["tasks"]:
            assert right <= one[0] or one[2] <= left or bottom <= one[1] or one[3] <= top


@pytest.mark.browser
def test_the_list_keeps_the_headings_of_what_is_left(visit: Any, two_plans_page: Path) -> None:
    page = visit(two_plans_page).page
    page.click("[data-view=list]")
    assert page.locator("tr.plan:visible").all_inner_texts() == [WUWEI, YUNXI]
    page.click("[data-kind=organization]")
    page.click("[data-kind=group]")
    page.click("[data-role=responsible]")
    assert page.locator("tr.plan:visible").all_inner_texts() == [YUNXI]


@pytest.mark.browser
def test_findings_outside_the_tasks_are_counted_by_kind_and_unfold(visit: Any, two_plans_page: Path) -> None:
    opened = visit(two_plans_page)
    page = opened.page
    page.locator("#panel .findings > summary").click()
    groups = page.locator("#panel .findings details")
    damage = page.locator("#panel .findings [data-code=damage]").first
    assert groups.count() < 12
    count = int(damage.locator(".count").inner_text())
    assert count > 30
    assert damage.locator(".note:visible").count() == 0
    damage.locator("summary").click()
    assert damage.locator(".note:visible").count() == count
    assert damage.locator("summary").inner_text().startswith("文字残缺")
