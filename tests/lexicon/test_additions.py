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
FORMER = "flight: {{zh: 甲, en: a, kind: x, names: {{'40': 甲局}}, former: [{{name: 乙, until: 2018, {more}}}]}}"
CHANGE = "changes: {{a: {{reform: state-2018, kind: {kind}, zh: 甲, en: a, from: [{of}], to: [{to}]}}}}"


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
        ("offices", FORMER.format(more="next: 2018-03-01"), "`official` levels"),
        ("offices", FORMER.format(more="official: 40"), "`official` levels"),
        ("offices", FORMER.format(more="official: ['40'], next: 2019-03-01"), "a day of that year"),
        ("offices", "flight: {en: a, kind: x, names: {'40': 甲局}}", "`zh`"),
        ("offices", "[a, b]", "key: {field: value}"),
        ("offices", "a: {b: [", "no valid YAML"),
        ("offices", "flight: {zh: 甲, en: a, kind: x, names: {'40': 甲局}}", "one of association"),
        ("offices", "company: {zh: 甲, en: a, kind: government, names: {'40': 甲局}}", "an id of its own"),
        ("offices", "flight: {zh: 甲, en: a, kind: government, names: {'40': 甲局}, until: '2018'}", "a year"),
        ("bodies", "finance: {zh: 甲, en: a, kind: enterprise, ends: [坞], needs: own}", "an id of its own"),
        ("changes", "{a: 1}", "`reforms:`"),
        ("changes", "changes: {a: {reform: b}}", "one of state-1998"),
        ("changes", CHANGE.format(kind="magic", of="grain", to="grain-reserves"), "one of merger"),
        ("changes", CHANGE.format(kind="merger", of="wheat", to="grain-reserves"), "no office type"),
        ("changes", CHANGE.format(kind="merger", of="grain", to="grain"), "a type that ends"),
        ("changes", CHANGE.format(kind="renaming", of="grain", to="grain"), "`was`"),
        ("changes", "reforms: {a: {zh: 甲, en: a, title: 甲, adopted_by: 乙}}", "`decided`"),
        ("changes", "reforms: {a: {zh: 甲, en: a, title: 甲, adopted_by: 乙, decided: 2018}}", "a day that there is"),
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


@pytest.mark.parametrize(
    ("file", "content", "line"),
    [
        ("offices", "# 注\n\nflight:\n  zh: 甲\n  kind: government\n", 3),
        ("offices", "flight:\n  zh: 甲\n  en: a\n  kind: x\n  names: {'40': 甲局}\n", 4),
        ("offices", "a: {zh: 甲, en: a, kind: government, names: {'40': 甲局}}\nb:\n  zh: 甲\n  alias: [乙]\n", 4),
        ("areas", "'620690':\n  name: 云上新区\n  level: '55'\n", 1),
        ("groups", "a: {zh: 甲, en: a, wordings: [甲]}\n\nb: {zh: 乙, en: b}\n", 3),
        ("names", "市某办:\n  in: ['620600']\n  organization: 620600/no-such-office\n", 3),
        ("names", "市某办:\n  in: ['999999']\n  group: relevant-units\n", 2),
        ("names", "市某办: {group: relevant-units}\n市某办: {group: all-departments}\n", 2),
        ("offices", "a:\n  zh: 甲\n en: b\n", 3),
        ("changes", "changes:\n  a:\n    reform: state-2018\n    kind: magic\n", 4),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, file: str, content: str, line: int) -> None:
    with pytest.raises(LexiconError) as caught:
        register(tmp_path, **{file: content})
    assert f"{tmp_path / file}.yml:{line}: " in str(caught.value)


def test_a_users_body_that_is_gone_and_what_became_of_it(tmp_path: Path) -> None:
    own = register(
        tmp_path,
        offices=OFFICE
        + "balloons: {zh: 气球部门, en: balloons, kind: government, names: {'40': 气球局}, until: 2020, aliases: []}",
        changes="""
            reforms:
              flight-2020: {zh: 改革, en: reform, title: 某方案, adopted_by: 某市人民政府, decided: 2020-05-01}
            changes:
              flight: {reform: flight-2020, kind: merger, zh: 甲, en: a, from: [balloons], to: [flight-management]}
        """,
    )
    before, later = (actor_named("市气球局", Context(own, "620600", year)) for year in (2019, 2024))
    assert isinstance(before, Organization)
    assert before.key == "620600/balloons"
    assert isinstance(later, Unresolved)
    assert [one.key for one in later.candidates] == ["620600/flight-management"]
