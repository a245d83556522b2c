"""Where everything stands: computed here, so that the page opens finished and always the same.

Tasks stand in columns on both flanks, in the order of the plan, each under its heading. Actors stand between
them on a grid of slots; who gets which slot is the assignment problem that makes all lines together as short
as they can be. So an actor of one task stands beside it, and who works with everybody stands in the middle.
Sectors stand in rows below. Nothing overlaps, by construction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from fengong.explorer.frame import Frame
from fengong.explorer.scene import HEADINGS, SECTOR, Block, Item, Scene

Point = tuple[float, float]

#: Tasks that one column may hold before the flank gets another.
COLUMN = 32
#: Slots per actor: some stay free, so that actors can stand near their tasks.
SPARE = 1.05
#: How much more a lead pulls its actor towards the task than any other role.
LEAD_PULL = 2.0


@dataclass(frozen=True, slots=True)
class Layout:
    """Middle points by id, and the extent ``(left, top, right, bottom)`` without and with the sectors."""

    frame: Frame
    points: Mapping[str, Point]
    extent: tuple[float, float, float, float]
    full_extent: tuple[float, float, float, float]


def layout(scene: Scene, frame: Frame) -> Layout:
    """Places of a scene's items in a frame; the same for the same scene."""
    columns = _columns(scene.blocks, frame)
    height = max([_height(column, frame) for column in columns], default=frame.row)
    slots = _slots(len(scene.actors), height, frame)
    middle = max([abs(x) for x, _ in slots], default=0.0) + frame.slot[0] / 2
    points = _flanks(columns, middle, frame)
    points |= _seats(scene, slots, points)
    right = middle + frame.gap + (len(columns) // 2) * (frame.task + frame.gap) - frame.gap
    bottom = max([height / 2, *(abs(y) + frame.slot[1] / 2 for _, y in slots)]) + frame.row / 2
    rows = _rows(scene, points, right, bottom, frame)
    full = max([y for _, y in rows.values()], default=bottom - frame.slot[1]) + frame.slot[1]
    return Layout(frame, points | rows, (-right, -bottom, right, bottom), (-right, -bottom, right, full))


def _columns(blocks: Sequence[Block], frame: Frame) -> list[list[Item]]:
    """Headings and tasks dealt to an even number of columns of about the same height.

    A column may end within a block, but a heading never stands last.
    """
    boxes = [item for block in blocks for item in (block.heading, *block.tasks) if item is not None]
    tasks = sum(item.kind == "task" for item in boxes)
    columns: list[list[Item]] = [[] for _ in range(2 * max(1, ceil(tasks / (2 * COLUMN))))]
    share = _height(boxes, frame) / len(columns)
    done, at = 0.0, 0
    for item in boxes:
        size = _size(item, frame)
        full = done + size / 2 > share * (at + 1)
        if full and at + 1 < len(columns) and not (columns[at] and columns[at][-1].kind in HEADINGS):
            at += 1
        columns[at].append(item)
        done += size
    return columns


def _size(item: Item, frame: Frame) -> float:
    return frame.heading if item.kind in HEADINGS else frame.row


def _height(column: Sequence[Item], frame: Frame) -> float:
    return sum(_size(item, frame) for item in column)


def _flanks(columns: Sequence[Sequence[Item]], middle: float, frame: Frame) -> dict[str, Point]:
    """Columns from left to right, the first half left of the middle, the second right of it."""
    half = len(columns) // 2
    step = frame.task + frame.gap
    points: dict[str, Point] = {}
    for at, column in enumerate(columns):
        away = middle + frame.gap + frame.task / 2 + step * (half - 1 - at if at < half else at - half)
        top = -_height(column, frame) / 2
        for item in column:
            size = _size(item, frame)
            # A heading stands low in its place: near what it heads, away from what is above.
            points[item.id] = (
                -away if at < half else away,
                top + size * (0.62 if item.kind in HEADINGS else 0.5),
            )
            top += size
    return points


def _slots(actors: int, height: float, frame: Frame) -> list[Point]:
    """A grid for so many actors, about as high as the flanks, every other row shifted by half a slot."""
    width, row = frame.slot
    rows = max(1, int(height / row))
    columns = max(2, ceil(actors * SPARE / rows + 0.5)) if actors else 0
    points = []
    for at in range(rows):
        across = columns - at % 2
        points += [((place - (across - 1) / 2) * width, (at - (rows - 1) / 2) * row) for place in range(across)]
    return points


def _seats(scene: Scene, slots: Sequence[Point], tasks: Mapping[str, Point]) -> dict[str, Point]:
    """Actor → slot such that the lines, leads weighing more, are shortest in sum."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not scene.actors:
        return {}
    grid = np.array(slots)
    costs = np.zeros((len(scene.actors), len(slots)))
    rows = {actor.id: at for at, actor in enumerate(scene.actors)}
    for line in scene.lines:
        if line.role != SECTOR:
            pull = LEAD_PULL if line.role == "lead" else 1.0
            away: Any = np.hypot(*(grid - np.array(tasks[line.target])).T)
            costs[rows[line.source]] += pull * away
    actors, seats = linear_sum_assignment(costs)
    return {scene.actors[actor].id: slots[seat] for actor, seat in zip(actors, seats, strict=True)}


def _rows(scene: Scene, tasks: Mapping[str, Point], right: float, bottom: float, frame: Frame) -> dict[str, Point]:
    """Sectors in rows below everything, each row ordered by where its tasks stand."""
    reach: dict[str, list[float]] = defaultdict(list)
    for line in scene.lines:
        if line.role == SECTOR:
            reach[line.source].append(tasks[line.target][0])
    width = frame.slot[0]
    across = max(1, int(2 * right / width))
    points: dict[str, Point] = {}
    for start in range(0, len(scene.sectors), across):
        row = sorted(scene.sectors[start : start + across], key=lambda item: _mean(reach[item.id]))
        # As far apart as actors: a name below its square ends above the next one.
        y = bottom + frame.row * 1.2 + frame.slot[1] * (start // across)
        points |= {item.id: ((at - (len(row) - 1) / 2) * width, y) for at, item in enumerate(row)}
    return points


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
