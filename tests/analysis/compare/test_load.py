from __future__ import annotations

from fengong.analysis.compare.difference import Difference, difference
from fengong.analysis.compare.load import Load, without_counterpart
from fengong.analysis.compare.side import Side
from fengong.model import Role

from .conftest import Draft, Make

PIPES, GAS = "对供水、排水、燃气管道逐段建档，标明管径和材质", "逐户查看餐馆的软管、阀门和报警器，当场换下"
TEAMS, SIGNS = "每个城区至少配备两支抢修队，二十四小时值守", "对连续两年没有事故的小区授予牌匾"


def whole(found: Difference) -> dict[str, Load]:
    return {(load.old or load.new)[0].name: load for load in found.loads if load.role is None}


def numbers(load: Load) -> tuple[int, int, int, int, int, int]:
    return load.before, load.after, load.in_matched, load.in_doubtful, load.in_new, load.in_gone


def test_where_a_change_comes_from(make: Make) -> None:
    old: list[Draft] = [("1", "建档", PIPES, {"市住建局": "lead"}), ("2", "查气", GAS, {"市住建局": "support"})]
    new: list[Draft] = [
        ("1", "建档", PIPES, {"市水务局": "lead"}),
        ("2", "抢修", TEAMS, {"市住建局": "lead", "市水务局": "support"}),
        ("3", "评选", SIGNS, {"市水务局": "lead"}),
    ]
    found = difference(make(old), make(new))
    assert numbers(whole(found)["市住建局"]) == (2, 1, -1, 0, 1, 1)
    assert numbers(whole(found)["市水务局"]) == (0, 3, 1, 0, 2, 0)
    assert [load.change for load in found.loads if load.role is None] == [3, -1], "the greatest change first"
    by_role = {load.role: load.after - load.before for load in found.loads if load.new[0].name == "市水务局"}
    assert by_role == {None: 3, Role.LEAD: 2, Role.SUPPORT: 1}


def test_the_sources_add_up(city_2017: Side, city_2020: Side, province: Side) -> None:
    for old, new in ((city_2017, city_2020), (province, city_2020), (city_2020, city_2017)):
        for load in difference(old, new).loads:
            assert load.change == load.in_matched + load.in_doubtful + load.in_new - load.in_gone


def test_bodies_that_were_merged_are_counted_together_and_a_task_of_both_once(make: Make) -> None:
    old = make(
        [("1", "查气", GAS, {"市工商局": "lead", "市质监局": "support"}), ("2", "建档", PIPES, {"市质监局": "lead"})],
        heirs={"市工商局": ["市市场局"], "市质监局": ["市市场局"]},
    )
    new = make([("1", "查气", GAS, {"市市场局": "lead"}), ("2", "建档", PIPES, {"市市场局": "lead"})])
    (load,) = (load for load in difference(old, new).loads if load.role is None)
    assert {party.name for party in load.old} == {"市工商局", "市质监局"}
    assert numbers(load) == (2, 2, 0, 0, 0, 0)
    assert not load.changed


def test_who_has_no_counterpart(province: Side, city_2020: Side) -> None:
    old, new = without_counterpart(difference(province, city_2020).loads)
    assert {load.old[0].name for load in old} == {"云岭省商务厅", "云岭省审计厅"}
    assert "澄湖市教育局" in {load.new[0].name for load in new}
    assert "澄湖市应急管理局" not in {load.new[0].name for load in new}
