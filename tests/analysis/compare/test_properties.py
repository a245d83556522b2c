"""What holds of any two plans: edits are recovered, and comparing backwards says the same backwards."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from fengong.analysis.compare.deadlines import Move
from fengong.analysis.compare.difference import Difference, difference
from fengong.analysis.compare.duties import Turn as DutyTurn
from fengong.analysis.compare.side import Side
from fengong.analysis.compare.task_changes import Turn as TaskTurn
from fengong.model import Role

from .conftest import Draft, Make

#: Tasks of a made-up city that are all different: title and what is to be done.
WORK = (
    ("建立档案", "对供水、排水、燃气管道逐段建档，标明管径、材质和铺设年份"),
    ("检查用气", "逐户查看餐馆的软管、阀门和报警器，不合格的当场换下"),
    ("储备物资", "按照常用口径储备管件、夹具和水泵，存放在三个仓库"),
    ("演练处置", "每年汛期之前举行一次联合演习，一周内写出评估报告"),
    ("拆除占压", "压占在上方的棚屋、围墙限期自拆，逾期的依法强制清理"),
    ("规范开挖", "挖路之前核对地下图纸，施工单位与权属企业共同到场签字"),
    ("评选小区", "对连续两年没有漏损事故的院落授予牌匾，优先安排绿化补助"),
    ("培训人员", "新进场的工人先考试后上岗，试题由协会出具，成绩张榜公布"),
    ("公开热线", "居民发现塌陷可以拨打统一号码，接线员三十秒内必须应答"),
    ("更新设备", "为听漏班配备探地雷达，仪器半年校准一回，持证方可操作"),
)
NAMES = ("市住建局", "市水务局", "市应急局", "市公安局", "?市某办", "各区")
DUTIES = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(["lead", "support", "guide"]), min_size=1, max_size=4)


@dataclass(frozen=True)
class Edited:
    """A plan and its revision by position in ``WORK``: who does what before and after."""

    old: dict[int, dict[str, str]]
    new: dict[int, dict[str, str]]
    renamed: frozenset[int]


@st.composite
def edits(draw: st.DrawFn) -> Edited:
    """Drop and insert tasks, put them in another order, rename some, and change who answers for them."""
    positions = st.lists(st.sampled_from(range(len(WORK))), unique=True, max_size=len(WORK))
    old = {at: draw(DUTIES) for at in draw(positions)}
    new = {at: draw(st.one_of(st.just(old[at]), DUTIES)) if at in old else draw(DUTIES) for at in draw(positions)}
    return Edited(old, new, frozenset(draw(positions)))


def drafts(work: dict[int, dict[str, str]], renamed: frozenset[int] = frozenset()) -> list[Draft]:
    return [
        (str(number), f"{WORK[at][0]}工程" if at in renamed else WORK[at][0], WORK[at][1], duties)
        for number, (at, duties) in enumerate(work.items(), 1)
    ]


def sides(make: Make, edited: Edited) -> tuple[Side, Side]:
    return make(drafts(edited.old)), make(drafts(edited.new, edited.renamed))


@given(edited=edits())
@settings(max_examples=150)
def test_edits_are_recovered(make: Make, edited: Edited) -> None:
    found = difference(*sides(make, edited))
    old, new = list(edited.old), list(edited.new)
    pairs = {(old.index(at), new.index(at)) for at in set(old) & set(new)}
    assert {(_place(match.old.number), _place(match.new.number)) for match in found.matching.matches} == pairs
    assert {old[_place(task.number)] for task in found.matching.gone} == set(old) - set(new)
    assert {new[_place(task.number)] for task in found.matching.new} == set(new) - set(old)
    assert all(match.doubt is None for match in found.matching.matches)
    assert not found.splits
    assert not found.merges
    reworded = {new[_place(one.new[0].number)] for one in found.tasks if one.turn is TaskTurn.REWORDED}
    assert reworded == set(old) & set(new) & edited.renamed
    assert _duties(found, old) == {at: _expected(edited.old[at], edited.new[at]) for at in set(old) & set(new)}


def _place(number: str | None) -> int:
    return int(number or 0) - 1


def _duties(found: Difference, old: list[int]) -> dict[int, set[tuple[str, str, str]]]:
    changes: dict[int, set[tuple[str, str, str]]] = {
        old[_place(match.old.number)]: set() for match in found.matching.matches
    }
    for one in found.duties:
        name = next(duty.party.name for duty in (one.old, one.new) if duty)
        before, after = (",".join(duty.roles) if duty else "" for duty in (one.old, one.new))
        changes[old[_place(one.match.old.number)]].add((name, before, after))
    return changes


def _expected(old: dict[str, str], new: dict[str, str]) -> set[tuple[str, str, str]]:
    changed = {name for name in {*old, *new} if old.get(name) != new.get(name)}
    return {(name.removeprefix("?"), old.get(name, ""), new.get(name, "")) for name in changed}


@given(edited=edits())
@settings(max_examples=50)
def test_a_plan_and_itself_differ_in_nothing(make: Make, edited: Edited) -> None:
    side, again = make(drafts(edited.old)), make(drafts(edited.old))
    assert not difference(side, again).changed
    assert difference(side, again).tasks == ()


@given(edited=edits())
@settings(max_examples=80)
def test_backwards_is_the_mirror(make: Make, edited: Edited) -> None:
    old, new = sides(make, edited)
    assert backwards(difference(new, old)) == forwards(difference(old, new))


def test_the_synthetic_plans_backwards(city_2017: Side, city_2020: Side, province: Side) -> None:
    for old, new in ((city_2017, city_2020), (province, city_2020), (city_2017, province)):
        assert backwards(difference(new, old)) == forwards(difference(old, new))


TASKS = {TaskTurn.NEW: TaskTurn.GONE, TaskTurn.SPLIT: TaskTurn.MERGED}
DUTY = {DutyTurn.GAINED: DutyTurn.LOST}
MOVES = {Move.EARLIER: Move.LATER, Move.GAINED: Move.LOST}


def forwards(found: Difference) -> tuple[set[object], ...]:
    """Every change as plain values."""
    return (
        {(one.turn, one.old, one.new, one.score) for one in found.tasks},
        {
            (one.match.old, one.match.new, one.match.doubt, one.turn, one.old, one.new)
            for one in (*found.duties, *found.if_same.duties)
        },
        {
            (one.match.old, one.match.new, one.move, one.old, one.new, one.days)
            for one in (*found.deadlines, *found.if_same.deadlines)
        },
        {
            (
                frozenset(one.old),
                frozenset(one.new),
                one.role,
                one.before,
                one.after,
                one.change,
                one.in_new,
                one.in_gone,
            )
            for one in found.loads
        },
    )


def backwards(found: Difference) -> tuple[set[object], ...]:
    """The same, read from the new plan to the old."""
    tasks, duties, moves = (
        {**turns, **{after: before for before, after in turns.items()}} for turns in (TASKS, DUTY, MOVES)
    )
    return (
        {(tasks.get(one.turn, one.turn), one.new, one.old, one.score) for one in found.tasks},
        {
            (one.match.new, one.match.old, one.match.doubt, duties.get(one.turn, one.turn), one.new, one.old)
            for one in (*found.duties, *found.if_same.duties)
        },
        {
            (
                *(one.match.new, one.match.old, moves.get(one.move, one.move), one.new, one.old),
                None if one.days is None else -one.days,
            )
            for one in (*found.deadlines, *found.if_same.deadlines)
        },
        {
            (
                frozenset(one.new),
                frozenset(one.old),
                one.role,
                one.after,
                one.before,
                -one.change,
                one.in_gone,
                one.in_new,
            )
            for one in found.loads
        },
    )


def test_roles_limit_duties_and_loads_but_no_match(city_2017: Side, city_2020: Side) -> None:
    whole, leads = difference(city_2017, city_2020), difference(city_2017, city_2020, frozenset([Role.LEAD]))
    assert leads.matching == whole.matching
    assert leads.tasks == whole.tasks
    assert {load.role for load in leads.loads} == {None, Role.LEAD}
