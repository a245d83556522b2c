from __future__ import annotations

import json
import re

import pyoxigraph as ox

from fengong.explorer.facts import Label
from fengong.explorer.frame import WIDE
from fengong.explorer.gather import gather
from fengong.explorer.layout import layout
from fengong.explorer.network import STRAIGHT, Drawing, drawing
from fengong.explorer.scene import Block, Item, Line, Scene, scene


def draw(shown: Scene) -> Drawing:
    return drawing(shown, layout(shown, WIDE))


def test_ids_are_opaque_and_nothing_is_left_to_physics(hostile_store: ox.Store) -> None:
    drawn = draw(scene(gather(hostile_store)))
    assert all(re.fullmatch(r"n\d+", node["id"]) for node in drawn.nodes)
    assert all(re.fullmatch(r"e\d+", edge["id"]) for edge in drawn.edges)
    assert drawn.options["physics"] == {"enabled": False}
    assert all({"x", "y"} <= node.keys() and "title" not in node for node in drawn.nodes)


def test_form_alone_tells_kinds_and_roles_apart(small_store: ox.Store) -> None:
    drawn = draw(scene(gather(small_store)))
    shapes = {node["group"]: node["shape"] for node in drawn.nodes}
    assert len(set(shapes.values())) == len(shapes) == 6
    strokes = {edge["role"]: (edge["width"], json.dumps(edge["dashes"])) for edge in drawn.edges}
    assert strokes["lead"][0] > 2 * strokes["responsible"][0]
    assert strokes["support"][1] != "false"
    assert len(set(strokes.values())) == len(strokes) == 4


def test_two_roles_of_one_actor_in_one_task_are_two_lines() -> None:
    task = Item("n1", "task", "x:t", Label("任务"), "1", 2)
    actor = Item("n2", "organization", "x:a", Label("市应急局"), "", 1)
    lines = tuple(Line(f"e{at}", "n2", "n1", role) for at, role in enumerate(("lead", "support")))
    assert len(draw(Scene((Block(None, (task,)),), (actor,), (), lines)).edges) == 2


def test_many_lines_are_straight() -> None:
    tasks = tuple(Item(f"n{at}", "task", f"x:t{at}", Label("任务"), str(at), 1) for at in range(STRAIGHT + 1))
    actor = Item("n", "organization", "x:a", Label("市应急局"), "", len(tasks))
    lines = tuple(Line(f"e{at}", "n", task.id, "lead") for at, task in enumerate(tasks))
    smooth = draw(Scene((Block(None, tasks),), (actor,), (), lines)).options["edges"]["smooth"]
    assert smooth == {"enabled": False}
