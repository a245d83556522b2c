"""The names of a body one after the other: one sure name on a day, none where it is not known, spellings never two."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import pytest

from fengong.lexicon.register import areas, offices, shipped
from fengong.model import Organization
from fengong.pipeline import read_plan
from fengong.resolve.dated_names import NameUsage
from fengong.resolve.history import history
from fengong.resolve.names import organization

DAYS = [date(1998, 1, 1) + timedelta(days=at) for at in range(0, 29 * 365, 5)]


def of_all(code: str) -> dict[str, list[NameUsage]]:
    """The names of every body that an area can have."""
    every = [one for office in offices().values() if (one := organization(areas()[code], office))]
    found: defaultdict[str, list[NameUsage]] = defaultdict(list)
    for usage in history([], every, shipped()).names:
        found[usage.body.office].append(usage)
    return found


def surely(one: NameUsage, day: date) -> bool:
    """Whether a name was surely borne on a day; a beginning that is not known leaves that open only at the front."""
    last = one.until or one.latest
    return (one.since is None or one.since <= day) and (last is None or day <= last)


def possibly(one: NameUsage, day: date) -> bool:
    return (one.earliest is None or one.earliest <= day) and (one.latest is None or day <= one.latest)


@pytest.mark.parametrize("code", ["100000", "620000", "620600", "620621", "310000"])
def test_no_body_surely_bears_two_names_on_a_day(code: str) -> None:
    """Of all bodies on days of all years from 1998 to 2026; and one that may be another's is sure for nobody."""
    for office, names in of_all(code).items():
        for day in DAYS:
            sure = [one.name for one in names if surely(one, day)]
            maybe = {one.name for one in names if possibly(one, day)}
            assert len(sure) <= 1, (office, day, sure)
            assert not sure or maybe == set(sure), (office, day, maybe)


def test_of_a_body_of_the_state_some_name_is_known_on_every_day_that_it_stood() -> None:
    for office, names in of_all("100000").items():
        last = max((one.latest or date.max for one in names), default=date.max)
        assert all(any(possibly(one, day) for one in names) for day in DAYS if day <= last), office


@pytest.mark.parametrize(
    ("office", "names"),
    [
        ("fire-rescue", ["公安部消防局", "应急管理部消防救援局", "国家消防救援局"]),
        ("rural-revitalization", ["国务院扶贫开发领导小组办公室", "国家乡村振兴局"]),
        ("mine-safety", ["国家煤矿安全监察局", "国家矿山安全监察局"]),
    ],
)
def test_a_body_without_a_renaming_by_a_reform_has_its_names(office: str, names: list[str]) -> None:
    assert [one.name for one in of_all("100000")[office]] == names


def test_a_day_that_is_known_leaves_no_time_between_names() -> None:
    before, after = of_all("100000")["fire-rescue"][1:]
    assert (before.until, before.latest) == (date(2023, 1, 5), date(2023, 1, 5))
    assert (after.earliest, after.since) == (date(2023, 1, 6), date(2023, 1, 6))


def test_a_second_name_beside_the_own_is_no_name_before() -> None:
    """国家外国专家局 was a sign of the ministry of science; the ministry bore its own name all the while."""
    assert [one.name for one in of_all("100000")["science-technology"]] == ["国家科学技术委员会", "科学技术部"]


def of_plan(folder: Path, year: int, *clauses: str) -> list[tuple[str, str, date | None]]:
    """Dated names of a synthetic plan: office, name, last day."""
    title = f"武威市{year}年检查工作方案〔虚构〕"
    (folder / "source.txt").write_text("\n".join((title, *clauses)) + "\n", encoding="utf-8")
    known = f'slug: check-{year}\ntitle: {title}\narea: "620600"\nperiod: {{first: {year}, last: {year}}}\n'
    (folder / "plan.yml").write_text(known + "file: source.txt\n", encoding="utf-8")
    reading = read_plan(str(folder))
    named = {row.actor.key: row.actor for row in reading.assignments if isinstance(row.actor, Organization)}
    return [(one.body.office, one.name, one.latest) for one in history([reading], named.values(), shipped()).names]


def test_a_short_form_of_a_former_name_is_no_second_name(tmp_path: Path) -> None:
    found = of_plan(
        tmp_path,
        2016,
        "一、检查消防。年底前完成。（市公安消防支队牵头，国务院扶贫办指导）",
        "二、帮扶村集体。年底前完成。（市扶贫办牵头，市扶贫开发办公室、市公安局消防支队配合）",
    )
    assert sorted(found, key=str) == sorted(
        [
            ("fire-rescue", "武威市公安消防支队", date(2019, 3, 31)),
            ("fire-rescue", "武威市消防救援支队", None),
            ("rural-revitalization", "国务院扶贫开发领导小组办公室", date(2021, 2, 24)),
            ("rural-revitalization", "国家乡村振兴局", None),
            ("rural-revitalization", "市扶贫开发办公室", date(2022, 12, 31)),
            ("rural-revitalization", "武威市乡村振兴局", None),
        ],
        key=str,
    )
