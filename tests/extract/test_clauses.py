"""Clauses as plans write them: accepted with their roles, or refused."""

from __future__ import annotations

import pytest

from fengong.extract.clauses import find_clauses, read_clause
from fengong.model import Role, Span

LEAD, RESP, SUPPORT, GUIDE, SUPERVISE = Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT, Role.GUIDE, Role.SUPERVISE


def read(words: str) -> list[tuple[str, Role]] | None:
    found = read_clause(words, Span(0, len(words)))
    return [(mention.surface, mention.role) for mention in found.clause.mentions] if found else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # one verb for a list
        ("市应急局、市公安局分工负责", [("市应急局", RESP), ("市公安局", RESP)]),
        # each part has its own verb, half-width comma
        ("市安委办牵头,各有关部门按职责分工负责", [("市安委办", LEAD), ("各有关部门", RESP)]),
        ("市应急局牵头，市公安局配合，市水务局负责", [("市应急局", LEAD), ("市公安局", SUPPORT), ("市水务局", RESP)]),
        (
            "市应急局负责，市财政局指导，市审计局监督",
            [("市应急局", RESP), ("市财政局", GUIDE), ("市审计局", SUPERVISE)],
        ),
        # several leads, an open list
        (
            "市应急局、市商务局等分别牵头，各部门按职责分工负责",
            [("市应急局", LEAD), ("市商务局", LEAD), ("各部门", RESP)],
        ),
        # after 等 a named group is a mention again
        ("市应急局等部门及各地区按职责分工负责", [("市应急局", RESP), ("各地区", RESP)]),
        # a conjunction joins actors, or is part of a name
        ("市科技局和负有安全监管职责的部门分工负责", [("市科技局", RESP), ("负有安全监管职责的部门", RESP)]),
        ("市工业和信息化局负责", [("市工业和信息化局", RESP)]),
        # 会同 behind a comma, a verb with its object, places beside bodies and with a verb of their own
        ("市财政局牵头，会同市教育局落实", [("市财政局", LEAD), ("市教育局", SUPPORT)]),
        (
            "市林业局、市水务局，历城区、平阴县",
            [("市林业局", RESP), ("市水务局", RESP), ("历城区", RESP), ("平阴县", RESP)],
        ),
        ("历下区、市中区按职责分工负责", [("历下区", RESP), ("市中区", RESP)]),
        ("牵头市领导：张三；牵头部门：市财政局", [("市财政局", LEAD)]),
        # words of roles inside names
        ("市市场监督管理局牵头", [("市市场监督管理局", LEAD)]),
        # labels, and a verb that beats its label
        ("牵头单位：市应急局；配合单位：市公安局", [("市应急局", LEAD), ("市公安局", SUPPORT)]),
        (
            "责任单位：市应急局牵头，市公安局、市水务局分工负责",
            [("市应急局", LEAD), ("市公安局", RESP), ("市水务局", RESP)],
        ),
        # a role in brackets behind one name, a label that names nobody
        ("市应急局（牵头）、市公安局", [("市应急局", LEAD), ("市公安局", RESP)]),
        ("牵头单位：市应急局；完成时限：2024年9月底", [("市应急局", LEAD)]),
        ("牵头部门：市应急局\n参与部门：市公安局\n完成时限：2024年底", [("市应急局", LEAD), ("市公安局", SUPPORT)]),
        # coordinated levels are one name
        (
            "市税务局牵头，各市、县〔区〕人民政府、开发区管委会配合",
            [
                ("市税务局", LEAD),
                ("各市、县〔区〕人民政府", SUPPORT),
                ("开发区管委会", SUPPORT),
            ],
        ),
        ("各乡镇、街道负责，市水务局配合", [("各乡镇、街道", RESP), ("市水务局", SUPPORT)]),
        (
            "牵头单位：市水务局；责任单位：各苏木（镇）、嘎查（村）",
            [("市水务局", LEAD), ("各苏木（镇）、嘎查（村）", RESP)],
        ),
        (
            "市水务局、各县（市、区，含开发区）人民政府（管委会）负责",
            [("市水务局", RESP), ("各县（市、区，含开发区）人民政府（管委会）", RESP)],
        ),
        ("纪委办公室（监察处、巡察办）、人事处负责", [("纪委办公室（监察处、巡察办）", RESP), ("人事处", RESP)]),
        # adverbs behind the last name, and what a clause speaks of before 由
        ("市水务局、市应急局按各自职责负责", [("市水务局", RESP), ("市应急局", RESP)]),
        (
            "市水务局牵头，市应急局密切配合，市公安局会办，省水利厅予以指导",
            [("市水务局", LEAD), ("市应急局", SUPPORT), ("市公安局", SUPPORT), ("省水利厅", GUIDE)],
        ),
        ("以下第13—15项由市水务局牵头，市总工会配合", [("市水务局", LEAD), ("市总工会", SUPPORT)]),
        ("第1项由市水务局牵头，第2项由市应急局负责", [("市水务局", LEAD), ("市应急局", RESP)]),
        # offices without their endings, where 部门 says that they are some
        ("公安、司法、民政部门负责", [("公安", RESP), ("司法", RESP), ("民政部门", RESP)]),
        ("市发改、财政等部门牵头", [("市发改", LEAD), ("财政", LEAD)]),
        # a convention and a default are set apart
        ("市财政局、市税务局。列第一位者为牵头单位，下同", [("市财政局", RESP), ("市税务局", RESP)]),
        ("市财政局指导。以下均需试点县政府落实，不再列出", [("市财政局", GUIDE), ("试点县政府", RESP)]),
        # words that fix when are no actors
        ("市应急局牵头，市公安局配合，2025年12月底前完成", [("市应急局", LEAD), ("市公安局", SUPPORT)]),
        ("责任单位：市财政局、市税务局，下同", [("市财政局", RESP), ("市税务局", RESP)]),
        # labels with 为, verbs with 为
        ("牵头单位为市应急局，配合单位为市公安局", [("市应急局", LEAD), ("市公安局", SUPPORT)]),
        ("市应急局为牵头单位，市公安局为配合单位", [("市应急局", LEAD), ("市公安局", SUPPORT)]),
        # blanks between labels
        (
            "牵头单位：市应急局  配合单位：市公安局、市水务局",
            [("市应急局", LEAD), ("市公安局", SUPPORT), ("市水务局", SUPPORT)],
        ),
        # 会同
        ("由市应急局会同市公安局负责", [("市应急局", LEAD), ("市公安局", SUPPORT)]),
        # a bare list
        ("市财政局、市税务局", [("市财政局", RESP), ("市税务局", RESP)]),
        # names with brackets, damaged names
        ("市数据集团（筹）负责", [("市数据集团（筹）", RESP)]),
        (
            "负有安全监管职责 (略) 委宣传部、市融媒体中心分工负责",
            [("负有安全监管职责 (略) 委宣传部", RESP), ("市融媒体中心", RESP)],
        ),
    ],
)
def test_accepted(words: str, expected: list[tuple[str, Role]]) -> None:
    assert read(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "高危行业领域每半年至少1次",
        "以下简称《条例》",
        "2021—2023年",
        "含市属国有企业",
        "详见附件",
        "街道",
        "重点在落实",
        "公安、司法",
        "公安、某某部门负责",
        "",
        "，、",
    ],
)
def test_refused(words: str) -> None:
    assert read(words) is None


@pytest.mark.parametrize(
    ("words", "open_ended"),
    [("市应急局等部门负责", True), ("市应急局、市公安局等有关部门单位按职责分工负责", True), ("市应急局负责", False)],
)
def test_open_lists(words: str, open_ended: bool) -> None:
    found = read_clause(words, Span(0, len(words)))
    assert found is not None
    clause = found.clause
    assert clause.open_ended is open_ended
    assert {mention.open_ended for mention in clause.mentions} == {open_ended}


def test_only_the_list_that_ends_with_deng_is_open() -> None:
    words = "市应急局、市商务局等分别牵头，各有关部门按职责分工负责"
    found = read_clause(words, Span(0, len(words)))
    assert found is not None
    clause = found.clause
    assert [mention.open_ended for mention in clause.mentions] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # prose: each text is one item's words
        (
            "建立由省发展改革委牵头、省司法厅和省工商联参加的机制。",
            ["省发展改革委 lead", "省司法厅 support", "省工商联 support"],
        ),
        ("由省交通运输厅牵头负责，会同省财政厅制定方案。", ["省交通运输厅 lead", "省财政厅 support"]),
        ("省应急管理厅会同省消防救援总队制定办法。", ["省应急管理厅 lead", "省消防救援总队 support"]),
        (
            "一是完善规划，由省交通运输厅牵头；二是加快建设，由省海洋经济局负责。",
            ["省交通运输厅 lead", "省海洋经济局 responsible"],
        ),
        # labels over line ends, and whom to call
        (
            "牵头部门：省生态环境厅\n参与部门：省自然资源厅、\n省水利厅",
            ["省生态环境厅 lead", "省自然资源厅 support", "省水利厅 support"],
        ),
        ("责任单位：省交通运输厅（联系人：张三，电话：0000）", ["省交通运输厅 responsible"]),
        # labels without a colon, with a dash, in brackets, before a line end, at the beginning
        ("修堤。\n责任单位市水务局、市应急局", ["市水务局 responsible", "市应急局 responsible"]),
        ("修堤。\n责任单位——市水务局；市应急局", ["市水务局 responsible", "市应急局 responsible"]),
        ("修堤。\n责任单位为市水务局，配合单位是市应急局。", ["市水务局 responsible", "市应急局 support"]),
        ("修堤。\n【责任单位】市水务局\n【配合单位】市应急局", ["市水务局 responsible", "市应急局 support"]),
        ("修堤。\n牵头单位：\n市水务局\n另起一段。", ["市水务局 lead"]),
        ("修堤。（责任单位市水务局、市应急局）", ["市水务局 responsible", "市应急局 responsible"]),
        ("\n责任单位：市水务局。广泛开展宣传，推动进社区。", ["市水务局 responsible"]),
        ("修堤。\n责任单位各司其职。", []),
        ("修堤。\n牵头单位市水务局要加强统筹。", []),
        # a bracket that ends a name is part of it; one that says who does what is a clause of its own
        (
            "修堤。\n责任单位：市委组织部、市委党校（市行政学院）",
            ["市委组织部 responsible", "市委党校（市行政学院） responsible"],
        ),
        ("修堤。\n责任单位：市水务局。（市公安局配合）", ["市水务局 responsible", "市公安局 support"]),
        # names parted by blanks and strokes, where each is an actor; labels in quotes and other brackets
        (
            "修堤。\n责任单位：市水务局 市应急局　市公安局",
            ["市水务局 responsible", "市应急局 responsible", "市公安局 responsible"],
        ),
        ("修堤。\n责任单位：市水务局/市应急局", ["市水务局 responsible", "市应急局 responsible"]),
        ("修堤。\n责任单位：市发展改革 委", ["市发展改革 委 responsible"]),
        ("修堤。\n责任单位：市水务局 加强管理。", ["市水务局 responsible"]),
        ("修堤。\n「责任单位：市水务局、市应急局」加强管理。", ["市水务局 responsible", "市应急局 responsible"]),
        ("修堤。{牵头单位：市水务局；配合单位：市应急局}", ["市水务局 lead", "市应急局 support"]),
        ("修堤。（责任单位：市水务局\n市应急局）", ["市水务局 responsible", "市应急局 responsible"]),
        ("修堤。（牵头单位市水务局、责任单位市应急局）", ["市水务局 lead", "市应急局 responsible"]),
        # labels of more kinds, and 为主
        (
            "修堤。\n主要负责单位：市水务局\n业务指导单位：市应急局\n督办单位：市审计局",
            ["市水务局 responsible", "市应急局 guide", "市审计局 supervise"],
        ),
        ("修堤。责任分工：市水务局牵头，市应急局配合。", ["市水务局 lead", "市应急局 support"]),
        ("修堤。（市水务局为主，市应急局配合）", ["市水务局 lead", "市应急局 support"]),
        ("以预防为主，防治结合。", []),
        # brackets in brackets, and two that are not closed
        ("修桥。（（（省水利厅负责）））", ["省水利厅 responsible"]),
        ("造林（省林业局负责。推进绿化（省自然资源厅负责）", ["省林业局 responsible", "省自然资源厅 responsible"]),
        # days that no calendar has, and levels that belong together
        ("修路。（2025年2月30日前，省交通运输厅负责）", ["省交通运输厅 responsible"]),
        ("修路。（各区县党委、政府负责）", ["各区县党委、政府 responsible"]),
    ],
)
def test_found_in_an_item(text: str, expected: list[str]) -> None:
    clauses = find_clauses(text, Span(0, len(text))).clauses
    assert [f"{m.surface} {m.role}" for found in clauses for m in found.clause.mentions] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("水、电、气等部门负责", 1), ("公安、某某部门牵头", 1), ("加强部门协同", 0), ("公安、司法", 0)],
)
def test_some_department_that_does_something_is_not_lost_in_silence(words: str, expected: int) -> None:
    text = f"修堤。（{words}）"
    assert [found.code for found in find_clauses(text, Span(0, len(text))).findings] == [
        "clause-not-understood"
    ] * expected
