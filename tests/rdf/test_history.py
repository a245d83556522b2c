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
from fengong.iris import BASE, NS, Iris
from fengong.lexicon.register import shipped
from fengong.model import Reading
from fengong.rdf.dataset import dataset, derived_quads
from fengong.rdf.history import history_quads
from fengong.rdf.registry import registry_quads
from fengong.resolve.history import history, named_in
from fengong.resolve.names import organization
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
    return {str(row[0]): str(row[3]) for row in rows if row[0]}


def names(store: ox.Store, day: str, department: str) -> set[tuple[object, object]]:
    """The names of a body then, each with whether it is sure."""
    rows = answer(store, find("organizations-as-of"), {"date": [day], "department": [department]}, "zh").rows
    return {(row[1], row[2]) for row in rows}


def dated(keys: list[str]) -> ox.Store:
    """A graph of bodies that stand in no plan, and of their history."""
    register, iris, made = shipped(), Iris(BASE), ox.Store()
    areas = register.areas
    found = [organization(areas.entry(key[:6]), register.offices[key[7:]]) for key in keys]
    given = [one for one in found if one]
    told = history([], given, register)
    made.extend(registry_quads([], iris, register, (*given, *told.bodies), told.names))
    made.extend(history_quads(told, iris, register))
    made.extend(list(derived_quads(made, ox.NamedNode(iris.graph("derived")))))
    return made


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
        + """SELECT ?body ?name ?from ?until ?first ?last WHERE { ?body fg:nameUsage ?usage . ?usage fg:usedName ?name .
          OPTIONAL { ?usage fg:validFrom ?from } OPTIONAL { ?usage fg:validUntil ?until }
          OPTIONAL { ?usage fg:possibleFrom ?first } OPTIONAL { ?usage fg:possibleUntil ?last }
          FILTER(CONTAINS(STR(?body), "/620600/")) }""",
    )
    found = {(row["body"], row["name"], *(row.get(at) for at in ("first", "from", "until", "last"))) for row in rows}
    office, rural = f"{ORG}620600/party-reform-office", f"{ORG}620600/rural-revitalization"
    assert found == {
        (office, "中共武威市委全面深化改革领导小组办公室", None, None, "2018-02-27", "2019-03-31"),
        (office, "中共武威市委全面深化改革委员会办公室", "2018-02-28", "2019-04-01", None, None),
        (rural, "市扶贫办", None, None, "2021-02-24", "2022-12-31"),
        (rural, "武威市乡村振兴局", "2021-02-25", "2023-01-01", None, None),
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
    assert names(store, "2016-01-01", "市扶贫办") == {("市扶贫办", "起始不明")}
    assert names(store, "2024-01-01", "市扶贫办") == {("武威市乡村振兴局", "确定")}


def test_within_the_time_of_a_renaming_no_name_is_sure(store: ox.Store) -> None:
    """Both may have been borne, and the answer says so in a column."""
    for day in ("2021-02-25", "2022-12-31"):
        assert names(store, day, "市乡村振兴局") == {("市扶贫办", "未定"), ("武威市乡村振兴局", "未定")}
    assert names(store, "2021-02-24", "市乡村振兴局") == {("市扶贫办", "起始不明")}
    assert names(store, "2023-01-01", "市乡村振兴局") == {("武威市乡村振兴局", "确定")}


def test_where_no_plan_writes_the_name_before_it_is_not_known() -> None:
    told = dated(["620600/rural-revitalization"])
    assert names(told, "2016-01-01", "武威市乡村振兴局") == {(None, "不详")}
    assert names(told, "2022-01-01", "武威市乡村振兴局") == {("武威市乡村振兴局", "未定")}


@pytest.mark.parametrize(
    ("day", "department", "name"),
    [
        ("2016-06-30", "国家消防救援局", ("公安部消防局", "起始不明")),
        ("2020-06-30", "国家消防救援局", ("应急管理部消防救援局", "确定")),
        ("2023-06-30", "国家消防救援局", ("国家消防救援局", "确定")),
        ("2016-06-30", "国家乡村振兴局", ("国务院扶贫开发领导小组办公室", "起始不明")),
        ("2021-02-25", "国家乡村振兴局", ("国家乡村振兴局", "确定")),
        ("2019-12-31", "国家矿山安全监察局", ("国家煤矿安全监察局", "起始不明")),
        ("2021-01-01", "国家矿山安全监察局", ("国家矿山安全监察局", "确定")),
        ("2016-06-30", "教育部", ("教育部", "确定")),
        ("2016-06-30", "财政部", ("财政部", "未见更名")),
    ],
)
def test_the_names_of_the_states_bodies_then(day: str, department: str, name: tuple[str, str]) -> None:
    offices = ("fire-rescue", "rural-revitalization", "mine-safety", "education", "finance")
    assert names(dated([f"100000/{one}" for one in offices]), day, department) == {name}


def test_no_body_of_the_state_has_two_sure_names_on_a_day_of_any_year() -> None:
    every = dated([f"100000/{one.id}" for one in shipped().offices.values()])
    for year in range(1998, 2027):
        found: dict[object, list[object]] = {}
        for row in answer(every, find("organizations-as-of"), {"date": [f"{year}-06-30"]}, "zh").rows:
            found.setdefault(row[0], []).append(row[2])
        assert len(found) > 200
        twice = {body: named for body, named in found.items() if len(named) > 1}
        assert all(set(named) == {"未定"} for named in twice.values()), (year, twice)


def test_below_the_state_the_types_of_a_time_are_told_whose_bodies_no_plan_names(after: Reading) -> None:
    """Of Wuwei in 2016 a plan of 2024 says nothing; that the type was work safety is known."""
    made = ox.Store()
    made.extend(dataset([after]))
    for lang, state, office in (("zh", "不详：", "安全生产监管部门"), ("en", "not known: ", "work safety supervision")):
        given = {"date": ["2016-06-30"], "department": ["市应急局"]}
        rows = answer(made, find("organizations-as-of"), given, lang).rows
        (own,), unknown = [row for row in rows if row[0]], [row for row in rows if not row[0]]
        assert (own[0], own[1], own[3]) == ("武威市应急管理局", None, {"zh": "尚未组建", "en": "not yet formed"}[lang])
        assert all(str(row[3]).startswith(state) and row[5] == "武威市" for row in unknown)
        assert office in {row[4] for row in unknown}
    assert bodies(made, "2024-06-30", "市应急局") == {"武威市应急管理局": "存在"}


def test_a_body_that_no_other_came_before_is_told_to_be_none_yet() -> None:
    told = dated(["100000/data-administration", "620600/veterans-affairs"])
    assert bodies(told, "2022-06-30", "国家数据局") == {"国家数据局": "尚未组建"}
    assert bodies(told, "2016-06-30", "武威市退役军人事务局") == {"武威市退役军人事务局": "尚未组建"}
    assert bodies(told, "2024-06-30", "国家数据局") == {"国家数据局": "存在"}


def test_of_a_body_that_a_plan_names_no_row_says_that_it_is_not_known(store: ox.Store) -> None:
    given = {"date": ["2016-06-30"], "department": ["市市场监管局"]}
    rows = answer(store, find("organizations-as-of"), given, "zh").rows
    assert [row for row in rows if row[0] is None] == []


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
