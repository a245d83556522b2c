"""What many tests need: no network, the Wuwei plan read once, and built once, and a browser."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright
from tests.network.sitecustomize import LOG

from fengong.model import Reading
from fengong.pipeline import build_store, read_plan
from fengong.store.oxigraph import open_store

# What a property says must hold; how long an example takes on a busy machine says nothing.
settings.register_profile("fengong", deadline=None)
settings.load_profile("fengong")

ROOT = Path(__file__).resolve().parents[1]

# Every Python that a test starts is cut off as this one is.
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT / "tests/network"), os.environ.get("PYTHONPATH")]))

ARGUMENTS = [
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_finish() -> None:
    """Let the collector never look again at modules and thousands of tests, which all stay until the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def network_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file in which it is written who reached for the network."""
    path = tmp_path_factory.mktemp("network") / "log"
    path.touch()
    os.environ[LOG] = str(path)
    return path


@pytest.fixture(autouse=True)
def no_network(network_log: Path) -> Iterator[None]:
    """Fails a test that reached for the network, or whose program did, although the refusal was caught."""
    before = network_log.stat().st_size
    yield
    if network_log.stat().st_size > before:
        with network_log.open(encoding="utf-8") as file:
            file.seek(before)
            pytest.fail(f"reached for the network: {file.read().strip()}", pytrace=False)


def find_chromium() -> str | None:
    """Path of a Chromium, ``FENGONG_CHROMIUM`` first; None where there is none."""
    names = (os.environ.get("FENGONG_CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if name and (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[..., Browser]]:
    """Start a headless Chromium, with more variables in its environment; it is closed at the end.

    Without one the tests are skipped, and fail where CI is set.
    """
    found = find_chromium()
    if found is None:
        reason = "no Chromium here (apt install chromium, or set FENGONG_CHROMIUM): browser tests not run"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started: list[Browser] = []

        def start(**variables: str) -> Browser:
            env: dict[str, str | float | bool] = {**os.environ, **variables}
            started.append(playwright.chromium.launch(executable_path=found, args=ARGUMENTS, env=env))
            return started[-1]

        yield start
        for browser in started:
            browser.close()


@pytest.fixture(scope="session")
def chromium(launch: Callable[..., Browser]) -> Browser:
    """A headless Chromium."""
    return launch()


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
