"""How long a report on a wide store takes: 2,000 tasks × 300 departments, each part against its target.

python tests/benchmarks/report.py [TASKS DEPARTMENTS]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TypeVar

import numpy as np

from fengong.analysis.incidence import Actor, Incidence, Plan, Quote, Row, Task
from fengong.analysis.load import arrange
from fengong.analysis.scope import Scope
from fengong.model import Kind, Role
from fengong.report.contents import gather
from fengong.report.html import to_html
from fengong.report.markdown import to_markdown
from fengong.report.workbook import to_workbook

T = TypeVar("T")
ROLES = (Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT)


def invented(tasks: int, departments: int) -> Incidence:
    """A plan in which few departments are named often: three or four for a task, twelve at most."""
    random, plan = np.random.default_rng(1), Plan("https://example.org/plan", "wide", "虚构的大方案")
    actors = [Actor(f"https://example.org/org/{at}", f"云山市第{at}局", Kind.ORGANIZATION) for at in range(departments)]
    made = [
        Task(f"https://example.org/task/{at}", plan, f"task_{at}", at, str(at + 1), "虚构任务") for at in range(tasks)
    ]
    rows = []
    for at, task in enumerate(made):
        size = min(1 + int(random.exponential(1 / 0.3)), 12)
        named = [actors[one] for one in np.unique((departments * random.random(size) ** 2).astype(int)).tolist()]
        words = f"由{'、'.join(actor.name for actor in named)}分工负责"
        for order, actor in enumerate(named):
            quote = Quote(at * 100, at * 100 + 50, order, words, actor.name, 1.0)
            rows.append(Row(actor, task, ROLES[min(order, 2)], (quote,)))
    return arrange(rows, made)


def timed(name: str, target: float, work: Callable[[], T]) -> T:
    """Do something once and print how long it took."""
    start = time.perf_counter()
    done = work()
    size = f"{len(done) / 1024:8.0f} KiB" if isinstance(done, bytes) else ""
    print(f"{name:10} {time.perf_counter() - start:6.2f} s  (at most {target:.0f} s) {size}")
    return done


def main(tasks: int, departments: int) -> None:
    """Print each figure with its target."""
    incidence = invented(tasks, departments)
    report = timed("gather", 10, lambda: gather(incidence, Scope(), "zh"))
    for name, write in (("xlsx", to_workbook), ("html", to_html), ("md", to_markdown)):
        timed(name, 10, lambda write=write: write(report))  # type: ignore[misc]


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]] or [2000, 300]
    main(given[0], given[1])
