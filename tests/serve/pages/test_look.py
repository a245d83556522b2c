"""What everybody can use: WCAG 2.2 AA by axe-core, in light and dark, and a phone that scrolls one way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.explorer.test_axe import violations
from tests.serve.conftest import Server

pytestmark = pytest.mark.browser

PAGES = {
    "home": "/",
    "plans": "/plans",
    "plan": "/page/plan/620600-wuwei-2024",
    "section": "/page/plan/620600-wuwei-2024/sec_2",
    "task": "/page/plan/620600-wuwei-2024/sec_2/task_5",
    "department": "/page/org/620600/fire-rescue",
    "group": "/page/group/620600/production-units",
    "area": "/page/area/620600",
    "office": "/resource?iri=https://w3id.org/fengong/scheme/office/emergency-management",
    "sector": "/resource?iri=https://w3id.org/fengong/scheme/sector/mines",
    "text": "/page/plan/620600-wuwei-2024/text",
    "missing": "/page/plan/nowhere",
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_no_page_breaks_a_rule(server: Server, opened: Callable[..., Any], axe: str, width: int, scheme: str) -> None:
    page = opened(server.url, width=width, height=844, color_scheme=scheme, bypass_csp=True)
    found = {}
    for name, path in PAGES.items():
        page.goto(f"{server.url}{path}")
        found[name] = violations(page, axe)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), name
    assert {name: one for name, one in found.items() if one} == {}


def test_pages_make_no_complaint(server: Server, opened: Callable[..., Any], complaints: list[str]) -> None:
    page = opened(server.url)
    for name, path in PAGES.items():
        if name != "missing":
            page.goto(f"{server.url}{path}")
    page.goto(f"{server.url}/ns#Task")
    assert page.evaluate("location.hash") == "#Task"
    assert complaints == []
