"""Where departments stand when the tasks they share are drawn: those that share much, near each other.

Springs pull by shared tasks; then everybody takes a slot of a grid, and slots are exchanged for as long as that makes
the lines, by shared tasks, shorter in sum. So nothing overlaps, by construction. Departments that share nothing stand
in rows below.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import ceil
from typing import Any

from fengong.explorer.frame import COMPACT, MEDIUM, WIDE, Frame
from fengong.explorer.layout import Layout, Point
from fengong.explorer.scene import SECTOR, Item, Scene
from fengong.model import Kind

#: Slots per department: some stay free.
SPARE = 1.05
#: Rounds of exchanging slots, at most.
ROUNDS = 12
#: Departments drawn at once, at most: those with most tasks. More names than these cannot be read on one screen.
DRAWN = 80
#: Seed of the springs: the same picture for the same store.
SEED = 20


@dataclass(frozen=True, slots=True)
class Grid:
    """Slots in canvas units, and how much wider than high all of them are together."""

    frame: Frame
    slot: tuple[float, float]
    aspect: float


GRIDS = (Grid(WIDE, (150, 98), 1.55), Grid(MEDIUM, (106, 98), 1.2), Grid(COMPACT, (88, 92), 1.4))


def drawn_departments(scene: Scene) -> list[Item]:
    """The departments of a scene in its order; of more than ``DRAWN``, those with most tasks."""
    departments = [actor for actor in scene.actors if actor.kind == Kind.ORGANIZATION]
    kept = {actor.id for actor in sorted(departments, key=lambda actor: -actor.weight)[:DRAWN]}
    return [actor for actor in departments if actor.id in kept]


def together(scene: Scene) -> dict[tuple[str, str], int]:
    """Pairs of the departments that are drawn, in the order of the scene, with the number of tasks that name both."""
    departments = {actor.id: at for at, actor in enumerate(drawn_departments(scene))}
    named: dict[str, set[str]] = defaultdict(set)
    for line in scene.lines:
        if line.role != SECTOR and line.source in departments:
            named[line.target].add(line.source)
    pairs: Counter[tuple[str, str]] = Counter()
    for members in named.values():
        pairs.update(combinations(sorted(members, key=departments.__getitem__), 2))
    return dict(sorted(pairs.items()))


def cotask(scene: Scene, grids: Sequence[Grid] = GRIDS) -> list[Layout]:
    """Places of the departments of a scene, for each grid; the same for the same scene."""
    pairs = together(scene)
    tied = {one for pair in pairs for one in pair}
    departments = [actor.id for actor in drawn_departments(scene)]
    linked = [one for one in departments if one in tied]
    alone = [one for one in departments if one not in tied]
    springs = _springs(linked, pairs)
    return [_layout(linked, alone, pairs, springs, grid) for grid in grids]


def _springs(linked: Sequence[str], pairs: Mapping[tuple[str, str], int]) -> dict[str, Any]:
    import networkx as nx

    graph: Any = nx.Graph()
    graph.add_nodes_from(linked)
    graph.add_weighted_edges_from((a, b, float(count)) for (a, b), count in pairs.items())
    return dict(nx.spring_layout(graph, seed=SEED, iterations=120, method="force")) if linked else {}


def _layout(
    linked: Sequence[str],
    alone: Sequence[str],
    pairs: Mapping[tuple[str, str], int],
    springs: Mapping[str, Any],
    grid: Grid,
) -> Layout:
    width, height = grid.slot
    slots, across = _slots(len(linked), len(alone), grid)
    points = _seats(linked, pairs, springs, slots)
    below = max([y for _, y in slots], default=-height) + height
    for start in range(0, len(alone), across):
        row = alone[start : start + across]
        y = below + height * (start // across)
        points |= {one: ((at - (len(row) - 1) / 2) * width, y) for at, one in enumerate(row)}
    right = max([abs(x) for x, _ in points.values()], default=0.0) + width / 2
    ys = [y for _, y in points.values()] or [0.0]
    # A department's name stands below its mark.
    extent = (-right, min(ys) - height * 0.4, right, max(ys) + height * 0.75)
    return Layout(grid.frame, points, extent, extent)


def _slots(linked: int, alone: int, grid: Grid) -> tuple[list[Point], int]:
    """Slots for those that share tasks, every other row shifted by half a slot; and how many stand in a row."""
    width, height = grid.slot
    across = max(1, ceil(((linked * SPARE + alone) * grid.aspect * height / width) ** 0.5))
    rows = ceil(linked * SPARE / max(1.0, across - 0.5))
    slots = []
    for at in range(rows):
        wide = max(1, across - at % 2)
        slots += [((place - (wide - 1) / 2) * width, (at - (rows - 1) / 2) * height) for place in range(wide)]
    return slots, across


def _seats(
    linked: Sequence[str], pairs: Mapping[tuple[str, str], int], springs: Mapping[str, Any], slots: Sequence[Point]
) -> dict[str, Point]:
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    if not linked:
        return {}
    grid = np.array(slots)
    wanted = _spread(np.array([springs[one] for one in linked]), grid)
    apart = ((wanted[:, None, :] - grid[None, :, :]) ** 2).sum(axis=2)
    seats = linear_sum_assignment(apart)[1]
    at = {one: number for number, one in enumerate(linked)}
    weights = np.zeros((len(slots), len(slots)))
    for (a, b), count in pairs.items():
        weights[at[a], at[b]] = weights[at[b], at[a]] = count
    order = _exchanged(np.concatenate([seats, np.setdiff1d(np.arange(len(slots)), seats)]), weights, grid)
    return {one: slots[order[number]] for one, number in at.items()}


def _spread(points: Any, grid: Any) -> Any:
    """Points spread evenly over the grid: by rank, so that the crowd in the middle finds room."""
    import numpy as np

    ranks = np.argsort(np.argsort(points, axis=0, kind="stable"), axis=0, kind="stable")
    share = (ranks + 0.5) / len(points)
    return grid.min(axis=0) + share * (grid.max(axis=0) - grid.min(axis=0))


def _exchanged(order: Any, weights: Any, grid: Any) -> Any:
    """Slot of everybody, free slots last, after exchanges of two that each shorten the lines."""
    import numpy as np

    away = np.hypot(*(grid[:, None, :] - grid[None, :, :]).transpose(2, 0, 1))
    between = away[np.ix_(order, order)]
    for _ in range(ROUNDS):
        changed = False
        for one in range(len(order)):
            gain = ((weights[one] - weights) * (between - between[one])).sum(axis=1)
            gain += 2 * weights[one] * between[one]
            other = int(gain.argmin())
            if gain[other] < -1e-6:
                pair, swapped = [one, other], [other, one]
                order[pair] = order[swapped]
                between[pair] = between[swapped]
                between[:, pair] = between[:, swapped]
                changed = True
        if not changed:
            break
    return order
