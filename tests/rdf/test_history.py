"""What became of bodies: new ones by mergers and splits, dated names by renamings, sources, and who stood on a date."""

from __future__ import annotations

from datetime import date

import pyoxigraph as ox
import pytest

from fengong.analysis.load import read_incidence
from fengong.analysis.shared import shared_pairs
from fengong.ask.library import find
from fengong.ask.run import answer
from fengong.check.validate import validate
from fengong.iris import BASE, NS
from fengong.lexicon.register import shipped
from fengong.model import Reading
from fengong.rdf.dataset import dataset
from fengong.resolve.history import history, named_in
from fengong.store.oxigraph import select

ORG = BASE + "org/"
PREFIXES = f"""PREFIX fg: <{NS}> PREFIX org: <http://www.w3.org/ns/org#> PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX eli: <http://data.europa.eu/eli/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> """


@pytest.fixture(scope="module")
def store(before: Reading, after: Reading) -> ox.Store:
    made = ox.Store()
    made.extend(dataset([before, after]))
    return made


@pytest.fixture(scope="module")
def of_2015(before: Reading) -> ox.Store:
    made = ox.Store()
    made.extend(dataset([before]))
    return made


def bodies(store: ox.Store, day: str, department: str) -> dict[str, str]:
    """Office types of the bodies that held a department's duty on a day, with their state."""
    rows = answer(store, find("organizations-as-of"), {"date": [day], "department": [department]}, "zh").rows
    return {str(row[0]): str(row[2]) for row in rows}


def test_each_body_of_the_old_plan_is_an_organization_of_its_own(before: Reading) -> None:
    found = [row.mention.surface for row in before.assignments if row.kind == "organization"]
    keys = {row.actor.key for row in before.assignments if row.kind == "organization"}  # type: ignore[union-attr]
    assert len(found) == len(keys) == 12


def test_a_merger_is_a_change_event_with_its_bodies_and_its_source(store: ox.Store) -> None:
    rows = select(
        store,
        PREFIXES
        + f"""SELECT ?old ?new ?title ?decided ?by ?last WHERE {{
          ?event a org:ChangeEvent ; org:originalOrganization ?old ; org:resultingOrganization ?new ;
            fg:changeKind/skos:notation "merger" ; fg:notAfter ?last ; fg:legalBasis ?document .
          ?document a eli:LegalResource ; dcterms:title ?title ; dcterms:date ?decided ; fg:adoptedBy ?by .
          FILTER(?new = <{ORG}620600/market-regulation>) }}""",
    )
    assert {row["old"] for row in rows} == {
        f"{ORG}620600/{one}"
        for one in ("industry-commerce-administration", "quality-supervision", "food-drug-supervision")
    }
    assert {(row["title"], row["decided"], row["by"], row["last"]) for row in rows} == {
        ("国务院机构改革方案", "2018-03-17", "第十三届全国人民代表大会第一次会议", "2019-03-31")
    }


def test_every_change_event_has_a_source_and_follows_a_change_of_types(store: ox.Store) -> None:
    rows = select(
        store,
        PREFIXES
        + """SELECT ?event WHERE { ?event a org:ChangeEvent FILTER NOT EXISTS {
          ?event fg:legalBasis/dcterms:title ?title ; fg:appliesChange/fg:legalBasis ?basis } }""",
    )
    assert rows == []


def test_both_reforms_are_told_for_all_office_types(store: ox.Store) -> None:
    rows = select(
        store,
        PREFIXES
        + """SELECT ?title ?year (COUNT(DISTINCT ?change) AS ?count) WHERE {
          ?change a fg:OfficeTypeChange ; fg:legalBasis ?document . ?document dcterms:title ?title ; dcterms:date ?day
          BIND(YEAR(?day) AS ?year) } GROUP BY ?title ?year""",
    )
    counts = {(row["title"], row["year"]): int(row["count"] or 0) for row in rows}
    assert counts["国务院机构改革方案", "2018"] >= 25
    assert counts["深化党和国家机构改革方案", "2018"] >= 12
    assert counts["国务院机构改革方案", "2023"] >= 8
    assert counts["党和国家机构改革方案", "2023"] >= 5


def test_a_renaming_keeps_the_iri_and_dates_the_names(store: ox.Store) -> None:
    rows = select(
        store,
        PREFIXES
        + """SELECT ?body ?name ?from ?until WHERE { ?body fg:nameUsage ?usage . ?usage fg:usedName ?name .
          OPTIONAL { ?usage fg:validFrom ?from } OPTIONAL { ?usage fg:validUntil ?until } }""",
    )
    found = {(row["body"], row["name"], row.get("from"), row.get("until")) for row in rows}
    office, rural = f"{ORG}620600/party-reform-office", f"{ORG}620600/rural-revitalization"
    assert found == {
        (office, "中共武威市委全面深化改革领导小组办公室", None, "2019-03-31"),
        (office, "市委全面深化改革领导小组办公室", None, "2019-03-31"),
        (office, "中共武威市委全面深化改革委员会办公室", "2018-02-28", None),
        (rural, "市扶贫办", None, "2022-12-31"),
    }
    assert not select(store, PREFIXES + f"SELECT ?by WHERE {{ <{office}> fg:succeededBy|fg:endedBy ?by }}")


def test_who_stood_on_a_date(store: ox.Store) -> None:
    three = dict.fromkeys(("武威市工商行政管理局", "武威市质量技术监督局", "武威市食品药品监督管理局"), "存在")
    assert bodies(store, "2015-06-30", "市市场监管局") == three
    assert bodies(store, "2015-06-30", "市工商局")["武威市工商行政管理局"] == "存在"
    assert bodies(store, "2020-01-01", "市工商局") == {"武威市市场监督管理局": "存在"}
    assert bodies(store, "2017-01-01", "市税务局") == dict.fromkeys(("武威市国家税务局", "武威市地方税务局"), "存在")
    during = bodies(store, "2018-12-01", "市税务局")
    assert len(during) == 3
    assert set(during.values()) == {"未定"}


def test_a_body_without_a_known_document_ends_all_the_same(store: ox.Store) -> None:
    assert bodies(store, "2016-01-01", "市物价局") == {"武威市物价局": "存在"}
    assert bodies(store, "2021-01-01", "市物价局") == {"武威市发展和改革委员会": "存在"}


def test_names_as_of_a_date(store: ox.Store) -> None:
    def names(day: str) -> set[object]:
        given = {"date": [day], "department": ["市扶贫办"]}
        return {row[1] for row in answer(store, find("organizations-as-of"), given, "zh").rows}

    assert names("2016-01-01") == {"市扶贫办"}
    assert names("2024-01-01") == {"武威市乡村振兴局"}


def test_what_took_over_is_told_even_where_no_plan_names_it(of_2015: ox.Store) -> None:
    assert bodies(of_2015, "2024-06-30", "市地税局") == {"国家税务总局武威市税务局": "存在"}
    assert bodies(of_2015, "2015-06-30", "省法制办") == {"甘肃省人民政府法制办公室": "存在"}
    assert bodies(of_2015, "2024-06-30", "省法制办") == {"甘肃省司法厅": "存在"}


def test_below_the_state_no_body_is_invented(after: Reading) -> None:
    """That Wuwei had a 质监局 is likely, but no plan of this build says it; of the state's bodies it is sure."""
    told = history([after], named_in([after]).values(), shipped())
    assert [body.key for body in told.bodies if body.area.level != "10"] == []
    merged = next(event for event in told.events if event.change.id == "market-regulation-2018")
    assert merged.before == ()
    assert (merged.not_before, merged.not_after) == (None, date(2019, 3, 31))


def test_of_the_state_the_bodies_before_are_told(of_2015: ox.Store) -> None:
    assert set(bodies(of_2015, "2017-01-01", "国家工商总局")) == {"国家工商行政管理总局"}
    assert set(bodies(of_2015, "2017-01-01", "国家市场监督管理总局")) >= {
        "国家工商行政管理总局", "国家质量监督检验检疫总局", "国家食品药品监督管理总局",
    }  # fmt: skip
    assert "国家食品药品监督管理局" in bodies(of_2015, "2012-01-01", "国家市场监督管理总局")


def test_a_former_name_in_a_later_plan_stays_open_with_the_successor(store: ox.Store) -> None:
    rows = answer(store, find("unresolved"), {}, "zh").rows
    assert [row[:3] for row in rows] == [("市工商局", "未知", "武威市市场监督管理局")]


def test_bodies_are_counted_apart_by_the_analyses(store: ox.Store) -> None:
    incidence = read_incidence(store)
    counted = {row.actor.iri for row in incidence.rows}
    assert {f"{ORG}620600/state-taxation", f"{ORG}620600/local-taxation", f"{ORG}620600/taxation"} <= counted
    assert f"{ORG}620600/development-reform" not in counted, "told of as successor, given no task"
    pairs = {frozenset((pair.a.iri, pair.b.iri)) for pair in shared_pairs(incidence).pairs}
    assert frozenset((f"{ORG}620600/quality-supervision", f"{ORG}620600/food-drug-supervision")) in pairs


def test_the_store_keeps_to_the_shapes(store: ox.Store) -> None:
    assert validate(store) == ()
