"""A lexicon of one's own: entries beside the shipped ones, one clear line for each mistake. All entries are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from fengong.errors import LexiconError
from fengong.lexicon.additions import with_additions
from fengong.lexicon.register import Register, shipped
from fengong.model import Group, Organization, Unresolved
from fengong.resolve.context import Context
from fengong.resolve.match import actor_named

OFFICE = """
flight-management:
  {zh: 飞行管理部门, en: flight management, kind: government, names: {"40": 飞行管理局}, aliases: [飞管局]}
"""


def register(folder: Path, **files: str) -> Register:
    for name, content in files.items():
        (folder / f"{name}.yml").write_text(content, encoding="utf-8")
    return with_additions(folder)


def key(name: str, own: Register, area: str = "620600") -> str | None:
    actor = actor_named(name, Context(own, area))
    return actor.key if isinstance(actor, Organization | Group) else None


def test_a_new_office_type_is_known_in_every_area(tmp_path: Path) -> None:
    own = register(tmp_path, offices=OFFICE)
    assert key("市飞管局", own) == "620600/flight-management"
    assert key("兰州市飞行管理局", own) == "620100/flight-management"
    assert key("市应急局", own) == "620600/emergency-management"
    assert isinstance(actor_named("市飞管局", Context(shipped(), "620600")), Unresolved), "the shipped one is as it was"


def test_areas_groups_and_ways_of_naming(tmp_path: Path) -> None:
    own = register(
        tmp_path,
        areas='"620690": {name: 云上新区, level: "50", en: Yunshang}',
        groups="bridge-owners: {zh: 桥梁权属单位, en: owners of bridges, wordings: [桥梁权属单位, 桥梁产权单位]}",
        bodies="dock: {zh: 船坞, en: dock, kind: enterprise, ends: [船坞], needs: own}",
    )
    assert key("云上新区应急局", own) == "620690/emergency-management"
    assert key("区应急局", own, "620690") == "620690/emergency-management"
    assert key("桥梁产权单位", own) == key("桥梁权属单位", own) == "620600/bridge-owners"
    assert (key("红星船坞", own) or "").startswith("620600/dock-")


def test_names_that_a_user_has_settled(tmp_path: Path) -> None:
    own = register(
        tmp_path,
        names="""
            市某办: {in: ["620600"], organization: 620600/emergency-management}
            某些人: {group: relevant-departments}
            大桥局: {body: company, name: 大桥工程局有限公司}
            还没填: {in: ["620600"], organization: , group: , body: }
        """,
    )
    assert key("市某办", own) == "620600/emergency-management"
    assert key("市某办", own, "620100") is None, "only in plans of the areas it names"
    assert key("某些人", own) == "620600/relevant-departments"
    body = actor_named("大桥局", Context(own, "620600"))
    assert isinstance(body, Organization)
    assert (body.office, body.name) == ("company", "大桥工程局有限公司")
    assert key("还没填", own) is None


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("offices", "Flight: {zh: 甲, en: a, kind: x, names: {'40': 甲局}, aliases: []}", "a–z"),
        ("offices", "flight: {zh: 甲, en: a, kind: x, names: {'45': 甲局}, aliases: []}", "by level"),
        ("offices", "flight: {zh: 甲, en: a, kind: x, names: {'40': '{town}局'}, aliases: []}", "braces"),
        ("offices", "flight: {zh: 甲, en: a, kind: x, names: {'40': '甲{局'}, aliases: []}", "braces"),
        ("offices", "flight: {zh: 甲, en: a, kind: x, names: {'40': 甲局}, alias: [乙]}", "'alias'"),
        ("offices", "flight: {zh: 甲, en: a, kind: x, names: {'40': 甲局}, former: [{name: 乙}]}", "until"),
        ("offices", "flight: {en: a, kind: x, names: {'40': 甲局}}", "`zh`"),
        ("offices", "[a, b]", "key: {field: value}"),
        ("offices", "a: {b: [", "cannot be read"),
        ("areas", "620690: {name: 云上新区, level: '50'}", "quotes"),
        ("areas", "'62069': {name: 云上新区, level: '50'}", "6, 9 or 12 digits"),
        ("areas", "'620690': {name: 云上新区, level: '55'}", "level"),
        ("groups", "owners: {zh: 甲, en: a}", "wordings"),
        ("bodies", "dock: {zh: 甲, en: a, kind: x, ends: [坞], needs: luck}", "needs"),
        ("names", "市某办: {organization: 620600/no-such-office}", "not known"),
        ("names", "市某办: {organization: emergency-management}", "area code"),
        ("names", "市某办: {group: no-such-group}", "not known"),
        ("names", "市某办: {organization: 620600/finance, group: relevant-units}", "one of them"),
        ("names", "市某办: {in: ['999999'], group: relevant-units}", "999999"),
    ],
)
def test_a_mistake_is_one_clear_line(tmp_path: Path, file: str, content: str, words: str) -> None:
    with pytest.raises(LexiconError) as caught:
        register(tmp_path, **{file: content})
    assert words in str(caught.value)
    assert f"{file}.yml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_without_any_of_the_files_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="holds none of"):
        with_additions(tmp_path)
