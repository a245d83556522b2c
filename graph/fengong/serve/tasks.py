"""What a worker can be asked to do, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pyoxigraph as ox

from fengong.ask.guard import guard
from fengong.ask.malformed import malformed
from fengong.ask.prefixes import PREFIXES
from fengong.errors import FengongError, QueryError, RefusedError
from fengong.serve.archive import release
from fengong.serve.explored import explore, plans
from fengong.serve.formats import GRAPHS, RESULTS, chosen
from fengong.serve.named import named, names
from fengong.serve.reply import Reply
from fengong.serve.rows import RowCount

Task = Callable[[ox.Store, Mapping[str, Any], Reply], None]

_RESULT_FORMS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
#: Name of a form → that form in the engine.
GRAPH_FORMS = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "trig": ox.RdfFormat.TRIG,
    "nquads": ox.RdfFormat.N_QUADS,
    "n3": ox.RdfFormat.N3,
}


def sparql(store: ox.Store, told: Mapping[str, Any], reply: Reply) -> None:
    """A query of somebody's own: ``text``, ``default_graphs``, ``named_graphs``, ``form``, ``accept``.

    Raises:
        RefusedError: it must not run, has too many rows, or no form that is accepted.
        QueryError: it cannot be read or run.
    """
    _let_in(told["text"])
    found = _found(store, told)
    if isinstance(found, ox.QueryTriples):
        form, media = chosen(told["accept"], told["form"], GRAPHS)
        reply.begin(media)
        # No answer is written twice, and a triple may come twice.
        ox.serialize(_counted(found, reply), reply, format=GRAPH_FORMS[form], prefixes=PREFIXES)  # type: ignore[arg-type]
        return
    form, media = chosen(told["accept"], told["form"], RESULTS)
    reply.begin(media)
    if isinstance(found, ox.QueryBoolean):
        found.serialize(reply, format=_RESULT_FORMS[form])  # type: ignore[arg-type]
    else:
        _write_rows(found, form, reply)


def _let_in(text: str) -> None:
    try:
        guard(text)
    except QueryError as error:
        forbidden = "refused" in error.reason or "changes data" in error.reason
        raise RefusedError(403 if forbidden else 400, error.reason) from error


def _found(store: ox.Store, told: Mapping[str, Any]) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    defaults, named = ([ox.NamedNode(iri) for iri in told[f"{kind}_graphs"]] for kind in ("default", "named"))
    whole = not defaults and not named
    graphs: dict[str, Any] = {} if whole else {"default_graph": defaults, "named_graphs": named}
    try:
        return store.query(told["text"], prefixes=_known(told["text"]), use_default_graph_as_union=whole, **graphs)
    except SyntaxError as error:
        raise malformed(told["text"], error, frozenset(PREFIXES)) from error
    except (UnicodeEncodeError, ValueError) as error:
        raise QueryError(f"the query cannot be read: {error}") from error
    except RuntimeError as error:
        raise QueryError(f"the query cannot be run: {error}") from error
    except OSError as error:
        raise FengongError(f"the store cannot be read ({error}); build it again") from error


def _known(text: str) -> dict[str, str]:
    """The prefixes that a query may need (any where characters are escaped): the engine reads all that it is given."""
    return {name: iri for name, iri in PREFIXES.items() if f"{name}:" in text or "\\" in text}


def _counted(triples: Iterable[ox.Triple], reply: Reply) -> Iterator[ox.Triple]:
    for count, triple in enumerate(triples, start=1):
        if count > reply.rows:
            raise reply.too_many()
        yield triple


class _Rows:
    """Passes bytes on for as long as they hold no more rows than there may be.

    A row takes more than a byte, so that rows are counted only where there are as many bytes as rows may still come:
    a lookup is never counted.
    """

    def __init__(self, form: str, reply: Reply) -> None:
        self._count, self._reply = RowCount(form), reply
        self._left, self._uncounted = reply.rows, bytearray()
        self.full = False

    def write(self, data: bytes) -> int:
        self._uncounted += data
        if len(self._uncounted) > self._left:
            self._left = self._reply.rows - self._count.add(bytes(self._uncounted))
            self._uncounted.clear()
        if self._left < 0:
            self.full = True
            raise self._reply.too_many()
        return self._reply.write(data)

    def flush(self) -> None:
        """Nothing: the reply passes on what is ready."""


def _write_rows(solutions: ox.QuerySolutions, form: str, reply: Reply) -> None:
    out = _Rows(form, reply)
    try:
        solutions.serialize(out, format=_RESULT_FORMS[form])  # type: ignore[arg-type]
    except (RuntimeError, OSError) as error:
        if out.full:
            raise reply.too_many() from error
        raise QueryError(f"the query cannot be run: {error}") from error


TASKS: Mapping[str, Task] = {
    "sparql": sparql,
    "named": named,
    "names": names,
    "explore": explore,
    "plans": plans,
    "release": release,
}
