"""Words that try to get out of their places stay words, on every kind of page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.explorer.conftest import HOSTILE_WORDS
from tests.serve.conftest import Server

pytestmark = pytest.mark.browser


def test_hostile_words_are_inert_everywhere(
    hostile_server: Server, hostile_addresses: tuple[str, ...], opened: Callable[..., Any], complaints: list[str]
) -> None:
    page = opened(hostile_server.url)
    for address in hostile_addresses:
        page.goto(f"{hostile_server.url}{address}")
        assert page.locator("main h1").count() == 1, address
        assert page.title() != "run", address
        found = page.evaluate(
            "[...document.querySelectorAll('script, img, iframe, style')].map((one) => one.outerHTML)"
        )
        assert found == ['<script type="module" src="/static/suggest.js"></script>'], address
        hosts = page.evaluate("[...document.querySelectorAll('a')].map((a) => a.protocol + '//' + a.host)")
        assert set(hosts) == {hostile_server.url}, address
    assert complaints == []


def test_they_are_shown_to_the_letter(hostile_server: Server, opened: Callable[..., Any]) -> None:
    words = {one for number in range(len(HOSTILE_WORDS)) for one in _headings(hostile_server, opened, number)}
    assert {one for one in HOSTILE_WORDS if len(one) < 100} <= words


def _headings(server: Server, opened: Callable[..., Any], number: int) -> list[str]:
    return list(opened(f"{server.url}/page/thing/h{number}").locator("main h1").all_text_contents())


@pytest.mark.parametrize("path", ["/page/area/h6", "/page/thing/h6", "/page/group/h6", "/page/plan/000000-synthetic"])
def test_a_word_of_ten_thousand_characters_scrolls_nothing_sideways(
    hostile_server: Server, opened: Callable[..., Any], path: str
) -> None:
    page = opened(f"{hostile_server.url}{path}", width=390, height=844)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
