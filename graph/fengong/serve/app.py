"""The server as one ASGI application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from fengong import __version__
from fengong.errors import RefusedError
from fengong.lexicon.messages import in_language
from fengong.publish.accept import preferred
from fengong.serve import api
from fengong.serve.asgi import App, Receive, Scope, Send
from fengong.serve.door import Door
from fengong.serve.pages import download, editor, entity, explore, home, ontology, plans, queries, search
from fengong.serve.pages.render import language, page
from fengong.serve.problem import problem
from fengong.serve.settings import Settings
from fengong.serve.sparql import Sparql
from fengong.serve.state import State, state_of

ROBOTS = "User-agent: *\nDisallow: /sparql\nDisallow: /search\nDisallow: /explore\nDisallow: /download\n"


def application(settings: Settings) -> App:
    """What answers requests.

    Raises:
        StoreError: there is no store, or it cannot be read.
    """
    state = State(settings)
    state.open()
    routes = [
        Route("/healthz", _health),
        Route("/robots.txt", _robots),
        *home.routes(),
        *plans.routes(),
        *entity.routes(),
        *ontology.routes(),
        *api.routes(),
        *search.routes(),
        *queries.routes(),
        *explore.routes(),
        *download.routes(),
        *editor.routes(),
        Mount("/static", StaticFiles(packages=[("fengong.serve", "static")])),
    ]
    inner = _Application(routes=routes, lifespan=_lifespan)
    inner.state.fengong = state
    return Door(_first(Sparql(state), inner), settings, refusal)


def _first(sparql: Sparql, others: App) -> App:
    """Questions go past the router: there are many, and all have one path."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        is_question = scope["type"] == "http" and scope["path"] == "/sparql"
        await (sparql if is_question else others)(scope, receive, send)

    return app


class _Application(Starlette):
    """Leaves every error to the door, which knows what was sent already; Starlette would answer each with 500."""

    def build_middleware_stack(self) -> App:
        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            try:
                await self.router(scope, receive, send)
            except HTTPException as error:
                raise _as_refusal(scope, error) from error

        return app


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    state: State = app.state.fengong
    await state.start()
    try:
        yield
    finally:
        await state.stop()


def refusal(error: RefusedError) -> App:
    """What says a refusal: a page to a browser, a problem to whoever asks the API, else one line of text."""

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        accept = request.headers.get("accept")
        if scope["path"].startswith("/api/"):
            response: Response = problem(error)
        elif accept and preferred(accept, ["text/plain", "text/html"]) == "text/html" and scope["path"] != "/sparql":
            response = page(request, "error.html", error.status, reason=in_language(error.reason, language(request)))
        else:
            response = PlainTextResponse(f"{error.reason}\n", status_code=error.status)
        if error.retry:
            response.headers["retry-after"] = str(error.retry)
        if error.status in {408, 413}:
            # The rest of the body is not waited for.
            response.headers["connection"] = "close"
        if error.status == 405:
            response.headers["allow"] = "GET, HEAD, POST" if scope["path"] == "/sparql" else "GET, HEAD"
        if error.status == 401:
            response.headers["www-authenticate"] = "Bearer"
        await response(scope, receive, send)

    return app


def _as_refusal(scope: Scope, error: HTTPException) -> RefusedError:
    reasons = {404: "there is nothing at this address", 405: f"{scope['method']} is not answered here"}
    return RefusedError(error.status_code, reasons.get(error.status_code, error.detail))


async def _health(request: Request) -> Response:
    state = state_of(request)
    workers = {**state.questions.state, "pages": state.page_workers.state}
    return JSONResponse({"status": "ok", "version": __version__, "build": state.build, **workers})


async def _robots(request: Request) -> Response:
    return PlainTextResponse(ROBOTS)
