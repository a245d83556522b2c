"""HTTP over bare sockets that stay open: a client that costs so little that the server is what is timed."""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from urllib.parse import quote

RESULTS = "application/sparql-results+json"


def get(path: str, accept: str = "*/*") -> bytes:
    """A request as it goes over the wire."""
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: {accept}\r\n\r\n".encode()


def query(path: str, text: str) -> bytes:
    """A question by GET; an answer is wanted in JSON, or, of a CONSTRUCT, as N-Triples."""
    return get(f"{path}?query={quote(text)}", f"{RESULTS}, application/n-triples")


class Client:
    """A connection to a server on this machine."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=120)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, request: bytes) -> int:
        """Send a request, read the whole answer; its status.

        Raises:
            ConnectionError: the answer broke off.
        """
        self._socket.sendall(request)
        head, _, rest = self._until(b"", b"\r\n\r\n").partition(b"\r\n\r\n")
        lower = head.lower()
        if b"content-length:" in lower:
            missing = int(lower.partition(b"content-length:")[2].split(b"\r\n")[0]) - len(rest)
            while missing > 0:
                missing -= len(self._some())
        elif b"transfer-encoding: chunked" in lower:
            tail = b"\r\n" + rest
            while not tail.endswith(b"\r\n0\r\n\r\n"):
                tail = tail[-7:] + self._some()
        return int(head[9:12])

    def close(self) -> None:
        """Hang up."""
        self._socket.close()

    def _until(self, held: bytes, mark: bytes) -> bytes:
        while mark not in held:
            held += self._some()
        return held

    def _some(self) -> bytes:
        data = self._socket.recv(1 << 16)
        if not data:
            raise ConnectionError("the server hung up")
        return data


def together(port: int, requests: Sequence[bytes], clients: int) -> tuple[float, list[int]]:
    """Ask everything by some clients side by side, each with a part of it: seconds, and the statuses that came."""
    opened = [Client(port) for _ in range(clients)]

    def run(at: int) -> list[int]:
        return [opened[at].ask(request) for request in requests[at::clients]]

    with ThreadPoolExecutor(clients) as threads:
        start = time.perf_counter()
        found = list(chain.from_iterable(threads.map(run, range(clients))))
        seconds = time.perf_counter() - start
    for client in opened:
        client.close()
    return seconds, found
