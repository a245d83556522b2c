"""Whole graphs on their way out, written while they are sent: nothing is held but some pieces.

They are written by threads of the front and not by workers, whose time is limited: a build may be large, and whoever
fetches it slow. ``SIDE_BY_SIDE`` of them run at a time.
"""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator, Callable, Mapping
from concurrent.futures import CancelledError, ThreadPoolExecutor
from concurrent.futures import TimeoutError as LateError
from contextlib import suppress
from dataclasses import dataclass

import pyoxigraph as ox
from starlette.responses import Response

from fengong.ask.prefixes import PREFIXES
from fengong.errors import RefusedError
from fengong.serve.asgi import Receive, Scope, Send, begin, end, piece
from fengong.serve.etag import is_known, send_known

SIDE_BY_SIDE = 4
#: Seconds that a client may take nothing before it is given up.
PATIENCE = 60.0
_PIECE, _WAITING = 1 << 16, 4
#: Level of compression: the third takes half the time of the sixth and a tenth more room.
_LEVEL = 3
_THREADS = ThreadPoolExecutor(SIDE_BY_SIDE, thread_name_prefix="dump")


@dataclass(frozen=True, slots=True)
class Whole:
    """What is written: all of a store, or one of its graphs.

    Attributes:
        store: where it is.
        form: of :class:`pyoxigraph.RdfFormat`.
        graph: the graph; None: all of them.
        packed: whether it is compressed (gzip).
    """

    store: ox.Store
    form: ox.RdfFormat
    graph: ox.NamedNode | None = None
    packed: bool = False


class Downloads:
    """How many are being written."""

    def __init__(self) -> None:
        self.running = 0

    def begin(self) -> None:
        """Count one more.

        Raises:
            RefusedError: there are as many as may be.
        """
        if self.running >= SIDE_BY_SIDE:
            raise RefusedError(503, "too many downloads run already; try again in a moment", retry=10)
        self.running += 1


class Dump(Response):
    """A response that is written while it is sent.

    Args:
        whole: what.
        headers: sent with it, ``etag`` among them.
        downloads: of the server.
    """

    def __init__(self, whole: Whole, headers: Mapping[str, str], downloads: Downloads) -> None:
        super().__init__()
        self._whole, self._told, self._downloads = whole, headers, downloads

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it.

        Raises:
            RefusedError: too many are being sent.
        """
        if is_known(scope, self._told["etag"]):
            await send_known(send, self._told)
            return
        if scope["method"] == "HEAD":
            await begin(send, self._told)
            await end(send)
            return
        self._downloads.begin()
        try:
            await begin(send, self._told)
            async for part in written(self._whole):
                await asyncio.wait_for(piece(send, part), PATIENCE)
            await end(send)
        finally:
            self._downloads.running -= 1


async def written(whole: Whole) -> AsyncIterator[bytes]:
    """The pieces of what is written, as they are taken."""
    loop = asyncio.get_running_loop()
    pieces: asyncio.Queue[bytes | None] = asyncio.Queue(_WAITING)
    out = _Out(lambda part: asyncio.run_coroutine_threadsafe(pieces.put(part), loop).result(PATIENCE), whole.packed)
    work = loop.run_in_executor(_THREADS, out.run, whole)
    try:
        while (part := await pieces.get()) is not None:
            yield part
        await work
    finally:
        out.closed = True
        while not work.done():  # what the thread still waits to hand over is taken from it, so that it comes to its end
            with suppress(asyncio.QueueEmpty):
                pieces.get_nowait()
            await asyncio.sleep(0.01)
        work.exception()


class _Out:
    """What a serializer writes to; ``closed`` means that nobody takes any more."""

    def __init__(self, put: Callable[[bytes | None], object], packed: bool) -> None:
        self.closed = False
        self._put = put
        self._held = bytearray()
        # 31: with the head and the tail of gzip, whose time is zero: the same build gives the same bytes.
        self._packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, 31) if packed else None

    def run(self, whole: Whole) -> None:
        """Write all of it; runs in a thread."""
        try:
            prefixes = PREFIXES if whole.form in {ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG} else None
            whole.store.dump(self, whole.form, from_graph=whole.graph, prefixes=prefixes)  # type: ignore[arg-type]
            self._hand_over(self._packer.flush() if self._packer else b"", least=0)
        except (LateError, CancelledError):
            self.closed = True
        finally:
            if not self.closed:
                self._put(None)

    def write(self, data: bytes) -> int:
        """A part of it."""
        if self.closed:
            raise BrokenPipeError("nobody takes it any more")
        self._hand_over(self._packer.compress(data) if self._packer else data, _PIECE)
        return len(data)

    def flush(self) -> None:
        """Nothing: pieces are handed over when they are large enough."""

    def _hand_over(self, data: bytes, least: int) -> None:
        self._held += data
        if self._held and len(self._held) >= least:
            self._put(bytes(self._held))
            self._held.clear()
