from __future__ import annotations

from dataclasses import replace

from tests.analysis.planted import QUOTES, actor, task

from fengong.analysis.incidence import Incidence, Row, Sector
from fengong.analysis.load import arrange
from fengong.analysis.structure.partition import by_kind, by_level, by_sector
from fengong.model import Role

MINES, COAL = Sector("mines", "矿山", "mines"), Sector("coal-mines", "煤矿", "coal mines", ("mines",))
GAS = Sector("gas", "燃气", "gas")


def plan(sectors: list[tuple[Sector, ...]], named: list[list[int]]) -> Incidence:
    tasks = [replace(task(at), sectors=found) for at, found in enumerate(sectors)]
    rows = [Row(actor(one), tasks[at], Role.LEAD, QUOTES) for at, members in enumerate(named) for one in members]
    return arrange(rows, tasks)


def test_the_sector_named_most_and_narrower_ones_for_the_broader() -> None:
    found = by_sector(plan([(COAL,), (MINES,), (GAS,), ()], [[0, 1, 3], [0, 1], [1, 2], [2]]))
    assert found == {actor(0).iri: "mines", actor(1).iri: "mines", actor(2).iri: "gas", actor(3).iri: "mines"}


def test_where_two_are_named_equally_often_there_is_no_group() -> None:
    assert by_sector(plan([(MINES,), (GAS,), ()], [[0], [0], [1]])) == {}


def test_levels_and_kinds_that_are_known() -> None:
    known, party = actor(0, "housing-construction", "40"), actor(1, "party-school", "20")
    unknown = actor(2, "no-such-office")
    one = task(0)
    incidence = arrange([Row(each, one, Role.LEAD, QUOTES) for each in (known, party, unknown)], [one])
    assert by_level(incidence) == {known.iri: "40", party.iri: "20"}
    kinds = by_kind(incidence)
    assert kinds[known.iri] == "government"
    assert set(kinds) == {known.iri, party.iri}
