from __future__ import annotations

from fengong.analysis.incidence import Incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import WITH_GROUPS, Scope
from fengong.model import Kind, Role


def test_groups_are_out_unless_asked_for(whole: Incidence) -> None:
    without = restrict(whole, Scope())
    assert {actor.kind for actor in without.actors} == {Kind.ORGANIZATION}
    assert [actor.name for actor in without.left_out] == ["有关部门"]
    with_groups = restrict(whole, WITH_GROUPS)
    assert "有关部门" in {actor.name for actor in with_groups.actors}
    assert with_groups.left_out == ()


def test_a_role_leaves_only_its_rows_and_their_actors(whole: Incidence) -> None:
    supporting = restrict(whole, Scope(frozenset({Role.SUPPORT})))
    assert {(row.actor.name, row.task.number) for row in supporting.rows} == {
        ("云山市住房和城乡建设局", "1"),
        ("云山市教育局", "1"),
        ("云山市住房和城乡建设局", "5"),
    }
    assert supporting.tasks == whole.tasks
    assert supporting.scope == Scope(frozenset({Role.SUPPORT}))
    assert supporting.unnamed == (), "the damaged name has another role"
    assert supporting.left_out == (), "no group supports"


def test_tasks_of_an_actor_are_counted_once_whatever_the_roles(named: Incidence) -> None:
    tasks = {actor.office: [task.number for task in of] for actor, of in named.tasks_of().items()}
    assert tasks == {
        "emergency-management": ["1", "2", "3"],
        "housing": ["1", "2", "5"],
        "education": ["1"],
        "transport": ["3"],
    }
