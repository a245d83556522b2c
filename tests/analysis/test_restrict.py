from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pyoxigraph as ox
import pytest

from fengong.analysis.incidence import Deadline, Incidence, Row, Sector
from fengong.analysis.load import arrange, read_incidence
from fengong.analysis.notes import scope_notes
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Groups, Period, Scope
from fengong.model import Kind, Role

MINES = Sector("mines", "矿山", "mines")
COAL = Sector("coal-mines", "煤矿", "coal mines", ("mines",))
SPRING = Period(date(2025, 3, 1), date(2025, 5, 31))


def numbers(incidence: Incidence) -> list[str | None]:
    return [task.number for task in incidence.tasks]


@pytest.fixture
def marked(whole: Incidence) -> Incidence:
    """The plan with a sector on two tasks, deadlines on two and years on all."""
    more: dict[str, dict[str, Any]] = {
        "1": {"sectors": (COAL,), "deadlines": (Deadline(SPRING, "quarter", "春季", 0, 2),)},
        "2": {"sectors": (MINES,), "deadlines": (Deadline(Period(None, None), "recurring", "每年一次", 0, 4),)},
        "3": {"deadlines": (Deadline(Period(None, date(2026, 12, 31)), "year", "2026年底前", 0, 7),)},
    }
    plan = replace(whole.tasks[0].plan, first_year=2024, last_year=2026)
    tasks = {task: replace(task, plan=plan, **more.get(task.number or "", {})) for task in whole.tasks}
    return arrange([replace(row, task=tasks[row.task]) for row in whole.rows], tasks.values())


@pytest.mark.parametrize(
    ("scope", "left"),
    [
        (Scope(), ["1", "2", "3", "4", "5", "6"]),
        (Scope(plans=frozenset({"990100-yunshan"})), ["1", "2", "3", "4", "5", "6"]),
        (Scope(plans=frozenset({"other"})), []),
        (Scope(sections=frozenset({"（一）"})), ["1", "2"]),
        (Scope(sections=frozenset({"抓好落实"})), ["3", "4", "5", "6"]),
        (Scope(sectors=frozenset({"mines"})), ["1", "2"]),
        (Scope(sectors=frozenset({"coal-mines"})), ["1"]),
        (Scope(on=date(2026, 1, 1)), ["1", "2", "3", "4", "5", "6"]),
        (Scope(on=date(2027, 1, 1)), []),
        (Scope(due=Period(date(2025, 5, 31), None)), ["1", "3"]),
        (Scope(due=Period(date(2025, 6, 1), None)), ["3"]),
        (Scope(due=Period(None, date(2025, 2, 28))), ["3"]),
    ],
)
def test_which_tasks_stay(marked: Incidence, scope: Scope, left: list[str]) -> None:
    found = restrict(marked, scope)
    assert numbers(found) == left
    assert found.outside == 6 - len(left)
    assert {row.task.number for row in found.rows} <= set(left)
    assert set(found.actors) == {row.actor for row in found.rows}


def test_a_plan_without_years_runs_on_no_day_that_anybody_knows(whole: Incidence) -> None:
    assert restrict(whole, Scope(on=date(2025, 1, 1))).tasks == ()


def test_a_level_keeps_only_its_actors_and_no_task_goes(marked: Incidence) -> None:
    assert restrict(marked, Scope(levels=frozenset({"20"}))).actors == ()
    city = restrict(marked, Scope(levels=frozenset({"40"})))
    assert (len(city.actors), len(city.tasks)) == (4, 6)


@pytest.fixture
def stated(whole: Incidence) -> Incidence:
    """The plan with a statement that the bureau of commerce is one of 有关部门, and so is the bureau of housing."""
    group = next(row for row in whole.rows if row.actor.kind is Kind.GROUP and row.task.number == "2")
    housing = next(actor for actor in whole.actors if actor.office == "housing")
    commerce = replace(housing, iri=housing.iri.replace("housing", "commerce"), name="云山市商务局", office="commerce")
    through = [Row(actor, group.task, group.role, group.quotes, (group.actor,)) for actor in (housing, commerce)]
    return arrange([*whole.rows, *through], whole.tasks, whole.unnamed)


def test_members_stand_in_only_where_that_is_asked_for(stated: Incidence) -> None:
    out, as_they_stand, expanded = (restrict(stated, Scope(groups=groups)) for groups in Groups)
    assert "云山市商务局" not in {actor.name for actor in (*out.actors, *as_they_stand.actors)}
    assert not any(row.through for row in (*out.rows, *as_they_stand.rows))
    assert "云山市商务局" in {actor.name for actor in expanded.actors}
    assert Kind.GROUP not in {actor.kind for actor in expanded.actors}


def test_every_listing_says_what_became_of_groups(stated: Incidence, whole: Incidence) -> None:
    def told(incidence: Incidence, groups: Groups) -> str:
        return " ".join(scope_notes(restrict(incidence, Scope(groups=groups)), "en"))

    assert "Groups left out: 1" in told(stated, Groups.OUT)
    assert "Groups counted: 1" in told(stated, Groups.IN)
    assert "2 assignments fall to 2 departments that the words do not name" in told(stated, Groups.EXPANDED)
    assert "No group is expanded" in told(whole, Groups.EXPANDED)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_limit_is_said(marked: Incidence, lang: str) -> None:
    scope = Scope(
        roles=frozenset({Role.LEAD}),
        plans=frozenset({"990100-yunshan"}),
        sections=frozenset({"（一）"}),
        sectors=frozenset({"mines"}),
        levels=frozenset({"40"}),
        on=date(2025, 6, 30),
        due=SPRING,
    )
    told = " ".join(scope_notes(restrict(marked, scope), lang))
    for word in ("990100-yunshan", "（一）", "mines", "40", "2025-06-30", "2025-03-01", "2025-05-31"):
        assert word in told
    assert ("牵头" if lang == "zh" else "lead") in told


def test_an_empty_store_can_be_restricted() -> None:
    assert restrict(read_incidence(ox.Store()), Scope()).rows == ()
