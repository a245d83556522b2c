"""Lets a client finish sending what it is refused for.

A client that still sends when the connection ends (Python's urllib, for one) sees a broken connection instead of the
answer that says why.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from fengong.serve.asgi import Message, Receive, Scope

#: Bytes and seconds for which a body that nobody wants is read and thrown away.
MOST, SECONDS = 8 << 20, 2.0


class Heard:
    """Hears a request for somebody else, and knows whether all of it was heard.

    Args:
        scope: of the request.
        receive: what hears it.
    """

    def __init__(self, scope: Scope, receive: Receive) -> None:
        self._receive = receive
        headers = dict(scope["headers"])
        self._is_whole = b"transfer-encoding" not in headers and headers.get(b"content-length", b"0") == b"0"
        # Who asks before sending (100-continue) sends nothing before somebody listens.
        self._sends = b"expect" not in headers

    async def __call__(self) -> Message:
        """The next message."""
        self._sends = True
        message = await self._receive()
        self._is_whole = self._is_whole or not message.get("more_body", False)
        return message

    async def finish(self) -> None:
        """Hear the rest and throw it away, as far as that is little and comes soon."""
        read = 0
        with suppress(TimeoutError):
            async with asyncio.timeout(SECONDS):
                while self._sends and not self._is_whole and read < MOST:
                    read += len((await self()).get("body", b""))
