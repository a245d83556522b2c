"""What is sure of the history of bodies that are known: events, endings and names, without a plan around them."""

from __future__ import annotations

from datetime import date

import pytest

from fengong.lexicon.register import areas, offices, shipped
from fengong.model import Organization
from fengong.resolve.history import Event, history
from fengong.resolve.names import organization


def body(key: str) -> Organization:
    code, _, office = key.partition("/")
    found = organization(shipped().areas.entry(code), offices()[office])
    assert found is not None
    return found


def events(*keys: str) -> dict[str, Event]:
    return {one.change.id: one for one in history([], [body(key) for key in keys], shipped()).events}


@pytest.mark.parametrize("level", ["620000", "620600", "620621"])
def test_an_office_that_ended_leads_to_its_heir_at_every_level(level: str) -> None:
    found = events(f"{level}/grain")["grain-2018"]
    assert [one.key for one in found.after] == [f"{level}/grain-reserves"]
    assert (found.not_before, found.not_after) == (date(2018, 3, 17), date(2019, 3, 31))


def test_the_heir_at_a_level_is_the_type_that_there_is() -> None:
    city, county = (events(f"{code}/environmental-protection") for code in ("620600", "620621"))
    assert [one.office for one in city["ecology-environment-2018"].after] == ["ecology-environment"]
    assert [one.office for one in county["ecology-environment-2018"].after] == ["ecology-environment-branch"]


def test_a_chain_of_reforms_is_followed_to_its_end() -> None:
    found = events("620600/public-health")
    assert list(found) == ["health-2013", "health-2018"]
    assert [one.key for one in found["health-2018"].after] == ["620600/health"]
    assert events("100000/financial-regulation").keys() >= {"banking-insurance-2018", "financial-regulation-2023"}


def test_a_body_that_takes_in_another_goes_on() -> None:
    found = events("620600/legislative-affairs", "620600/justice")["justice-2018"]
    assert {one.office for one in found.before} == {"legislative-affairs", "justice"}
    assert [one.office for one in found.after] == ["justice"]
    assert events("620600/justice") == {}, "that it took in another is not known of this area"


def test_duties_move_between_bodies_that_are_both_known_only() -> None:
    assert "ageing-2023" in events("620600/health", "620600/civil-affairs")
    assert "ageing-2023" not in events("620600/health")


def test_renamings_in_a_row_date_each_name() -> None:
    told = history([], [body("100000/development-reform")], shipped())
    assert [(one.name, one.earliest, one.since, one.until, one.latest) for one in told.names] == [
        ("国家计划委员会", None, None, date(1998, 3, 9), date(1998, 12, 31)),
        ("国家发展计划委员会", date(1998, 3, 10), date(1999, 1, 1), date(2003, 3, 9), date(2003, 12, 31)),
        ("国家发展和改革委员会", date(2003, 3, 10), date(2004, 1, 1), None, None),
    ]


def test_what_ended_without_a_known_document_has_a_last_day_and_an_heir() -> None:
    (found,) = history([], [body("620600/price-administration")], shipped()).endings
    assert [one.key for one in found.heirs] == ["620600/development-reform"]
    assert found.last == date(2019, 12, 31)


def test_every_office_of_every_level_has_a_history_without_error() -> None:
    for code in ("100000", "310000", "620000", "620600", "620621", "110105", "429004"):
        every = [one for office in offices().values() if (one := organization(areas()[code], office))]
        told = history([], every, shipped())
        for event in told.events:
            assert event.not_before is None or event.not_before <= event.not_after, event.change.id
            assert event.before or event.after
        for usage in told.names:
            days = [day for day in (usage.earliest, usage.since, usage.until, usage.latest) if day]
            assert days == sorted(days), usage
