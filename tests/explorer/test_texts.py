from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.explorer.facts import Facts
from fengong.explorer.gather import gather
from fengong.explorer.scene import scene
from fengong.explorer.texts import governance, numbers, texts
from fengong.store.oxigraph import select

#: Everything in a store that has a place in a text, with what it is.
EVIDENCE = """
PREFIX fg: <https://w3id.org/fengong/ns#>
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT DISTINCT ?owner ?kind ?start ?end ?region WHERE {
  ?owner fg:evidence/oa:hasSelector ?position ; a ?kind .
  ?position oa:start ?start ; oa:end ?end .
  OPTIONAL { ?owner fg:regionKind ?region }
}
"""
#: How each of them is marked; regions that are none of these are what tasks, headings and clauses were read from.
MARKED_AS = {
    "Mention": {"name"},
    "Clause": {"clause"},
    "Task": {"task"},
    "Section": {"heading"},
    "Deadline": {"due"},
    "SectorTag": {"sector"},
    "Citation": {"cite"},
    "Finding": {"damage", "lost", "noted", "repeat", "furniture", "unread", "title"},
    "TextRegion": {"repeat", "furniture", "unread", "title"},
}


@pytest.fixture(scope="module")
def facts(small_store: ox.Store) -> Facts:
    return gather(small_store)


def test_the_text_is_whole_and_marks_are_within_it(facts: Facts) -> None:
    (one,) = texts(facts, scene(facts))
    assert one["text"].startswith("1.推动煤矿培训。")
    assert one["identifier"] == "000000-synthetic"
    assert all(0 <= start < end <= len(one["text"]) for _, start, end, _ in one["marks"])
    assert one["marks"] == sorted(one["marks"], key=lambda mark: (mark[1], -mark[2]))


def test_marks_say_what_they_are_about(facts: Facts) -> None:
    shown = scene(facts)
    (one,) = texts(facts, shown)
    found = {(kind, one["text"][start:end]): about for kind, start, end, about in one["marks"]}
    assert found["name", "市教育局"] == [shown.lines[1].id]
    assert found["sector", "煤矿"] == [shown.sectors[0].id]
    assert found["damage", " (略) "] == []
    assert [kind for kind, *_ in one["marks"]].count("clause") == 2


def test_each_plan_has_its_own_text(two_plans_store: ox.Store) -> None:
    facts = gather(two_plans_store)
    found = texts(facts, scene(facts))
    assert [one["identifier"] for one in found] == [plan.identifier for plan in facts.plans]
    assert list(numbers(facts).values()) == [0, 1]
    for one, source in zip(found, facts.sources, strict=True):
        names = {one["text"][start:end] for kind, start, end, _ in one["marks"] if kind == "name"}
        plan = {task.iri for task in facts.tasks if task.plan == source.plan}
        assert names == {said.surface for said in facts.assignments if said.task in plan}


def test_governance_names_tasks_of_the_page_and_both_languages(wuwei_store: ox.Store) -> None:
    facts = gather(wuwei_store)
    shown = scene(facts)
    tasks = {item.id for block in shown.blocks for item in block.tasks}
    found = [one for kind in governance(facts.governance, shown, numbers(facts)) for one in kind["found"]]
    assert found
    assert {task["task"] for one in found for task in one["tasks"]} <= tasks
    assert all(one["why"][0] != one["why"][1] and one["source"] == 0 for one in found)


def test_kinds_that_found_nothing_are_kept(facts: Facts) -> None:
    kinds = governance(facts.governance, scene(facts), numbers(facts))
    assert any(not kind["found"] for kind in kinds)
    assert next(kind for kind in kinds if kind["code"] == "no-lead")["found"]


def test_without_the_entry_of_a_department_nothing_is_judged(small_store: ox.Store) -> None:
    kind = ox.NamedNode("http://www.w3.org/ns/org#FormalOrganization")
    store = ox.Store()
    store.bulk_extend(quad for quad in small_store if quad.object != kind)
    assert gather(small_store).governance
    assert gather(store).governance == ()


@pytest.mark.parametrize("name", ["wuwei_store", "two_plans_store"])
def test_everything_with_a_place_in_the_store_is_marked_there(name: str, request: pytest.FixtureRequest) -> None:
    store = request.getfixturevalue(name)
    facts = gather(store)
    marks = {
        (plan.iri, kind, start, end)
        for plan, one in zip(facts.plans, texts(facts, scene(facts)), strict=True)
        for kind, start, end, _ in one["marks"]
    }
    seen = set()
    for row in select(store, EVIDENCE):
        owner, kind = row["owner"] or "", (row["kind"] or "").rsplit("#")[-1]
        start, end = int(row["start"] or -1), int(row["end"] or -1)
        region = (row["region"] or "").rsplit("/")[-1]
        if kind == "TextRegion" and region not in MARKED_AS[kind]:
            assert region in ("task", "heading", "clause")
            continue
        plan = next(plan.iri for plan in facts.plans if owner.startswith(plan.iri + "/"))
        assert any((plan, one, start, end) in marks for one in MARKED_AS[kind]), row
        seen.add(kind)
    assert seen == set(MARKED_AS)


def test_findings_are_marked_by_what_they_tell_of_the_words(wuwei_store: ox.Store) -> None:
    facts = gather(wuwei_store)
    (one,) = texts(facts, scene(facts))
    words = {(kind, one["text"][start:end]) for kind, start, end, _ in one["marks"]}
    assert {("lost", "(五)"), ("lost", "17."), ("cite", "《安全生产培训机构基本条件》")} <= words
    assert ("noted", "负有安全监管职责的部门分工负责") in words
    regions = {(start, end) for kind, start, end, _ in one["marks"] if kind in ("repeat", "furniture", "title")}
    assert not regions & {(start, end) for kind, start, end, _ in one["marks"] if kind == "noted"}
