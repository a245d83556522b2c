from __future__ import annotations

import pyoxigraph as ox
import pytest

from fengong.analysis.incidence import Incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope
from fengong.analysis.what_if.drop import Drop
from fengong.analysis.what_if.merge import Merge
from fengong.analysis.what_if.names import Names
from fengong.analysis.what_if.operations import Operation
from fengong.analysis.what_if.split import Split
from fengong.analysis.what_if.steps import Step, operations
from fengong.errors import QueryError

EMERGENCY, HOUSING = "云山市应急管理局", "云山市住房和城乡建设局"


@pytest.fixture
def names(yunshan: ox.Store) -> Names:
    return Names(yunshan)


def one(step: Step, named: Incidence, names: Names) -> Operation:
    (found,) = operations([step], named, names)
    return found


def tasks(operation: Operation) -> dict[str, list[str]]:
    assert isinstance(operation, Split)
    return {part.name: sorted(str(task.number) for task in own) for part, own in operation.parts}


def test_short_names_and_a_new_one(named: Incidence, names: Names) -> None:
    found = one(Step("merge", ("市应急局", "市教育局"), ("市新局",)), named, names)
    assert isinstance(found, Merge)
    assert [part.name for part in found.parts] == [EMERGENCY, "云山市教育局"]
    assert (found.into.name, found.into.level) == ("市新局", found.parts[0].level)


def test_a_name_that_exists_means_who_bears_it(named: Incidence, names: Names) -> None:
    found = one(Step("merge", ("市应急局",), ("市住建局",)), named, names)
    assert isinstance(found, Merge)
    assert (found.into.name, found.into in named.actors) == (HOUSING, True)


def test_later_steps_know_what_earlier_ones_made(named: Incidence, names: Names) -> None:
    steps = [Step("merge", ("市应急局", "市教育局"), ("市新局",)), Step("drop", ("市新局",))]
    made, dropped = operations(steps, named, names)
    assert isinstance(made, Merge)
    assert isinstance(dropped, Drop)
    assert dropped.actor == made.into


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ([("甲局", ("1",)), ("乙局", ("2", "3"))], {"甲局": ["1"], "乙局": ["2", "3"]}),
        ([("甲局", ("（一）",)), ("乙局", ("rest",))], {"甲局": ["1", "2"], "乙局": ["3"]}),
        ([("甲局", ("其余",)), ("乙局", ("990100-yunshan:2",))], {"甲局": ["1", "3"], "乙局": ["2"]}),
        ([("甲局", ("（一）",)), ("乙局", ("1", "3"))], {"甲局": ["2"], "乙局": ["1", "3"]}),
        ([("甲局", ("rest",))], {"甲局": ["1", "2", "3"], "乙局": []}),
    ],
)
def test_tasks_of_a_split(
    named: Incidence, names: Names, rules: list[tuple[str, tuple[str, ...]]], expected: dict[str, list[str]]
) -> None:
    step = Step("split", ("市应急局",), ("甲局", "乙局"), tuple(rules))
    assert tasks(one(step, named, names)) == expected


SPLIT = ("市应急局",), ("甲局", "乙局")


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        (Step("drop", ("市应及局",)), "no department is called 市应及局; did you mean 云山市应急管理局"),
        (Step("merge", ("市应急局", EMERGENCY), ("甲局",)), "云山市应急管理局 stands twice in --merge"),
        (Step("merge", ("市应急局",)), "--merge needs one --into"),
        (Step("merge", ("市应急局",), ("甲局", "乙局")), "--merge needs one --into"),
        (Step("merge", ("市应急局",), ("有关部门",)), "is a group; name a department"),
        (Step("drop", ("有关部门",)), "has no task here"),
        (Step("drop", ("市应急局", "市教育局")), "--drop takes one name"),
        (Step("split", ("市应急局",), ("甲局",)), "needs --into with two or more"),
        (Step("split", ("市应急局",), ("甲局", "甲局")), "甲局 stands twice in --into"),
        (Step("split", *SPLIT, (("丙局", ("1",)),)), "--tasks 丙局= names none of the parts, which are 甲局、乙局"),
        (Step("split", *SPLIT, (("甲局", ("1",)),)), "tasks 2、3 of 云山市应急管理局 go to no part"),
        (
            Step("split", *SPLIT, (("甲局", ("5",)),)),
            "5 is no task, sector or heading of this department; its tasks are 1、2、3",
        ),
        (
            Step("split", *SPLIT, (("甲局", ("1",)), ("乙局", ("1", "rest")))),
            r"task 1 fits several parts \(甲局、乙局\)",
        ),
        (Step("split", *SPLIT, (("甲局", ("rest",)), ("乙局", ("rest",)))), "only one part can have the rest"),
    ],
)
def test_what_is_refused_and_why(named: Incidence, names: Names, step: Step, reason: str) -> None:
    with pytest.raises(QueryError, match=reason):
        operations([step], named, names)


def test_whoever_an_earlier_step_took_away_is_gone(named: Incidence, names: Names) -> None:
    with pytest.raises(QueryError, match="gone by an earlier step"):
        operations([Step("drop", ("市应急局",)), Step("drop", ("市应急局",))], named, names)


def test_limits_take_a_department_away(whole: Incidence, names: Names) -> None:
    limited = restrict(whole, Scope(sections=frozenset({"（一）"})))
    with pytest.raises(QueryError, match="云山市交通运输局 has no task here"):
        operations([Step("drop", ("云山市交通运输局",))], limited, names)
