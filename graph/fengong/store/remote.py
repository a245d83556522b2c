"""A store elsewhere: any endpoint of the SPARQL 1.1 Protocol, asked like the embedded one.

All named graphs are queried as one, as in the embedded store. Servers differ in what they ask when nobody says it:
some already ask all graphs (Fengong's own, Virtuoso, GraphDB), Oxigraph has a parameter for it, to the others each
graph is named as default graph and as named graph (that is why queries are sent by POST: an address would be too
long). Which it is, a few statements tell that stand in named graphs: whether they are seen without naming one. Each is
named too where there are graphs that are being loaded, of which nothing may be counted.
"""

from __future__ import annotations

from functools import cached_property
from urllib.parse import urlencode

import pyoxigraph as ox

from fengong.errors import QueryError, StoreError
from fengong.store.endpoint import Endpoint
from fengong.store.exchange import Answer, Call, exchange, refusal, repeated
from fengong.store.queryable import Found

FORM = "application/x-www-form-urlencoded"
RESULTS = "application/sparql-results+json, application/sparql-results+xml;q=0.5"
GRAPHS = "application/n-triples, text/turtle;q=0.5"
#: Below it stand graphs that are only half there, for as long as they are being loaded.
PASSING = "urn:x-fengong:loading:"
#: No graph has this name.
NONE = PASSING + "none"
#: Oxigraph's word for all graphs as one; others ignore it.
UNION = (("union-default-graph", "true"),)
_LISTS = ("SELECT DISTINCT ?g { GRAPH ?g { } }", "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")

Pairs = tuple[tuple[str, str], ...]


class RemoteStore:
    """An endpoint that answers queries.

    Args:
        endpoint: where it is.
        seconds: that an answer may take.
        most: bytes that an answer may have.
    """

    def __init__(self, endpoint: Endpoint, seconds: float = 120.0, most: int = 1 << 29) -> None:
        self.endpoint = endpoint
        self._seconds = seconds
        self._most = most

    def __str__(self) -> str:
        return str(self.endpoint)

    def query(
        self,
        /,
        query: str,
        *,
        prefixes: dict[str, str] | None = None,
        use_default_graph_as_union: bool = False,
    ) -> Found:
        """What the endpoint finds; see :class:`~fengong.store.queryable.Queryable`.

        Raises:
            SyntaxError: the query is malformed; it is read here before it is sent, so that the complaint is the same.
            QueryError: the endpoint does not accept it.
            StoreError: the endpoint does not answer as one should.
        """
        # An empty store reads the query as the embedded one would, and its result tells the form.
        expected = type(ox.Store().query(query, prefixes=prefixes))
        text = _declared(query, prefixes or {}) + query
        return self._found(text, expected, self.dataset if use_default_graph_as_union else ())

    def passing(self) -> tuple[str, ...]:
        """Graphs that are only half there now, in order: they are being loaded, or what loaded them was stopped.

        Raises:
            StoreError: it does not answer.
        """
        return tuple(iri for iri in self._named() if iri.startswith(PASSING))

    @cached_property
    def graphs(self) -> tuple[str, ...]:
        """The IRIs of its named graphs, in order, without those that are being loaded."""
        return tuple(iri for iri in self._all if not iri.startswith(PASSING))

    @cached_property
    def _all(self) -> tuple[str, ...]:
        return self._named()

    def _named(self) -> tuple[str, ...]:
        for query in _LISTS:
            found = {row[0].value for row in self._rows(query) if isinstance(row[0], ox.NamedNode)}
            if found:
                return tuple(sorted(found))
        return ()

    @cached_property
    def dataset(self) -> Pairs:
        """The parameters by which it asks all its named graphs as one, without those that are being loaded."""
        if len(self._all) > len(self.graphs):
            # The server's own union would count them. Where there is no other, one that is not there is named.
            return each_graph(self.graphs or (NONE,))
        sample = self._sample()
        if not sample or self._sees(sample, ()):
            return ()
        if self._sees(sample, UNION):
            return UNION
        return each_graph(self.graphs)

    def _sample(self) -> str:
        """A statement of each of three graphs, as SPARQL."""
        graphs = self.graphs
        chosen = sorted({graphs[0], graphs[len(graphs) // 2], graphs[-1]}) if graphs else []
        said = "FILTER (isIRI(?s) && !isBlank(?o))"
        queries = (f"SELECT ?s ?p ?o {{ GRAPH <{graph}> {{ ?s ?p ?o {said} }} }} LIMIT 1" for graph in chosen)
        rows = [row for query in queries for row in self._rows(query)]
        return " ".join(f"{row[0]} {row[1]} {row[2]} ." for row in rows)

    def _sees(self, statements: str, dataset: Pairs) -> bool:
        try:
            return bool(self._found(f"ASK {{ {statements} }}", ox.QueryBoolean, dataset))
        except (QueryError, StoreError):
            if not dataset:
                raise
            return False  # a server that minds parameters it does not know

    def _rows(self, query: str) -> ox.QuerySolutions:
        found = self.query(query)
        assert isinstance(found, ox.QuerySolutions)
        return found

    def _found(self, text: str, expected: type, dataset: Pairs) -> Found:
        is_graph = issubclass(expected, ox.QueryTriples)
        answer = self._answer(urlencode([("query", text), *dataset]), GRAPHS if is_graph else RESULTS)
        try:
            found = _triples(answer) if is_graph else _results(answer)
        except (SyntaxError, ValueError, TypeError) as error:
            reason = f"answers with {answer.media_type} that is no result of SPARQL; is it the address of an endpoint?"
            # An error keeps what stands beside it on its way, and rows may not end in another thread.
            raise StoreError(str(self), reason) from error.with_traceback(None)
        if not is_graph and not isinstance(found, expected):
            del found
            raise StoreError(str(self), "answers another question than was asked; is it the address of an endpoint?")
        return found

    def _answer(self, form: str, accept: str) -> Answer:
        call = Call("POST", form.encode("ascii"), FORM, accept, self._seconds, self._most)

        def ask() -> Answer:
            answer = exchange(self.endpoint, call)
            if answer.status == 400:
                raise QueryError(f"{self} does not accept the query: {answer.words}")
            if answer.status != 200:
                raise refusal(self.endpoint, answer)
            return answer

        return repeated(ask)


def each_graph(graphs: tuple[str, ...]) -> Pairs:
    """The parameters that name each graph, as part of the default graph and by itself.

    >>> each_graph(("urn:a",))
    (('default-graph-uri', 'urn:a'), ('named-graph-uri', 'urn:a'))
    """
    return tuple((kind, graph) for kind in ("default-graph-uri", "named-graph-uri") for graph in graphs)


def _declared(query: str, prefixes: dict[str, str]) -> str:
    """Declarations of the prefixes that a query may use; on the line it begins with."""
    return "".join(f"PREFIX {name}: <{iri}> " for name, iri in prefixes.items() if f"{name}:" in query)


def _results(answer: Answer) -> Found:
    form = ox.QueryResultsFormat.from_media_type(answer.media_type)
    if form is None:
        raise ValueError(answer.media_type)
    found = ox.parse_query_results(answer.body, form)
    if isinstance(found, ox.QueryBoolean):
        return found
    # Rows are read as they are taken; whether all of them can be read has to be known before the first is.
    for _ in found:
        pass
    return ox.parse_query_results(answer.body, form)


def _triples(answer: Answer) -> list[ox.Triple]:
    form = ox.RdfFormat.from_media_type(answer.media_type)
    if form is None:
        raise ValueError(answer.media_type)
    return [quad.triple for quad in ox.parse(answer.body, form)]
