"""What many tests need: the Wuwei plan read once, and built once, and a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from fengong.model import Reading
from fengong.pipeline import build_store, read_plan
from fengong.store.oxigraph import open_store

# What a property says must hold; how long an example takes on a busy machine says nothing.
settings.register_profile("fengong", deadline=None)
settings.load_profile("fengong")

ROOT = Path(__file__).resolve().parents[1]

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def find_chromium() -> str | None:
    """Path of a Chromium, ``FENGONG_CHROMIUM`` first; None where there is none."""
    names = (os.environ.get("FENGONG_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if name and (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium; without one the tests are skipped, and fail where CI is set."""
    found = find_chromium()
    if found is None:
        reason = "no Chromium here (apt install chromium, or set FENGONG_CHROMIUM): browser tests not run"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def wuwei() -> Reading:
    """The shipped plan, read."""
    return read_plan(str(ROOT / "data" / "plans" / "wuwei-2024"))


@pytest.fixture(scope="session")
def wuwei_store_path(wuwei: Reading, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store folder that holds the shipped plan; not to be written to."""
    path = tmp_path_factory.mktemp("wuwei") / "store"
    build_store([wuwei], path)
    return path


@pytest.fixture(scope="session")
def wuwei_store(wuwei_store_path: Path) -> ox.Store:
    """The shipped plan's store, opened."""
    return open_store(wuwei_store_path)
