"""Names on the command line → documents, and what ``plan.yml`` says of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from fengong.errors import PlanError, ReadError
from fengong.read.plan import load_plan, shipped_plans


def write_plan(folder: Path, yml: str, text: str = "1.工作。(市应急局牵头)") -> Path:
    folder.mkdir()
    (folder / "plan.yml").write_text(yml, encoding="utf-8")
    (folder / "source.txt").write_text(text, encoding="utf-8")
    return folder


def test_the_seed_is_kept_byte_for_byte() -> None:
    document, plan = load_plan("wuwei-2024")
    assert document.file_sha256 == "1a4a54019f1577301ba8ac2c9df3b05d0edeadf5c0d0eafdd066cfff313109fb"
    assert len(document.text) == 13263
    assert (plan.area, plan.issuer, plan.first_year, plan.last_year) == ("620600", "武威市", 2024, 2026)
    assert plan.title == "武威市安全生产治本攻坚三年行动主要任务"
    assert plan.source
    assert len(plan.unknown) >= 4


def test_every_shipped_plan_loads() -> None:
    for slug in shipped_plans():
        assert load_plan(slug)[1].slug == slug


def test_folder_yml_and_file_are_one_plan(tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "some-plan", 'file: source.txt\narea: "620600"\n')
    plans = [load_plan(str(name))[1] for name in (folder, folder / "plan.yml", folder / "source.txt")]
    assert plans[0] == plans[1] == plans[2]
    assert plans[0].slug == "some-plan"


def test_a_file_that_the_yml_does_not_name_stands_alone(tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "some-plan", 'file: source.txt\narea: "620600"\n')
    other = folder / "other.txt"
    other.write_text("1.别的工作。(市公安局负责)", encoding="utf-8")
    assert load_plan(str(other))[1].area is None


@pytest.mark.parametrize(
    ("yml", "complaint"),
    [
        ("area: 620600\nfile: source.txt", "write it in quotes"),
        ('area: "6206"\nfile: source.txt', "six digits"),
        ("period: 2024\nfile: source.txt", "period"),
        ("period: {first: x, last: 2026}\nfile: source.txt", "period"),
        ("slug: 武威\nfile: source.txt", "slug"),
        ("- a\n- b", "key: value"),
        ("a: [", "cannot be read"),
        ("title: 计划", "names no `file`"),
        ("title: 计划\nfile: 3", "write it in quotes"),
    ],
)
def test_bad_yml_is_one_clear_line(yml: str, complaint: str, tmp_path: Path) -> None:
    folder = write_plan(tmp_path / "plan", yml)
    with pytest.raises(PlanError, match=complaint) as caught:
        load_plan(str(folder))
    assert "\n" not in str(caught.value)


def test_a_folder_without_yml(tmp_path: Path) -> None:
    with pytest.raises(PlanError, match=r"without a plan\.yml"):
        load_plan(str(tmp_path))


def test_an_unknown_name_lists_the_shipped_plans() -> None:
    with pytest.raises(ReadError, match="wuwei-2024"):
        load_plan("wuwei-2025")
