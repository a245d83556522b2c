"""A synthetic plan in memory, and one whose words are hostile."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from fengong.analysis.incidence import Actor, Heading, Incidence, Plan, Quote, Row, Task
from fengong.analysis.load import arrange, read_incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import WITH_GROUPS
from fengong.model import Kind, Role

PLANS = Path(__file__).parents[1] / "analysis"

#: What a spreadsheet would compute or an XML parser refuse, each as the beginning of a text.
HOSTILE = (
    '=HYPERLINK("http://example.org","x")',
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1+1",
    "＝1+1",
    "坏\x0b字",
    "<b>&amp;",
)


@pytest.fixture(scope="session")
def store() -> ox.Store:
    store = ox.Store()
    for name in ("yunshan", "haichuan"):
        store.load(path=PLANS / f"{name}.trig", format=ox.RdfFormat.TRIG)
    return store


@pytest.fixture(scope="session")
def whole(store: ox.Store) -> Incidence:
    return restrict(read_incidence(store), WITH_GROUPS)


@pytest.fixture(scope="session")
def hostile() -> Incidence:
    """One task, one actor and one quote for each hostile text, each with that text as its words."""
    plan = Plan("https://example.org/plan", "plan", HOSTILE[0])
    rows = []
    for at, words in enumerate(HOSTILE):
        actor = Actor(f"https://example.org/org/{at}", words, Kind.ORGANIZATION)
        task = Task(
            f"https://example.org/task/{at}",
            plan,
            f"task_{at}",
            at,
            words,
            words,
            (Heading("https://example.org/section", words, words),),
        )
        rows.append(Row(actor, task, Role.LEAD, (Quote(0, 1, 1, words, words, 1.0),)))
    return arrange(rows, [row.task for row in rows])
