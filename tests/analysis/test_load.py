from __future__ import annotations

import pyoxigraph as ox

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.model import Kind, Role
from fengong.store.oxigraph import select

CONTENT = "SELECT ?text { ?t <https://w3id.org/fengong/ns#content> ?text }"


def test_tasks_are_all_there_in_the_order_of_the_text(whole: Incidence) -> None:
    assert [task.number for task in whole.tasks] == ["1", "2", "3", "4", "5", "6"]
    assert whole.tasks[2].section_number == "（二）"
    assert whole.tasks[2].section == "（二） 抓好落实"
    assert whole.tasks[2].plan.identifier == "990100-yunshan"


def test_actors_carry_what_the_graph_knows(whole: Incidence) -> None:
    actor = next(actor for actor in whole.actors if actor.name == "云山市应急管理局")
    assert (actor.kind, actor.office, actor.level) == (Kind.ORGANIZATION, "emergency-management", "40")
    assert actor.label("en") == "云山市应急管理局 (Emergency Management Bureau of Yunshan)"
    group = next(actor for actor in whole.actors if actor.kind is Kind.GROUP)
    assert (group.name, group.office, group.level, group.label("en")) == ("有关部门", None, None, "有关部门")


def test_an_actor_named_twice_in_one_role_is_one_row_with_both_places(whole: Incidence) -> None:
    rows = [row for row in whole.rows if row.task.number == "5" and row.actor.kind is Kind.ORGANIZATION]
    assert len(rows) == 1
    assert [quote.confidence for quote in rows[0].quotes] == [0.6, 1.0]
    assert rows[0].confidence == 1.0


def test_an_actor_in_two_roles_of_one_task_is_two_rows(whole: Incidence) -> None:
    rows = [row for row in whole.rows if row.task.number == "3" and row.actor.office == "emergency-management"]
    assert [row.role for row in rows] == [Role.LEAD, Role.RESPONSIBLE]


def test_a_damaged_name_is_set_apart_and_is_no_row(whole: Incidence) -> None:
    assert [(one.quote.surface, one.status, one.task.number) for one in whole.unnamed] == [("市*局", "damaged", "5")]
    assert "云山市商务局" not in {actor.name for actor in whole.actors}


def test_every_quote_is_the_words_at_its_place(yunshan: ox.Store, whole: Incidence) -> None:
    text = select(yunshan, CONTENT)[0]["text"]
    assert text is not None
    for quote in [quote for row in whole.rows for quote in row.quotes]:
        assert text[quote.start : quote.end] == quote.words
        assert quote.surface in quote.words


def test_the_order_of_the_quads_does_not_matter(yunshan: ox.Store, whole: Incidence) -> None:
    backwards = ox.Store()
    for quad in sorted(yunshan, key=str, reverse=True):
        backwards.add(quad)
    assert read_incidence(backwards) == whole


def test_two_actors_of_one_name_are_told_apart_by_their_areas(two_cities: ox.Store) -> None:
    names = [actor.name for actor in read_incidence(two_cities).actors if actor.kind is Kind.GROUP]
    assert names == ["有关部门（云山市）", "有关部门（海川市）"]


def test_an_empty_store_gives_an_empty_incidence() -> None:
    assert read_incidence(ox.Store()) == Incidence((), (), ())
