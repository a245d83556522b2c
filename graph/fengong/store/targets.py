"""Two ways to put a graph into a store elsewhere: whole, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Protocol
from urllib.parse import quote

from fengong.store.endpoint import Endpoint
from fengong.store.exchange import Answer, Call, exchange, refusal, repeated
from fengong.store.remote import PASSING

N_TRIPLES = "application/n-triples"
UPDATE = "application/sparql-update"
#: Seconds that a server may take for one graph, or one part of it.
SECONDS = 900.0
#: Bytes of statements sent in one request of an update; Oxigraph takes more than twice the time for twice as many.
PART = 1 << 17
_ENDS_BLANK = re.compile(rb" _:[^\s\"<>@^]+ \.$")


class Target(Protocol):
    """Where graphs go."""

    endpoint: Endpoint

    @property
    def way(self) -> str:
        """The protocol, for people."""

    def put(self, graph: str, content: bytes) -> None:
        """Make the N-Triples the content of a graph, in place of what it had.

        Raises:
            StoreError: the server did not take it; then the graph is what it was, or (where no answer came) whole.
        """

    def drop(self, graph: str) -> None:
        """Remove a graph; none there is no error.

        Raises:
            StoreError: the server did not do it.
        """


class GraphStore:
    """The SPARQL 1.1 Graph Store HTTP Protocol: a graph is one PUT."""

    way = "Graph Store Protocol"

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint

    def put(self, graph: str, content: bytes) -> None:
        """See :class:`Target`."""
        repeated(lambda: self._call(graph, Call("PUT", content, N_TRIPLES, seconds=SECONDS)))

    def drop(self, graph: str) -> None:
        """See :class:`Target`."""
        repeated(lambda: self._call(graph, Call("DELETE"), frozenset((404,))))

    def _call(self, graph: str, call: Call, good: frozenset[int] = frozenset()) -> Answer:
        joint = "&" if "?" in self.endpoint.url else "?"
        at = self.endpoint.at(f"{self.endpoint.url}{joint}graph={quote(graph, safe='')}")
        answer = exchange(at, call)
        if answer.status not in good and not 200 <= answer.status < 300:
            raise refusal(self.endpoint, answer)
        return answer


class Update:
    """SPARQL 1.1 Update: the statements gather in a graph of another name, and one MOVE puts them in place.

    A graph that fits into one request is one request. Whatever stops the work, the first operation of the next try
    removes what was left, so it may be done again and again.
    """

    way = "SPARQL Update"

    def __init__(self, endpoint: Endpoint, part: int = PART) -> None:
        self.endpoint = endpoint
        self._part = part

    def put(self, graph: str, content: bytes) -> None:
        """See :class:`Target`."""

        def put_all() -> None:
            for request in _requests(graph, content, self._part):
                self._send(request)

        repeated(put_all)

    def drop(self, graph: str) -> None:
        """See :class:`Target`."""
        repeated(lambda: self._send(f"DROP SILENT GRAPH <{graph}>".encode()))

    def _send(self, request: bytes) -> None:
        answer = exchange(self.endpoint, Call("POST", request, UPDATE, seconds=SECONDS))
        if not 200 <= answer.status < 300:
            raise refusal(self.endpoint, answer)


def gathering_of(graph: str) -> str:
    """Name of the graph in which an update gathers what is to be another's content."""
    return PASSING + sha256(graph.encode()).hexdigest()[:32]


def _requests(graph: str, content: bytes, part: int) -> Iterator[bytes]:
    """The requests that put a graph in place: the first begins by clearing, the last ends by moving."""
    gathering = gathering_of(graph)
    parts = list(_parts(content, part))
    for at, lines in enumerate(parts):
        before = f"DROP SILENT GRAPH <{gathering}> ;\n" if at == 0 else ""
        after = f" ;\nMOVE GRAPH <{gathering}> TO GRAPH <{graph}>" if at == len(parts) - 1 else ""
        data = b"INSERT DATA { GRAPH <%s> {\n%s\n} }" % (gathering.encode(), b"\n".join(lines))
        yield before.encode() + data + after.encode()


def _parts(content: bytes, most: int) -> Iterator[list[bytes]]:
    """Lines of N-Triples in parts of about a size; those with blank nodes together, because a request names its own."""
    blank: list[bytes] = []
    lines: list[bytes] = []
    size = 0
    for line in content.splitlines():
        if has_blank(line):
            blank.append(line)
            continue
        if size > most:
            yield lines
            lines, size = [], 0
        lines.append(line)
        size += len(line)
    yield lines + blank


def has_blank(line: bytes) -> bool:
    r"""Whether subject or object of a line of N-Triples is a blank node.

    >>> has_blank(b"_:a <p> <o> ."), has_blank(b"<s> <p> _:b0 ."), has_blank(b'<s> <p> "_:x \\" _:y ." .')
    (True, True, False)
    """
    return line.startswith(b"_:") or _ENDS_BLANK.search(line) is not None
