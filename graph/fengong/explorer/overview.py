"""What stands for a scene that holds more than can be drawn: boxes for its sections, the actors with most tasks.

An overview is itself a :class:`fengong.explorer.scene.Scene`, so that :mod:`fengong.explorer.layout` finds its
places: a box has the id of its section (or plan), a line the strongest role of an actor in a box. What a reader then
selects cannot be laid out before it is known: the page does that itself (``arrange.js``), by the same rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import count

from fengong.explorer.scene import SECTOR, Block, Item, Line, Scene
from fengong.model import Role

#: Things drawn at once, at most. A picture with more is opened by an overview.
LIMIT = 300
#: Boxes of an overview, at most: with more sections than this, boxes are plans.
BOXES = 120
#: Actors of an overview, at most: so many names can be read on one screen.
ACTORS = 60
#: Lines of an actor in an overview, to the boxes where it has most tasks: with all of them nothing could be followed.
EACH = 3
#: Tasks drawn around what is selected, at most: as many as stand in a column on each flank.
TASKS = 64

#: Roles, the one that weighs most first.
RANK = {role: at for at, role in enumerate((Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT, Role.GUIDE, Role.SUPERVISE))}


def is_large(scene: Scene) -> bool:
    """Whether a scene holds more than is drawn at once; sectors do not count, they are drawn on demand."""
    return len(scene.items()) - len(scene.sectors) > LIMIT


def overview(scene: Scene) -> Scene:
    """The scene that stands for a large one: every box, the actors with most tasks, each one's main lines.

    Those are to the boxes with most of its tasks, of equals to those in which it leads, then in the order of the texts.
    Tasks that stand under no heading have no box. Boxes are of the kind ``task``, because they take a task's place.
    """
    boxes = _boxes(scene)
    owner = {task: box.id for box, tasks in boxes for task in tasks}
    shown = _most(scene.actors, ACTORS)
    chosen = {item.id for item, _ in boxes}
    blocks = tuple(_blocks(scene, chosen))
    return Scene(blocks, shown, (), tuple(_lines(scene.lines, {actor.id for actor in shown}, owner)))


def _boxes(scene: Scene) -> list[tuple[Item, list[str]]]:
    """The headings that become boxes, each with the ids of its tasks: all sections, or else the largest plans."""
    headed: dict[str, list[tuple[Item, list[str]]]] = {"section": [], "plan": []}
    for block in scene.blocks:
        tasks = [task.id for task in block.tasks]
        if block.heading is not None:
            headed[block.heading.kind].append((block.heading, tasks))
        if headed["plan"] and not (block.heading is not None and block.heading.kind == "plan"):
            headed["plan"][-1][1].extend(tasks)
    sections = not headed["plan"] or len(headed["section"]) <= BOXES
    found = headed["section" if sections else "plan"]
    kept = {item.id for item in _most([item for item, _ in found], BOXES)}
    return [(item, tasks) for item, tasks in found if item.id in kept]


def _most(items: Iterable[Item], limit: int) -> tuple[Item, ...]:
    """The items of most tasks, these first; equals in the order of the texts."""
    return tuple(sorted(items, key=lambda item: -item.weight)[:limit])


def _blocks(scene: Scene, chosen: set[str]) -> Iterable[Block]:
    """Boxes under their plans, where boxes are sections of several plans."""
    heading: Item | None = None
    members: list[Item] = []
    for block in scene.blocks:
        if block.heading is None:
            continue
        if block.heading.id in chosen:
            members.append(replace(block.heading, kind="task"))
        elif block.heading.kind == "plan":
            yield from _block(heading, members)
            heading, members = block.heading, []
    yield from _block(heading, members)


def _block(heading: Item | None, members: list[Item]) -> Iterable[Block]:
    if members:
        yield Block(heading, tuple(members))


def _lines(lines: Iterable[Line], shown: set[str], owner: Mapping[str, str]) -> Iterable[Line]:
    """Of each actor, one line for each of its main boxes."""
    tasks: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    roles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for line in lines:
        if line.role != SECTOR and line.source in shown and line.target in owner:
            box = owner[line.target]
            tasks[line.source][box].add(line.target)
            roles[line.source, box].add(line.role)
    ids = count(1)
    for actor, held in tasks.items():
        for box in sorted(held, key=lambda box: (-len(held[box]), Role.LEAD not in roles[actor, box]))[:EACH]:
            yield Line(f"b{next(ids)}", actor, box, min(roles[actor, box], key=lambda role: RANK[Role(role)]))
