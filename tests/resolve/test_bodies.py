"""Bodies told by how their names are written."""

from __future__ import annotations

import re

import pytest

from fengong.iris import Iris
from fengong.lexicon.register import shipped
from fengong.model import Organization, Unresolved
from fengong.resolve.context import Context
from fengong.resolve.match import actor_named


def who(name: str, area: str | None = "370000") -> tuple[str, str] | None:
    actor = actor_named(name, Context(shipped(), area))
    if isinstance(actor, Unresolved):
        return None
    assert isinstance(actor, Organization)
    return actor.key.rsplit("-", 1)[0], actor.name


@pytest.mark.parametrize(
    ("name", "key", "full"),
    [
        ("人民银行济南分行", "370100/central-bank-branch", "中国人民银行济南分行"),
        ("青岛海关", "370200/customs", "青岛海关"),
        ("济南高新区管委会", "370100/development-zone", "济南高新区管理委员会"),
        ("国网山东综合能源服务公司", "370000/grid-company", "国家电网山东综合能源服务公司"),
        ("南方电网数字集团", "370000/southern-grid-company", "南方电网数字集团"),
        ("省农业发展集团有限公司", "370000/company", "山东省农业发展集团有限公司"),
        ("中国检验认证集团有限公司", "100000/company", "中国检验认证集团有限公司"),
        ("中国出口信用保险公司山东分公司", "370000/company-short", "中国出口信用保险公司山东分公司"),
        ("齐鲁工业大学", "370000/university", "齐鲁工业大学"),
        ("省立医院", "370000/hospital", "山东省立医院"),
        ("省重点项目推进领导小组办公室", "370000/leading-group-office", "山东省重点项目推进领导小组办公室"),
        ("济南市姚家街道办", "370100/township", "济南市姚家街道办事处"),
        ("省公安厅特警总队", "370000/sub-unit", "山东省公安厅特警总队"),
        ("省机械工业协会", "370000/association", "山东省机械工业协会"),
    ],
)
def test_bodies_of_their_own(name: str, key: str, full: str) -> None:
    assert who(name) == (key, full)


def test_a_word_that_is_also_a_far_county_is_no_place() -> None:
    """延长 is a county of Yan'an, and the name of an oil company of the province."""
    assert who("延长石油集团", "610000") is None
    assert who("延长石油集团", "610600") == ("610621/company-short", "延长石油集团")
    assert who("长白山管委会", "220000") == ("220000/development-zone", "长白山管理委员会")
    assert who("满洲里海关", "150000") == ("150781/customs", "满洲里海关")


def test_a_name_of_two_bodies_is_the_name_of_none() -> None:
    assert who("市科委、某某园管委会", "110000") is None


@pytest.mark.parametrize("name", ["有限公司", "中心", "管委会", "海关", "省民营局", "银行", "东方海关"])
def test_an_ending_alone_names_nobody(name: str) -> None:
    assert who(name, "310000") is None


def test_without_an_area_only_bodies_that_state_theirs_are_known() -> None:
    assert who("省港航集团", None) is None
    assert who("齐鲁工业大学", None) is None
    assert who("青岛海关", None) == ("370200/customs", "青岛海关")
    assert who("中国检验认证集团有限公司", None) == ("100000/company", "中国检验认证集团有限公司")


def test_a_county_of_another_province_is_not_read_into_a_name() -> None:
    """东方 is a city in Hainan, and here a word."""
    assert who("东方枢纽合作区管理局", "310000") == ("310000/development-zone", "东方枢纽合作区管理局")


def test_a_persons_name_is_no_place() -> None:
    """中山 is a city, and in the names of universities a man."""
    assert who("中山大学", "440000") == ("440000/university", "中山大学")
    assert who("南京大学", "320000") == ("320100/university", "南京大学")


def test_one_body_has_one_identity_in_all_plans() -> None:
    names = [("人行济南分行", "370000"), ("人民银行济南分行", "100000"), ("中国人民银行济南分行", "620600")]
    actors = [actor_named(name, Context(shipped(), area)) for name, area in names]
    (key,) = {actor.key for actor in actors if isinstance(actor, Organization)}
    assert re.fullmatch(r"370100/central-bank-branch-[0-9a-f]{8}", key)
    assert Iris().organization(key).isascii()
