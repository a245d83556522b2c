"""Loads the graphs of a build into a store elsewhere, one after the other, each whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from enum import StrEnum

import pyoxigraph as ox

from fengong.errors import StoreError
from fengong.store.discovery import Site
from fengong.store.queryable import Queryable
from fengong.store.targets import gathering_of

#: Graphs counted by one query.
BATCH = 100
_COUNT = "SELECT ?g (COUNT(*) AS ?n) {{ {values} GRAPH ?g {{ ?s ?p ?o }} }} GROUP BY ?g"


class State(StrEnum):
    """What is known of a graph at the site."""

    ABSENT = "absent"
    THERE = "there"
    SENT = "sent"
    IN = "in"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


def graphs_of(store: ox.Store) -> dict[str, int]:
    """The named graphs of a build and how many statements each holds, in the order in which they are loaded.

    What describes the build comes last: where it is there, so is the rest.
    """
    counts = _counts(store, "")
    return {graph: counts[graph] for graph in sorted(counts, key=lambda graph: (graph.endswith("/meta"), graph))}


def held(store: Queryable, graphs: Sequence[str]) -> dict[str, int]:
    """How many statements a store holds in each of some graphs; 0 where there is none of that name.

    Raises:
        StoreError: it does not answer.
    """
    found = dict.fromkeys(graphs, 0)
    for batch in _in_batches(graphs):
        found |= _counts(store, f"VALUES ?g {{ {' '.join(f'<{graph}>' for graph in batch)} }}")
    return found


class Load:
    """The loading of a build into a site: what is to go in, what was there, what is in.

    Attributes:
        wanted: the graphs of the build, with the number of statements of each.
        before: how many statements each held at the site before.
        states: graph → what is known of it now.
        failure: what stopped the work; None where nothing did.
        others: graphs that are half there at the site, and not by this loading: another one runs, or was stopped.
        removed: those of them that were removed.
    """

    def __init__(self, store: ox.Store, site: Site, replace: bool = False) -> None:
        """Look at both sides.

        Raises:
            StoreError: the site does not answer.
        """
        self._store, self.site, self._replace = store, site, replace
        self.wanted = graphs_of(store)
        self.before = held(site.queries, tuple(self.wanted))
        self.states = {graph: State.THERE if self.before[graph] else State.ABSENT for graph in self.wanted}
        self.failure: StoreError | None = None
        self.others = site.queries.passing()
        self.removed: tuple[str, ...] = ()

    def run(self, shown: Callable[[Iterator[str]], Iterable[str]] = iter) -> None:
        """Load all graphs, each whole or not at all; what went wrong is in ``failure`` afterwards.

        Args:
            shown: is given the graphs as they go in, to show how far it is.
        """
        try:
            self._refuse_others()
            for graph in shown(self._put_all()):
                self.states[graph] = State.SENT
            self._verify()
        except StoreError as error:
            self.failure = error
            self._look_again()
        self._look_for_others()

    def tidy(self) -> None:
        """Remove the graphs that are half there. Whoever loads them right now has to begin again.

        Raises:
            StoreError: the site does not do it.
        """
        assert self.site.target is not None, "a site without a way in is for dry runs"
        for graph in self.others:
            self.site.target.drop(graph)
        self.removed, self.others = self.others, self.site.queries.passing()

    def _look_for_others(self) -> None:
        """Learn what is half there; what this loading left, where it was stopped, its next try removes."""
        own = {gathering_of(graph) for graph in self.wanted} if self.failure else set()
        with suppress(StoreError):
            self.others = tuple(graph for graph in self.site.queries.passing() if graph not in own)

    def _refuse_others(self) -> None:
        there = [graph for graph, count in self.before.items() if count]
        if there and not self._replace:
            told = f"{len(there)} of the graphs are there already; give --replace to replace them"
            raise StoreError(str(self.site.queries), told)

    def _put_all(self) -> Iterator[str]:
        assert self.site.target is not None, "a site without a way in is for dry runs"
        for graph in self.wanted:
            content = self._store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(graph))
            assert content is not None
            self.states[graph] = State.UNKNOWN
            self.site.target.put(graph, content)
            yield graph

    def _verify(self) -> None:
        found = held(self.site.queries, tuple(self.wanted))
        for graph, count in self.wanted.items():
            self.states[graph] = State.IN if found[graph] == count else State.DIFFERS
        if wrong := [graph for graph, state in self.states.items() if state is State.DIFFERS]:
            told = f"{len(wrong)} of the graphs hold another number of statements than was sent"
            raise StoreError(str(self.site.queries), told)

    def _look_again(self) -> None:
        """Learn what became of what was sent, as far as the site still answers."""
        try:
            found = held(self.site.queries, tuple(self.wanted))
        except StoreError:
            return
        for graph, state in self.states.items():
            if state in (State.SENT, State.UNKNOWN):
                self.states[graph] = self._seen(graph, found[graph], state)

    def _seen(self, graph: str, count: int, state: State) -> State:
        if state is State.UNKNOWN and count == self.before[graph]:
            # As many as before: with --replace they may be the new ones.
            return State.ABSENT if not count else State.THERE if count != self.wanted[graph] else State.UNKNOWN
        return State.IN if count == self.wanted[graph] else State.DIFFERS


def _counts(store: Queryable, values: str) -> dict[str, int]:
    rows = store.query(_COUNT.format(values=values))
    assert isinstance(rows, ox.QuerySolutions)
    return {row["g"].value: int(row["n"].value) for row in rows if isinstance(row["g"], ox.NamedNode)}


def _in_batches(graphs: Sequence[str]) -> Iterator[Sequence[str]]:
    return (graphs[at : at + BATCH] for at in range(0, len(graphs), BATCH))
