from __future__ import annotations

from tests.explorer.large import PLAN, Size, large

from fengong.explorer.facts import Label
from fengong.explorer.frame import FRAMES
from fengong.explorer.layout import layout
from fengong.explorer.overview import ACTORS, BOXES, EACH, LIMIT, is_large, overview
from fengong.explorer.page import page
from fengong.explorer.scene import SECTOR, Block, Item, Line, Scene, scene

SIZE = Size(departments=240, tasks=600, assignments=2400, sections=12)


def item(kind: str, number: int, weight: int = 1) -> Item:
    return Item(f"{kind}{number}", kind, f"x:{kind}{number}", Label("名称"), str(number), weight)


def plans(plans: int, sections: int) -> Scene:
    """A scene of plans with sections of two tasks each, and one actor in all of them."""
    blocks: list[Block] = []
    tasks: list[Item] = []
    for plan in range(plans):
        blocks.append(Block(item("plan", plan, 2 * sections), ()))
        for at in range(plan * sections, (plan + 1) * sections):
            own = (item("task", 2 * at), item("task", 2 * at + 1))
            blocks.append(Block(item("section", at, 2), own))
            tasks += own
    actor = item("organization", 0, len(tasks))
    lines = tuple(Line(f"e{at}", actor.id, task.id, "support") for at, task in enumerate(tasks))
    return Scene(tuple(blocks), (actor,), (), lines)


def test_a_picture_is_large_by_what_is_drawn_of_it() -> None:
    tasks = tuple(item("task", at) for at in range(LIMIT))
    sectors = tuple(item(SECTOR, at) for at in range(50))
    assert not is_large(Scene((Block(None, tasks),), (), sectors, ()))
    assert is_large(Scene((Block(None, tasks),), (item("organization", 1),), sectors, ()))


def test_an_overview_has_the_sections_and_the_busiest_actors_each_with_its_main_lines() -> None:
    whole = scene(large(SIZE))
    small = overview(whole)
    assert [box.iri for block in small.blocks for box in block.tasks] == [f"{PLAN}/sec_{at}" for at in range(1, 13)]
    left_out = {actor.id: actor.weight for actor in whole.actors} | {actor.id: 0 for actor in small.actors}
    assert len(small.actors) == ACTORS
    assert min(actor.weight for actor in small.actors) >= max(left_out.values())
    assert {sum(line.source == actor.id for line in small.lines) for actor in small.actors} == {EACH}


def test_a_line_has_the_role_that_weighs_most() -> None:
    section, tasks = item("section", 1, 2), (item("task", 1), item("task", 2))
    lines = (Line("e1", "organization1", "task1", "support"), Line("e2", "organization1", "task2", "lead"))
    (line,) = overview(Scene((Block(section, tasks),), (item("organization", 1, 2),), (), lines)).lines
    assert (line.source, line.target, line.role) == ("organization1", "section1", "lead")


def test_boxes_are_plans_where_there_are_too_many_sections() -> None:
    few, many = overview(plans(3, 4)), overview(plans(4, BOXES // 3))
    assert [len(block.tasks) for block in few.blocks] == [4, 4, 4]
    assert [block.heading.kind for block in few.blocks if block.heading] == ["plan"] * 3
    assert [box.iri for block in many.blocks for box in block.tasks] == ["x:plan0", "x:plan1", "x:plan2", "x:plan3"]
    assert [line.target for line in many.lines] == ["plan0", "plan1", "plan2"]


def test_an_overview_has_its_place_and_always_the_same() -> None:
    for frame in FRAMES:
        first, second = (layout(overview(scene(large(SIZE))), frame) for _ in range(2))
        assert first == second
        assert len(first.points) == SIZE.sections + ACTORS


def test_the_page_holds_no_layout_of_what_is_never_drawn() -> None:
    html = page(large(SIZE), "zh")
    data = html[html.index('id="data"') :]
    assert '"layouts":[],"overview":{"limits":{"items":300,' in data
    assert '"nodes":[]' in data
