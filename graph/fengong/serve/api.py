"""The JSON API: search, suggestions, plans, descriptions of things, named queries; and its own description."""

from __future__ import annotations

import asyncio
from itertools import islice
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from fengong.errors import RefusedError
from fengong.serve import named_api
from fengong.serve.endpoint import Endpoint
from fengong.serve.lookups import NUMBER, SEARCH, SIZE, TEXT, query
from fengong.serve.openapi import description
from fengong.serve.parameters import Parameter
from fengong.serve.state import state_of
from fengong.serve.written import found, plans, suggestion

#: Statements of a description, at most.
STATEMENTS = 5000
#: Seconds that a browser keeps suggestions for.
KEEP = 60
IRI = Parameter("iri", "IRI of a thing", "iri", required=True, example="https://w3id.org/fengong/ns#Task")


async def _search(request: Request, told: dict[str, Any]) -> Response:
    asked = query(told)
    result = await state_of(request).finder.ask(lambda index: index.search(asked))
    return JSONResponse(found(result, asked, state_of(request).graph.base))


async def _suggest(request: Request, told: dict[str, Any]) -> Response:
    state = state_of(request)
    names = await state.finder.ask(lambda index: index.suggest(told["q"]))
    # A lone surrogate cannot be written as JSON in UTF-8, and none can come in: addresses are decoded as UTF-8.
    said = {"q": told["q"], "suggestions": [suggestion(one, state.graph.base) for one in names]}
    return JSONResponse(said, headers={"cache-control": f"private, max-age={KEEP}"})


async def _plans(request: Request, told: dict[str, Any]) -> Response:
    graph = state_of(request).graph
    return JSONResponse(await asyncio.to_thread(plans, graph, told["page"], told["size"]))


async def _entity(request: Request, told: dict[str, Any]) -> Response:
    data = await asyncio.to_thread(_described, state_of(request).store, told["iri"])
    return Response(data, media_type="application/ld+json")


def _described(store: Any, iri: str) -> bytes:
    import pyoxigraph as ox

    from fengong.publish.compact import to_compact

    try:
        quads = list(islice(store.quads_for_pattern(ox.NamedNode(iri), None, None), STATEMENTS))
    except ValueError as error:
        raise RefusedError(400, f"iri is {iri[:100]!r}, which is no IRI") from error
    if not quads:
        raise RefusedError(404, "nothing is said of this IRI here")
    return to_compact(ox.Quad(one.subject, one.predicate, one.object) for one in quads)


OWN = (
    Endpoint("/api/search", "Things in whose names or words all of q stands.", (*SEARCH, SIZE), "Found", _search),
    Endpoint("/api/suggest", "Names that q may be meant to become.", (TEXT,), "Suggestions", _suggest),
    Endpoint("/api/plans", "The plans of the store, by identifier.", (NUMBER, SIZE), "Plans", _plans),
    Endpoint("/api/entity", "What is said of an IRI.", (IRI,), "Entity", _entity, "application/ld+json"),
    named_api.listing(),
)


def routes() -> list[BaseRoute]:
    """Routes of the API."""
    return [*(one.route() for one in OWN), named_api.route(), Route("/openapi.json", _openapi)]


async def _openapi(request: Request) -> Response:
    server = str(request.base_url).rstrip("/")
    known = await asyncio.to_thread(named_api.endpoints)
    return JSONResponse(description((*OWN, *known), server))
