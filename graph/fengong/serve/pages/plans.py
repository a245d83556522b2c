"""All plans, page by page."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from fengong.serve.entity.plans import plans
from fengong.serve.pages.entity import at, graph_of
from fengong.serve.pages.kept import keeping
from fengong.serve.pages.paging import asked
from fengong.serve.pages.render import page

#: Plans on a page.
SIZE = 50


def routes() -> list[BaseRoute]:
    """What this module answers."""
    return [Route("/plans", keeping(_plans))]


async def _plans(request: Request) -> Response:
    return await run_in_threadpool(_drawn, request)


def _drawn(request: Request) -> Response:
    shown = plans(graph_of(request), asked(request), SIZE)
    return page(request, "plans.html", plans=shown, at=lambda **more: at(request, **more))
