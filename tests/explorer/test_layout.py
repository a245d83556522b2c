from __future__ import annotations

from itertools import combinations, pairwise

import pyoxigraph as ox
import pytest

from fengong.explorer.facts import Label
from fengong.explorer.frame import COMPACT, FRAMES, MEDIUM, WIDE, Frame, drawn
from fengong.explorer.gather import gather
from fengong.explorer.layout import layout
from fengong.explorer.scene import SECTOR, Block, Item, Line, Scene, scene
from fengong.explorer.wording import ems

Box = tuple[float, float, float, float]


def item(kind: str, number: int) -> Item:
    return Item(f"{kind}{number}", kind, f"x:{kind}{number}", Label(f"名称{number}" * 4), str(number), 1)


def crowd(tasks: int, actors: int) -> Scene:
    """A synthetic scene: every actor works on three tasks."""
    members = tuple(item("task", number) for number in range(tasks))
    people = tuple(item("organization", number) for number in range(actors))
    lines = tuple(
        Line(f"e{at}-{step}", person.id, members[(at * 7 + step * 3) % tasks].id, "lead" if not step else "support")
        for at, person in enumerate(people)
        for step in range(3)
    )
    return Scene((Block(item("section", 0), members),), people, (), lines)


def box(one: Item, frame: Frame, at: tuple[float, float]) -> Box:
    """What an item takes up: a task its box, an actor its slot."""
    width, height = frame.slot if one.kind not in ("task", "section") else (frame.task, 28.0)
    return at[0] - width / 2, at[1] - height / 2, at[0] + width / 2, at[1] + height / 2


def apart(one: Box, two: Box) -> bool:
    slack = 1e-6
    across = one[2] <= two[0] + slack or two[2] <= one[0] + slack
    return across or one[3] <= two[1] + slack or two[3] <= one[1] + slack


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
@pytest.mark.parametrize(("tasks", "actors"), [(1, 1), (2, 9), (33, 38), (90, 60)])
def test_nothing_overlaps_and_all_is_in_the_extent(frame: Frame, tasks: int, actors: int) -> None:
    shown = crowd(tasks, actors)
    places = layout(shown, frame)
    boxes = [box(one, frame, places.points[one.id]) for one in shown.items()]
    assert all(apart(one, two) for one, two in combinations(boxes, 2))
    left, top, right, bottom = places.extent
    assert all(left <= one[0] + 1e-6 and one[2] <= right + 1e-6 for one in boxes)
    assert all(top <= one[1] + 1e-6 and one[3] <= bottom + 1e-6 for one in boxes)


def test_sectors_stand_below_everything(wuwei_store: ox.Store) -> None:
    shown = scene(gather(wuwei_store))
    places = layout(shown, WIDE)
    sectors = {one.id for one in shown.sectors}
    assert sectors
    assert all((places.points[one.id][1] > places.extent[3]) == (one.id in sectors) for one in shown.items())
    assert places.full_extent[3] > max(places.points[id_][1] for id_ in sectors)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_a_row_of_sectors_ends_above_the_next(frame: Frame, wuwei_store: ox.Store) -> None:
    shown = scene(gather(wuwei_store))
    places = layout(shown, frame)
    heights = sorted({places.points[one.id][1] for one in shown.sectors})
    assert len(heights) > 1
    # A square of 14, then two lines of letters 13 high with room to the next square.
    needed = 7 + 2 * 13 * 1.25 + 7
    assert all(two - one >= needed + 8 for one, two in pairwise(heights))
    assert places.full_extent[3] >= heights[-1] + needed


def test_common_words_of_names_fit_whole_on_a_screen() -> None:
    for word in ("construction", "organization", "administration", "agricultural", "Institutional", "rectification"):
        for frame in (WIDE, MEDIUM):
            one = Item("a", "organization", "x:a", Label("名", f"{word} office"), "", 1)
            assert word in (drawn(one, frame).en or "").split("\n")[0], (word, frame.name)


def test_the_same_scene_stands_the_same(wuwei_store: ox.Store) -> None:
    first, second = (layout(scene(gather(wuwei_store)), WIDE) for _ in range(2))
    assert first.points == second.points


def test_who_has_one_task_stands_on_its_side() -> None:
    tasks = tuple(item("task", number) for number in range(20))
    people = tuple(item("organization", number) for number in range(20))
    lines = tuple(Line(f"e{at}", people[at].id, tasks[at].id, "lead") for at in range(20))
    places = layout(Scene((Block(None, tasks),), people, (), lines), WIDE).points
    assert all(places[person.id][0] * places[task.id][0] > 0 for person, task in zip(people, tasks, strict=True))


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_labels_fit(frame: Frame, wuwei_store: ox.Store) -> None:
    for one in scene(gather(wuwei_store)).items():
        width = max(ems(line) for line in drawn(one, frame).zh.split("\n"))
        room = {"task": frame.task, "section": frame.heading_width}.get(one.kind, frame.slot[0])
        assert width * (14 if one.kind == "task" else 13) <= room + 1, one


def test_a_phone_shows_numbers() -> None:
    assert drawn(item("task", 12), COMPACT).zh == "12"
    assert drawn(item("task", 12), WIDE).zh.startswith("12 名称12名称12")


def test_an_empty_scene_has_a_layout() -> None:
    places = layout(Scene((), (), (), ()), WIDE)
    assert places.points == {}
    assert places.extent[2] > places.extent[0]


def test_sector_lines_do_not_pull_actors() -> None:
    shown = crowd(4, 4)
    sector = item(SECTOR, 1)
    more = Scene(shown.blocks, shown.actors, (sector,), (*shown.lines, Line("s", sector.id, "task1", SECTOR)))
    with_sector, without = layout(more, WIDE).points, layout(shown, WIDE).points
    assert {id_: with_sector[id_] for id_ in without} == without
