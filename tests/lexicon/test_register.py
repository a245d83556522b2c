"""The shipped register: every entry is whole, and no two offices share a name at a level."""

from __future__ import annotations

from collections import defaultdict

import pytest

from fengong.lexicon.register import groups, offices, shipped

KINDS = {
    *("government", "party", "congress", "judiciary", "military", "mass-organization", "public-institution"),
    *("central-branch", "coordination", "enterprise", "development-zone", "township", "association", "education"),
    *("hospital", "research"),
}


def test_kinds_are_a_closed_list() -> None:
    assert {office.kind for office in offices().values()} | {one.kind for one in shipped().bodies.values()} <= KINDS


def test_ids_are_of_one_thing_only() -> None:
    """An office type and a way of naming bodies are both notations of the scheme of office types."""
    assert set(offices()) & set(shipped().bodies) == set()


def test_no_name_is_written_twice_in_an_entry() -> None:
    for office in offices().values():
        names = [*office.aliases, *(one.name for one in office.former)]
        assert len(set(names)) == len(names), office.id


def test_at_each_level_one_name_alone_was_the_official_one_up_to_a_year() -> None:
    for office in offices().values():
        dated = [(level, one.until) for one in office.former for level in one.official]
        assert len(dated) == len(set(dated)), office.id
        assert {level for level, _ in dated} <= {level for level, _ in office.names}, office.id


def test_no_name_of_a_local_office_begins_with_a_ministry() -> None:
    """市应急管理部消防救援局 would be no name of anybody."""
    ministries = tuple(name for one in offices().values() if (name := dict(one.names).get("10", "")).endswith("部"))
    wrong = [
        (office.id, alias)
        for office in offices().values()
        for alias in office.aliases
        if "{" not in alias and alias.startswith(ministries) and not alias.endswith("部")
    ]
    assert wrong == []


def test_group_wordings_are_of_one_group() -> None:
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for wording, entry in groups().items():
        owners[wording].add(entry.id)
    assert all(len(ids) == 1 for ids in owners.values())


@pytest.mark.parametrize("pattern", sorted(shipped().bodies))
def test_endings_that_mean_the_same_are_endings(pattern: str) -> None:
    entry = shipped().bodies[pattern]
    for shorter, longer in entry.same:
        assert shorter in entry.ends
        assert not longer.endswith("办"), "the longer wording is kept"
    assert bool(entry.starts) or entry.needs not in ("start", "place-or-start")


def test_merged_offices_join_types_that_there_are() -> None:
    """A merged office is a type of its own; the types it joins are known, and it is not one of them."""
    for office in offices().values():
        assert set(office.joins) <= set(offices()) - {office.id}
        assert len(office.joins) != 1, office.id


def test_variants_are_the_official_names_of_areas() -> None:
    """A short name leads to one official name, and every official name to itself."""
    for office in offices().values():
        variants = dict(office.variants)
        assert all(variants[name] == name for name in variants.values()), office.id
        assert set(variants) <= set(office.aliases)


def test_a_centre_is_no_variant_of_a_government_office() -> None:
    """A city may have both 投资促进局 and 投资促进中心."""
    wrong = [
        (office.id, name)
        for office in offices().values()
        if office.kind == "government"
        for name in office.aliases
        if name.endswith("中心")
    ]
    assert wrong == []
