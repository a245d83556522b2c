from __future__ import annotations

from dataclasses import replace

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.what_if.conftest import (
    ACTORS,
    GROUP,
    INCIDENCES,
    LEAD,
    SUPPORT,
    TASKS,
    A,
    B,
    C,
    D,
    incidence,
    row,
)

from fengong.analysis.incidence import Actor, Incidence, Quote, Unnamed
from fengong.analysis.networks.co_task import co_task_graph
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import WITH_GROUPS, Groups, Scope
from fengong.analysis.shared import shared_pairs
from fengong.analysis.what_if.drop import Drop
from fengong.analysis.what_if.effect import Effect, effect
from fengong.analysis.what_if.merge import Merge
from fengong.analysis.what_if.operations import supposed
from fengong.analysis.what_if.picture import Pair
from fengong.analysis.what_if.split import Split
from fengong.model import Role

NEW = supposed("新局", (A, B))
X, Y = supposed("一局", (C,)), supposed("二局", (C,))
#: 甲–乙 share 1; 甲–丙 share 2; 乙–丙 share 3; 丁 alone in 4.
CHAIN = incidence(
    *(
        row(A, 1, LEAD),
        row(B, 1),
        row(A, 2, LEAD),
        row(C, 2),
        row(B, 3),
        row(C, 3, LEAD),
        row(D, 4, LEAD),
        row(GROUP, 4),
    )
)


def names(pairs: tuple[Pair, ...]) -> list[str]:
    return [f"{a.name}–{b.name}" for a, b in pairs]


def numbers(found: Effect) -> tuple[list[str | None], list[str | None]]:
    return (
        [task.number for task in found.left_without_lead],
        [task.number for task in found.left_without_anybody],
    )


def test_a_merger_counted_by_hand() -> None:
    found = effect(CHAIN, [Merge((A, B), NEW)], Scope())
    assert (len(found.before.ties), len(found.after.ties)) == (3, 1)
    assert (names(found.renamed), names(found.gained), names(found.lost)) == (
        ["丙–乙", "丙–甲"],
        ["丙–新局"],
        ["乙–甲"],
    )
    assert found.after.ties == {(C, NEW): 2}
    assert (found.before.parts, found.after.parts) == (2, 2)
    assert (found.after.all_tasks[NEW], dict(found.after.load[NEW])) == (3, {LEAD: 2, Role.RESPONSIBLE: 1})
    assert numbers(found) == ([], [])


def test_dropping_leaves_tasks_without_a_lead_and_without_anybody() -> None:
    assert numbers(effect(CHAIN, [Drop(A)], Scope())) == (["1", "2"], [])
    assert numbers(effect(CHAIN, [Drop(A), Drop(B)], Scope())) == (["1", "2"], ["1"])
    assert numbers(effect(CHAIN, [Drop(D)], Scope())) == (["4"], []), "a group is not nobody"


def test_a_lead_that_nobody_knows_is_a_lead() -> None:
    quote = Quote(10, 15, 3, "局牵头", "局", 0.5)
    made = replace(CHAIN, unnamed=(Unnamed(TASKS[0], LEAD, "damaged", quote),))
    assert numbers(effect(made, [Drop(A)], Scope())) == (["2"], [])


def test_limits_on_roles_do_not_make_tasks_leaderless() -> None:
    found = effect(CHAIN, [Drop(B)], Scope(roles=frozenset({SUPPORT, Role.RESPONSIBLE})))
    assert numbers(found) == ([], [])
    assert found.before.ties == {}, "乙 and 丙 are responsible for different tasks"


def test_roles_are_decided_before_they_are_limited() -> None:
    made = incidence(row(A, 1, SUPPORT), row(B, 1, LEAD), row(C, 1, SUPPORT))
    found = effect(made, [Merge((A, B), NEW)], Scope(roles=frozenset({SUPPORT})))
    assert found.before.ties == {(C, A): 1}
    assert found.after.ties == {}, "it leads the task now"


def test_a_split_keeps_its_partners_under_new_names() -> None:
    parts = ((X, frozenset(TASKS[:2])), (Y, frozenset(TASKS[2:])))
    found = effect(CHAIN, [Split(C, parts)], Scope())
    assert (len(found.renamed), names(found.gained), names(found.lost)) == (2, ["一局–甲", "乙–二局"], [])
    assert set(found.after.ties) == {(B, A), (X, A), (B, Y)}


def test_betweenness_is_that_of_the_network_left() -> None:
    made = incidence(row(A, 1), row(B, 1), row(B, 2), row(C, 2))
    found = effect(made, [Merge((A, C), NEW)], Scope())
    assert found.before.brokers == {A: 0, B: 1, C: 0}
    assert found.after.brokers == {B: 0, NEW: 0}


def test_a_part_that_exists_gains_pairs() -> None:
    parts = ((D, frozenset(TASKS[:2])), (C, frozenset(TASKS[2:])))
    found = effect(CHAIN, [Split(C, parts)], Scope())
    assert (names(found.renamed), names(found.gained)) == (["丙–甲"], ["丁–甲"])
    assert found.after.parts == 1


@given(INCIDENCES, st.sampled_from(ACTORS), st.sampled_from(list(Groups)))
def test_renaming_changes_nothing_but_the_name(made: Incidence, actor: Actor, groups: Groups) -> None:
    found = effect(made, [Merge((actor,), NEW)], Scope(groups=groups))
    assert found.lost == ()
    assert len(found.gained) == len(found.renamed)
    assert sorted(found.before.ties.values()) == sorted(found.after.ties.values())
    assert sorted(found.before.brokers.values()) == sorted(found.after.brokers.values())
    assert found.before.parts == found.after.parts
    assert (found.before.leads, found.before.named) == (found.after.leads, found.after.named)


@given(INCIDENCES)
def test_nothing_done_is_nothing_changed(made: Incidence) -> None:
    found = effect(made, [], Scope())
    assert (found.before, found.gained, found.lost, found.renamed) == (found.after, (), (), ())


@given(INCIDENCES, st.sampled_from(ACTORS))
def test_the_figures_are_those_of_the_other_commands(made: Incidence, actor: Actor) -> None:
    found = effect(made, [Drop(actor)], Scope())
    left = restrict(made, Scope())
    left = replace(
        left, actors=tuple(a for a in left.actors if a != actor), rows=tuple(r for r in left.rows if r.actor != actor)
    )
    assert found.after.ties == {(pair.a, pair.b): pair.count for pair in shared_pairs(left).pairs}
    assert found.after.parts == nx.number_connected_components(co_task_graph(left))
    assert set(found.lost) == {pair for pair in found.before.ties if actor in pair}
    assert found.gained == ()


@given(INCIDENCES, st.lists(st.sampled_from(ACTORS), min_size=2, unique=True))
def test_a_merger_loses_only_pairs_within(made: Incidence, parts: list[Actor]) -> None:
    found = effect(made, [Merge(tuple(parts), NEW)], WITH_GROUPS)
    assert set(found.gained) <= {pair for pairs in found.carried.values() for pair in pairs}
    assert set(found.lost) == {pair for pair in found.before.ties if set(pair) <= set(parts)}
    assert found.after.parts <= found.before.parts
    assert (found.left_without_lead, found.left_without_anybody) == ((), ())


def test_limits_on_levels_do_not_make_tasks_leaderless() -> None:
    above = replace(C, level="30")
    made = incidence(row(A, 1), row(B, 1), row(above, 1, LEAD))
    found = effect(made, [Drop(B)], Scope(levels=frozenset({"40"})))
    assert (found.before.actors, found.after.actors) == ((B, A), (A,))
    assert (found.before.leads[TASKS[0]], found.after.leads[TASKS[0]]) == (1, 1), "the lead is of another level"
