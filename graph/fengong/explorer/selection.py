"""Some plans of a store, as a store of their own: what is read then is what they hold, however much stands beside.

A plan's graphs are taken whole, and of the shared graphs what its statements lead to: whom it names, with their
offices, areas and groups. That takes as long as the plans are large, not as the store is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from fengong.errors import StoreError
from fengong.iris import NS, SCHEME

_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_IDENTIFIER = ox.NamedNode("http://purl.org/dc/terms/identifier")
_IN_SCHEME = ox.NamedNode("http://www.w3.org/2004/02/skos/core#inScheme")
_PLAN, _IN_PLAN = ox.NamedNode(NS + "Plan"), ox.NamedNode(NS + "inPlan")
_RESOLVED, _TIED = ox.NamedNode(NS + "resolvedTo"), ox.NamedNode(NS + "tiedOrganization")
_EXPANDED = ox.NamedNode(NS + "expandedFrom")
#: What leads from whom a plan names to what other plans say of them, or to the ontology.
_APART = frozenset(
    [_TYPE, *(ox.NamedNode(NS + name) for name in ("leads", "responsibleFor", "supports", "guides", "supervises"))]
)
#: Schemes whose terms are taken whether a plan names them or not: a hierarchy is whole or it is wrong. Types of offices
#: are so many that only those of the bodies named are taken.
_SCHEMES = ("role", "sector", "topic", "level", "precision", "status", "basis", "region", "severity", "verdict")
Graph = ox.NamedNode | ox.BlankNode | ox.DefaultGraph


def of_plans(store: ox.Store, keys: Iterable[str]) -> ox.Store:
    """A store in memory with the plans of these identifiers and what they lead to.

    Ties between departments are left out where a plan that was not chosen names both: their counts are about it too.

    Raises:
        StoreError: there is no plan of one of these identifiers.
    """
    selection = _Selection(store)
    for plan in [_plan(store, key) for key in dict.fromkeys(keys)]:
        selection.take_plan(plan)
    selection.take_terms()
    selection.take_expansions()
    selection.follow()
    selection.take_ties()
    return selection.made


def _plan(store: ox.Store, key: str) -> ox.NamedNode:
    for quad in store.quads_for_pattern(None, _IDENTIFIER, ox.Literal(key), None):
        node = quad.subject
        if isinstance(node, ox.NamedNode) and any(store.quads_for_pattern(node, _TYPE, _PLAN, None)):
            return node
    raise StoreError(key, "is no plan of the store; `fengong query plans` lists them")


class _Selection:
    """What was taken so far. ``ahead`` holds what was come upon and not yet looked at."""

    def __init__(self, store: ox.Store) -> None:
        self.made = ox.Store()
        self._store = store
        self._graphs: set[Graph] = set()
        self._own: set[ox.NamedNode] = set()
        self._ahead: set[ox.NamedNode] = set()

    def take_plan(self, plan: ox.NamedNode) -> None:
        """The graphs that hold a plan and what was found in it."""
        graphs = {quad.graph_name for quad in self._store.quads_for_pattern(plan, _TYPE, _PLAN, None)}
        graphs |= {quad.graph_name for quad in self._store.quads_for_pattern(None, _IN_PLAN, plan, None)}
        for graph in graphs - self._graphs:
            quads = [*self._store.quads_for_pattern(None, None, None, graph)]
            self._own |= {quad.subject for quad in quads if isinstance(quad.subject, ox.NamedNode)}
            self._add(quads)
        self._graphs |= graphs

    def take_terms(self) -> None:
        """The terms of the shipped schemes."""
        for scheme in _SCHEMES:
            self._ahead |= self._subjects(_IN_SCHEME, ox.NamedNode(SCHEME + scheme))

    def take_expansions(self) -> None:
        """Assignments of groups for which members are stated."""
        for node in self._own:
            self._ahead |= self._subjects(_EXPANDED, node)

    def follow(self) -> None:
        """What the shared graphs say of everything that was come upon."""
        known: set[ox.NamedNode] = set()
        while wave := (self._ahead | self._own) - known:
            known |= wave
            self._ahead = set()
            self._add(quad for node in wave for quad in self._store.quads_for_pattern(node, None, None, None))

    def take_ties(self) -> None:
        """Ties between two who are named here that rest on these plans alone."""
        here = (quad.object for quad in self.made.quads_for_pattern(None, _RESOLVED, None, None))
        bodies = {body for body in here if isinstance(body, ox.NamedNode)}
        elsewhere: dict[object, set[Graph]] = {body: self._elsewhere(body) for body in bodies}
        for tie in {tie for body in bodies for tie in self._subjects(_TIED, body)}:
            quads = [*self._store.quads_for_pattern(tie, None, None, None)]
            ends = {quad.object for quad in quads if quad.predicate == _TIED}
            if ends <= bodies and not set.intersection(*(elsewhere[end] for end in ends & bodies)):
                self.made.extend(quads)

    def _elsewhere(self, body: ox.NamedNode) -> set[Graph]:
        """Graphs of plans that were not chosen and name a body."""
        return {quad.graph_name for quad in self._store.quads_for_pattern(None, _RESOLVED, body, None)} - self._graphs

    def _subjects(self, predicate: ox.NamedNode, value: ox.NamedNode) -> set[ox.NamedNode]:
        found = (quad.subject for quad in self._store.quads_for_pattern(None, predicate, value, None))
        return {node for node in found if isinstance(node, ox.NamedNode)}

    def _add(self, quads: Iterable[ox.Quad]) -> None:
        self.made.extend(self._led_on(quads))

    def _led_on(self, quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
        for quad in quads:
            if quad.predicate not in _APART:
                if isinstance(quad.object, ox.NamedNode):
                    self._ahead.add(quad.object)
                yield quad
            elif quad.predicate == _TYPE:
                yield quad
