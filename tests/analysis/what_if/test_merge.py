from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.what_if.conftest import (
    ACTORS,
    INCIDENCES,
    LEAD,
    RESPONSIBLE,
    SUPPORT,
    A,
    B,
    C,
    D,
    cells,
    incidence,
    row,
)

from fengong.analysis.incidence import Actor, Incidence
from fengong.analysis.what_if.merge import Merge
from fengong.analysis.what_if.operations import supposed

NEW = supposed("新局", (A, B))
#: Some departments and what they become: a new one, one of them, or another.
MERGERS = st.builds(
    Merge, st.lists(st.sampled_from(ACTORS), min_size=1, unique=True).map(tuple), st.sampled_from([NEW, *ACTORS])
)


def test_rows_are_united_and_the_stronger_role_stays() -> None:
    made = incidence(row(A, 1, SUPPORT), row(B, 1, LEAD), row(C, 1), row(A, 2), row(B, 3, SUPPORT))
    change = Merge((A, B), NEW).apply(made)
    assert cells(change.incidence) == [
        ("丙", "1", RESPONSIBLE),
        ("新局", "1", LEAD),
        ("新局", "2", RESPONSIBLE),
        ("新局", "3", SUPPORT),
    ]
    assert [(one.task.number, one.roles, one.kept) for one in change.resolved] == [("1", (LEAD, SUPPORT), LEAD)]
    assert change.absorbed == 1


def test_the_same_role_twice_is_once_and_nothing_to_decide() -> None:
    change = Merge((A, B), A).apply(incidence(row(A, 1, order=1), row(B, 1, order=2)))
    assert (cells(change.incidence), change.resolved) == ([("甲", "1", RESPONSIBLE)], ())
    assert [quote.surface for quote in change.incidence.rows[0].quotes] == ["甲", "乙"], "the words of both"


def test_one_that_exists_takes_over_and_keeps_its_own() -> None:
    change = Merge((A, B), C).apply(incidence(row(A, 1), row(B, 2), row(C, 1, LEAD), row(C, 3)))
    assert cells(change.incidence) == [("丙", "1", LEAD), ("丙", "2", RESPONSIBLE), ("丙", "3", RESPONSIBLE)]


def test_a_new_department_has_what_its_parts_have_in_common() -> None:
    assert (NEW.level, NEW.area, NEW.office) == ("40", None, None)


@given(INCIDENCES, MERGERS)
def test_rows_are_conserved_and_tasks_never_more(made: Incidence, merger: Merge) -> None:
    change = merger.apply(made)
    assert len(change.incidence.rows) + change.absorbed == len(made.rows)
    assert change.incidence.tasks == made.tasks
    assert {one.task for one in change.incidence.rows} == {one.task for one in made.rows}
    before, after = made.tasks_of(), change.incidence.tasks_of()
    touched = set(merger.actors)
    assert len(after.get(merger.into, ())) <= sum(len(before.get(actor, ())) for actor in touched)
    assert all(after[actor] == before[actor] for actor in before if actor not in touched)


@given(INCIDENCES, st.sampled_from(ACTORS))
def test_a_department_merged_into_itself_is_the_same(made: Incidence, actor: Actor) -> None:
    change = Merge((actor,), actor).apply(made)
    assert (change.incidence, change.absorbed, change.resolved) == (made, 0, ())


@given(INCIDENCES, MERGERS)
def test_the_order_of_the_parts_does_not_matter(made: Incidence, merger: Merge) -> None:
    other = Merge(tuple(reversed(merger.parts)), merger.into)
    assert other.apply(made).incidence == merger.apply(made).incidence


def test_whoever_is_absent_changes_nothing() -> None:
    made = incidence(row(A, 1))
    assert Merge((D,), D).apply(made).incidence == made
