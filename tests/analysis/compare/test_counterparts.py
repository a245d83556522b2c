from __future__ import annotations

from fengong.analysis.compare.counterparts import Counterparts, Link
from fengong.analysis.compare.party import Duty, party_of, unresolved
from fengong.analysis.incidence import Actor, Quote
from fengong.model import Kind, Role

PROVINCE, CITY = "960000", "960100"
ONE_AREA, TWO_AREAS = Counterparts(CITY, CITY, {}), Counterparts(PROVINCE, CITY, {})


def duty(actor: Actor | str, surface: str = "") -> Duty:
    if isinstance(actor, str):
        return Duty(unresolved(actor), (Role.LEAD,), (Quote(0, 9, 1, "", actor, 1.0),))
    return Duty(party_of(actor), (Role.LEAD,), (Quote(0, 9, 1, "", surface or actor.name, 1.0),))


def office(kind: str, area: str, name: str = "") -> Actor:
    return Actor(f"https://x.org/org/{area}/{kind}", name or f"{area}{kind}", Kind.ORGANIZATION, kind, "40", None, area)


def group(kind: str, area: str) -> Actor:
    return Actor(f"https://x.org/group/{area}/{kind}", kind, Kind.GROUP)


def links(counterparts: Counterparts, old: list[Duty], new: list[Duty]) -> list[tuple[str, str, Link]]:
    return [(one.old.party.name, one.new.party.name, one.link) for one in counterparts.linked(old, new)]


def test_in_one_area_the_body_counts_and_not_its_name() -> None:
    before, after = office("housing", CITY, "市建设局"), office("housing", CITY, "市住建局")
    assert links(ONE_AREA, [duty(before)], [duty(after)]) == [("市建设局", "市住建局", Link.SAME)]
    assert links(ONE_AREA, [duty(before)], [duty(office("water", CITY))]) == []


def test_between_areas_offices_of_one_type_stand_for_each_other() -> None:
    old, new = office("emergency", PROVINCE, "省应急厅"), office("emergency", CITY, "市应急局")
    assert links(TWO_AREAS, [duty(old)], [duty(new)]) == [("省应急厅", "市应急局", Link.COUNTERPART)]
    assert links(ONE_AREA, [duty(old)], [duty(new)]) == [], "in one plan the province's is another body"


def test_a_body_that_both_name_is_itself_before_it_is_a_counterpart() -> None:
    province, city = duty(office("emergency", PROVINCE, "省应急厅")), duty(office("emergency", CITY, "市应急局"))
    assert links(TWO_AREAS, [province], [city, province]) == [("省应急厅", "省应急厅", Link.SAME)]


def test_a_body_of_a_third_area_has_no_counterpart() -> None:
    state = duty(office("emergency", "100000", "应急管理部"))
    assert links(TWO_AREAS, [state], [duty(office("emergency", CITY))]) == []
    assert links(TWO_AREAS, [state], [state]) == [("应急管理部", "应急管理部", Link.SAME)]


def test_groups_stand_for_groups_of_the_same_kind_alone() -> None:
    old = duty(group("all-departments", PROVINCE))
    assert [link for *_, link in links(TWO_AREAS, [old], [duty(group("all-departments", CITY))])] == [Link.COUNTERPART]
    assert links(TWO_AREAS, [old], [duty(group("counties", CITY))]) == []


def test_bodies_that_no_type_tells_apart_go_by_name() -> None:
    def company(area: str, name: str) -> Actor:
        return Actor(f"https://x.org/org/{area}/company-{name}", name, Kind.ORGANIZATION, "company", None, None, area)

    old = duty(company(PROVINCE, "大桥公司"))
    assert [link for *_, link in links(TWO_AREAS, [old], [duty(company(CITY, "大桥公司"))])] == [Link.COUNTERPART]
    assert links(TWO_AREAS, [old], [duty(company(CITY, "渡船公司"))]) == []


def test_who_took_over_stands_for_every_body_that_is_gone_in_either_direction() -> None:
    gone = [duty(office("commerce", CITY, "市工商局")), duty(office("quality", CITY, "市质监局"))]
    there = duty(office("market", CITY, "市市场监管局"))
    heirs = {one.party.key: frozenset([there.party.key]) for one in gone}
    reform = Counterparts(CITY, CITY, heirs)
    expected = [("市工商局", "市市场监管局", Link.REFORM), ("市质监局", "市市场监管局", Link.REFORM)]
    assert links(reform, gone, [there]) == expected
    assert links(reform, [there], gone) == [(new, old, link) for old, new, link in expected]
    # One that goes on took over from the other.
    assert links(reform, [*gone, there], [there]) == [("市市场监管局", "市市场监管局", Link.SAME), *expected]


def test_who_took_over_in_the_other_area() -> None:
    old, new = duty(office("safety", PROVINCE, "省安监局")), duty(office("emergency", CITY, "市应急局"))
    heirs = {old.party.key: frozenset([f"https://x.org/org/{PROVINCE}/emergency"])}
    assert links(Counterparts(PROVINCE, CITY, heirs), [old], [new]) == [("省安监局", "市应急局", Link.REFORM)]
    assert links(Counterparts(CITY, PROVINCE, heirs), [new], [old]) == [("市应急局", "省安监局", Link.REFORM)]


def test_what_is_not_resolved_goes_by_its_words() -> None:
    open_one, known = duty("市某\n局"), duty(office("mou", CITY, "澄湖市某局"), surface="市某局")
    assert links(ONE_AREA, [open_one], [duty("市某局")]) == [("市某局", "市某局", Link.SAME)]
    assert links(ONE_AREA, [open_one], [known]) == [("市某局", "澄湖市某局", Link.WORDS)]
    assert links(ONE_AREA, [open_one], [duty("市某某局")]) == []
    two = duty(office("mou", CITY, "甲"), surface="市某局"), duty(office("other", CITY, "乙"), surface="市某局")
    assert links(ONE_AREA, [two[0]], [two[1]]) == [], "two known bodies are never one for their words"
