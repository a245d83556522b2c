"""The year of a plan, and the year that words without one mean. All texts are made up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fengong.extract import extract
from fengong.extract.dating import year_of, year_of_months
from fengong.model import Document, Outline, Plan

TASKS = "一、开展行动\n1.整治桥梁。5月底前排查桥梁隐患。（市交通局牵头）\n2.整治道路。排查道路隐患。（有关部门负责）\n"


def outline(text: str, **known: object) -> Outline:
    document = Document("synthetic.txt", text + TASKS, "0" * 64, "0" * 64, "utf-8")
    return extract(document, replace(Plan(slug="synthetic"), **known))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "known", "year", "of_months"),
    [
        ("桥梁整治方案\n武政办发〔2019〕8号\n", {}, 2019, 2019),
        ("桥梁整治方案\n国务院办公厅\n2018年12月29日\n", {}, 2018, 2018),
        ("桥梁整治方案（2021—2023年）\n", {}, 2021, None),
        ("桥梁整治方案（2021年）\n某政发〔2020〕8号\n", {}, 2020, 2021),
        ("桥梁整治方案\n武政办发〔2019〕8号\n", {"first_year": 2024}, 2024, 2024),
        ("桥梁整治方案\n武政办发〔2019〕8号\n", {"first_year": 2024, "last_year": 2026}, 2024, None),
        ("桥梁整治方案\n到2025年全面完成。\n", {}, None, None),
    ],
)
def test_year(text: str, known: dict[str, int], year: int | None, of_months: int | None) -> None:
    found = outline(text, **known)
    assert year_of(found.plan, found.document.text) == year
    assert year_of_months(found.plan, found.document.text) == of_months
    (deadline,) = found.tasks[0].deadlines
    assert deadline.latest == (date(of_months, 5, 31) if of_months else None)
    said = [one for one in found.findings if one.code == "year-inferred"]
    assert [dict(one.details)["year"] for one in said] == ([str(of_months)] if of_months else [])
