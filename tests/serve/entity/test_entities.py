"""What is said of things in the shipped plan, compared with what its words say."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.iris import BASE, NS, SCHEME
from fengong.serve.entity.department import Department, department
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.group import group
from fengong.serve.entity.kinds import kind_of
from fengong.serve.entity.office import office
from fengong.serve.entity.plan import plan
from fengong.serve.entity.plans import counts, plans
from fengong.serve.entity.sector import sector
from fengong.serve.entity.task import task
from fengong.serve.entity.values import Asked

PLAN = f"{BASE}plan/620600-wuwei-2024"
EMERGENCY = f"{BASE}org/620600/emergency-management"


@pytest.fixture(scope="module")
def graph(wuwei_store: ox.Store) -> Graph:
    return Graph(wuwei_store)


@pytest.fixture(scope="module")
def text(graph: Graph) -> str:
    return graph.one(f"{PLAN}/text", ox.NamedNode(f"{NS}content")) or ""


def test_a_task_shows_the_words_of_everybody_in_it(graph: Graph, text: str) -> None:
    found = task(graph, f"{PLAN}/sec_2/task_5", Asked())
    named = [(one.role.code, next(piece.words for piece in one.clause if piece.kinds)) for one in found.parts]
    assert named[0] == ("lead", "市应急局")
    assert named[-1] == ("responsible", "各有关部门")
    assert found.place is not None
    assert "".join(piece.words for piece in found.words) == text[found.place.start : found.place.end]
    assert [one.latest for one in found.dues] == ["2024-12-31", "2025-12-31", "2026-12-31"]


def test_every_quote_stands_where_it_says(graph: Graph, text: str) -> None:
    for entry in plan(graph, PLAN, Asked()).tasks.items:
        shown = task(graph, entry.task.iri, Asked())
        lists = (shown.parts, shown.dues, shown.cited, shown.notes)
        places = [place for own in lists for one in own if (place := one.place)]
        places += [one for _, words in shown.sectors for one in words]
        assert places, entry.task.iri
        assert [one for one in places if text[one.start : one.end] != one.words] == []


def test_a_department_has_each_task_once_by_role(graph: Graph) -> None:
    whole = department(graph, EMERGENCY, Asked())
    assert {link.code: count for link, count in whole.work.roles} == {"lead": 2, "responsible": 12}
    assert whole.work.total == 14
    led = department(graph, EMERGENCY, Asked(role="lead")).work.tasks
    assert [one.task.iri.rpartition("/")[2] for one in led.items] == ["task_5", "task_29"]
    assert all(piece for one in led.items for piece in one.parts[0].clause if piece.kinds)


def test_partners_that_hold_come_first(graph: Graph) -> None:
    found: Department = department(graph, EMERGENCY, Asked())
    order = [(one.verdict.code != "holds", -one.shared) for one in found.partners.items]
    assert order == sorted(order)
    assert found.partners.total > 10


def test_a_body_shows_its_former_names(graph: Graph) -> None:
    found = department(graph, f"{BASE}org/620600/fire-rescue", Asked())
    assert "武威市消防救援支队" in [one.words for one in found.names]
    assert found.events


def test_the_counts_are_those_of_the_plan(graph: Graph) -> None:
    found = plan(graph, PLAN, Asked((("tasks", 2),)))
    assert (found.tasks.total, found.tasks.number, len(found.tasks.items)) == (27, 2, 7)
    assert (found.issuer, found.years, found.sections.total) == ("武威市", ("2024", "2026"), 8)
    assert counts(graph) == {"plans": 1, "tasks": 27, "departments": 31, "assignments": 106}
    assert [one.tasks for one in plans(graph, Asked(), 10).items] == [27]


def test_a_sector_quotes_the_words_that_name_it(graph: Graph) -> None:
    found = sector(graph, f"{SCHEME}sector/mines", Asked())
    assert found.tasks.total == 6
    assert {quote.words for line in found.tasks.items for quote in line.words} >= {"矿山"}
    assert found.definition[0].startswith("开采")


def test_an_office_has_its_bodies_and_a_group_no_members_unless_stated(graph: Graph) -> None:
    found = office(graph, f"{SCHEME}office/emergency-management", Asked())
    assert [(one.about.iri, one.tasks) for one in found.bodies.items] == [(EMERGENCY, 14)]
    assert found.changes
    assert found.predecessors
    described = group(graph, f"{BASE}group/620600/production-units", Asked())
    assert (described.criterion, described.memberships) == ("生产经营单位", ())
    assert described.work.total > 0


@pytest.mark.parametrize(
    ("iri", "kind"),
    [
        (PLAN, "plan"),
        (f"{PLAN}/sec_2", "section"),
        (f"{PLAN}/sec_2/task_5", "task"),
        (EMERGENCY, "department"),
        (f"{SCHEME}topic/confined-space", "sector"),
        (f"{SCHEME}office/emergency-management", "office"),
        (f"{SCHEME}role/lead", "anything"),
        (f"{PLAN}/text", "anything"),
        ("not an iri", "anything"),
    ],
)
def test_kinds(graph: Graph, iri: str, kind: str) -> None:
    assert kind_of(graph, iri)[0] == kind
