"""Invented plans in which the truth is known."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from fengong.analysis.incidence import Actor, Incidence, Plan, Quote, Row, Task
from fengong.analysis.load import arrange
from fengong.model import Kind, Role

PLAN = Plan("https://example.org/plan", "plan")
QUOTES = (Quote(0, 1, 1, "甲", "甲", 1.0),)


def actor(number: int, office: str | None = None, level: str | None = None) -> Actor:
    return Actor(f"https://example.org/org/{number:03}", f"甲{number:03}局", Kind.ORGANIZATION, office, level)


def task(number: int) -> Task:
    return Task(f"https://example.org/task/{number:04}", PLAN, f"task_{number}", start=number, number=str(number))


def plan_of(members: Sequence[Iterable[int]], role: Role = Role.RESPONSIBLE) -> Incidence:
    """A plan whose tasks name these actors."""
    rows = [Row(actor(one), task(at), role, QUOTES) for at, named in enumerate(members) for one in sorted(set(named))]
    return arrange(rows, [task(at) for at in range(len(members))])


def likely(chances: Sequence[float], tasks: int, seed: int) -> Incidence:
    """A plan whose tasks name each actor with its own chance, so that the true ranking is that of the chances."""
    random = np.random.default_rng(seed)
    drawn = random.random((tasks, len(chances))) < np.array(chances)
    return plan_of([np.flatnonzero(row).tolist() for row in drawn])
