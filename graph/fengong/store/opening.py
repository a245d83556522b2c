"""Opens a store to ask it, wherever it is."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from fengong.errors import StoreError
from fengong.store.endpoint import Endpoint
from fengong.store.oxigraph import open_store
from fengong.store.queryable import Queryable
from fengong.store.remote import RemoteStore


def open_queryable(place: Path | Endpoint) -> Queryable:
    """The build in a folder, or what answers at an address.

    Raises:
        StoreError: there is no complete build in the folder. An address is not asked before the first query.
    """
    return RemoteStore(place) if isinstance(place, Endpoint) else open_store(place)


def embedded(store: Queryable, what: str) -> ox.Store:
    """The store itself, for what needs more than answers to queries.

    Raises:
        StoreError: it is an endpoint elsewhere.
    """
    if isinstance(store, ox.Store):
        return store
    raise StoreError(str(store), f"{what} needs a store in a folder; an endpoint only answers queries")
