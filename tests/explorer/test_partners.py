"""What a department's panel tells of its partners, sectors and deadlines, and the query that asks for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from fengong.analysis.load import read_incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope
from fengong.analysis.shared import partners
from fengong.store.oxigraph import select

pytestmark = pytest.mark.browser

Visitor = Any

OFFICE = "https://w3id.org/fengong/id/org/620600/emergency-management"
SIGNS = {"holds": "●成立", "chance": "◐未超出偶然", "untold": "○无从判断"}


def open_office(visit: Visitor, path: Path, **options: Any) -> Any:
    opened = visit(path, **options)
    opened.choose(opened.item("organization", "市应急局"))
    return opened


def test_partners_are_those_of_the_analysis(visit: Visitor, wuwei_page: Path, wuwei_store: ox.Store) -> None:
    page = open_office(visit, wuwei_page).page
    page.click(".partners details summary")
    shown = {}
    for row in page.locator("[data-partner]").all():
        name, shared, expected, verdict = (cell.strip() for cell in row.locator("td").all_inner_texts())
        key = page.evaluate("id => fengong.items[id].key", row.get_attribute("data-partner"))
        assert name
        shown[key] = (int(shared), expected, verdict)
    incidence = restrict(read_incidence(wuwei_store), Scope())
    office = next(actor for actor in incidence.actors if actor.iri == OFFICE)
    known = {
        pair.b.iri.split("/id/")[1]: (pair.count, f"{pair.chance.expected:.1f}", SIGNS[pair.chance.verdict])
        for pair in partners(incidence, office).pairs
    }
    assert {key: (shared, verdict) for key, (shared, _, verdict) in shown.items()} == {
        key: (shared, verdict) for key, (shared, _, verdict) in known.items()
    }
    assert all(abs(float(shown[key][1]) - float(known[key][1])) <= 0.1 for key in known)
    counts = [shared for shared, _, _ in shown.values()]
    assert counts == sorted(counts, reverse=True)


def test_a_store_without_ties_says_that_nothing_is_judged(visit: Visitor, small_page: Path) -> None:
    opened = open_office(visit, small_page)
    row = opened.page.locator("[data-partner]")
    assert row.locator("td").all_inner_texts() == ["市教育局", "1"]
    assert "没有对关系作随机检验" in opened.panel(".partners")
    row.locator(".link").click()
    assert opened.panel("h2") == "合成市教育局"


def test_sectors_and_deadlines_of_a_department(visit: Visitor, small_page: Path) -> None:
    opened = open_office(visit, small_page)
    page = opened.page
    page.click(".sectors summary")
    assert page.locator(".sectors .tag").all_inner_texts() == ["煤矿 1"]
    page.click(".calendar summary")
    assert page.locator(".calendar h4").inner_text().split() == ["2025", "年第", "4", "季度", "1"]
    assert "2025-12-31 · 2025年底前" in opened.panel(".calendar")
    page.locator(".calendar .link").click()
    assert opened.panel("h2") == "推动煤矿培训"
    assert opened.complaints == []


def test_one_click_copies_a_query_that_gives_what_is_shown(
    visit: Visitor, wuwei_page: Path, wuwei_store: ox.Store
) -> None:
    opened = visit(wuwei_page, permissions=["clipboard-read", "clipboard-write"])
    page = opened.page
    for kind, name, shown in (
        ("organization", "市应急局", "#panel .entry > .link"),
        ("task", "", "#panel .names li"),
        ("group", "", "#panel > section .entry"),
        ("unresolved", "", "#panel > section .entry"),
        ("sector", "矿山", "#panel li.entry"),
        ("section", "", "#panel li.entry"),
    ):
        opened.choose(opened.item(kind, name))
        page.click("#panel .query button")
        page.wait_for_selector("#panel .query [role=status]:not(:empty)")
        assert page.locator("#panel .query [role=status]").inner_text() == "已复制"
        query = page.evaluate("navigator.clipboard.readText()")
        expected = page.locator(shown).count()
        if kind == "organization":
            expected = page.locator("#panel > section:not(.query) .entry").count()
        assert len(list(select(wuwei_store, query))) == expected > 0, kind
    assert opened.complaints == []


def test_where_nothing_can_be_copied_the_text_is_selected(visit: Visitor, small_page: Path) -> None:
    opened = open_office(visit, small_page)
    page = opened.page
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })"
    )
    page.click("#panel .query button")
    page.wait_for_selector("#panel .query textarea:visible")
    selected = page.evaluate("getSelection().toString() || document.activeElement.value")
    assert "<https://w3id.org/fengong/id/org/000000/emergency>" in selected
    assert "Ctrl+C" in opened.panel(".query")
    assert page.evaluate("document.activeElement.selectionEnd - document.activeElement.selectionStart") > 100


def test_hostile_names_stay_words_in_all_of_it(visit: Visitor, hostile_page: Path) -> None:
    opened = visit(hostile_page)
    page = opened.page
    page.click("#more-filters")
    for id_ in page.evaluate("Object.keys(fengong.items)"):
        opened.choose(id_)
        page.evaluate("document.querySelectorAll('#panel details').forEach((one) => (one.open = true))")
    for letters in ("script", "zhang", "zzzzzzzz", "chchch"):
        page.fill("#search", letters)
    assert page.locator("img, iframe, a, #panel script, #facets script").count() == 0
    assert opened.requests == [hostile_page.as_uri()]
    assert opened.complaints == []
