"""The door: what every request passes before it reaches anything, and every answer on its way out.

A page of another site must not reach this server through the browser of somebody who can (the Host header is checked
against DNS rebinding; no other origin may read answers unless it was named), and nothing that a page of this server
shows may run what a plan says (the content security policy).
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from hmac import compare_digest
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from fengong.errors import RefusedError
from fengong.serve.asgi import App, Message, Receive, Scope, Send
from fengong.serve.fields import Field, cookies, host_name, joined
from fengong.serve.linger import Heard
from fengong.serve.protocol import pairs
from fengong.serve.settings import Settings

Headers = dict[bytes, bytes]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
COOKIE = "fengong-token"
#: Paths that need no token: whether a server lives is no secret.
OPEN = frozenset({"/healthz", "/robots.txt"})
_LOG = logging.getLogger("fengong.access")
_ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
)


class Door:
    """Middleware around everything.

    Args:
        inner: what answers.
        settings: of the server.
        refuse: makes the answer that says a refusal, as the client likes it.
    """

    def __init__(self, inner: App, settings: Settings, refuse: Callable[[RefusedError], App]) -> None:
        self._inner, self._settings, self._refuse = inner, settings, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or say why not."""
        if scope["type"] != "http":
            await self._inner(scope, receive, send)
            return
        scope = {**scope, "headers": _readable(scope["headers"])}
        headers: Headers = dict(scope["headers"])
        told, heard = _Telling(scope, send, self._out(headers)), Heard(scope, receive)
        try:
            self._check(scope, headers)
            app = self._instead(scope, headers) or self._inner
            await app(scope, heard, told)
        except RefusedError as error:
            if error.status != 408:  # that it does not come soon is known already
                await heard.finish()
            await told.refuse(error, self._refuse, receive)
        except asyncio.CancelledError:
            await told.refuse(RefusedError(503, "the server is stopping"), self._refuse, receive)
        except Exception:
            _LOG.exception("%s %s failed", scope["method"], _shown(scope["path"]))
            wrong = RefusedError(500, "something went wrong here; the log of the server says what")
            await told.refuse(wrong, self._refuse, receive)
        finally:
            told.log()

    def _check(self, scope: Scope, headers: Headers) -> None:
        if b"host" not in headers:
            raise RefusedError(400, "a request has one Host header: a name or an address, and perhaps a port")
        if host_name(headers[b"host"]) not in self._settings.names:
            raise RefusedError(421, "this server is not called by that name; start it with --allow-host NAME if it is")
        if len(scope["raw_path"] or b"") + len(scope["query_string"]) > self._settings.limits.request:
            raise RefusedError(
                414, f"the address is longer than {self._settings.limits.request:,} bytes; send the query by POST"
            )

    def _instead(self, scope: Scope, headers: Headers) -> App | None:
        """What answers before everything else: a preflight, or whoever brings a token for the first time."""
        if scope["method"] == "OPTIONS":
            return _preflight
        token = self._settings.token
        if token is None or scope["path"] in OPEN or _brings(headers, token):
            return None
        if b"token=" in scope["query_string"]:
            found = pairs(scope["query_string"])
            if any(name == "token" and compare_digest(value.encode(), token.encode()) for name, value in found):
                return _take_cookie(token, [pair for pair in found if pair[0] != "token"])
        raise RefusedError(
            401, "this server asks for a token: send it as `Authorization: Bearer TOKEN`, or once as ?token=TOKEN"
        )

    def _out(self, headers: Headers) -> list[tuple[bytes, bytes]]:
        """What every answer says."""
        if "*" in self._settings.origins:
            return [*_ALWAYS, (b"access-control-allow-origin", b"*")]
        origin = headers.get(b"origin", b"").decode("latin-1")
        if origin and origin in self._settings.origins:
            return [*_ALWAYS, (b"access-control-allow-origin", origin.encode("latin-1")), (b"vary", b"origin")]
        # A kept answer without leave must not stand for one with leave.
        varies = [(b"vary", b"origin")] if self._settings.origins else []
        return [*_ALWAYS, (b"cross-origin-resource-policy", b"same-origin"), *varies]


class _Telling:
    """Sends an answer with what every answer says, and knows afterwards what was sent."""

    def __init__(self, scope: Scope, send: Send, more: list[tuple[bytes, bytes]]) -> None:
        self._scope, self._send, self._more = scope, send, more
        self._begun = time.perf_counter()
        self._status, self._bytes, self._broken = 0, 0, ""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._status = message["status"]
            said = {name for name, _ in message["headers"]}
            policy = [] if b"content-security-policy" in said else [(b"content-security-policy", POLICY.encode())]
            message = {**message, "headers": [*message["headers"], *self._more, *policy]}
        else:
            self._bytes += len(message.get("body", b""))
        await self._send(message)

    async def refuse(self, error: RefusedError, refuse: Callable[[RefusedError], App], receive: Receive) -> None:
        """Say a refusal; where the answer has begun it is broken off, so that nobody takes it for whole.

        The server ends the connection of an answer that was left without its end.
        """
        if self._status:
            self._broken = f" broken off: {error.reason}"
        else:
            await refuse(error)(self._scope, receive, self)

    def log(self) -> None:
        """A line for the access log."""
        scope = self._scope
        client, seconds = (scope.get("client") or ["-"])[0], time.perf_counter() - self._begun
        told = (client, scope["method"], _shown(scope["path"]), self._status, self._bytes, seconds * 1000, self._broken)
        _LOG.info("%s %s %s %d %d %.1f%s", *told)


def _readable(fields: list[Field]) -> list[Field]:
    """Fields that nothing behind the door stumbles over, not even what says a refusal: no host, unless it is one."""
    hosts = [value for name, value in fields if name == b"host"]
    is_one = len(hosts) == 1 and host_name(hosts[0]) is not None
    return [field for field in joined(fields) if is_one or field[0] != b"host"]


def _shown(path: str) -> str:
    """A path as it may stand in a log: on one line, without control characters."""
    return path.encode("unicode_escape").decode("ascii")[:500]


def _brings(headers: Headers, token: str) -> bool:
    kind, _, given = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
    if kind.lower() == "bearer" and compare_digest(given.strip().encode(), token.encode()):
        return True
    shown = cookies(headers.get(b"cookie", b""), COOKIE)
    return any(compare_digest(value.encode(), token.encode()) for value in shown)


async def _preflight(scope: Scope, receive: Receive, send: Send) -> None:
    headers = [
        (b"allow", b"GET, HEAD, POST, OPTIONS"),
        (b"access-control-allow-methods", b"GET, POST"),
        (b"access-control-allow-headers", b"accept, authorization, content-type"),
    ]
    await send({"type": "http.response.start", "status": 204, "headers": headers})
    await send({"type": "http.response.body"})


def _take_cookie(token: str, others: list[tuple[str, str]]) -> App:
    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        cookie: SimpleCookie = SimpleCookie()
        cookie[COOKIE] = token
        cookie[COOKIE].update({"path": "/", "httponly": "1", "samesite": "Strict"})
        rest = f"?{urlencode(others)}" if others else ""
        # The address as it was asked for, so that nothing in it can begin a header or (browsers take \ for /) a site.
        there = "/" + scope["raw_path"].decode("latin-1").lstrip("/\\") + rest
        headers = [(b"location", there.encode("latin-1")), (b"set-cookie", cookie[COOKIE].OutputString().encode())]
        await send({"type": "http.response.start", "status": 303, "headers": headers})
        await send({"type": "http.response.body"})

    return app
