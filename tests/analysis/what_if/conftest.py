"""Invented departments and tasks, and incidences of them for properties."""

from __future__ import annotations

from hypothesis import strategies as st

from fengong.analysis.incidence import Actor, Incidence, Plan, Quote, Row, Sector, Task, Unnamed
from fengong.analysis.load import arrange
from fengong.model import Kind, Role

PLAN = Plan("https://example.org/plan/a", "990100-made-up")
SECTORS = {1: "mines", 2: "mines", 3: "gas", 4: "gas"}
TASKS = [
    Task(
        f"https://example.org/task/{number}",
        PLAN,
        f"task_{number}",
        start=number,
        number=str(number),
        sectors=tuple(Sector(name, f"{name}业", name) for name in [SECTORS.get(number)] if name),
    )
    for number in range(1, 9)
]
A, B, C, D = ACTORS = [
    Actor(f"https://example.org/org/{name}", name, Kind.ORGANIZATION, level="40") for name in "甲乙丙丁"
]
GROUP = Actor("https://example.org/group", "各部门", Kind.GROUP)
LEAD, RESPONSIBLE, SUPPORT = Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT


def row(actor: Actor, number: int, role: Role = RESPONSIBLE, order: int = 1) -> Row:
    quote = Quote(number * 10, number * 10 + 5, order, f"{actor.name}负责", actor.name, 1.0)
    return Row(actor, TASKS[number - 1], role, (quote,))


def incidence(*rows: Row, unnamed: tuple[Unnamed, ...] = ()) -> Incidence:
    return arrange(rows, TASKS, unnamed)


def cells(made: Incidence) -> list[tuple[str, str | None, Role]]:
    return [(one.actor.name, one.task.number, one.role) for one in made.rows]


ROWS = st.builds(row, st.sampled_from([*ACTORS, GROUP]), st.integers(1, 8), st.sampled_from(Role), st.integers(1, 3))
#: Incidences with several roles of one actor in a task, as plans have them.
INCIDENCES = st.lists(ROWS, max_size=40, unique_by=lambda one: (one.actor, one.task, one.role)).map(
    lambda rows: incidence(*rows)
)
