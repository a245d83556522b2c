"""Whole readings of synthetic plans: whose they are, when they were made, what stays open. All texts are made up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fengong.extract import extract
from fengong.lexicon.register import shipped
from fengong.model import Document, Outline, Plan, Reading, Unresolved
from fengong.resolve import resolve
from fengong.resolve.place import place_of


def outline(text: str, **known: object) -> Outline:
    document = Document("synthetic.txt", text, "0" * 64, "0" * 64, "utf-8")
    return extract(document, replace(Plan(slug="synthetic"), **known))  # type: ignore[arg-type]


def reading(text: str, **known: object) -> Reading:
    return resolve(outline(text, **known))


TASKS = "一、开展行动\n1.整治桥梁。排查桥梁隐患。（{first}牵头）\n2.整治道路。排查道路隐患。（{second}负责）\n"


def codes(found: Reading) -> list[str]:
    return [one.code for one in found.findings]


def actors(found: Reading) -> list[str]:
    return [getattr(row.actor, "key", "") for row in found.assignments]


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("武威市桥梁整治工作方案\n", "620600"),
        ("国务院办公厅关于印发桥梁整治工作方案的通知\n", "100000"),
        ("关于印发《浙江省桥梁整治实施方案》的通知\n", "330000"),
        ("桥梁整治工作方案\n湖北省交通运输厅\n", "420000"),
        ("桥梁整治工作方案\n各省、自治区、直辖市人民政府：\n", "100000"),
        ("# 上海市浦东新区人民政府关于印发桥梁整治方案的通知\n", "310115"),
    ],
)
def test_the_head_states_whose_plan_it_is(head: str, code: str) -> None:
    found = reading(head + TASKS.format(first="市交通局", second="有关部门"))
    assert found.outline.plan.area == code
    assert "area-inferred" not in codes(found)


def test_the_end_states_it_too() -> None:
    text = "桥梁整治工作方案\n" + TASKS.format(first="省交通运输厅", second="省公安厅")
    found = reading(text + "山东省人民政府办公厅2023年3月15日印发\n")
    assert found.outline.plan.area == "370000"
    assert actors(found) == ["370000/transport", "370000/public-security"]


def test_what_the_words_point_to_is_inferred_and_said() -> None:
    text = "桥梁整治工作方案\n为建好青岛、济南、烟台的桥，制定本方案。\n"
    found = reading(text + TASKS.format(first="省交通运输厅", second="省公安厅"))
    assert found.outline.plan.area == "370000"
    assert "area-inferred" in codes(found)
    torn = reading(text.replace("烟台", "烟台、杭州、宁波") + TASKS.format(first="省交通运输厅", second="省公安厅"))
    assert torn.outline.plan.area is None, "two provinces are named about as often"
    assert "area-unknown" in codes(torn)


def test_a_plan_of_ministries_is_the_states() -> None:
    found = reading("桥梁整治工作方案\n" + TASKS.format(first="交通运输部、财政部", second="公安部、统计局"))
    assert found.outline.plan.area == "100000"
    assert actors(found)[-1] == "100000/statistics"


def test_what_is_known_from_outside_is_not_questioned() -> None:
    text = "武威市桥梁整治工作方案\n" + TASKS.format(first="省交通运输厅", second="省公安厅")
    found = place_of(outline(text, area="330000"), shipped())
    assert found is not None
    assert (found.code, found.inferred) == ("330000", False)


def test_an_area_that_is_not_in_the_register_is_the_finding() -> None:
    text = "某市桥梁整治工作方案\n" + TASKS.format(first="市交通局", second="财政部")
    found = reading(text, area="999999")
    assert codes(found).count("area-not-in-register") == 1
    assert "actor-unknown" not in codes(found), "the actors are not to blame"
    assert "area-unknown" not in codes(found)
    (about,) = [one for one in found.findings if one.code == "area-not-in-register"]
    assert dict(about.details) == {"area": "999999", "count": "1"}
    assert about.severity == "error"
    assert [isinstance(row.actor, Unresolved) for row in found.assignments] == [True, False]
    assert found.outline.plan.area == "999999", "what plan.yml says is kept"


def test_restored_names_stand_beside_the_words_of_the_text() -> None:
    found = reading("安徽省桥梁整治工作方案\n" + TASKS.format(first="省总工会、妇联、农业农村厅", second="合肥海关"))
    assert [row.mention.surface for row in found.assignments] == ["省总工会", "妇联", "农业农村厅", "合肥海关"]
    assert [row.mention.name for row in found.assignments] == ["省总工会", "省妇联", "省农业农村厅", "合肥海关"]
    assert not [row for row in found.assignments if isinstance(row.actor, Unresolved)]
