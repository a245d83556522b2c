"""The shipped changes of offices: every body that is gone has an end, every change a document."""

from __future__ import annotations

from datetime import date

import pytest

from fengong.lexicon.changes import Change, ChangeKind, last_day
from fengong.lexicon.register import shipped

CHANGES = shipped().changes
OFFICES = shipped().offices


def test_every_body_that_is_gone_is_ended_by_a_change_or_says_who_took_over() -> None:
    for office in OFFICES.values():
        ending = [one for one in CHANGES.values() if office.id in one.ended]
        assert bool(ending or office.into) == (office.until is not None), office.id
        assert all(heir in OFFICES for heir in office.into)


@pytest.mark.parametrize("change", CHANGES.values(), ids=lambda change: change.id)
def test_a_change_is_whole(change: Change) -> None:
    years = [until for one in change.ended if (until := OFFICES[one].until) is not None]
    decided = change.reform.decided
    # Below the state a reform may take a year or two, and offices.yml has the last year of any level.
    assert all(decided.year <= year <= decided.year + 6 for year in years)
    assert {level for level, _ in change.was} <= set(change.levels)
    known = [dict(OFFICES[one].names) for one in change.after]
    assert all(any(level in names or f"{level}m" in names for names in known) for level in change.levels) or (
        change.kind is ChangeKind.ABOLITION
    )


def test_both_reforms_are_there_with_their_documents() -> None:
    told = {(one.reform.title, one.reform.decided) for one in CHANGES.values()}
    assert told >= {
        ("深化党和国家机构改革方案", date(2018, 2, 28)),
        ("国务院机构改革方案", date(2018, 3, 17)),
        ("党和国家机构改革方案", date(2023, 2, 28)),
        ("国务院机构改革方案", date(2023, 3, 10)),
    }
    assert {kind: sum(one.kind is kind for one in CHANGES.values()) > 0 for kind in ChangeKind} == dict.fromkeys(
        ChangeKind, True
    )


@pytest.mark.parametrize("change", CHANGES.values(), ids=lambda change: change.id)
def test_a_body_of_the_state_is_gone_by_the_day_of_its_reform(change: Change) -> None:
    """Whatever the last year in which local bodies of the type, and their names, are still met."""
    if "10" in change.levels:
        assert last_day(change, "10", OFFICES).year == change.reform.decided.year


@pytest.mark.parametrize("change", [one for one in CHANGES.values() if one.kind is ChangeKind.RENAMING], ids=str)
def test_a_renaming_has_no_words_of_a_new_body(change: Change) -> None:
    """The rule at the head of changes.yml: 组建, 不再保留 and 保留牌子 are never a renaming."""
    assert not any(words in change.zh for words in ("组建", "不再保留", "保留牌子"))


def test_the_school_of_the_party_took_in_that_of_the_state_in_2018() -> None:
    change = CHANGES["party-school-2018"]
    assert (change.ended, change.begun, change.levels) == (("administration-academy",), (), ("10",))


def test_the_office_for_hong_kong_goes_on_as_a_name_beside_the_partys() -> None:
    change = CHANGES["hong-kong-macao-2023"]
    assert (change.kind, change.ended, change.begun) == (ChangeKind.FOUNDING, (), ("party-hk-macao-office",))


def test_a_type_in_both_sides_goes_on() -> None:
    justice = CHANGES["justice-2018"]
    assert (justice.ended, justice.begun) == (("legislative-affairs",), ())
    assert (CHANGES["veterans-2018"].ended, CHANGES["veterans-2018"].begun) == ((), ("veterans-affairs",))
    assert (CHANGES["rural-2023"].ended, CHANGES["rural-2023"].begun) == ((), ())


def test_the_last_day_is_that_of_the_document_or_of_the_year_plans_are_read_by() -> None:
    assert [last_day(CHANGES["grain-2018"], level, OFFICES) for level in ("10", "40")] == [
        date(2018, 12, 31), date(2019, 3, 31),
    ]  # fmt: skip
    assert [last_day(CHANGES["health-2013"], level, OFFICES) for level in ("10", "40")] == [
        date(2013, 12, 31), date(2015, 12, 31),
    ]  # fmt: skip
    # That local bureaus of foreign trade are read until 2009 says nothing of the ministry.
    assert last_day(CHANGES["commerce-2003"], "10", OFFICES) == date(2003, 12, 31)
    assert last_day(CHANGES["banking-2003"], "10", OFFICES) == date(2003, 12, 31)
