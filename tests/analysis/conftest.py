"""Two synthetic plans of made-up cities, in memory."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from fengong.analysis.incidence import Incidence
from fengong.analysis.load import read_incidence
from fengong.analysis.restrict import restrict
from fengong.analysis.scope import Scope

HERE = Path(__file__).parent


def load(*names: str) -> ox.Store:
    store = ox.Store()
    for name in names:
        store.load(path=HERE / f"{name}.trig", format=ox.RdfFormat.TRIG)
    return store


@pytest.fixture(scope="session")
def yunshan() -> ox.Store:
    return load("yunshan")


@pytest.fixture(scope="session")
def two_cities() -> ox.Store:
    return load("yunshan", "haichuan")


@pytest.fixture(scope="session")
def whole(yunshan: ox.Store) -> Incidence:
    return read_incidence(yunshan)


@pytest.fixture(scope="session")
def named(whole: Incidence) -> Incidence:
    """As the commands count by default: all roles, no groups."""
    return restrict(whole, Scope())
