"""The synthetic graph, in both engines."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

FIXTURE = Path(__file__).parent / "fixture.trig"


@pytest.fixture(scope="session")
def store() -> ox.Store:
    """The synthetic graph in Oxigraph."""
    made = ox.Store()
    made.load(path=str(FIXTURE), format=ox.RdfFormat.TRIG)
    return made


@pytest.fixture(scope="session")
def dataset() -> rdflib.Dataset:
    """The synthetic graph in rdflib, its default graph being the union as in a store."""
    made = rdflib.Dataset(default_union=True)
    made.parse(data=FIXTURE.read_text(encoding="utf-8"), format="trig")
    return made
