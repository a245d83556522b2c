"""Allocations in running prose: who is read, and who is not."""

from __future__ import annotations

import pytest

from fengong.extract.prose import find_prose
from fengong.model import Role, Span

LEAD, RESP, SUPPORT, GUIDE, SUPERVISE = Role.LEAD, Role.RESPONSIBLE, Role.SUPPORT, Role.GUIDE, Role.SUPERVISE


def read(text: str) -> list[tuple[str, Role]]:
    rows = find_prose(text, Span(0, len(text)))
    return [(place.of(text), role) for row in rows for place, role, _ in row.names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a sentence goes on with others
        (
            "市市场监管局负责标准的立项、编号和发布，各行业主管部门负责本行业标准的组织实施。",
            [("市市场监管局", RESP), ("各行业主管部门", RESP)],
        ),
        ("市科技局负责立项，市财政局负责资金。", [("市科技局", RESP), ("市财政局", RESP)]),
        ("市统计局牵头负责监测，市调查队协助。", [("市统计局", LEAD), ("市调查队", SUPPORT)]),
        (
            "市发展改革委牵头组织评估，市政府督查室督促整改。",
            [("市发展改革委", LEAD), ("市政府督查室", SUPERVISE)],
        ),
        # a phrase before the subject
        ("按照支出责任划分，市财政局、各县财政局分别负责经费保障。", [("市财政局", RESP), ("各县财政局", RESP)]),
        ("其二，法律服务方面，市司法局负责组建服务团。", [("市司法局", RESP)]),
        # 会同 later in the sentence makes leads of those before it
        (
            "市工业和信息化局统筹推进计划的实施，健全沟通机制，会同有关部门开展评估。",
            [("市工业和信息化局", LEAD), ("有关部门", SUPPORT)],
        ),
        (
            "由市发展改革委负责，会同市财政局等部门，于年底前完成。",
            [("市发展改革委", LEAD), ("市财政局", SUPPORT)],
        ),
        ("市工信局会相关部门负责本政策的解释。", [("市工信局", LEAD), ("相关部门", SUPPORT)]),
        # role words within names
        ("由县食品药品监督管理局负责解释。", [("县食品药品监督管理局", RESP)]),
        ("由市委督查室、市政府督查室督查督办。", [("市委督查室", SUPERVISE), ("市政府督查室", SUPERVISE)]),
        # kinds of bodies
        (
            "由市科技局牵头，某某大学、某某理工学院协助。",
            [("市科技局", LEAD), ("某某大学", SUPPORT), ("某某理工学院", SUPPORT)],
        ),
        ("由区托育服务工作专班负责具体推进。", [("区托育服务工作专班", RESP)]),
        ("由县委办牵头，“双减”工作专班成员单位参与。", [("县委办", LEAD), ("“双减”工作专班成员单位", SUPPORT)]),
        ("各村（社区）负责组织实施，做到户户见行动。", [("各村（社区）", RESP)]),
        ("本措施由责任部门负责解释。", [("责任部门", RESP)]),
        # verbs before 制定 and 人才
        ("由市教育局牵头制定整改方案。", [("市教育局", LEAD)]),
        ("由市人社局负责人才引进工作。", [("市人社局", RESP)]),
        ("由所在镇（街道）负责做好安置。", [("所在镇（街道）", RESP)]),
        ("由市委督查室负责督办。", [("市委督查室", SUPERVISE)]),
        # frames
        (
            "建立市财政局牵头，市教育局、市民政局等18个部门参加的联席会议制度。",
            [("市财政局", LEAD), ("市教育局", SUPPORT), ("市民政局", SUPPORT)],
        ),
        ("建立由政府负责人牵头、相关部门共同参与的工作机制。", [("相关部门", SUPPORT)]),
    ],
)
def test_who_is_read(text: str, expected: list[tuple[str, Role]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "加快引进企业建立区域研发基地或总部，支持骨干企业培育平台。",
        "健全政府社会协同共治机制。",
        "建立一体化大数据中心协同创新体系。",
        "对由市科技局负责认定的企业给予奖励。",
        "支持有关企业牵头组建创新联合体。",
        "发挥市委科技委员会牵头抓总作用。",
        "由受益地政府承担费用。",
        "各县区要高度重视，各级领导干部要带头学。",
        "请各单位抓好落实。",
        "调整充实产业链工作专班，负责人由市领导担任。",
    ],
)
def test_who_is_not(text: str) -> None:
    assert read(text) == []
