"""From where on something is *many* or *much*: stated, to be changed, and shown with every listing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The parameters of the findings, with the reasons for their defaults.

    ``many_sectors`` (3): one industry is a department's own field, two may be neighbours; from three on it coordinates
    across fields. ``many_tasks`` (2): one task that lists five industries in a sentence is one duty, not five.
    ``much`` (5): two departments that share fewer tasks had few occasions to lead together. ``pile`` (3): two tasks due
    together are no pile. ``times`` (1.5): half as much again as the department's share of all tasks would give; below
    that a single task more or less decides. ``few`` (10): with fewer tasks due in a window, chance explains most piles.
    """

    many_sectors: int = 3
    many_tasks: int = 2
    much: int = 5
    pile: int = 3
    times: float = 1.5
    few: int = 10
