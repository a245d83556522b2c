"""The first page: what is here, and where to begin."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from fengong.serve.entity.plans import counts, plans
from fengong.serve.entity.values import Asked
from fengong.serve.pages.entity import graph_of
from fengong.serve.pages.kept import keeping
from fengong.serve.pages.render import page

#: Plans that the first page shows.
FIRST = 10
#: Named queries to begin with.
QUESTIONS = ("who-leads", "no-lead", "due-by")


def routes() -> list[BaseRoute]:
    """What this module answers."""
    return [Route("/", keeping(_home))]


async def _home(request: Request) -> Response:
    return await run_in_threadpool(_drawn, request)


def _drawn(request: Request) -> Response:
    graph = graph_of(request)
    first = plans(graph, Asked(), FIRST)
    return page(request, "home.html", counts=counts(graph), plans=first, questions=QUESTIONS)
