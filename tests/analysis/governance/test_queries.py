"""The findings and the named queries that ask the same list the same tasks."""

from __future__ import annotations

from collections import Counter

import pyoxigraph as ox
import pytest
from tests.queries.conftest import synthetic

from fengong.analysis.governance.catalogue import findings
from fengong.analysis.governance.view import PlanView, views
from fengong.analysis.load import read_incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import WITH_GROUPS
from fengong.ask.library import find
from fengong.ask.run import answer


@pytest.fixture(scope="module", params=["synthetic", "wuwei"])
def store(request: pytest.FixtureRequest) -> ox.Store:
    found = synthetic() if request.param == "synthetic" else request.getfixturevalue("wuwei_store")
    assert isinstance(found, ox.Store)
    return found


def plans(store: ox.Store) -> list[PlanView]:
    whole = read_incidence(store)
    return views(whole, restrict(whole, WITH_GROUPS))


def asked(store: ox.Store, name: str) -> set[tuple[object, object]]:
    table = answer(store, find(name), {}, "zh")
    keys = [column.key for column in table.columns]
    return {(row[keys.index("title")], row[keys.index("plan")]) for row in table.rows}


@pytest.mark.parametrize("name", ["no-lead", "several-leads", "only-groups"])
def test_the_same_tasks_as_the_query(store: ox.Store, name: str) -> None:
    found = [(shown.task.title, one.plan.identifier) for one in findings(plans(store), [name]) for shown in one.tasks]
    assert {task for task in found if task[0]} == asked(store, name)


def test_who_leads_and_never_supports_is_not_among_those_who_only_support(store: ox.Store) -> None:
    table = answer(store, find("only-support"), {}, "zh")
    only = {(row[0], row[2]) for row in table.rows}
    leads = {(one.actors[0].name, one.plan.identifier) for one in findings(plans(store), ["leads-never-supports"])}
    assert not only & leads


def test_a_sector_with_one_department_is_not_without_one(store: ox.Store) -> None:
    without = Counter((row[0], row[-1]) for row in answer(store, find("sector-no-department"), {}, "zh").rows)
    for one in findings(plans(store), ["sector-one-department"]):
        sector = dict(one.why[0].details)["sector"]
        assert without[sector.zh, one.plan.identifier] < len(one.tasks)  # type: ignore[union-attr]
