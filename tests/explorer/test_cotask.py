"""Departments that share tasks, as a drawing: where they stand, which lines are drawn, what a line tells."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from tests.explorer.conftest import Sketch
from tests.explorer.test_layout import crowd
from tests.explorer.together import PLANTED, department, judged
from tests.explorer.together import together as sketch

from fengong.explorer.cotask import DRAWN, GRIDS, Grid, cotask, together
from fengong.explorer.gather import gather
from fengong.explorer.page import page
from fengong.explorer.scene import Item, Line, Scene, scene

Visitor = Any
LINES = """() => fengong.network.body.data.edges.get().map(({ from, to, width, dashes, label, hidden }) =>
    ({ pair: [from, to].map((id) => fengong.items[id].called[0]).sort().join(), width, dashes, label, hidden }))"""
#: Lines drawn at once, at most (`MOST` in cotask.js).
MOST = 300
FIRST, SECOND = (tuple(sorted(map(department, pair))) for pair in PLANTED)


@pytest.fixture(scope="module")
def together_store(store_of: Callable[[Sketch], ox.Store]) -> ox.Store:
    """Forty departments, two pairs of which hold."""
    return judged(store_of(sketch()))


@pytest.fixture(scope="module")
def together_page(together_store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("together") / "page.html"
    path.write_text(page(gather(together_store), "zh"), encoding="utf-8", newline="\n")
    return path


def pairs_at(opened: Any) -> dict[str, dict[str, Any]]:
    """What is drawn, by the names of both departments."""
    return {line["pair"]: line for line in opened.page.evaluate(LINES) if not line["hidden"]}


def id_of(opened: Any, name: str) -> str:
    return str(opened.item("organization", name))


@pytest.mark.parametrize("grid", GRIDS, ids=lambda grid: grid.frame.name)
@pytest.mark.parametrize(("tasks", "actors"), [(1, 1), (9, 2), (33, 38), (200, 180)])
def test_every_department_has_a_place_of_its_own_within_the_extent(grid: Grid, tasks: int, actors: int) -> None:
    (places,) = cotask(crowd(tasks, actors), [grid])
    width, height = grid.slot
    assert len(places.points) == min(actors, DRAWN)
    for (x, y), (u, v) in combinations(places.points.values(), 2):
        assert abs(y - v) >= height - 1e-6 or abs(x - u) >= width - 1e-6
    left, top, right, bottom = places.extent
    assert all(left < x < right and top < y < bottom for x, y in places.points.values())


def test_the_same_scene_has_the_same_places() -> None:
    shown = crowd(40, 30)
    assert [one.points for one in cotask(shown)] == [one.points for one in cotask(shown)]


def test_those_that_share_tasks_stand_nearer_than_others(together_store: ox.Store) -> None:
    shown = scene(gather(together_store))
    points, pairs = cotask(shown)[0].points, together(shown)
    away = {pair: abs(complex(*points[pair[0]]) - complex(*points[pair[1]])) for pair in combinations(points, 2)}
    strong = [away[pair] for pair, count in pairs.items() if count >= 4]
    none = [length for pair, length in away.items() if pair not in pairs]
    assert sum(strong) / len(strong) < 0.6 * sum(none) / len(none)


def test_who_shares_nothing_stands_below(store_of: Callable[[Sketch], ox.Store]) -> None:
    people = tuple(Item(f"d{at}", "organization", f"x:{at}", crowd(1, 1).actors[0].label, "", 1) for at in range(4))
    ends = [("d0", "t0"), ("d1", "t0"), ("d2", "t1"), ("d3", "t2")]
    lines = tuple(Line(f"e{at}", one, task, "lead") for at, (one, task) in enumerate(ends))
    points = cotask(Scene((), people, (), lines))[0].points
    assert max(points["d0"][1], points["d1"][1]) < points["d2"][1] == points["d3"][1]


def test_pairs_are_those_the_store_has_judged(together_store: ox.Store) -> None:
    facts = gather(together_store)
    iris = {actor.id: actor.iri for actor in scene(facts).actors}
    found = {frozenset((iris[a], iris[b])): count for (a, b), count in together(scene(facts)).items()}
    known = {frozenset(tie.bodies): tie.shared for tie in facts.ties}
    assert found == known
    assert len(known) > 300


@pytest.mark.browser
class TestDrawing:
    def test_ties_that_hold_are_bold_and_signed(self, visit: Visitor, together_page: Path) -> None:
        opened = visit(together_page, fragment="draw=ties")
        found = pairs_at(opened)
        assert len(found) == MOST
        held = {pair for pair, line in found.items() if line["label"] == "●"}
        assert held == {",".join(FIRST), ",".join(SECOND)}
        bold = min(found[pair]["width"] for pair in held)
        assert all(line["width"] < bold for pair, line in found.items() if pair not in held)
        assert all(found[pair]["dashes"] is False for pair in held)
        assert sum(line["dashes"] is not False for line in found.values()) == 17, "of these the model cannot tell"
        assert f"画出 {MOST} 对，较弱的 {431 - MOST} 对未画" in opened.page.locator(".tiekey .told").inner_text()
        assert "● 成立" in opened.page.locator(".tiekey").inner_text()
        assert opened.complaints == []

    def test_the_panel_has_the_same_signs(self, visit: Visitor, together_page: Path) -> None:
        opened = visit(together_page, fragment="draw=ties")
        opened.choose(id_of(opened, FIRST[0]))
        first = opened.page.locator("[data-partner]").first.locator("td").all_inner_texts()
        assert [first[0], first[1], first[3]] == [FIRST[1], "10", "●成立"]
        assert "◐未超出偶然" in opened.page.locator("[data-partner]").nth(1).inner_text().replace("\t", "")
        lit = pairs_at(opened)
        assert all(FIRST[0] in pair for pair in lit)
        assert lit[",".join(FIRST)]["label"] == "● 10"
        opened.page.click(".partners details summary")
        assert len(lit) == opened.page.locator("[data-partner]").count()

    def test_which_pairs_are_drawn_can_be_chosen_and_linked(self, visit: Visitor, together_page: Path) -> None:
        opened = visit(together_page, fragment="draw=ties")
        box = opened.page.locator("#pairs-choice")
        assert box.locator("option").all_inner_texts() == ["全部共同承担 (431)", "共同两项以上 (230)", "● 关系成立 (2)"]
        box.select_option("holds")
        assert set(pairs_at(opened)) == {",".join(FIRST), ",".join(SECOND)}
        assert "pairs=holds" in opened.page.url
        again = visit(together_page, fragment=opened.page.url.split("#")[1])
        assert set(pairs_at(again)) == set(pairs_at(opened))

    def test_counts_are_of_what_the_filters_leave(self, visit: Visitor, together_page: Path) -> None:
        opened = visit(together_page, fragment="draw=ties")
        opened.page.click("button[data-role=support]")
        assert pairs_at(opened) == {}
        opened.page.go_back()
        opened.page.wait_for_function("fengong.state.rolesOff.length === 0")
        assert len(pairs_at(opened)) == MOST

    def test_a_line_shows_the_tasks_that_two_departments_share(self, visit: Visitor, together_page: Path) -> None:
        opened = visit(together_page, fragment="draw=ties&pairs=holds")
        page = opened.page
        one, two = (id_of(opened, name) for name in FIRST)
        x, y = page.evaluate(
            """([one, two]) => {
                const id = fengong.network.body.data.edges.getIds().find((id) => id.includes(one) && id.includes(two));
                const { x, y } = fengong.network.body.edges[id].edgeType.getPoint(0.5);
                const at = fengong.network.canvasToDOM({ x, y });
                const box = document.getElementById("canvas").getBoundingClientRect();
                return [box.left + at.x, box.top + at.y];
            }""",
            [one, two],
        )
        page.mouse.move(x, y)
        page.wait_for_selector("#tip:visible")
        assert "共同 10 项任务 · 随机 1.4 · ● 成立" in page.locator("#tip").inner_text()
        page.mouse.click(x, y)
        assert set(opened.panel("h2").split()) == set(FIRST)
        assert page.locator("[data-shared]").count() == 10
        assert "● 成立" in opened.panel("dl")
        assert "with=" in page.url
        again = visit(together_page, fragment=page.url.split("#")[1])
        assert again.page.locator("[data-shared]").count() == 10
        again.page.locator("[data-shared] [data-line]").nth(1).click()
        assert again.page.evaluate("fengong.items[fengong.state.selected].kind") == "task"
        assert again.page.locator("#panel .chosen").count() == 1
        again.page.go_back()
        again.page.wait_for_selector("[data-shared]")
        again.page.click("#panel .close")
        assert again.page.evaluate("fengong.state.partner") is None
        assert opened.complaints + again.complaints == []

    def test_the_partners_table_leads_to_a_pair(self, visit: Visitor, together_page: Path) -> None:
        opened = visit(together_page)
        opened.choose(id_of(opened, FIRST[0]))
        opened.page.locator("[data-partner] .quiet").first.press("Enter")
        assert opened.page.locator("[data-shared]").count() == 10

    def test_drawings_change_and_keep_what_was_chosen(self, visit: Visitor, together_page: Path) -> None:
        opened = visit(together_page)
        page, id_ = opened.page, id_of(opened, FIRST[0])
        opened.choose(id_)
        page.click("#more-filters")
        page.select_option("#sector", index=1)
        page.keyboard.press("Escape")
        button = page.locator("button[data-drawing=ties]")
        assert button.get_attribute("aria-pressed") == "false"
        button.press("Enter")
        assert button.get_attribute("aria-pressed") == "true"
        assert page.evaluate("document.activeElement.dataset.drawing") == "ties"
        state = page.evaluate("fengong.state")
        assert (state["selected"], bool(state["sector"])) == (id_, True)
        assert "draw=ties" in page.url
        page.go_back()
        page.wait_for_selector("button[data-drawing=tasks][aria-pressed=true]")
        nodes = "fengong.network.body.data.nodes.getIds()"
        assert page.evaluate(f"{nodes}.some((id) => fengong.items[id]?.kind === 'task')"), "the tasks are drawn again"
        for id_ in ("canvas", "mirror", "tip", "ring"):
            assert page.locator(f"[id={id_}]").count() == 1

    def test_by_keyboard(self, visit: Visitor, together_page: Path) -> None:
        opened = visit(together_page, fragment="draw=ties")
        page = opened.page
        page.focus("#mirror button[tabindex='0']")
        page.keyboard.press("ArrowDown")
        assert page.locator("#ring").is_visible()
        told = page.evaluate("document.activeElement.textContent")
        assert "部门" in told
        assert "图中相连" in told
        page.keyboard.press("Enter")
        assert opened.panel("h2") == page.evaluate("fengong.items[fengong.state.selected].name[0]")

    def test_the_picture_has_lines_signs_and_legend(self, visit: Visitor, together_page: Path) -> None:
        opened = visit(together_page, fragment="draw=ties")
        opened.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        drawing = opened.page.locator("#paper svg")
        assert drawing.locator("path[d*=Q]").count() == MOST
        assert drawing.locator("text", has_text="●").count() == 3, "two lines and the legend"
        assert f"画出 {MOST} 对，较弱的 {431 - MOST} 对未画" in drawing.inner_html()

    def test_a_store_without_verdicts_looks_unjudged(self, visit: Visitor, small_page: Path) -> None:
        opened = visit(small_page, fragment="draw=ties")
        (line,) = pairs_at(opened).values()
        assert (line["label"], line["dashes"]) == ("", [9, 5])
        assert "未作检验" in opened.page.locator(".tiekey").inner_text()

    def test_hostile_names_stay_words(self, visit: Visitor, hostile_page: Path) -> None:
        opened = visit(hostile_page, fragment="draw=ties")
        one, two = opened.page.evaluate(
            "Object.keys(fengong.items).filter((id) => fengong.items[id].kind === 'organization').slice(0, 2)"
        )
        opened.choose(one)
        key = opened.page.evaluate("id => fengong.items[id].key", two)
        opened.page.evaluate("key => { location.hash += '&with=' + encodeURIComponent(key) }", key)
        opened.page.wait_for_selector("#panel .pair")
        assert "没有一项任务" in opened.panel(".hint")
        assert opened.page.locator("img, iframe, a, #panel script").count() == 0
        assert opened.requests == [hostile_page.as_uri()]
        assert opened.complaints == []
