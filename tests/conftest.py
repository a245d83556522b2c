"""What many tests need: the Wuwei plan read once, and built once."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import settings

from fengong.model import Reading
from fengong.pipeline import build_store, read_plan
from fengong.store.oxigraph import open_store

# What a property says must hold; how long an example takes on a busy machine says nothing.
settings.register_profile("fengong", deadline=None)
settings.load_profile("fengong")

ROOT = Path(__file__).resolve().parents[1]


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
