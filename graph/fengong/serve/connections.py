"""Connections that do not wait for ever: for the head of a request (slow-loris), or for a client that does not read.

No more of them are open than the system has room for: one more closes the one that has been idle longest.
"""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

#: Seconds in which the head of a request must be whole.
SECONDS = 10.0
#: Seconds in which a client must take what waits for it: at most about a megabyte.
READ = 30.0
#: Bytes of a head with its address; the parser takes no longer address, and says so in no clear words.
HEAD = 1 << 16


#: Connections that wait for a request, longest first, and those that are open, however busy.
_IDLE: dict[PatientProtocol, None] = {}
_OPEN: set[PatientProtocol] = set()
#: Of which there may be so many; ``run`` says how many the system has room for.
most = 10_000


class PatientProtocol(HttpToolsProtocol):
    """HTTP as uvicorn speaks it; whoever sends a head too slowly or too long is cut off."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A client has come."""
        self._clock: asyncio.TimerHandle | None = None
        self._reads: asyncio.TimerHandle | None = None
        self._bytes = 0
        super().connection_made(transport)
        _OPEN.add(self)
        _IDLE[self] = None
        self._wait()
        _make_room()

    def data_received(self, data: bytes) -> None:
        """It says something."""
        if self._clock is not None:
            # What follows the head in the same breath is the body's.
            end = data.find(b"\r\n\r\n")
            self._bytes += len(data) if end < 0 else end
            if self._bytes > HEAD:
                self._refuse(b"431 Request Header Fields Too Large")
                return
        super().data_received(data)

    def on_message_begin(self) -> None:
        """A request begins."""
        super().on_message_begin()
        _IDLE.pop(self, None)
        self._wait()

    def on_response_complete(self) -> None:
        """It was answered, and may ask again."""
        super().on_response_complete()
        if self in _OPEN and (self.cycle is None or self.cycle.response_complete):
            _IDLE[self] = None

    def on_headers_complete(self) -> None:
        """Its head is whole; the body has its own clock (:mod:`fengong.serve.body`)."""
        self._rest()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """It has gone."""
        _OPEN.discard(self)
        _IDLE.pop(self, None)
        self._rest()
        self._stop_reading_clock()
        super().connection_lost(exc)

    def pause_writing(self) -> None:
        """It does not read as fast as it is answered."""
        super().pause_writing()
        self._reads = self.loop.call_later(READ, self.transport.abort)

    def resume_writing(self) -> None:
        """It has read what waited."""
        self._stop_reading_clock()
        super().resume_writing()

    def _stop_reading_clock(self) -> None:
        if self._reads is not None:
            self._reads.cancel()
            self._reads = None

    def _wait(self) -> None:
        if self._clock is None:
            self._bytes = 0
            self._clock = self.loop.call_later(SECONDS, self._refuse, b"408 Request Timeout")

    def _rest(self) -> None:
        if self._clock is not None:
            self._clock.cancel()
            self._clock = None

    def _refuse(self, status: bytes) -> None:
        self._rest()
        transport: Any = self.transport
        if not transport.is_closing():
            transport.write(b"HTTP/1.1 " + status + b"\r\nconnection: close\r\ncontent-length: 0\r\n\r\n")
            transport.close()


def _make_room() -> None:
    """Close whoever is idle longest; where all others are busy, that is who came last."""
    while len(_OPEN) > most and _IDLE:
        one = next(iter(_IDLE))
        del _IDLE[one]
        _OPEN.discard(one)
        one.transport.abort()
