"""What a reader feels of a page, in headless Chromium: the same protocol for every page."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

#: Resolves when the browser has painted what was asked of it.
PAINTED = """new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(0);
}))"""
#: Counts the frames that the page gets from now on, and the longest wait between two.
COUNT = """() => {
    window.frames_ = { count: 0, longest: 0, start: performance.now(), on: true };
    let before = window.frames_.start;
    const next = () => requestAnimationFrame(() => {
        const now = performance.now(), seen = window.frames_;
        if (!seen.on) return;
        seen.count += 1;
        seen.longest = Math.max(seen.longest, now - before);
        before = now;
        next();
    });
    next();
}"""
COUNTED = """() => {
    frames_.on = false;
    return [1000 * frames_.count / (performance.now() - frames_.start), frames_.longest];
}"""
#: Steps of a drag and turns of the wheel that frames are counted over.
STEPS = 60


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser, without a graphics processor, that says exactly how much memory its scripts hold."""
    path = shutil.which(os.environ.get("FENGONG_CHROMIUM", "chromium"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@contextmanager
def opened(
    browser: Browser, path: Path, ready: str, fragment: str = "", limit: float = 120
) -> Iterator[tuple[Page, float]]:
    """A page in a fresh context, and milliseconds from the start of the navigation until it is ready and painted.

    Args:
        browser: opens it.
        path: the file.
        ready: script; true when the page can be used.
        fragment: what stands after # in the address.
        limit: seconds after which it is left as it is, and the time is infinite.
    """
    context = browser.new_context(viewport={"width": 1440, "height": 900}, bypass_csp=True)
    context.route("http*://**", lambda route: route.abort())
    page = context.new_page()
    try:
        page.goto(path.as_uri() + (f"#{fragment}" if fragment else ""), wait_until="commit")
        yield page, _ready(page, ready, limit)
    finally:
        context.close()


def _ready(page: Page, ready: str, limit: float) -> float:
    try:
        page.wait_for_function(f"() => {ready}", timeout=limit * 1000)
        return float(page.evaluate(f"() => {PAINTED}"))
    except Exception:  # Playwright's own error, or a page that never comes to answer
        return float("inf")


def after(page: Page, change: str) -> float:
    """Milliseconds from a change, which is a script, until it is painted."""
    script = f"async () => {{ const start = performance.now(); {change}; return await {PAINTED} - start; }}"
    return float(page.evaluate(script))


def frames(page: Page, box: str, wheel: bool) -> tuple[float, float]:
    """Frames a second while a canvas or table is dragged or its wheel turned, and the longest wait in ms."""
    place = page.locator(box).first.bounding_box()
    assert place is not None, box
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    page.mouse.move(x, y)
    if not wheel:
        page.mouse.down()
    page.evaluate(COUNT)
    start = time.perf_counter()
    for step in range(STEPS):
        if time.perf_counter() - start > 20:
            break
        if wheel:
            page.mouse.wheel(0, -60 if step < STEPS / 2 else 60)
        else:
            page.mouse.move(x + 4 * (step % 40), y + 2 * (step % 40))
        page.wait_for_timeout(15)
    rate, longest = page.evaluate(COUNTED)
    if not wheel:
        page.mouse.up()
    return float(rate), float(longest)


def heap(page: Page) -> float:
    """Megabytes that the scripts of a page hold, after collecting what they do not."""
    session: Any = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("HeapProfiler.collectGarbage")
    metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return float(metrics["JSHeapUsedSize"]) / 1e6
