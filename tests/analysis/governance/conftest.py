"""Synthetic plans in a line: who is named for which task, in which role."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from fengong.analysis.governance.thresholds import Thresholds
from fengong.analysis.governance.view import PlanView, views
from fengong.analysis.incidence import Actor, Deadline, Incidence, Plan, Quote, Row, Sector, Task, Unnamed
from fengong.analysis.load import arrange
from fengong.model import Kind, Role

PLAN = Plan("https://example.org/plan/a", "990100-made-up", "云山市虚构方案")
ROLES = {"牵": Role.LEAD, "责": Role.RESPONSIBLE, "配": Role.SUPPORT}

Said = Mapping[int, str]
ViewOf = Callable[..., PlanView]


def actor(name: str) -> Actor:
    """各… is a group, everything else a department."""
    kind = Kind.GROUP if name.startswith("各") else Kind.ORGANIZATION
    return Actor(f"https://example.org/org/{name}", name, kind)


def incidence(said: Said, sectors: Mapping[int, str] | None = None, dues: Mapping[int, str] | None = None) -> Incidence:
    """From ``{1: "牵甲 配乙 责?丙 配~丁"}``: ``?`` is a damaged name, ``~`` a clause that may be another task's."""
    tasks = {number: task(number, (sectors or {}).get(number, ""), (dues or {}).get(number, "")) for number in said}
    rows, unnamed = [], []
    for number, words in said.items():
        for order, word in enumerate(words.split(), 1):
            role, name = ROLES[word[0]], word[1:]
            quote = Quote(number * 100 + 50, number * 100 + 90, order, words, name.strip("?~"), 1.0)
            if name.startswith("?"):
                unnamed.append(Unnamed(tasks[number], role, "damaged", quote))
            else:
                sure = replace(quote, confidence=0.5 if name.startswith("~") else 1.0)
                rows.append(Row(actor(name.strip("~")), tasks[number], role, (sure,)))
    return arrange(rows, tasks.values(), unnamed)


def task(number: int, sectors: str, dues: str) -> Task:
    """A task with sectors ``mines coal<mines`` (the broader one behind the sign) and deadlines ``2025-06-30``."""
    named = [name.partition("<") for name in sectors.split()]
    found = tuple(Sector(name, f"{name}业", name, (above,) if above else ()) for name, _, above in named)
    return Task(
        f"https://example.org/task/{number}",
        PLAN,
        f"task_{number}",
        start=number * 100,
        number=str(number),
        title=f"虚构任务{number}",
        sectors=found,
        deadlines=tuple(deadline(day, number * 100 + at) for at, day in enumerate(dues.split(), 1)),
    )


def deadline(day: str, start: int) -> Deadline:
    from datetime import date

    from fengong.analysis.scope import Period

    last = None if day == "open" else date.fromisoformat(day)
    return Deadline(Period(None, last), "open" if last is None else "day", f"{day}前", start, start + 1)


@pytest.fixture(scope="session")
def view_of() -> ViewOf:
    """Makes the view of a synthetic plan."""

    def make(said: Said, thresholds: Thresholds | None = None, **more: Mapping[int, str]) -> PlanView:
        made = incidence(said, **more)
        (view,) = views(made, made, thresholds)
        return view

    return make
