from __future__ import annotations

from fengong.analysis.compare.match import match_tasks
from fengong.analysis.compare.parts import Parts, merges, splits
from fengong.analysis.compare.side import Side

from .conftest import Draft, Make

LEAD = {"市住建局": "lead"}
TEAM = "每个城区至少配备两支抢修队，二十四小时值守，接到报警后四十分钟内到场"
CARS = "抢修车辆统一涂装，免费停靠路边泊位，油料由仓库统一供应"
OTHER: Draft = ("9", "检查用气", "逐户查看餐馆的软管、阀门和报警器，不合格的当场换下", LEAD)
WHOLE: list[Draft] = [("1", "组建队伍", f"{TEAM}。{CARS}", LEAD), OTHER]
PARTS: list[Draft] = [("1", "组建队伍", TEAM, LEAD), ("2", "统一车辆", CARS, LEAD), OTHER]


def numbers(parts: tuple[Parts, ...]) -> list[tuple[str | None, tuple[str | None, ...]]]:
    return [(one.whole.number, tuple(task.number for task in one.parts)) for one in parts]


def found(old: Side, new: Side) -> tuple[tuple[Parts, ...], tuple[Parts, ...]]:
    matching = match_tasks(old.texts, new.texts)
    return splits(old.texts, new.texts, matching), merges(old.texts, new.texts, matching)


def test_a_task_split_in_two(make: Make) -> None:
    split, merged = found(make(WHOLE), make(PARTS))
    assert numbers(split) == [("1", ("1", "2"))]
    assert split[0].score > 0.9
    assert merged == ()


def test_a_merger_is_a_split_read_backwards(make: Make) -> None:
    split, merged = found(make(PARTS), make(WHOLE))
    assert split == ()
    assert numbers(merged) == numbers(found(make(WHOLE), make(PARTS))[0])


def test_a_task_cut_short_beside_a_new_one_is_no_split(make: Make) -> None:
    new: list[Draft] = [
        ("1", "组建队伍", TEAM, LEAD),
        ("2", "评选小区", "对连续两年没有事故的小区授予牌匾", LEAD),
        OTHER,
    ]
    assert found(make(WHOLE), make(new)) == ((), ())


def test_two_copies_of_one_part_are_no_split(make: Make) -> None:
    new: list[Draft] = [("1", "组建队伍", TEAM, LEAD), ("2", "组建队伍", TEAM, LEAD), OTHER]
    assert found(make(WHOLE), make(new))[0] == ()


def test_a_task_that_both_plans_have_is_part_of_none(make: Make) -> None:
    both: list[Draft] = [*WHOLE, ("2", "统一车辆", CARS, LEAD)]
    assert found(make(both), make(both)) == ((), ())
