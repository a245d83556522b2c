"""What axe-core finds by the rules of WCAG 2.2 AA: nothing, in any view, light or dark, on a desk or a phone."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

Visit = Any
Visitor = Any

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DESK: dict[str, Any] = {"width": 1440, "height": 900}
PHONE: dict[str, Any] = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}
#: Screen, colours, the page, which is the shipped plan's or the small one, and in which state a view is audited first.
SCREENS = [
    pytest.param(DESK, "light", "wuwei_page", 0, id="desk-light"),
    pytest.param(DESK, "dark", "small_page", 1, id="desk-dark"),
    pytest.param(PHONE, "light", "small_page", 1, id="phone-light"),
    pytest.param(PHONE, "dark", "wuwei_page", 0, id="phone-dark"),
]


@pytest.fixture(scope="module")
def axe(root: Path) -> str:
    """The script of axe-core; where CI is set there must be one."""
    path = root / "graph/fengong/explorer/web/node_modules/axe-core/axe.min.js"
    if not path.is_file():
        reason = "no axe-core here (make node): accessibility not audited"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return path.read_text(encoding="utf-8")


def violations(page: Any, axe: str) -> list[str]:
    """Rule and element of everything that is found."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(f"() => {{ {axe} }}")
    found = page.evaluate(
        """async (tags) => (await axe.run(document, { runOnly: { type: "tag", values: tags },
            rules: { "target-size": { enabled: true } } })).violations""",
        TAGS,
    )
    return [
        f"{one['id']}: {node['html'][:160]} {node['failureSummary'][:300]}" for one in found for node in one["nodes"]
    ]


def views(page: Any) -> list[str]:
    return [
        str(name)
        for name in page.evaluate("[...document.querySelectorAll('button[data-view]')].map((one) => one.dataset.view)")
    ]


@pytest.mark.parametrize(("screen", "scheme", "of", "first"), SCREENS)
def test_no_view_breaks_a_rule(
    screen: dict[str, Any],
    scheme: str,
    of: str,
    first: int,
    visit: Visitor,
    axe: str,
    request: pytest.FixtureRequest,
) -> None:
    """Each view in two of four states; in all four of them on a desk, on a phone, in the light and in the dark."""
    opened = visit(request.getfixturevalue(of), color_scheme=scheme, **screen)
    page = opened.page
    states = ((None, opened.item("organization", "应急")), (opened.item("task"), "menu"))
    for at, view in enumerate(views(page), first):
        page.click(f"button[data-view={view}]")
        for state in states[at % 2]:
            if state == "menu":
                page.click("#export")
            else:
                page.evaluate("(id) => fengong.select(id)", state)
            assert violations(page, axe) == [], (view, state)
        page.keyboard.press("Escape")
    page.click("button[data-view=list]")
    page.click("#more-filters")
    page.select_option("#facet-section", index=1)
    assert violations(page, axe) == [], "filters"
    page.keyboard.press("Escape")
    assert violations(page, axe) == [], "filters that are set"
    page.fill("#search", "市")
    assert violations(page, axe) == []


@pytest.mark.parametrize(
    ("fragment", "scheme"),
    [("draw=ties", "light"), ("draw=ties", "dark"), ("colour=section", "light"), ("colour=sector", "dark")],
)
def test_no_drawing_of_the_network_breaks_a_rule(
    fragment: str, scheme: str, visit: Visitor, wuwei_page: Path, axe: str
) -> None:
    opened = visit(wuwei_page, fragment=fragment, color_scheme=scheme, **DESK)
    assert violations(opened.page, axe) == []
    opened.choose(opened.item("organization", "应急"))
    assert violations(opened.page, axe) == []
    opened.page.locator("[data-partner] .quiet").first.click()
    assert violations(opened.page, axe) == []


def test_the_audit_finds_what_is_wrong(visit: Visitor, small_page: Path, axe: str) -> None:
    page = visit(small_page).page
    page.evaluate(
        "['aria-label', 'placeholder'].forEach((one) => document.getElementById('search').removeAttribute(one))"
    )
    page.evaluate("document.querySelector('#language').style.color = '#cde'")
    found = {one.split(":")[0] for one in violations(page, axe)}
    assert {"label", "color-contrast"} <= found
