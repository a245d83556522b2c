"""Plans taken out of a store give the facts that a store of them alone gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from fengong.errors import StoreError
from fengong.explorer.facts import Facts
from fengong.explorer.gather import gather
from fengong.explorer.narrow import of_department, of_sectors
from fengong.explorer.page import page
from fengong.model import Reading
from fengong.pipeline import build_store, read_plan
from fengong.store.oxigraph import open_store

WUWEI, YUNXI = "620600-wuwei-2024", "yunxi-2025"


def alike(some: Facts, whole: Facts) -> bool:
    """Whether facts are the same, but for the labels of terms that nothing in them names."""
    labels = some.concepts.items() <= whole.concepts.items()
    return labels and replace(some, concepts={}) == replace(whole, concepts={})


def key(store: ox.Store, part: str) -> str:
    return next(plan.identifier for plan in gather(store).plans if part in plan.identifier)


def test_one_plan_of_two_is_as_if_it_stood_alone(two_plans_store: ox.Store, wuwei_store: ox.Store) -> None:
    some, alone = gather(two_plans_store, [WUWEI]), gather(wuwei_store)
    assert alike(some, alone)
    assert page(some, "zh") == page(alone, "zh")


def test_the_other_too(two_plans_store: ox.Store, tmp_path: Path) -> None:
    build_store([read_plan(str(Path(__file__).parent / YUNXI))], tmp_path / "store")
    alone = gather(open_store(tmp_path / "store"))
    assert alike(gather(two_plans_store, [key(two_plans_store, YUNXI)]), alone)


def test_all_plans_are_the_whole_store(two_plans_store: ox.Store) -> None:
    keys = [plan.identifier for plan in gather(two_plans_store).plans]
    assert alike(gather(two_plans_store, keys), gather(two_plans_store))


def test_ties_that_other_plans_had_a_part_in_are_left_out(wuwei: Reading, tmp_path: Path) -> None:
    twin = replace(wuwei, outline=replace(wuwei.outline, plan=replace(wuwei.outline.plan, slug="twin")))
    build_store([wuwei, twin], tmp_path / "store")
    store = open_store(tmp_path / "store")
    assert gather(store).ties
    assert gather(store, [WUWEI]).ties == ()
    assert gather(store, [WUWEI, "620600-twin"]).ties == gather(store).ties


def test_a_plan_that_is_not_there_is_told(wuwei_store: ox.Store) -> None:
    with pytest.raises(StoreError, match="is no plan of the store"):
        gather(wuwei_store, ["nope"])


def test_tasks_of_a_department_come_with_all_who_are_named_in_them(wuwei_store: ox.Store) -> None:
    facts = gather(wuwei_store)
    some = of_department(facts, "武威市教育局")
    assert some == of_department(facts, "市教育局")
    body = next(actor.iri for actor in facts.actors if actor.name.zh == "武威市教育局")
    assert {task.iri for task in some.tasks} == {one.task for one in facts.assignments if one.actor == body}
    assert {one.actor for one in some.assignments} == {actor.iri for actor in some.actors}
    assert all(
        iri in {task.iri for task in some.tasks}
        for kind in some.governance
        for one in kind.found
        for iri, _ in one.tasks
    )


def test_tasks_of_a_sector(wuwei_store: ox.Store) -> None:
    facts = gather(wuwei_store)
    concept = (
        facts.tasks[-1].tags[0].concept
        if facts.tasks[-1].tags
        else next(task.tags[0].concept for task in facts.tasks if task.tags)
    )
    some = of_sectors(facts, {concept})
    assert some.tasks
    assert all(any(tag.concept == concept for tag in task.tags) for task in some.tasks)
    assert len(some.tasks) < len(facts.tasks)
