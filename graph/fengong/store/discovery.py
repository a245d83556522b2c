"""Finds out where a server answers queries and how it takes graphs, by asking it.

The servers have no common addresses: Oxigraph has /query, /store and /update, Fuseki the same below a data set with
/data, RDF4J and GraphDB have /repositories/NAME with /statements and /rdf-graphs/service. That a way works is only
known when a graph of one statement has gone in, has been seen by a query, and is gone again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from fengong.errors import QueryError, StoreError
from fengong.store.endpoint import Endpoint
from fengong.store.exchange import RefusalError, UnreachableError
from fengong.store.remote import PASSING, RemoteStore
from fengong.store.targets import GraphStore, Target, Update

QUERIES = ("query", "sparql", "")
GRAPH_STORES = ("store", "data", "rdf-graphs/service", "")
UPDATES = ("update", "statements", "")
#: Last steps of addresses that are not those of a whole server.
_SERVICES = frozenset(("query", "sparql", "update", "store", "data", "get", "statements"))
_PROBE = PASSING + "probe"
_STATEMENT = f'<{_PROBE}> <http://purl.org/dc/terms/title> "分工"@zh .'


@dataclass(frozen=True, slots=True)
class Site:
    """Where a server is asked, and how graphs get in."""

    queries: RemoteStore
    target: Target | None = None


def find_queries(to: Endpoint) -> RemoteStore:
    """The endpoint for queries at an address or below it.

    Raises:
        StoreError: there is none, or it does not answer.
    """
    for at in _addresses(to, QUERIES):
        store = RemoteStore(at)
        try:
            store.query("ASK { }")
        except UnreachableError:
            raise
        except RefusalError as error:
            if error.status in (401, 403):
                raise
        except (StoreError, QueryError):
            continue
        else:
            return store
    raise StoreError(str(to), "there is no SPARQL endpoint at this address, nor at query or sparql below it; name it")


def find_target(to: Endpoint, queries: RemoteStore) -> Target:
    """The way by which a server takes graphs: Graph Store Protocol, or else updates.

    Raises:
        StoreError: it takes none; what it said to that is told.
    """
    refusals: list[RefusalError] = []
    for target in _targets(to):
        try:
            if _works(target, queries):
                return target
        except UnreachableError:
            raise
        except RefusalError as error:
            refusals.append(error)
        except StoreError:
            continue
    # Who is not let in, or is told why not, has found the right address.
    telling = [one for status in (401, 403) for one in refusals if one.status == status]
    if telling:
        raise telling[0]
    raise StoreError(str(to), "takes no graphs where they are mostly sent; name --graph-store or --update")


def _targets(to: Endpoint) -> Iterator[Target]:
    yield from map(GraphStore, _addresses(to, GRAPH_STORES))
    yield from map(Update, _addresses(to, UPDATES))


def _works(target: Target, queries: RemoteStore) -> bool:
    target.put(_PROBE, _STATEMENT.encode())
    try:
        return bool(queries.query(f"ASK {{ GRAPH <{_PROBE}> {{ {_STATEMENT} }} }}"))
    finally:
        target.drop(_PROBE)


def _addresses(to: Endpoint, segments: tuple[str, ...]) -> Iterator[Endpoint]:
    """Addresses to try: those below the server, and the one given: first where it says that it is of this kind."""
    parts = urlsplit(to.url)
    above, _, last = parts.path.rstrip("/").rpartition("/")
    if last not in _SERVICES:
        yield from (to.below(segment) for segment in segments)
        return
    base = to.at(parts._replace(path=above).geturl())
    found = [base.below(segment) for segment in segments if segment]
    yield from sorted({address.url: address for address in (*found, to)}.values(), key=lambda one: one.url != to.url)
