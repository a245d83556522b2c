"""The page on a machine that has no Chinese font: every character is seen, and without the page's own font none is."""

from __future__ import annotations

import io
import re
from base64 import b64decode
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from fengong.analysis.load import read_incidence
from fengong.analysis.scope import Scope
from fengong.report.contents import gather
from fengong.report.font import web_font
from fengong.report.html import to_html

pytestmark = pytest.mark.browser

#: A code point that no font may give a shape, so that it is drawn as the box for a missing one.
MISSING = "\U0010fffe"
#: Draws each character alone in the page's own font and gives back its ink.
DRAW = """async (chars) => {
  await document.fonts.ready;
  const family = getComputedStyle(document.body).fontFamily;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 40;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  return chars.map((char) => {
    pen.clearRect(0, 0, 40, 40);
    pen.font = `28px ${family}`;
    pen.fillText(char, 6, 31);
    return btoa(String.fromCharCode(...pen.getImageData(0, 0, 40, 40).data.filter((_, at) => at % 4 === 3)));
  });
}"""

Ink = dict[str, bytes]


@pytest.fixture(scope="module")
def page(wuwei_store: ox.Store) -> str:
    """A report on the shipped plan."""
    return to_html(gather(read_incidence(wuwei_store), Scope(), "zh")).decode()


@pytest.fixture(scope="module")
def bare(launch: Callable[..., Browser], tmp_path_factory: pytest.TempPathFactory) -> Browser:
    """A browser for which the machine has one font, and that has Latin letters only."""
    folder = tmp_path_factory.mktemp("fonts")
    latin = TTFont(io.BytesIO(web_font(map(chr, range(0x20, 0x7F)))))
    for record in latin["name"].names:
        record.string = "LatinOnly"
    latin.flavor = None
    latin.save(folder / "latin.otf")
    config = folder / "fonts.conf"
    config.write_text(f"<fontconfig><dir>{folder}</dir><cachedir>{folder / 'cache'}</cachedir></fontconfig>")
    return launch(FONTCONFIG_FILE=str(config))


def drawn(browser: Browser, page: str, chars: str, folder: Path) -> Ink:
    """The ink of each character of a page, and of a missing one."""
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    tab: Tab = browser.new_page()
    try:
        tab.goto(path.as_uri())
        wanted = [*chars, MISSING]
        return dict(zip(wanted, map(b64decode, tab.evaluate(DRAW, wanted)), strict=True))
    finally:
        tab.close()


def shown(page: str) -> str:
    """The Chinese characters of a page."""
    return "".join(sorted(set(re.findall("[\u3007-\u9fff]", page))))


def test_every_character_is_seen_on_a_machine_without_a_chinese_font(bare: Browser, page: str, tmp_path: Path) -> None:
    chars = shown(page)
    assert len(chars) > 300
    ink = drawn(bare, page, chars, tmp_path)
    boxes = [char for char in chars if ink[char] == ink[MISSING] or not any(ink[char])]
    assert boxes == []
    assert len({ink[char] for char in chars}) == len(chars), "no two look the same"


def test_without_the_font_of_the_page_they_are_boxes(bare: Browser, page: str, tmp_path: Path) -> None:
    stripped = re.sub(r"@font-face\{[^}]*\}", "", page)
    assert len(stripped) < len(page)
    # The page's style is let in by its hash, so that a changed one needs a changed policy.
    stripped = re.sub(r"style-src '[^']*'", "style-src 'unsafe-inline'", stripped)
    ink = drawn(bare, stripped, "武威市应急局", tmp_path)
    assert len({ink[char] for char in "武威市应急局"}) == 1, "the check can tell"
    assert ink["武"] == ink[MISSING]


def test_they_look_as_on_a_machine_that_has_one(chromium: Browser, bare: Browser, page: str, tmp_path: Path) -> None:
    here, there = (drawn(browser, page, "武威市应急管理局", tmp_path) for browser in (chromium, bare))
    for char in "武威市应急管理局":
        # Machines smooth edges differently; where there is ink, and how much, is the same.
        difference = sum(abs(a - b) for a, b in zip(here[char], there[char], strict=True))
        assert difference < 0.15 * sum(here[char]), char


def test_the_page_is_not_wider_than_a_phone_and_complains_of_nothing(
    chromium: Browser, page: str, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_text(page, encoding="utf-8")
    tab = chromium.new_page(viewport={"width": 390, "height": 844})
    complaints: list[str] = []
    requests: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("request", lambda request: requests.append(request.url.split(",")[0]))
    tab.goto(path.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") == 390
    tab.click("label[for=by-raci]")
    assert tab.locator("tr:has-text('强化安全生产综合监管') a.m").first.inner_text() == "A/R"
    tab.locator("tr:has-text('强化安全生产综合监管') a.m").first.click()
    assert re.search("#c-[0-9]+$", tab.url)
    assert [url for url in requests if not url.startswith(("data:", "file:"))] == []
    assert complaints == []
    tab.close()
