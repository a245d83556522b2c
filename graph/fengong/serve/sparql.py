"""The SPARQL endpoint: a request's question goes to a worker, its answer comes back as it is written."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Awaitable, Callable, MutableMapping
from hashlib import sha256
from typing import Any

from fengong.serve.body import body
from fengong.serve.cache import Cache, Kept
from fengong.serve.description import description
from fengong.serve.job import Job
from fengong.serve.process import Begun
from fengong.serve.protocol import Question, Request, question
from fengong.serve.state import State

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]


class Sparql:
    """The endpoint as an ASGI application.

    Args:
        state: of the server: its workers, and which build they read.
    """

    def __init__(self, state: State) -> None:
        self._state = state

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request.

        Raises:
            RefusedError: before anything was sent. Later there is no way to say it: the connection ends before the
                answer does.
        """
        headers = dict(scope["headers"])
        request = Request(
            scope["method"],
            scope["query_string"],
            headers.get(b"content-type", b"").decode("latin-1"),
            await body(scope, receive, self._state.settings.limits.request) if scope["method"] == "POST" else b"",
        )
        asked = question(request)
        accept = headers.get(b"accept", b"").decode("latin-1") or None
        if asked is None:
            endpoint = f"{scope['scheme']}://{headers[b'host'].decode('latin-1')}/sparql"
            told = await to_thread(description, self._state.store, endpoint, accept)
            await _send_whole(scope, send, told, [(b"vary", b"accept")])
            return
        tag = _tag(self._state.build, asked, accept)
        more = [(b"etag", tag), (b"cache-control", b"no-cache"), (b"vary", b"accept")]
        if tag in headers.get(b"if-none-match", b""):
            await send({"type": "http.response.start", "status": 304, "headers": more})
            await send({"type": "http.response.body"})
            return
        kept = self._state.cache.find(tag)
        if kept is not None:
            await _send_whole(scope, send, kept, more)
            return
        async with self._state.pool.ask(_job(asked, accept), lambda: _gone(receive)) as begun:
            await _pass_on(scope, send, begun, more, (self._state.cache, tag))


def _tag(build: str, asked: Question, accept: str | None) -> bytes:
    """Names an answer: a build never changes, so the same question has the same one. Short, however long the query."""
    told = repr((build, asked, accept)).encode()
    return f'"{sha256(told).hexdigest()[:32]}"'.encode()


def _job(asked: Question, accept: str | None) -> Job:
    told = {"text": asked.text, "form": asked.form, "accept": accept}
    return Job("sparql", told | {"default_graphs": asked.default_graphs, "named_graphs": asked.named_graphs})


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _pass_on(scope: Scope, send: Send, begun: Begun, more: Headers, keep: tuple[Cache, bytes]) -> None:
    """Send an answer: whole where it comes in one piece, else piece by piece."""
    pieces = begun.pieces
    first = await anext(pieces, b"")
    second = await anext(pieces, None)
    if second is None:
        kept = Kept(begun.media_type, first)
        keep[0].keep(keep[1], kept)
        await _send_whole(scope, send, kept, more)
        return
    await send({"type": "http.response.start", "status": 200, "headers": [*_type(begun.media_type), *more]})
    for piece in (first, second):
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    async for piece in pieces:
        await send({"type": "http.response.body", "body": piece, "more_body": True})
    await send({"type": "http.response.body"})


async def _send_whole(scope: Scope, send: Send, kept: Kept, more: Headers) -> None:
    length = (b"content-length", str(len(kept.body)).encode())
    await send({"type": "http.response.start", "status": 200, "headers": [*_type(kept.media_type), length, *more]})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else kept.body})


def _type(media_type: str) -> Headers:
    charset = "; charset=utf-8" if media_type.startswith("text/") else ""
    return [(b"content-type", f"{media_type}{charset}".encode())]
