from __future__ import annotations

from fengong.analysis.compare.difference import difference
from fengong.analysis.compare.duties import DutyChange
from fengong.analysis.compare.side import Side
from fengong.model import Role

from .conftest import Draft, Make

BODY = "逐户查看餐馆的软管、阀门和报警器，不合格的当场换下"
Said = tuple[str, str | None, str | None, bool]


def one(duties: dict[str, str]) -> list[Draft]:
    return [("1", "检查用气", BODY, duties)]


def said(change: DutyChange) -> Said:
    names = [duty.party.name if duty else None for duty in (change.old, change.new)]
    return change.turn.value, names[0], names[1], change.resolved


def changes(old: Side, new: Side, roles: frozenset[Role] = frozenset(Role)) -> list[Said]:
    return [said(change) for change in difference(old, new, roles).duties]


def test_gained_lost_and_changed(make: Make) -> None:
    old = make(one({"市应急局": "lead", "市公安局": "support", "市商务局": "support", "各区": "responsible"}))
    new = make(one({"市商务局": "lead", "市公安局": "support", "市教育局": "supervise", "各县": "responsible"}))
    assert changes(old, new) == [
        ("lost", "市应急局", None, True),
        ("lost", "各区", None, True),
        ("role", "市商务局", "市商务局", True),
        ("gained", None, "市教育局", True),
        ("gained", None, "各县", True),
    ]


def test_who_took_over_is_no_loss_and_no_gain(make: Make) -> None:
    old = make(one({"市安监局": "lead"}), heirs={"市安监局": ["市应急局"]})
    new = make(one({"市应急局": "support"}))
    (change,) = difference(old, new).duties
    assert said(change) == ("reform", "市安监局", "市应急局", True)
    assert change.old is not None
    assert change.new is not None
    assert (change.old.roles, change.new.roles) == ((Role.LEAD,), (Role.SUPPORT,))
    assert changes(make(one({"市安监局": "lead"})), new) == [
        ("lost", "市安监局", None, True),
        ("gained", None, "市应急局", True),
    ], "without history they are two bodies"


def test_what_is_not_resolved_is_compared_by_its_words_and_said_to_be(make: Make) -> None:
    old, new = (
        make(one({"?市某局": "lead", "?市甲办": "support"})),
        make(one({"?市某局": "support", "?市乙办": "support"})),
    )
    assert changes(old, new) == [
        ("lost", "市甲办", None, False),
        ("role", "市某局", "市某局", False),
        ("gained", None, "市乙办", False),
    ]


def test_only_the_roles_asked_for(make: Make) -> None:
    old, new = make(one({"市应急局": "lead", "市公安局": "support"})), make(one({"市应急局": "support"}))
    assert changes(old, new, frozenset([Role.LEAD])) == [("lost", "市应急局", None, True)]
    assert changes(old, new, frozenset([Role.GUIDE])) == []


def test_a_duty_in_another_part_of_a_split_task_is_shown_there(make: Make) -> None:
    more = "抢修车辆统一涂装，免费停靠路边泊位，油料由仓库统一供应"
    old = make(
        [("1", "检查用气", f"{BODY}。{more}", {"市应急局": "lead", "市公安局": "support", "市商务局": "support"})]
    )
    new = make([("1", "检查用气", BODY, {"市应急局": "lead"}), ("2", "统一车辆", more, {"市公安局": "lead"})])
    changed = difference(old, new)
    found = {change.old.party.name: change for change in (*changed.duties, *changed.if_same.duties) if change.old}
    assert [task.number for task in found["市公安局"].elsewhere] == ["2"]
    assert found["市商务局"].elsewhere == ()
    assert found["市公安局"] in changed.if_same.duties
    backwards = difference(new, old).if_same.duties
    (gained,) = (change for change in backwards if change.new and change.new.party.name == "市公安局")
    assert [task.number for task in gained.elsewhere] == ["2"]
