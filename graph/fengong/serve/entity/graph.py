"""A build as pages read it: look-ups along properties, and fixed queries that begin at a node."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from itertools import islice
from threading import Lock
from typing import TypeVar

import pyoxigraph as ox

from fengong.ask.prefixes import PREFIXES
from fengong.serve.iris import base_of, valid

T = TypeVar("T")
Term = ox.NamedNode | ox.BlankNode | ox.Literal
#: Rows that a list holds at most; whoever needs more asks SPARQL.
MOST = 20_000
#: Results that are kept, the ones asked for last.
KEPT = 4_096


class Graph:
    """The union of a build's graphs.

    It may be read by many threads at once. A new build is a new value, so that nothing kept is ever out of date.
    """

    def __init__(self, store: ox.Store) -> None:
        self.store = store
        self.base = base_of(store)
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def keep(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made under this key before, or is made now."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]  # type: ignore[return-value]
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return made

    def objects(self, subject: str, predicate: ox.NamedNode) -> list[Term]:
        """What a node has by a property, in a fixed order; nothing for what is no IRI."""
        node = valid(subject)
        quads = self.store.quads_for_pattern(node, predicate, None) if node else ()
        return sorted({quad.object for quad in quads if not isinstance(quad.object, ox.Triple)}, key=str)

    def iris(self, subject: str, predicate: ox.NamedNode) -> list[str]:
        """The IRIs among them."""
        return [one.value for one in self.objects(subject, predicate) if isinstance(one, ox.NamedNode)]

    def one(self, subject: str, predicate: ox.NamedNode) -> str | None:
        """The first of them as plain words; None where there is none."""
        return next((one.value for one in self.objects(subject, predicate)), None)

    def subjects(self, predicate: ox.NamedNode, value: str, most: int = MOST) -> list[str]:
        """The nodes that have a node by a property, in a fixed order; no more than ``most``."""
        node = valid(value)
        quads = self.store.quads_for_pattern(None, predicate, node) if node else iter(())
        return sorted({quad.subject.value for quad in islice(quads, most)})  # type: ignore[union-attr]

    def rows(self, query: str, this: str = "") -> Iterator[tuple[str, ...]]:
        """Rows of a fixed SELECT, each term as plain words, empty where there is none.

        Args:
            query: ``$this`` in it stands for the node it begins at.
            this: that node's IRI; where it is none there are no rows.
        """
        node = valid(this) if this else None
        if this and node is None:
            return
        text = query.replace("$this", str(node)) if node else query
        found = self.store.query(text, prefixes=PREFIXES, use_default_graph_as_union=True)
        assert isinstance(found, ox.QuerySolutions)
        for row in found:
            yield tuple("" if one is None or isinstance(one, ox.Triple) else one.value for one in row)
