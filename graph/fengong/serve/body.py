"""The body of a request, read within bounds of size and time."""

from __future__ import annotations

import asyncio

from fengong.errors import RefusedError
from fengong.serve.asgi import Receive, Scope

#: Seconds that a body may take, however slowly it is sent.
SECONDS = 20.0


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
        raise RefusedError(413, f"the request is longer than {limit:,} bytes")
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
        if len(parts) > limit:
            raise RefusedError(413, f"the request is longer than {limit:,} bytes")
        if not message.get("more_body"):
            return bytes(parts)
