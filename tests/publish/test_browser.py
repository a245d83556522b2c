"""The page as a reader meets it, in a real browser and from a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

Visit = Callable[..., Page]
SIZES = [(1440, 900), (1024, 768), (390, 844)]
#: Words that stand out of the box they are drawn in, and boxes of one drawing that overlap.
FAULTS = """() => {
  const faults = [];
  for (const svg of document.querySelectorAll(".diagram svg")) {
    const frames = [...svg.querySelectorAll("g.box rect.frame")].map((rect) => rect.getBBox());
    frames.forEach((one, at) => frames.slice(at + 1).forEach((other) => {
      if (one.x < other.x + other.width && other.x < one.x + one.width
          && one.y < other.y + other.height && other.y < one.y + one.height) faults.push("boxes overlap");
    }));
    for (const box of svg.querySelectorAll("g.box")) {
      const frame = box.querySelector("rect.frame").getBBox();
      const texts = [...box.querySelectorAll("text")].map((text) => [text.textContent, text.getBBox()]);
      for (const [words, at] of texts) {
        if (at.x < frame.x || at.x + at.width > frame.x + frame.width + 0.5
            || at.y + at.height > frame.y + frame.height)
          faults.push("sticks out: " + words);
      }
      texts.forEach(([words, one], at) => texts.slice(at + 1).forEach(([others, other]) => {
        if (one.x < other.x + other.width && other.x < one.x + one.width
            && one.y + 3 < other.y + other.height && other.y + 3 < one.y + one.height)
          faults.push("overlap: " + words + " / " + others);
      }));
    }
    const view = svg.viewBox.baseVal;
    for (const line of svg.querySelectorAll("path.line")) {
      const at = line.getBBox();
      const outside = at.x < 0 || at.y < 0 || at.x + at.width > view.width || at.y + at.height > view.height;
      if (outside) faults.push("cut off");
    }
  }
  for (const text of document.querySelectorAll(".worked svg text")) {
    const at = text.getBBox(), view = text.ownerSVGElement.viewBox.baseVal;
    const frames = [...text.ownerSVGElement.querySelectorAll("rect.frame")].map((rect) => rect.getBBox());
    const inside = (box) => at.x >= box.x && at.x + at.width <= box.x + box.width + 0.5
      && at.y >= box.y && at.y + at.height <= box.y + box.height + 0.5;
    const apart = frames.every((box) => at.x + at.width < box.x || at.x > box.x + box.width
      || at.y + at.height < box.y || at.y > box.y + box.height);
    if (at.width && !frames.some(inside) && !apart) faults.push("worked: " + text.textContent);
  }
  return faults;
}"""


@pytest.fixture
def visit(chromium: Browser, html_file: Path) -> Iterator[Visit]:
    """Opens the page; at the end it has asked for nothing but itself, and nothing went wrong in it."""
    contexts: list[Any] = []
    seen: list[str] = []
    complaints: list[str] = []

    def open_page(size: tuple[int, int] = (1440, 900), scheme: str = "light", script: bool = True) -> Page:
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=script,
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: seen.append(request.url))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(html_file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert set(seen) == {html_file.as_uri()}
    assert complaints == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size[0]))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_never_scrolls_sideways(visit: Visit, size: tuple[int, int], scheme: str) -> None:
    page = visit(size, scheme)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") == size[0]
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "light dark"


def test_drawings_hold_their_words_and_nothing_overlaps(visit: Visit) -> None:
    page = visit()
    assert page.evaluate(FAULTS) == []
    for choice in ("zh", "en"):
        page.locator(f"label[for=show-{choice}]").click()
        assert page.evaluate(FAULTS) == []


def test_a_language_is_chosen_without_any_script(visit: Visit) -> None:
    page = visit(script=False)
    card = page.locator("article#Task")
    assert "任务" in card.inner_text()
    assert "The smallest numbered piece" in card.inner_text()
    page.click("label[for=show-zh]")
    assert "The smallest numbered piece" not in card.inner_text()
    page.click("label[for=show-en]")
    assert "方案要求完成" not in card.inner_text()
    assert not page.locator("#search").is_visible()


def test_search_finds_by_either_language_and_by_name(visit: Visit) -> None:
    page = visit()
    for words, target in (("牵头", "role/lead"), ("assignee", "assignee"), ("TaskShape", "TaskShape")):
        page.fill("#search", words)
        found = page.locator("#found a")
        assert f"#{target}" in [found.nth(at).get_attribute("href") for at in range(found.count())]
    page.press("#search", "Enter")
    assert page.url.endswith("#TaskShape")
    page.fill("#search", "<b>nothing of that name</b>")
    assert page.locator("#nothing").is_visible()


def test_everything_on_the_page_is_legible(visit: Visit) -> None:
    small = """() => [...document.querySelectorAll("main *")].filter((one) => one.childNodes.length
      && [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
      && parseFloat(getComputedStyle(one).fontSize) < 11).map((one) => one.outerHTML.slice(0, 80))"""
    assert visit().evaluate(small) == []


def test_printing_opens_what_is_folded_and_leaves_out_the_menu(visit: Visit) -> None:
    page = visit()
    page.emulate_media(media="print")
    assert not page.locator("nav.side").is_visible()
    assert page.locator("article#query\\/doubtful pre").bounding_box() is not None
