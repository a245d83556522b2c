"""Everything the store speaks of, for people and machines: ``/id/…``, ``/page/…``, ``/data/…``, ``/resource?iri=…``."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from fengong.errors import RefusedError
from fengong.publish.accept import preferred
from fengong.serve.entity.anything import known
from fengong.serve.entity.description import FORMS, description
from fengong.serve.entity.graph import Graph
from fengong.serve.entity.kinds import kind_of
from fengong.serve.entity.names import short
from fengong.serve.pages.kept import drawn_once
from fengong.serve.pages.paging import asked
from fengong.serve.pages.render import page
from fengong.serve.state import state_of

HTML = "text/html"
#: Ending of a data file → its media type.
ENDINGS = {ending: media for media, (ending, _) in reversed(FORMS.items())}
NOTHING = "nothing is known of this here"


def routes() -> list[BaseRoute]:
    """What this module answers."""
    return [
        Route("/id/{path:path}", _thing),
        Route("/page/{path:path}", _page),
        Route("/data/{path:path}", _data),
        Route("/resource", _resource),
    ]


def graph_of(request: Request) -> Graph:
    """The build that is served now."""
    return state_of(request).graph


async def _thing(request: Request) -> Response:
    """A thing is no document: whoever asks for it is sent to the one about it that suits."""
    path, media = request.path_params["path"], media_of(request)
    iri = graph_of(request).base + path
    if not await run_in_threadpool(known, graph_of(request), iri):
        return await unknown(request, iri, media)
    there = f"/page/{quote(path)}" if media == HTML else f"/data/{quote(path)}.{FORMS[media][0]}"
    return RedirectResponse(there, 303, {"vary": "accept"})


async def _page(request: Request) -> Response:
    return await html(request, graph_of(request).base + request.path_params["path"])


async def _data(request: Request) -> Response:
    path, _, ending = request.path_params["path"].rpartition(".")
    iri = graph_of(request).base + path
    if ending not in ENDINGS or not await run_in_threadpool(known, graph_of(request), iri):
        raise RefusedError(404, NOTHING)
    return await _rdf(request, iri, ENDINGS[ending])


async def _resource(request: Request) -> Response:
    iri, form = request.query_params.get("iri", ""), request.query_params.get("form")
    media = ENDINGS.get(form, "") if form else media_of(request)
    if not media:
        raise RefusedError(400, f"form is one of {', '.join(ENDINGS)}")
    if media == HTML:
        return await html(request, iri)
    if not await run_in_threadpool(known, graph_of(request), iri):
        return await unknown(request, iri, media)
    return await _rdf(request, iri, media)


def media_of(request: Request) -> str:
    """What the client prefers.

    Raises:
        RefusedError: nothing that there is.
    """
    found = preferred(request.headers.get("accept"), [HTML, *FORMS])
    if found is None:
        raise RefusedError(406, f"this is there as {', '.join([HTML, *FORMS])}")
    return found


async def html(request: Request, iri: str) -> Response:
    """The page about a node."""
    return await drawn_once(request, lambda: run_in_threadpool(_drawn, request, graph_of(request), iri))


def _drawn(request: Request, graph: Graph, iri: str) -> Response:
    if not known(graph, iri):
        return _missing(request, iri)
    kind, describe = kind_of(graph, iri)
    data = {media: data_address(request, graph, iri, media) for media in list(FORMS)[:3]}
    shown: dict[str, Any] = {"kind": kind, "it": describe(graph, iri, asked(request)), "iri": iri, "data": data}
    return page(request, f"entity/{kind}.html", 200, at=lambda **more: at(request, **more), **shown)


def data_address(request: Request, graph: Graph, iri: str, media: str) -> str:
    """Where a node is described for machines."""
    ending, rest = FORMS[media][0], iri.removeprefix(graph.base)
    return f"/data/{quote(rest)}.{ending}" if rest != iri else f"/resource?iri={quote(iri, safe='')}&form={ending}"


def at(request: Request, **changed: object) -> str:
    """The address of this page with some parameters changed."""
    url: URL = request.url.include_query_params(**changed)
    return f"{url.path}?{url.query}"


async def _rdf(request: Request, iri: str, media: str) -> Response:
    document = str(request.url.replace(query="" if request.url.path != "/resource" else request.url.query))
    body = await run_in_threadpool(description, graph_of(request), iri, document, FORMS[media][1])
    return Response(body, media_type=media, headers={"vary": "accept"})


def see_resource(iri: str, media: str) -> Response:
    """What sends to a document about a node that has none of its own below the base of the data."""
    form = "" if media == HTML else f"&form={FORMS[media][0]}"
    return RedirectResponse(f"/resource?iri={quote(iri, safe='')}{form}", 303, {"vary": "accept"})


async def unknown(request: Request, iri: str, media: str) -> Response:
    """Says that nothing is known of a node: to people with a search for it.

    Raises:
        RefusedError: to machines.
    """
    if media != HTML:
        raise RefusedError(404, NOTHING)
    return await run_in_threadpool(_missing, request, iri)


def _missing(request: Request, iri: str) -> Response:
    """Nothing is known of it: say so, and offer to search for its last words."""
    words = short(iri, "").rstrip("/").rsplit("/", 1)[-1].rsplit("#", 1)[-1]
    return page(request, "missing.html", 404, iri=iri, words=words)
