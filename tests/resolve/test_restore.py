"""Names in full: level prefixes written once, shared endings, plans that write no prefix at all."""

from __future__ import annotations

import pytest

from fengong.lexicon.register import shipped
from fengong.model import Actor, Basis, Mention, Role, Span
from fengong.resolve.context import Context
from fengong.resolve.groups import describes_group, group
from fengong.resolve.match import one_office
from fengong.resolve.restore import Habits, restored, unwritten_prefix


def names(listed: str, area: str = "340000", roles: str = "") -> list[str]:
    """The restored names of a list; ``roles`` marks mentions that support (s) instead of leading."""
    mentions, at = [], 0
    for number, surface in enumerate(listed.split("、")):
        role = Role.SUPPORT if roles[number : number + 1] == "s" else Role.LEAD
        mentions.append(Mention(surface, Span(at, at + len(surface)), surface, role, number + 1, Basis.STATED, False))
        at += len(surface) + 1
    found = restored(tuple(mentions), habits(area))
    assert [m.surface for m in found] == listed.split("、"), "surfaces stay as they are"
    return [m.name for m in found]


def habits(area: str, unwritten: str = "") -> Habits:
    context = Context(shipped(), area)

    def known(name: str) -> Actor | None:
        return one_office(name, context) or (group(name, context) if describes_group(name) else None)

    return Habits(shipped().areas, tuple(context.words), known, unwritten)


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("省总工会、妇联、农业农村厅", ["省总工会", "省妇联", "省农业农村厅"]),
        ("省委组织部、宣传部、财政厅", ["省委组织部", "省委宣传部", "省财政厅"]),
        ("合肥市发展改革委、教育局", ["合肥市发展改革委", "合肥市教育局"]),
        ("省科技厅、合肥海关、教育厅", ["省科技厅", "合肥海关", "省教育厅"]),
        ("省科技厅、人民银行济南分行", ["省科技厅", "人民银行济南分行"]),
        ("省科技厅、财政部、各有关部门", ["省科技厅", "财政部", "各有关部门"]),
        ("省科技厅、某某学会、创新办", ["省科技厅", "某某学会", "创新办"]),
        ("财政厅、省科技厅", ["财政厅", "省科技厅"]),
    ],
)
def test_a_prefix_written_once(listed: str, expected: list[str]) -> None:
    assert names(listed) == expected


def test_a_prefix_reaches_over_roles() -> None:
    assert names("省科技厅、财政厅", roles="-s") == ["省科技厅", "省财政厅"]


def test_bodies_of_the_state_lend_no_prefix() -> None:
    """市场监管总局 begins with 市."""
    assert names("市场监管总局、教育局", "340100") == ["市场监管总局", "教育局"]


def test_shared_endings() -> None:
    assert names("杭州市、宁波市、湖州市人民政府", "330000") == ["杭州市人民政府", "宁波市人民政府", "湖州市人民政府"]
    assert names("杭州市、宁波市政府", "330000") == ["杭州市政府", "宁波市政府"]
    assert names("杭州市、省财政厅", "330000") == ["杭州市", "省财政厅"]
    assert names("杭州市、宁波市人民政府", "330000", "s-") == ["杭州市", "宁波市人民政府"], "other roles, other lists"


def test_in_a_plan_of_the_state_nothing_is_put_back() -> None:
    assert names("财政部、统计局、教育部", "100000") == ["财政部", "统计局", "教育部"]


def test_a_plan_that_writes_no_prefix_means_its_own_bodies() -> None:
    known = habits("620621").known
    bare = {"教育局", "公安局", "民政局", "各乡镇"}
    assert unwritten_prefix(bare, "县", known) == "县"
    assert unwritten_prefix({*bare, "县财政局"}, "县", known) == "", "one prefix, and bare names may be anybody's"
    assert unwritten_prefix({"教育局", "公安局"}, "县", known) == "", "two are no habit"
    mention = Mention("教育局", Span(0, 3), "教育局", Role.LEAD, 1, Basis.STATED, False)
    assert [m.name for m in restored((mention,), habits("620621", "县"))] == ["县教育局"]
