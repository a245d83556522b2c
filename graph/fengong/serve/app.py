"""The server as one ASGI application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from fengong import __version__
from fengong.serve.door import App, Door
from fengong.serve.protocol import Refused
from fengong.serve.settings import Settings
from fengong.serve.sparql import Sparql
from fengong.serve.state import State

ROBOTS = "User-agent: *\nDisallow: /sparql\nDisallow: /search\nDisallow: /explore\nDisallow: /download\n"


def application(settings: Settings) -> App:
    """What answers requests.

    Raises:
        StoreError: there is no store, or it cannot be read.
    """
    state = State(settings)
    state.open()
    routes = [
        Route("/sparql", Sparql(state)),
        Route("/healthz", _health),
        Route("/robots.txt", _robots),
    ]
    inner = Starlette(routes=routes, lifespan=_lifespan)
    inner.state.fengong = state
    return Door(inner, settings, refusal)


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    state: State = app.state.fengong
    await state.start()
    try:
        yield
    finally:
        await state.stop()


def refusal(error: Refused) -> App:
    """What says a refusal: one line of text."""
    headers = {"retry-after": str(error.retry)} if error.retry else {}
    if error.status == 401:
        headers["www-authenticate"] = "Bearer"
    return PlainTextResponse(f"{error.reason}\n", status_code=error.status, headers=headers)


async def _health(request: Request) -> Response:
    state: State = request.app.state.fengong
    return JSONResponse({"status": "ok", "version": __version__, "build": state.build, **state.pool.state})


async def _robots(request: Request) -> Response:
    return PlainTextResponse(ROBOTS)
