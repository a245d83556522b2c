"""Answers of workers for pages: whole ones that a page is made of, and ones that are passed on as they come."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from hashlib import sha256
from typing import Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from fengong.serve.cache import Cache, Kept
from fengong.serve.job import Job, written
from fengong.serve.process import Begun
from fengong.serve.state import State

#: What the head of a worker's answer may say → the header that says it.
_SAID = {"policy": "content-security-policy"}


async def whole(state: State, job: Job) -> Any:
    """What a worker answers, read as JSON; asked once for each build.

    Raises:
        RefusedError: it refuses, or there is none free.
    """
    key = tag(state, written(job)).encode()
    kept = state.cache.find(key)
    if kept is None:
        async with state.pool.ask(job) as begun:
            kept = Kept(begun.media_type, b"".join([piece async for piece in begun.pieces]))
        state.cache.keep(key, kept)
    return json.loads(kept.body)


def tag(state: State, *parts: object) -> str:
    """An entity tag: of what this build answers to a question."""
    return f'"{sha256(repr((state.build, *parts)).encode("utf-8", "surrogatepass")).hexdigest()[:24]}"'


class Asked(Response):
    """A response that a worker writes, passed on piece by piece.

    Args:
        state: of the server.
        job: what to ask.
        headers: sent with it.
        keep: where it is kept, and found when it is asked for again.
    """

    def __init__(self, state: State, job: Job, headers: Mapping[str, str], keep: Cache | None = None) -> None:
        super().__init__()
        self._state, self._job, self._keep = state, job, keep
        self._tag = tag(state, written(job))
        self._told = {**headers, "etag": self._tag, "cache-control": "no-cache"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it.

        Raises:
            RefusedError: the worker refuses before anything was sent.
        """
        if dict(scope["headers"]).get(b"if-none-match", b"").decode("latin-1") == self._tag:
            await _begin(send, self._told, 304)
            await _piece(send, b"", more=False)
            return
        kept = self._keep.find(self._tag.encode()) if self._keep else None
        if kept is not None:
            body = _json_head(kept.media_type)
            await self._pass_on(send, Begun(body.pop("media_type"), body, _once(kept.body)))
            return
        async with self._state.pool.ask(self._job, lambda: _gone(receive)) as begun:
            await self._pass_on(send, begun)

    async def _pass_on(self, send: Send, begun: Begun) -> None:
        first = await anext(begun.pieces, b"")
        said = {header: str(begun.more[key]) for key, header in _SAID.items() if key in begun.more}
        charset = "; charset=utf-8" if begun.media_type.startswith("text/") else ""
        await _begin(send, {"content-type": begun.media_type + charset, **self._told, **said})
        await _piece(send, first)
        body = bytearray(first)
        async for piece in begun.pieces:
            await _piece(send, piece)
            if self._keep:
                body += piece
        await _piece(send, b"", more=False)
        if self._keep:
            head = json.dumps({"media_type": begun.media_type, **begun.more})
            self._keep.keep(self._tag.encode(), Kept(head, bytes(body)))


def _json_head(head: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(head)
    return found


async def _once(body: bytes) -> AsyncIterator[bytes]:
    yield body


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _begin(send: Send, headers: Mapping[str, str], status: int = 200) -> None:
    raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": raw})


async def _piece(send: Send, body: bytes, more: bool = True) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": more})
