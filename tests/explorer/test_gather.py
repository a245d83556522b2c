from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.errors import StoreError
from fengong.explorer.facts import Facts
from fengong.explorer.gather import gather
from fengong.model import Kind, Reading, Role

EVIDENCE = ox.NamedNode("https://w3id.org/fengong/ns#evidence")


@pytest.fixture(scope="module")
def small(small_store: ox.Store) -> Facts:
    return gather(small_store)


def test_tasks_carry_what_is_said_about_them(small: Facts) -> None:
    first, second = small.tasks
    assert (first.number, first.title, [tag.words for tag in first.tags]) == ("1", "推动煤矿培训", ["煤矿"])
    assert [(due.words, due.earliest, due.latest) for due in first.dues] == [("2025年底前", None, "2025-12-31")]
    assert [(note.code, note.words, note.severity) for note in second.notes] == [("damage", " (略) ", "warning")]
    assert first.notes == small.notes == ()


def test_a_lost_heading_is_lost_and_not_empty(small: Facts) -> None:
    assert [(section.title, section.lost) for section in small.sections] == [("开展责任落实行动", False), (None, True)]


def test_actors_keep_their_kind(small: Facts) -> None:
    assert [(actor.kind, actor.surfaces) for actor in small.actors] == [
        (Kind.ORGANIZATION, ("市教育局",)),
        (Kind.ORGANIZATION, ("市应急局",)),
        (Kind.GROUP, ("各有关部门",)),
        (Kind.UNRESOLVED, ("市 (略) 局",)),
    ]


def test_an_assignment_quotes_its_clause(small: Facts) -> None:
    lead = next(one for one in small.assignments if one.role is Role.LEAD)
    start = lead.span.start - lead.clause.span.start
    assert lead.clause.words[start : start + len(lead.surface)] == lead.surface == "市应急局"


def test_all_that_was_read_of_the_plan_is_there(wuwei: Reading, wuwei_store: ox.Store) -> None:
    facts, text = gather(wuwei_store), wuwei.outline.document.text
    assert len(facts.tasks) == len(wuwei.outline.tasks)
    read = sorted((one.mention.span, one.mention.role, one.kind) for one in wuwei.assignments)
    kinds = {actor.iri: actor.kind for actor in facts.actors}
    assert sorted((one.span, one.role, kinds[one.actor]) for one in facts.assignments) == read
    for one in facts.assignments:
        assert one.span.of(text) == one.surface
        assert one.clause.span.of(text) == one.clause.words
    shown = len(facts.notes) + sum(len(task.notes) for task in facts.tasks)
    assert shown == len({(note.code, note.span) for note in wuwei.findings})


def test_what_stands_nowhere_in_the_text_is_an_error(small_store: ox.Store) -> None:
    store = ox.Store()
    store.bulk_extend(quad for quad in small_store if quad.predicate != EVIDENCE)
    with pytest.raises(StoreError, match="has no place in the text; build the store again"):
        gather(store)


def test_an_organization_without_a_register_entry_is_shown_by_the_words_of_the_plan(small_store: ox.Store) -> None:
    kind = ox.NamedNode("http://www.w3.org/ns/org#FormalOrganization")
    store = ox.Store()
    store.bulk_extend(quad for quad in small_store if quad.object != kind)
    named = [(actor.kind, actor.name.zh) for actor in gather(store).actors]
    assert (Kind.ORGANIZATION, "市应急局") in named
    assert len(named) == 4


def test_an_empty_store_has_nothing_and_says_so_by_nothing() -> None:
    assert gather(ox.Store()) == Facts((), (), (), (), ())
