"""What everything that only asks needs of a store: the embedded one and an endpoint elsewhere both have it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import pyoxigraph as ox

#: What an ASK, a SELECT, and a CONSTRUCT or DESCRIBE give.
Found = ox.QueryBoolean | ox.QuerySolutions | Iterable[ox.Triple]


class Queryable(Protocol):
    """Answers SPARQL queries: a :class:`pyoxigraph.Store` or a :class:`fengong.store.remote.RemoteStore`."""

    def query(
        self,
        /,
        query: str,
        *,
        prefixes: dict[str, str] | None = None,
        use_default_graph_as_union: bool = False,
    ) -> Found:
        """What a query finds.

        Args:
            query: SPARQL 1.1.
            prefixes: that it need not declare.
            use_default_graph_as_union: ask all named graphs as one.

        Raises:
            SyntaxError: the query is malformed.
        """
