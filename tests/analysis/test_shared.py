from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fengong.analysis import shared as module
from fengong.analysis.incidence import Actor, Incidence, Plan, Quote, Row, Task
from fengong.analysis.load import arrange
from fengong.analysis.matrix import matrix
from fengong.analysis.null_model.ties import ties
from fengong.analysis.null_model.verdict import Outcome, Verdict
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import WITH_GROUPS, Scope
from fengong.analysis.shared import Judged, Shared, partners, rank_intervals, shared_pairs
from fengong.model import Kind, Role

EMERGENCY, HOUSING, SCHOOLS, TRANSPORT = (
    "云山市应急管理局",
    "云山市住房和城乡建设局",
    "云山市教育局",
    "云山市交通运输局",
)


def shown(shared: Shared) -> list[tuple[int, str, str, list[str | None]]]:
    return [(pair.place, pair.a.name, pair.b.name, [task.number for task in pair.tasks]) for pair in shared.pairs]


def test_pairs_counted_by_hand(named: Incidence) -> None:
    assert shown(shared_pairs(named)) == [
        (1, HOUSING, EMERGENCY, ["1", "2"]),
        (2, TRANSPORT, EMERGENCY, ["3"]),
        (2, HOUSING, SCHOOLS, ["1"]),
        (2, EMERGENCY, SCHOOLS, ["1"]),
    ]


def test_a_cut_within_equals_is_told(named: Incidence) -> None:
    first = shared_pairs(named, 1)
    assert (len(first.pairs), first.total, first.tied) == (1, 4, 0)
    second = shared_pairs(named, 2)
    assert (len(second.pairs), second.total, second.tied) == (2, 4, 2)


def test_groups_share_only_when_asked_for_and_are_one_actor(whole: Incidence, named: Incidence) -> None:
    assert all(pair.a.kind is pair.b.kind is Kind.ORGANIZATION for pair in shared_pairs(named).pairs)
    pairs = shown(shared_pairs(restrict(whole, WITH_GROUPS)))
    assert [row for row in pairs if "有关部门" in row] == [
        (2, HOUSING, "有关部门", ["2"]),
        (2, EMERGENCY, "有关部门", ["2"]),
    ]


def test_only_leads(whole: Incidence) -> None:
    assert shown(shared_pairs(restrict(whole, Scope(frozenset({Role.LEAD}))))) == [(1, HOUSING, EMERGENCY, ["2"])]


def test_partners_have_the_actor_first_and_their_own_ranks(named: Incidence) -> None:
    schools = next(actor for actor in named.actors if actor.name == SCHOOLS)
    assert shown(partners(named, schools)) == [(1, SCHOOLS, HOUSING, ["1"]), (1, SCHOOLS, EMERGENCY, ["1"])]


def test_an_actor_without_tasks_has_no_partners(named: Incidence) -> None:
    stranger = Actor("https://example.org/stranger", "云山市商务局", Kind.ORGANIZATION)
    assert partners(named, stranger) == Shared((), 0, 0)


def test_nothing_shared_in_nothing() -> None:
    assert shared_pairs(Incidence((), (), ())) == Shared((), 0, 0)


def test_only_pairs_that_hold_keep_the_rank_they_have_among_all() -> None:
    tasks = [Task(f"https://example.org/task/{n}", PLAN, f"task_{n}", start=n) for n in range(200)]
    quiet, random = ACTORS[6:], Random(3)
    rows = [Row(ACTORS[at], task, Role.LEAD, (QUOTE,)) for task in tasks[:170] for at in random.sample(range(6), 3)]
    rows += [Row(actor, task, Role.LEAD, (QUOTE,)) for task in tasks[170:] for actor in quiet]
    incidence = arrange(rows, tasks)
    everything = shared_pairs(incidence)
    (held,) = shared_pairs(incidence, judged=Judged(ties(incidence), only_holding=True)).pairs
    assert (held.a, held.b, held.count) == (*quiet, 30)
    assert held in everything.pairs
    assert held.place == 14, "by its count alone it comes after 13 others"
    assert held.chance.verdict is Verdict.HOLDS
    assert all(pair.chance.verdict is Verdict.CHANCE for pair in everything.pairs if pair != held)
    assert everything.outcome == Outcome(rate=0.05, tests=28, sharing=16, holding=1, untold=0)


def test_intervals_hold_the_rank_and_are_those_of_the_pairs_asked_about() -> None:
    tasks, random = [Task(f"https://example.org/task/{n}", PLAN, f"task_{n}", start=n) for n in range(40)], Random(3)
    incidence = arrange(
        [Row(actor, task, Role.LEAD, (QUOTE,)) for task in tasks for actor in random.sample(ACTORS, 3)], tasks
    )
    me, judged = ACTORS[0], ties(incidence)
    whole = shared_pairs(incidence, judged=Judged(judged, intervals=rank_intervals(incidence)))
    mine = partners(incidence, me, judged=Judged(judged, intervals=rank_intervals(incidence, of=me)))
    assert whole.draws == mine.draws == 1000
    for shared in (whole, mine):
        for pair in shared.pairs:
            assert pair.interval is not None
            assert 1 <= pair.interval.first <= pair.place <= pair.interval.last <= shared.total
    assert all(pair.interval is None for pair in shared_pairs(incidence).pairs)


def test_too_many_pairs_have_no_intervals(named: Incidence, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PAIRS", 3)
    assert rank_intervals(named).draws == 0


PLAN = Plan("https://example.org/plan", "plan")
TASKS = [Task(f"https://example.org/task/{n}", PLAN, f"task_{n}", start=n, number=str(n)) for n in range(12)]
ACTORS = [Actor(f"https://example.org/org/{n}", f"部门{n}", Kind.ORGANIZATION) for n in range(8)]
QUOTE = Quote(0, 1, 1, "由", "由", 1.0)
ROWS = st.builds(Row, st.sampled_from(ACTORS), st.sampled_from(TASKS), st.sampled_from(Role), st.just((QUOTE,)))


@given(st.lists(ROWS, max_size=60, unique_by=lambda row: (row.actor, row.task, row.role)))
def test_the_matrix_product_counts_what_counting_counts(rows: list[Row]) -> None:
    incidence = arrange(rows, TASKS)
    tasks = {actor: {row.task for row in rows if row.actor == actor} for actor in incidence.actors}
    slow = {(a, b): tasks[a] & tasks[b] for a, b in combinations(incidence.actors, 2) if tasks[a] & tasks[b]}
    fast = shared_pairs(incidence)
    assert {(pair.a, pair.b): set(pair.tasks) for pair in fast.pairs} == slow
    assert [pair.count for pair in fast.pairs] == sorted((len(of) for of in slow.values()), reverse=True)
    assert fast.total == len(slow)


@given(st.lists(ROWS, max_size=60, unique_by=lambda row: (row.actor, row.task, row.role)))
def test_partners_are_the_pairs_that_an_actor_is_in(rows: list[Row]) -> None:
    incidence = arrange(rows, TASKS)
    every = shared_pairs(incidence).pairs
    for actor in incidence.actors:
        mine = {frozenset((pair.a, pair.b)): pair.tasks for pair in partners(incidence, actor).pairs}
        assert mine == {frozenset((pair.a, pair.b)): pair.tasks for pair in every if actor in (pair.a, pair.b)}


@given(st.lists(ROWS, max_size=40, unique_by=lambda row: (row.actor, row.task, row.role)), st.randoms())
def test_the_order_of_the_rows_changes_nothing(rows: list[Row], random: Random) -> None:
    shuffled = sorted(rows, key=lambda _: random.random())
    assert arrange(shuffled, reversed(TASKS)) == arrange(rows, TASKS)


def test_the_matrix_has_a_row_for_each_actor_and_a_column_for_each_task(named: Incidence) -> None:
    assert matrix(named).shape == (4, 6)
    assert matrix(named).max() == 1, "two roles in one task are one cell"
