"""The body of a request, read within bounds of size and time."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from fengong.errors import RefusedError
from fengong.serve.asgi import Receive, Scope

#: Seconds that a body may take, however slowly it is sent.
SECONDS = 20.0
#: Bytes and seconds for which a body that is too long is read and thrown away: a client that still sends when the
#: connection ends (Python's urllib, for one) does not see the answer that says why.
LINGER, LINGER_SECONDS = 8 << 20, 2.0


async def body(scope: Scope, receive: Receive, limit: int) -> bytes:
    """All of a body.

    Raises:
        RefusedError: it is packed, longer than ``limit`` bytes, or not there in time.
    """
    headers = dict(scope["headers"])
    packed = headers.get(b"content-encoding", b"identity").decode("latin-1").strip().lower()
    if packed not in {"", "identity"}:
        raise RefusedError(415, f"a request is sent as it is, without a Content-Encoding ({packed[:40]!r} is one)")
    told = headers.get(b"content-length", b"0")
    if told.isdigit() and int(told) > limit:
        # Who asks before sending (100-continue) sends nothing.
        raise await _too_long(receive, limit, more=b"expect" not in headers)
    try:
        async with asyncio.timeout(SECONDS):
            return await _all(receive, limit)
    except TimeoutError as error:
        raise RefusedError(408, f"the request was not whole after {SECONDS:g} seconds") from error


async def _all(receive: Receive, limit: int) -> bytes:
    parts = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise RefusedError(400, "the request broke off")
        parts += message.get("body", b"")
        more = message.get("more_body", False)
        if len(parts) > limit:
            raise await _too_long(receive, limit, more)
        if not more:
            return bytes(parts)


async def _too_long(receive: Receive, limit: int, more: bool) -> RefusedError:
    if more:
        await _throw_away(receive)
    return RefusedError(413, f"the request is longer than {limit:,} bytes")


async def _throw_away(receive: Receive) -> None:
    """Read on until the client has sent all, or too much."""
    read = 0
    with suppress(TimeoutError):
        async with asyncio.timeout(LINGER_SECONDS):
            while read < LINGER:
                message = await receive()
                read += len(message.get("body", b""))
                if not message.get("more_body"):
                    return
