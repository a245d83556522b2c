"""The SPARQL endpoint: a request's question goes to a worker, its answer comes back as it is written."""

from __future__ import annotations

import re
from asyncio import to_thread
from collections.abc import Mapping

from fengong.serve.asgi import Receive, Scope, Send, begin, content_type, end, gone, piece
from fengong.serve.body import body
from fengong.serve.cache import Kept
from fengong.serve.description import description
from fengong.serve.etag import entity_tag, is_known, send_known
from fengong.serve.job import Job
from fengong.serve.process import Begun
from fengong.serve.protocol import Question, Request, question
from fengong.serve.state import State

Headers = Mapping[str, str]
#: Functions that give something else each time; a name may be written with escapes.
_FLEETING = re.compile(r"\b(?:NOW|RAND|UUID|STRUUID)\b|\\u", re.IGNORECASE)


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
        accept = headers.get(b"accept", b"").decode("latin-1") or None
        asked = question(await self._request(scope, receive, headers.get(b"content-type", b"")))
        if asked is None:
            endpoint = f"{scope['scheme']}://{headers[b'host'].decode('latin-1')}/sparql"
            told = await to_thread(description, self._state.store, endpoint, accept)
            await _send_whole(scope, send, told, {"vary": "accept"})
            return
        job = _job(asked, accept)
        if is_fleeting(asked.text):
            await self._run(scope, receive, send, job, {"cache-control": "no-store", "vary": "accept"})
            return
        tag = entity_tag(self._state.build, asked, accept)
        more = {"etag": tag, "cache-control": "no-cache", "vary": "accept"}
        if is_known(scope, tag):
            await send_known(send, more)
        elif (kept := self._state.cache.find(tag)) is not None:
            await _send_whole(scope, send, kept, more)
        else:
            await self._run(scope, receive, send, job, more)

    async def _request(self, scope: Scope, receive: Receive, content_type: bytes) -> Request:
        sent = await body(scope, receive, self._state.settings.limits.request) if scope["method"] == "POST" else b""
        return Request(scope["method"], scope["query_string"], content_type.decode("latin-1"), sent)

    async def _run(self, scope: Scope, receive: Receive, send: Send, job: Job, more: Headers) -> None:
        async with self._state.questions.ask(job, lambda: gone(receive)) as begun:
            await self._pass_on(scope, send, begun, more)

    async def _pass_on(self, scope: Scope, send: Send, begun: Begun, more: Headers) -> None:
        """Send an answer: whole, and kept, where it comes in one piece, else piece by piece."""
        first = await anext(begun.pieces, b"")
        second = await anext(begun.pieces, None)
        if second is None:
            kept = Kept(begun.media_type, first)
            if "etag" in more:
                self._state.cache.keep(more["etag"], kept)
            await _send_whole(scope, send, kept, more)
            return
        await begin(send, {"content-type": content_type(begun.media_type), **more})
        await piece(send, first)
        await piece(send, second)
        async for further in begun.pieces:
            await piece(send, further)
        await end(send)


def is_fleeting(query: str) -> bool:
    """Whether the same query may have another answer from the same build; said rather too often than too rarely.

    >>> [is_fleeting(each)
    ...  for each in ("SELECT (now() AS ?n) {}", "ASK { FILTER(RAND () > 0) }", "ASK { ?nowhere a ?c }")]
    [True, True, False]
    """
    return _FLEETING.search(query) is not None


def _job(asked: Question, accept: str | None) -> Job:
    told = {"text": asked.text, "form": asked.form, "accept": accept}
    return Job("sparql", told | {"default_graphs": asked.default_graphs, "named_graphs": asked.named_graphs})


async def _send_whole(scope: Scope, send: Send, kept: Kept, more: Headers) -> None:
    head = {"content-type": content_type(kept.media_type), "content-length": str(len(kept.body))}
    await begin(send, {**head, **more})
    await end(send, b"" if scope["method"] == "HEAD" else kept.body)
