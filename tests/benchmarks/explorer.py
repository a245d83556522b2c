"""How soon the explorer of the Wuwei plan can be used: time from opening the file to the page being ready.

Run it by hand: ``python tests/benchmarks/explorer.py [PAGE.html]``. Each opening is a fresh browser context; the first
one after the browser's own start is shown apart. Targets: ready within 1,000 ms, file at most 1.5 MB.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from fengong.explorer.gather import gather
from fengong.explorer.page import page
from fengong.pipeline import build_store, read_plan
from fengong.store.oxigraph import open_store

PLAN = Path(__file__).resolve().parents[2] / "data" / "plans" / "wuwei-2024"
READY = "performance.getEntriesByName('fengong-ready')[0].startTime"
OPENINGS = 9
TARGET_MS = 1000


def build_page(folder: Path) -> Path:
    """The page of the shipped plan, in a folder."""
    build_store([read_plan(str(PLAN))], folder / "store")
    path = folder / "page.html"
    path.write_text(page(gather(open_store(folder / "store")), "zh"), encoding="utf-8", newline="\n")
    return path


def ready_ms(browser: Browser, path: Path) -> float:
    """Milliseconds from the start of the navigation until the page says it is ready."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    try:
        opened = context.new_page()
        opened.goto(path.as_uri())
        opened.wait_for_selector("html[data-ready=true]")
        return float(opened.evaluate(READY))
    finally:
        context.close()


def measure(path: Path) -> list[float]:
    """Times of all openings, the cold one first."""
    chromium = shutil.which(os.environ.get("FENGONG_CHROMIUM", "chromium"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        times = [ready_ms(browser, path) for _ in range(OPENINGS + 1)]
        browser.close()
    return times


def main() -> int:
    """Print the times; 1 when the median misses the target."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else build_page(Path(folder))
        cold, *warm = measure(path)
        size = path.stat().st_size / 1e6
    middle = statistics.median(warm)
    print(f"page {size:.2f} MB; ready after {cold:.0f} ms (first), {middle:.0f} ms (median of {OPENINGS})")
    return int(middle > TARGET_MS)


if __name__ == "__main__":
    sys.exit(main())
