"""Mentions → organizations, groups, or neither."""

from __future__ import annotations

import time

import pytest

from fengong.lexicon.register import areas, groups, offices, shipped
from fengong.model import Actor, Basis, Group, Mention, Organization, Role, Span, Unresolved
from fengong.resolve.context import Context
from fengong.resolve.match import actor_named, resolve_mention
from fengong.resolve.names import organization, written_names


def resolve(name: str, area: str | None = "620600", year: int | None = None) -> Actor:
    mention = Mention(name, Span(0, len(name)), name, Role.LEAD, 1, Basis.STATED, False)
    return resolve_mention(mention, Context(shipped(), area, year))


@pytest.mark.parametrize(
    ("name", "key", "official"),
    [
        ("市应急局", "620600/emergency-management", "武威市应急管理局"),
        ("武威市应急管理局", "620600/emergency-management", "武威市应急管理局"),
        ("甘肃省武威市应急管理局", "620600/emergency-management", "武威市应急管理局"),
        ("市委宣传部", "620600/party-publicity-department", "中共武威市委宣传部"),
        ("市委编办", "620600/party-staffing-office", "中共武威市委机构编制委员会办公室"),
        ("团市委", "620600/youth-league", "共青团武威市委员会"),
        ("市总工会", "620600/trade-union", "武威市总工会"),
        ("市安委办", "620600/work-safety-commission-office", "武威市安全生产委员会办公室"),
        ("市消防救援支队", "620600/fire-rescue", "武威市消防救援支队"),
        ("市文体广电旅游局", "620600/culture-tourism", "武威市文体广电和旅游局"),
        ("国家金融监管总局武威监管分局", "620600/financial-regulation", "国家金融监督管理总局武威监管分局"),
        ("国家税务总局武威市税务局", "620600/taxation", "国家税务总局武威市税务局"),
        ("省应急厅", "620000/emergency-management", "甘肃省应急管理厅"),
        ("甘肃省公安厅", "620000/public-security", "甘肃省公安厅"),
        ("应急管理部", "100000/emergency-management", "应急管理部"),
        ("凉州区应急局", "620602/emergency-management", "凉州区应急管理局"),
        ("民勤县人民政府", "620621/government", "民勤县人民政府"),
        ("兰州市应急局", "620100/emergency-management", "兰州市应急管理局"),
        ("山东省科技厅", "370000/science-technology", "山东省科学技术厅"),
        ("省市场监管局（省知识产权局）", "620000/market-regulation", "甘肃省市场监督管理局"),
    ],
)
def test_organizations(name: str, key: str, official: str) -> None:
    actor = resolve(name)
    assert isinstance(actor, Organization)
    assert (actor.key, actor.name) == (key, official)


@pytest.mark.parametrize(
    "name",
    ["区应急局", "县公安局", "应急局", "省应急局", "市应急厅", "市国务院安委会", "市飞行管理局", "统计局"],
)
def test_what_the_register_does_not_settle_stays_open(name: str) -> None:
    assert isinstance(resolve(name), Unresolved)


def test_one_name_of_several_areas_is_ambiguous_unless_one_is_near() -> None:
    actor = resolve("鼓楼区公安局")
    assert isinstance(actor, Unresolved)
    assert actor.reason == "ambiguous"
    assert len(actor.candidates) >= 4
    near = resolve("鼓楼区公安局", "320100")
    assert isinstance(near, Organization)
    assert near.key == "320106/public-security"


@pytest.mark.parametrize(
    ("name", "area", "key"),
    [
        ("市教委", "310000", "310000/education"),
        ("市规划资源局", "310000", "310000/natural-resources"),
        ("市应急局", "310115", "310000/emergency-management"),
        ("区应急局", "310115", "310115/emergency-management"),
        ("州发展改革委", "522700", "522700/development-reform"),
        ("自治区公安厅", "450000", "450000/public-security"),
        ("市财政局", "429004", "429004/finance"),
        ("省财政厅", "429004", "420000/finance"),
        ("发展改革委", "100000", "100000/development-reform"),
        ("宣传部", "100000", "100000/party-publicity-department"),
        ("共青团中央", "620600", "100000/youth-league"),
        ("浙江金融监管局", "330000", "330000/financial-regulation"),
    ],
)
def test_level_words_and_bare_names_mean_what_the_plans_area_makes_them(name: str, area: str, key: str) -> None:
    actor = resolve(name, area)
    assert isinstance(actor, Organization)
    assert actor.key == key


@pytest.mark.parametrize(
    ("name", "year", "key"),
    [
        ("市安监局", 2015, "620600/work-safety"),
        ("市安监局", 2017, "620600/work-safety"),
        ("铁道部", 2012, "100000/railway-ministry"),
        ("卫生部", 2011, "100000/public-health"),
        ("省卫生厅", 2012, "620000/public-health"),
        ("省林业厅", 2017, "620000/forestry"),
        ("省公务员局", 2017, "620000/civil-service"),
        ("市国土资源局", 2018, "620600/land-resources"),
        ("市环保局", 2019, "620600/environmental-protection"),
        ("县环保局", 2019, "620621/environmental-protection"),
        ("市质监局", None, "620600/quality-supervision"),
        ("市工商局", 2016, "620600/industry-commerce-administration"),
        ("市卫计委", 2015, "620600/health-family-planning"),
        ("武威银保监分局", 2022, "620600/banking-insurance-regulation"),
        ("银保监会", 2021, "100000/banking-insurance-regulation"),
        ("武威检验检疫局", 2016, "620600/inspection-quarantine"),
    ],
)
def test_names_of_bodies_that_are_gone_mean_these_bodies_in_plans_of_their_time(
    name: str, year: int | None, key: str
) -> None:
    actor = resolve(name, key.split("/")[0], year)
    assert isinstance(actor, Organization)
    assert actor.key == key


@pytest.mark.parametrize(
    ("name", "year", "key"),
    [
        ("市扶贫办", 2020, "620600/rural-revitalization"),
        ("市委网络安全和信息化领导小组办公室", 2016, "620600/party-cyberspace-office"),
        ("国家科委", 1997, "100000/science-technology"),
        ("市公安消防支队", 2018, "620600/fire-rescue"),
        ("省金融监管局", 2020, "620000/local-finance"),
    ],
)
def test_a_body_that_only_changed_its_name_is_the_same_body(name: str, year: int, key: str) -> None:
    actor = resolve(name, year=year)
    assert isinstance(actor, Organization)
    assert actor.key == key


@pytest.mark.parametrize(
    "names",
    [
        ("市工商局", "市质监局", "市食药监局", "市市场监管局"),
        ("市国税局", "市地税局"),
        ("市旅游局", "市文广新局", "市文化局"),
        ("市物价局", "市发改委"),
        ("市国土局", "市规划局"),
        ("国土资源部", "国家测绘地信局"),
    ],
)
def test_bodies_that_were_merged_later_are_separate_before(names: tuple[str, ...]) -> None:
    before = [resolve(name, year=2015) for name in names]
    assert all(isinstance(actor, Organization) for actor in before)
    assert len({actor.key for actor in before if isinstance(actor, Organization)}) == len(names)


def test_one_mention_of_two_bodies_is_ambiguous() -> None:
    actor = resolve("市国地税局", year=2016)
    assert isinstance(actor, Unresolved)
    assert {one.key for one in actor.candidates} == {"620600/state-taxation", "620600/local-taxation"}


def test_a_name_that_two_bodies_bore_one_after_the_other_means_the_one_of_the_plans_time() -> None:
    keys = [getattr(resolve("国家外国专家局", year=year), "key", None) for year in (2016, 2021, 2026, None)]
    assert keys == ["100000/foreign-experts", "100000/science-technology", None, "100000/science-technology"]


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("市安监局", 2024),
        ("市安监局", 2020),
        ("武威银保监分局", 2025),
        ("市旅游局", 2022),
        ("市公安消防支队", 2021),
        ("市扶贫办", 2023),
        ("国土资源部", 2020),
        ("市工商局", 2021),
        ("市地税局", 2024),
        ("市卫生局", 2024),
    ],
)
def test_a_former_name_in_a_later_plan_stays_open_with_the_successor_as_candidate(name: str, year: int) -> None:
    actor = resolve(name, year=year)
    assert isinstance(actor, Unresolved)
    assert actor.reason == "unknown"
    assert len(actor.candidates) == 1


def test_a_body_that_was_split_has_all_that_took_over_as_candidates() -> None:
    actor = resolve("铁道部", year=2015)
    assert isinstance(actor, Unresolved)
    assert [one.key.split("/")[1] for one in actor.candidates] == [
        "transport", "railway-administration", "national-railway",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "area", "key", "official"),
    [
        ("市发改局", "441900", "development-reform", "东莞市发展和改革局"),
        ("县教体局", "620622", "education-sports", "古浪县教育体育局"),
        ("县教育和体育局", "620622", "education-sports", "古浪县教育和体育局"),
        ("县教育局", "620622", "education", "古浪县教育局"),
        ("区科工商务局", "440703", "science-industry-commerce", "蓬江区科工商务局"),
        ("市文广体旅局", "370700", "culture-tourism", "潍坊市文化广电体育旅游局"),
        ("市政务服务数据管理局", "440100", "data-administration", "广州市政务服务数据管理局"),
        ("市经信局", "510100", "industry-information", "成都市经济和信息化局"),
        ("市经信委", "310000", "industry-information", "上海市经济和信息化委员会"),
        ("市住建委", "310000", "housing-construction", "上海市住房和城乡建设管理委员会"),
        ("省经济和信息化厅", "340000", "industry-information", "安徽省经济和信息化厅"),
        ("市城管执法局", "110000", "urban-law-enforcement", "北京市城市管理综合行政执法局"),
        ("市城市管理委", "110000", "urban-management", "北京市城市管理委员会"),
        ("市城管局", "330100", "urban-management", "杭州市综合行政执法局"),
        ("市综合行政执法局", "330100", "urban-management", "杭州市综合行政执法局"),
        ("市综合行政执法局", "460100", "comprehensive-law-enforcement", "海口市综合行政执法局"),
        ("自治区党委宣传部", "450000", "party-publicity-department", "中共广西壮族自治区委员会宣传部"),
        ("中共广西壮族自治区委员会宣传部", "450000", "party-publicity-department", "中共广西壮族自治区委员会宣传部"),
        ("中共武威市委员会组织部", "620600", "party-organization-department", "中共武威市委组织部"),
        ("盟行署办公室", "152500", "government-office", "锡林郭勒盟行政公署办公室"),
        ("深圳金融监管局", "440300", "financial-regulation", "国家金融监督管理总局深圳监管局"),
        ("区消防救援支队", "110105", "fire-rescue", "朝阳区消防救援支队"),
        ("市建筑工务署", "440300", "government-construction", "深圳市建筑工务署"),
        ("市公安局交管局", "420100", "traffic-police", "武汉市公安局交通管理局"),
        ("南方电网公司", "440000", None, "中国南方电网有限责任公司"),
        ("国铁集团", "100000", None, "中国国家铁路集团有限公司"),
        ("西北能源监管局", "620000", None, "国家能源局西北监管局"),
        ("民航中南地区管理局", "440000", None, "中国民用航空中南地区管理局"),
        ("武威电信公司", "620600", "china-telecom", "中国电信武威分公司"),
        ("武威融媒体中心", "620600", "media-center", "武威市融媒体中心"),
        ("武威军分区", "620600", "military-district", "武威市军分区"),
    ],
)
def test_an_office_has_the_official_name_of_its_area(name: str, area: str, key: str | None, official: str) -> None:
    actor = resolve(name, area)
    assert isinstance(actor, Organization)
    assert actor.name == official
    assert key is None or actor.key == f"{area}/{key}"


@pytest.mark.parametrize(
    "name", ["市公安局蓬江分局", "江门市公安局蓬江分局", "公安局蓬江分局", "区公安分局", "蓬江区公安局"]
)
def test_a_county_office_that_is_a_branch_of_the_citys_is_one_body(name: str) -> None:
    actor = resolve(name, "440703")
    assert isinstance(actor, Organization)
    assert actor.key == "440703/public-security"
    assert resolve("市生态环境局蓬江分局", "440703") == resolve("区生态环境分局", "440703")
    assert resolve("广州市公安局蓬江分局", "440703") != actor, "another city's"


@pytest.mark.parametrize(
    "name", ["行业协会", "三甲医院", "省级重点实验室", "国家级开发区", "定点医院", "行业商会", "产业联盟", "综合保税区"]
)
def test_words_for_a_kind_of_bodies_name_none(name: str) -> None:
    assert isinstance(resolve(name), Group)


def test_without_an_area_a_short_name_means_nobody() -> None:
    assert resolve("市应急局", None) == Unresolved("unknown")
    assert isinstance(resolve("各有关部门", None), Group)
    assert isinstance(resolve("财政部", None), Organization)


def test_groups_with_one_meaning_are_one_and_others_are_not() -> None:
    one = resolve("负有安全监管职责的部门")
    assert isinstance(one, Group)
    assert resolve("各负有安全监管职责的部门") == one
    others = {
        resolve(name) for name in ("其他负有安全监管职责的部门", "负有安全监管职责的有关部门", "各部门", "各有关部门")
    }
    assert len(others) == 4
    assert one not in others


@pytest.mark.parametrize("name", sorted(groups()))
@pytest.mark.parametrize("area", ["620600", "100000", "310000"])
def test_a_group_is_never_an_organization(name: str, area: str) -> None:
    assert isinstance(resolve(name, area), Group)


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


def test_a_damaged_name_suggests_bodies_of_the_plans_time_only() -> None:
    found = {year: resolve("(略)工商行政管理局", year=year) for year in (2015, 2024, None)}
    keys = {year: [c.key for c in actor.candidates] for year, actor in found.items() if isinstance(actor, Unresolved)}
    assert keys == {2015: ["620600/industry-commerce-administration"], 2024: [], None: []}


@pytest.mark.parametrize(
    "code", ["100000", "620000", "310000", "620600", "522700", "620602", "429004", "371200", "450000"]
)
def test_every_office_is_found_again_by_each_of_its_names(code: str) -> None:
    """Names made and names read agree; two offices of one name in an area would be ambiguous, and none are.

    An office's own official name wins over the same name as a variant of another one.
    """
    bodies = {office.id: organization(areas()[code], office) for office in offices().values()}
    officials = {body.name: body.key for body in bodies.values() if body}
    for office in offices().values():
        body = organization(areas()[code], office)
        names = written_names(areas()[code], office)
        assert (body is None) == (names == ())
        if body is None:
            continue
        assert names[0] == body.name
        for name in names:
            assert "{" not in name
            found = resolve(name, code)
            assert isinstance(found, Organization), (name, found)
            assert found.key == officials.get(found.name, body.key), name


def test_a_hostile_name_costs_no_time() -> None:
    began = time.process_time()
    for part, end in (("省", "局"), ("山东省济南市", "中心"), ("（", "办公室"), ("市公安局", "支队")):
        name = part * 30_000 + end
        assert resolve(name) == Unresolved("unknown")
    assert time.process_time() - began < 2


def test_the_academy_of_the_state_is_a_body_of_its_own_until_the_party_school_took_it_in() -> None:
    """中央党校（国家行政学院） bears both names since 2018; in a plan of 2016 there are two bodies."""
    found = {year: actor_named("国家行政学院", Context(shipped(), "100000", year)) for year in (2016, 2024)}
    keys = {year: one.key for year, one in found.items() if isinstance(one, Organization)}
    assert keys == {2016: "100000/administration-academy", 2024: "100000/party-school"}
