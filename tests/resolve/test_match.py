"""Mentions → organizations, groups, or neither."""

from __future__ import annotations

import pytest

from fengong.lexicon.register import areas, groups, offices
from fengong.model import Actor, Basis, Group, Mention, Organization, Role, Span, Unresolved
from fengong.resolve.match import resolve_mention
from fengong.resolve.names import names_around, organization, written_names


def resolve(name: str, area: str | None = "620600") -> Actor:
    return resolve_mention(Mention(name, Span(0, len(name)), name, Role.LEAD, 1, Basis.STATED, False), area)


@pytest.mark.parametrize(
    ("name", "key", "official"),
    [
        ("市应急局", "620600/emergency-management", "武威市应急管理局"),
        ("武威市应急管理局", "620600/emergency-management", "武威市应急管理局"),
        ("市委宣传部", "620600/party-publicity-department", "中共武威市委宣传部"),
        ("市委编办", "620600/party-staffing-office", "中共武威市委机构编制委员会办公室"),
        ("团市委", "620600/youth-league", "共青团武威市委员会"),
        ("市总工会", "620600/trade-union", "武威市总工会"),
        ("市安委办", "620600/work-safety-commission-office", "武威市安全生产委员会办公室"),
        ("市消防救援支队", "620600/fire-rescue", "武威市消防救援支队"),
        ("市文体广电旅游局", "620600/culture-tourism", "武威市文体广电和旅游局"),
        ("国家金融监管总局武威监管分局", "620600/financial-regulation", "国家金融监督管理总局武威监管分局"),
        ("省应急厅", "620000/emergency-management", "甘肃省应急管理厅"),
        ("甘肃省公安厅", "620000/public-security", "甘肃省公安厅"),
        ("应急管理部", "100000/emergency-management", "应急管理部"),
        ("凉州区应急局", "620602/emergency-management", "凉州区应急管理局"),
        ("民勤县人民政府", "620621/government", "民勤县人民政府"),
    ],
)
def test_organizations(name: str, key: str, official: str) -> None:
    actor = resolve(name)
    assert isinstance(actor, Organization)
    assert (actor.key, actor.name) == (key, official)


@pytest.mark.parametrize(
    "name", ["区应急局", "县公安局", "应急局", "省应急局", "市应急厅", "市国务院安委会", "市飞行管理局", "兰州市应急局"]
)
def test_what_the_register_does_not_settle_stays_open(name: str) -> None:
    assert resolve(name) == Unresolved("unknown")


def test_without_an_area_a_short_name_means_nobody() -> None:
    assert resolve("市应急局", None) == Unresolved("unknown")
    assert isinstance(resolve("各有关部门", None), Group)


def test_groups_with_one_meaning_are_one_and_others_are_not() -> None:
    one = resolve("负有安全监管职责的部门")
    assert isinstance(one, Group)
    assert resolve("各负有安全监管职责的部门") == one
    others = {
        resolve(name) for name in ("其他负有安全监管职责的部门", "负有安全监管职责的有关部门", "各部门", "各有关部门")
    }
    assert len(others) == 4
    assert one not in others


def test_a_group_is_never_an_organization() -> None:
    assert not [name for name in groups() if name in names_around("620600")]


def test_damaged_names_have_candidates_at_most() -> None:
    seven, eighteen = resolve("负有安全监管职责 (略) 委宣传部"), resolve("(略) 事业发展中心")
    assert isinstance(seven, Unresolved)
    assert isinstance(eighteen, Unresolved)
    assert {c.key for c in seven.candidates} == {
        "620600/party-publicity-department",
        "620600/safety-duty-departments",
        "620600/relevant-safety-duty-departments",
    }
    assert [c.key for c in eighteen.candidates] == ["620600/highway-development-center"]
    assert resolve("(略)局") == Unresolved("damaged"), "one character of a name suggests nobody"


def test_two_offices_of_one_name_are_ambiguous() -> None:
    shared = [name for name, bodies in names_around("620600").items() if len(bodies) > 1]
    for name in shared:
        assert isinstance(resolve(name), Unresolved)


@pytest.mark.parametrize("code", sorted(areas()))
def test_every_office_has_whole_names_at_its_levels(code: str) -> None:
    for office in offices().values():
        body = organization(areas()[code], office)
        names = written_names(areas()[code], office)
        assert (body is None) == (names == ())
        if body:
            assert names[0] == body.name
            assert not [name for name in names if "{" in name or not name]
