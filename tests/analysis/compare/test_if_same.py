"""What is not sure to be one task is not told as a change of its duties."""

from __future__ import annotations

import pytest

from fengong.analysis.compare.difference import Difference, difference
from fengong.analysis.compare.match import Doubt
from fengong.analysis.compare.summary import summary
from fengong.analysis.compare.task_changes import Turn

from .conftest import Draft, Make

SHORT = "加强{}安全检查"
LONG = "加强{}安全检查，建立问题台账，限期整改到位，严肃查处违法行为"
OLD = (("校车", "市教育局"), ("燃气", "市住建局"), ("渡船", "市交通局"), ("水库", "市水务局"))
NEW = (("景区", "市文旅局"), ("粮仓", "市粮食局"), ("医院", "市卫健局"), ("集市", "市商务局"))
Things = tuple[tuple[str, str], ...]


def drafts(things: Things, template: str) -> list[Draft]:
    return [(str(at), "", template.format(what), {who: "lead"}) for at, (what, who) in enumerate(things, 1)]


def compared(make: Make, old: Things, new: Things, template: str = LONG) -> Difference:
    return difference(make(drafts(old, template)), make(drafts(new, template)))


def turns(found: Difference) -> list[Turn]:
    return [change.turn for change in found.tasks]


@pytest.mark.parametrize("template", [SHORT, LONG])
def test_other_tasks_of_one_template_change_no_duty(make: Make, template: str) -> None:
    found = compared(make, OLD, NEW, template)
    assert (found.duties, found.deadlines) == ((), ())
    assert "Tasks: 0 matched" in summary(found, "en")[1]
    assert all(match.doubt for match in found.matching.matches)


def test_what_may_be_one_task_is_doubtful_and_neither_new_nor_gone(make: Make) -> None:
    found = compared(make, OLD, NEW)
    assert turns(found) == [Turn.DOUBTFUL] * 4
    assert [match.doubt for match in found.matching.matches] == [Doubt.RIVAL] * 4
    assert found.if_same.count == 8
    said = summary(found, "en")
    assert "Tasks: 0 matched, 4 doubtful." in said
    assert "Duties: no sure change." in said
    assert any("only if it is the same task, not counted above: 8" in line for line in said)


def test_a_template_shows_in_tasks_that_are_matched_without_a_doubt(make: Make) -> None:
    """Three stayed as they were; the fourth is as like to them as to the one that came."""
    found = compared(make, OLD, (*OLD[:3], NEW[0]))
    assert [match.doubt for match in found.matching.matches] == [None, None, None, Doubt.RIVAL]
    assert found.duties == ()


def test_a_task_in_slightly_other_words_is_still_that_task(make: Make) -> None:
    new = make([(*drafts(OLD, LONG)[0][:2], f"{LONG.format('校车')}，定期通报", {"市公安局": "lead"})])
    found = difference(make(drafts(OLD[:1], LONG)), new)
    assert turns(found) == [Turn.REWORDED]
    assert len(found.duties) == 2
    assert found.if_same.count == 0


TEAM = "每个城区至少配备两支抢修队，二十四小时值守，接到报警后四十分钟内到场"
CARS = "抢修车辆统一涂装，免费停靠路边泊位，油料由仓库统一供应"
WHOLE: list[Draft] = [("1", "组建队伍", f"{TEAM}。{CARS}", {"市住建局": "lead", "市公安局": "support"})]
HALVES: list[Draft] = [
    ("1", "组建队伍", TEAM, {"市住建局": "lead"}),
    ("2", "统一车辆", CARS, {"市公安局": "lead"}),
]


def test_a_task_split_in_two_is_no_new_task_and_no_lost_duty(make: Make) -> None:
    found = difference(make(WHOLE), make(HALVES))
    assert Turn.SPLIT in turns(found)
    assert Turn.NEW not in turns(found)
    assert found.duties == ()
    assert [change.old.party.name for change in found.if_same.duties if change.old] == ["市公安局"]


def test_two_tasks_made_one_are_not_gone(make: Make) -> None:
    found = difference(make(HALVES), make(WHOLE))
    assert Turn.MERGED in turns(found)
    assert Turn.GONE not in turns(found)
    assert found.duties == ()


def test_beside_a_split_what_is_new_is_new(make: Make) -> None:
    more: Draft = ("3", "评选小区", "对连续两年没有事故的小区授予牌匾", {"市住建局": "lead"})
    found = difference(make(WHOLE), make([*HALVES, more]))
    assert [change.new[0].number for change in found.tasks if change.turn is Turn.NEW] == ["3"]
