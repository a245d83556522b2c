"""Servers that hold the shipped plan, shared by tests that only ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.store.servers import Running, fengong, oxigraph, stopped_after

from fengong.store import exchange
from fengong.store.discovery import Site
from fengong.store.endpoint import Endpoint
from fengong.store.push import Load
from fengong.store.remote import RemoteStore
from fengong.store.targets import GraphStore


@pytest.fixture(scope="session")
def plain_server(wuwei_store: ox.Store) -> Iterator[Running]:
    """Oxigraph, whose default graph is empty, with the shipped plan in named graphs."""
    with stopped_after(oxigraph()) as server:
        load = Load(wuwei_store, site_of(server))
        load.run()
        assert load.failure is None
        yield server


@pytest.fixture(scope="session")
def own_server(wuwei_store_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Fengong's own server, which asks all graphs as one by itself and takes none."""
    with stopped_after(fengong(wuwei_store_path, tmp_path_factory.mktemp("own") / "log")) as server:
        yield server


@pytest.fixture(scope="session")
def remote(plain_server: Running) -> RemoteStore:
    """The shipped plan, elsewhere."""
    return RemoteStore(Endpoint(f"{plain_server.url}/query"))


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try again at once, and once only."""
    monkeypatch.setattr(exchange, "PAUSES", (0.01,))


def site_of(server: Running) -> Site:
    """Oxigraph's addresses."""
    return Site(RemoteStore(Endpoint(f"{server.url}/query")), GraphStore(Endpoint(f"{server.url}/store")))
