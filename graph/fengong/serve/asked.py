"""Answers of workers for pages: whole ones that a page is made of, and ones that are passed on as they come."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from typing import Any

from starlette.responses import Response

from fengong.serve.asgi import Receive, Scope, Send, begin, content_type, end, gone, piece
from fengong.serve.cache import Cache, Kept
from fengong.serve.etag import entity_tag, is_known, send_known
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
    key = entity_tag(state.build, written(job))
    kept = state.cache.find(key)
    if kept is None:
        async with state.page_workers.ask(job) as begun:
            kept = Kept(begun.media_type, b"".join([one async for one in begun.pieces]))
        state.cache.keep(key, kept)
    return json.loads(kept.body)


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
        self._tag = entity_tag(state.build, written(job))
        self._told = {**headers, "etag": self._tag, "cache-control": "no-cache"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it.

        Raises:
            RefusedError: the worker refuses before anything was sent.
        """
        if is_known(scope, self._tag):
            await send_known(send, self._told)
            return
        kept = self._keep.find(self._tag) if self._keep else None
        if kept is not None:
            head = json.loads(kept.media_type)
            await self._pass_on(send, Begun(head.pop("media_type"), head, _once(kept.body)))
            return
        async with self._state.page_workers.ask(self._job, lambda: gone(receive)) as begun:
            await self._pass_on(send, begun)

    async def _pass_on(self, send: Send, begun: Begun) -> None:
        first = await anext(begun.pieces, b"")
        said = {header: str(begun.more[key]) for key, header in _SAID.items() if key in begun.more}
        await begin(send, {"content-type": content_type(begun.media_type), **self._told, **said})
        await piece(send, first)
        body = bytearray(first)
        async for further in begun.pieces:
            await piece(send, further)
            if self._keep:
                body += further
        await end(send)
        if self._keep:
            head = json.dumps({"media_type": begun.media_type, **begun.more})
            self._keep.keep(self._tag, Kept(head, bytes(body)))


async def _once(body: bytes) -> AsyncIterator[bytes]:
    yield body
