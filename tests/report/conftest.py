"""Two synthetic plans of made-up cities, and a report on them."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from fengong.analysis.incidence import Actor, Deadline, Heading, Incidence, Plan, Quote, Row, Task
from fengong.analysis.load import arrange, read_incidence
from fengong.analysis.scope import Period, Scope
from fengong.model import Kind, Role
from fengong.report.contents import ReportContents, gather

PLANS = Path(__file__).parents[1] / "analysis"
#: Words that HTML, Markdown or a spreadsheet would take for more than words.
HOSTILE = ("=1+1", "+1+1", "@SUM(A1)", "<script>alert(1)</script>", "](javascript:x)", "|a|*b*", "\"'&amp;", "坏\x0b字")


@pytest.fixture(scope="session")
def whole() -> Incidence:
    """Everything that both plans say."""
    store = ox.Store()
    for name in ("yunshan", "haichuan"):
        store.load(path=PLANS / f"{name}.trig", format=ox.RdfFormat.TRIG)
    return read_incidence(store)


@pytest.fixture(scope="session")
def report(whole: Incidence) -> ReportContents:
    """A report on both, in Chinese."""
    return gather(whole, Scope(), "zh")


@pytest.fixture(scope="session")
def hostile() -> ReportContents:
    """A report in which every name, title and word is hostile."""
    plan = Plan("https://example.org/plan", HOSTILE[3], HOSTILE[0])
    rows = []
    for at, words in enumerate(HOSTILE):
        actor = Actor(f"https://example.org/org/{at}", words, Kind.ORGANIZATION)
        headings = (Heading("https://example.org/section", words, words),)
        due = Deadline(Period(None, None), "open", words, 0, 1)
        task = Task(f"https://example.org/task/{at}", plan, f"task_{at}", at, words, words, headings, deadlines=(due,))
        rows += [Row(one, task, Role.LEAD, (Quote(0, 1, 1, words, words, 1.0),)) for one in (actor,)]
    return gather(arrange(rows, [row.task for row in rows]), Scope(), "zh")
