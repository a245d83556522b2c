"""Frames between the front and one worker, over a pair of sockets that the loop watches itself.

asyncio's streams would do the same with more steps for an answer that mostly comes in one piece.
"""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress

from fengong.serve.job import OVERHEAD, head

#: Bytes of an answer that wait for a slow client before the worker has to wait too.
BUFFER = 1 << 18


class Channel:
    """One end of the pair. Whoever waits for a frame is alone in that.

    Args:
        own: the socket; it is closed with the channel.
    """

    def __init__(self, own: socket.socket) -> None:
        own.setblocking(False)
        self._socket, self._loop = own, asyncio.get_running_loop()
        self._held = bytearray()
        self._waits: asyncio.Future[None] | None = None
        self._reads = self._ended = False
        self._read_on()

    async def send(self, data: bytes) -> None:
        """Send frames.

        Raises:
            ConnectionError: nobody is there any more.
        """
        if self._ended:
            raise ConnectionError("the worker has gone")
        try:
            sent = self._send_some(data)
            if sent < len(data):
                await self._loop.sock_sendall(self._socket, data[sent:])
        except OSError as error:  # closed while it was sent, too
            raise ConnectionError("the worker has gone") from error

    def _send_some(self, data: bytes) -> int:
        try:
            return self._socket.send(data)
        except BlockingIOError:
            return 0

    async def frame(self) -> tuple[bytes, bytes]:
        """The next frame: its kind, and what it holds.

        Raises:
            ConnectionError: the other side has gone before it was whole.
        """
        while (found := self._whole()) is None:
            if self._ended:
                raise ConnectionError("the worker has gone")
            self._read_on()
            self._waits = self._loop.create_future()
            await self._waits
        return found

    def close(self) -> None:
        """Hang up; whoever waits is told that nothing will come."""
        self._end()
        self._socket.close()

    def _whole(self) -> tuple[bytes, bytes] | None:
        held = self._held
        if len(held) < OVERHEAD:
            return None
        kind, length = head(bytes(held[:OVERHEAD]))
        if len(held) < OVERHEAD + length:
            return None
        data = bytes(held[OVERHEAD : OVERHEAD + length])
        del held[: OVERHEAD + length]
        return kind, data

    def _read(self) -> None:
        try:
            data = self._socket.recv(BUFFER)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        self._held += data
        if not data:
            self._end()
        elif len(self._held) >= BUFFER:
            self._rest()
        self._wake()

    def _end(self) -> None:
        self._ended = True
        self._rest()
        self._wake()

    def _wake(self) -> None:
        if self._waits is not None and not self._waits.done():
            self._waits.set_result(None)

    def _read_on(self) -> None:
        if not self._reads:
            self._loop.add_reader(self._socket, self._read)
            self._reads = True

    def _rest(self) -> None:
        if self._reads:
            with suppress(ValueError, OSError):
                self._loop.remove_reader(self._socket)
            self._reads = False
