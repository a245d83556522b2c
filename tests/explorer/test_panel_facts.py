"""Each fact of the panel leads to its words, and each part's query gives what the part shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from fengong.store.oxigraph import select

pytestmark = pytest.mark.browser

Visitor = Any
Rows = list[tuple[str, ...]]

#: Everything folded in the panel is unfolded.
UNFOLD = """async () => {
    const panel = document.getElementById("panel");
    for (const one of panel.querySelectorAll("details")) one.open = true;
    await new Promise((done) => setTimeout(done, 60));
}"""
#: Words of each button and of the mark that it brings into view.
LEAD = """async () => {
    const wrong = [];
    const marked = () => [...document.querySelectorAll("#text .m.found")].map((one) => one.textContent).join("");
    const data = JSON.parse(document.getElementById("data").textContent);
    const buttons = [...document.querySelectorAll("#panel .see[data-place]")];
    for (const button of buttons) {
        button.click();
        const [start, end] = button.dataset.place.split("-").map(Number);
        const { source } = fengong.state;
        const text = Array.from(data.texts[source ?? 0].text).slice(start, end).join("");
        const box = document.querySelector("#text .m.found")?.getBoundingClientRect();
        const frame = document.getElementById("text").getBoundingClientRect();
        const inside = box && box.top >= frame.top - 1 && box.top < frame.bottom;
        const aside = [...document.querySelectorAll("#text .m.found .aside")].length;
        const right = (aside || marked() === text) && inside && document.contains(button);
        if (!right) wrong.push([button.textContent, marked(), text]);
    }
    return [buttons.length, wrong];
}"""


def kinds(page: Any) -> dict[str, list[str]]:
    """Kind → ids of items: every one where there are few, else the first and last ones."""
    found: dict[str, list[str]] = {}
    for id_, kind in page.evaluate("Object.entries(fengong.items).map(([id, one]) => [id, one.kind])"):
        found.setdefault(kind, []).append(id_)
    return {kind: ids if len(ids) < 8 else [*ids[:4], *ids[-4:]] for kind, ids in found.items()}


@pytest.mark.parametrize("name", ["wuwei_page", "two_plans_page"])
def test_each_fact_brings_its_words_into_view(name: str, visit: Visitor, request: pytest.FixtureRequest) -> None:
    opened = visit(request.getfixturevalue(name))
    page = opened.page
    for kind, ids in kinds(page).items():
        for id_ in ids:
            opened.choose(id_)
            page.evaluate(UNFOLD)
            count, wrong = page.evaluate(LEAD)
            assert wrong == [], (kind, id_)
            lost = page.evaluate("id => fengong.items[id].lost === true", id_)
            assert count > 0 or kind == "plan" or lost, (kind, id_)
    assert opened.complaints == []


def test_every_due_tag_citation_partner_and_finding_is_such_a_fact(visit: Visitor, wuwei_page: Path) -> None:
    opened = visit(wuwei_page)
    page = opened.page
    items = page.evaluate("fengong.items")
    for id_, item in items.items():
        opened.choose(id_)
        page.evaluate(UNFOLD)
        places = set(page.evaluate("[...document.querySelectorAll('#panel .see')].map((one) => one.dataset.place)"))
        if item["kind"] == "task":
            facts = [due["place"] for due in item["dues"]] + [place for *_, place in item["tagged"] + item["citing"]]
            facts += [note["place"] for note in item["notes"]] + [item["place"]]
            assert {f"{start}-{end}" for start, end in facts} <= places
        if item["kind"] == "organization":
            for tag in page.locator(".sectors .tagged li").all():
                assert tag.locator(".link").count() == int(tag.locator(".count").inner_text())


def rows(store: ox.Store, query: str, *names: str) -> Rows:
    return [tuple(str(row[name]) for name in names) for row in select(store, query)]


def copied(page: Any, part: str) -> str:
    page.evaluate("part => document.querySelector(`#panel [data-part='${part}'] button`).click()", part)
    page.wait_for_function(
        "part => document.querySelector(`#panel [data-part='${part}'] [role=status]`).textContent", arg=part
    )
    return str(page.evaluate("navigator.clipboard.readText()"))


#: What each part shows, as rows of strings; items by their IRI.
SHOWN = """([part, id]) => {
    const data = JSON.parse(document.getElementById("data").textContent);
    const iri = (id) => {
        const { key, kind } = data.items[id];
        return key.includes("://") ? key : (kind === "sector" ? data.iris.scheme : data.iris.base) + key;
    };
    const all = (selector, make) => [...document.querySelectorAll(`#panel ${selector}`)].map(make);
    const text = (node, selector) => node.querySelector(selector).textContent.trim();
    const see = (row) => row.querySelector(".see");
    const placed = (one) => [one.textContent, one.dataset.place];
    switch (part) {
        case "partners": return all("[data-partner]", ({ dataset, cells }) =>
            [iri(dataset.partner), cells[1].textContent, cells[2].textContent, cells[3].className.split(" ").at(-1)]);
        case "sectors": return all(".sectors .tag", (tag) => [iri(tag.dataset.id), text(tag, ".count")]);
        case "calendar": return all(".calendar li", (row) =>
            [iri(row.querySelector(".link").dataset.id), ...placed(see(row))]);
        case "dues": return all("dl .form .see", placed).filter(([words]) => !words.startsWith("《"));
        case "cites": return all("dl .form .see", placed).filter(([words]) => words.startsWith("《"));
        case "tags": return all(".tagged li > .see", (one) =>
            [iri(one.parentElement.querySelector(".tag").dataset.id), one.textContent.slice(1, -1), one.dataset.place]);
        case "notes": return all("section .note .see", (one) => [one.dataset.place]);
        case "plan-notes": return all(".findings [data-code] .see", (one) =>
            [one.closest("[data-code]").dataset.code, one.dataset.place]);
        case "busiest": return all(".bars button", (one) => [iri(one.dataset.id), text(one, ".count")]);
    }
}"""


def place_of(store: ox.Store, owner: str) -> str:
    query = (
        "PREFIX fg: <https://w3id.org/fengong/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>"
        f" SELECT DISTINCT ?start ?end WHERE {{ <{owner}> fg:evidence/oa:hasSelector ?at ."
        " ?at oa:start ?start ; oa:end ?end }"
    )
    ((start, end),) = rows(store, query, "start", "end")
    return f"{start}-{end}"


def answered(store: ox.Store, part: str, query: str) -> Rows:
    """What a part's query gives, as :data:`SHOWN` tells what is shown."""
    if part == "partners":
        found = rows(store, query, "partner", "shared", "expected", "verdict")
        return [(who, count, f"{float(chance):.1f}", verdict.rsplit("/")[-1]) for who, count, chance, verdict in found]
    if part == "sectors":
        return rows(store, query, "sector", "tasks")
    if part == "calendar":
        return [(task, words, place_of(store, due)) for task, words, due in rows(store, query, "task", "words", "due")]
    if part == "dues":
        return [(words, place_of(store, due)) for words, due in rows(store, query, "words", "due")]
    if part == "cites":
        return [(f"《{title}》", place_of(store, one)) for title, one in rows(store, query, "title", "citation")]
    if part == "tags":
        found = rows(store, query, "sector", "words", "tag")
        return [(sector, words, place_of(store, tag)) for sector, words, tag in found]
    if part == "busiest":
        return rows(store, query, "this", "tasks")
    named = rows(store, query, "code", "start", "end")
    return [(code, f"{start}-{end}") if part == "plan-notes" else (f"{start}-{end}",) for code, start, end in named]


def chances(partners: Rows) -> list[float]:
    """What chance gives each partner; the page has it with two digits, of which the panel shows one."""
    return [float(chance) for _, _, chance, _ in sorted(partners)]


def without_chance(partners: Rows) -> Rows:
    return [(who, count, verdict) for who, count, _, verdict in partners]


@pytest.mark.parametrize("name", ["wuwei", "two_plans"])
def test_the_query_of_each_part_gives_what_the_part_shows(
    name: str, visit: Visitor, request: pytest.FixtureRequest
) -> None:
    path, store = request.getfixturevalue(f"{name}_page"), request.getfixturevalue(f"{name}_store")
    opened = visit(path, permissions=["clipboard-read", "clipboard-write"])
    page = opened.page
    seen = set()
    for id_ in [None, *(id_ for ids in kinds(page).values() for id_ in ids)]:
        page.evaluate("id => fengong.select(id)", id_)
        page.evaluate(UNFOLD)
        for part in page.evaluate(
            "[...document.querySelectorAll('#panel [data-part]')].map((one) => one.dataset.part)"
        ):
            shown = [tuple(row) for row in page.evaluate(SHOWN, [part, id_])]
            found = answered(store, part, copied(page, part))
            assert len(found) == len(shown) > 0, (part, id_)
            if part == "partners":
                assert all(abs(one - two) < 0.11 for one, two in zip(chances(shown), chances(found), strict=True))
                shown, found = without_chance(shown), without_chance(found)
            assert sorted(found) == sorted(shown), (part, id_)
            seen.add(part)
    assert seen == {"partners", "sectors", "calendar", "dues", "cites", "tags", "notes", "busiest", "plan-notes"}
    assert opened.complaints == []
