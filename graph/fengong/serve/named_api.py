"""Named queries in the API: the list of them, and an address for each with its own parameters."""

from __future__ import annotations

import asyncio
from functools import cache, lru_cache
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from fengong.ask.header import Parameter as Described
from fengong.ask.header import Words
from fengong.ask.library import LANGUAGE, NamedQuery, all_queries, find
from fengong.ask.parameters import bind
from fengong.errors import QueryError, RefusedError
from fengong.serve.asked import Asked
from fengong.serve.endpoint import Endpoint
from fengong.serve.job import Job
from fengong.serve.pages.render import language
from fengong.serve.parameters import Parameter, read
from fengong.serve.state import state_of


def listing() -> Endpoint:
    """The address of the list."""
    return Endpoint("/api/queries", "The named queries, with their parameters and columns.", (), "Queries", _list)


@cache
def endpoints() -> tuple[Endpoint, ...]:
    """An address for each query. All files of queries are read for it, which takes a second."""
    return tuple(map(_endpoint, all_queries()))


def route() -> Route:
    """What answers at the addresses of all queries; a query's file is read when it is asked for first."""
    return Route("/api/queries/{name}", _answer)


async def _answer(request: Request) -> Response:
    endpoint = await asyncio.to_thread(_named, request.path_params["name"])
    return await endpoint.answer(request, read(endpoint.parameters, request.query_params.multi_items()))


@lru_cache(maxsize=256)
def _named(name: str) -> Endpoint:
    try:
        return _endpoint(find(name))
    except QueryError as error:
        raise RefusedError(404, error.reason) from error


async def _list(request: Request, told: dict[str, Any]) -> Response:
    return Response(await asyncio.to_thread(_listed_all), media_type="application/json")


@cache
def _listed_all() -> bytes:
    return bytes(JSONResponse({"queries": [_listed(query) for query in all_queries()]}).body)


def _listed(query: NamedQuery) -> dict[str, Any]:
    header = query.header
    told = {
        "name": query.name,
        "subject": query.subject,
        "title": _both(header.title),
        "question": _both(header.question),
        "address": f"/api/queries/{query.name}",
        "parameters": [
            {"name": one.name, "about": _both(one.about), "type": one.type, "default": list(one.default)}
            for one in header.parameters
        ],
        "columns": [{"key": one.key, "heading": {"zh": one.zh, "en": one.en}} for one in header.columns],
    }
    return told | ({"note": _both(header.note)} if header.note else {})


def _both(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}


def _endpoint(query: NamedQuery) -> Endpoint:
    parameters = tuple(_parameter(one) for one in query.header.parameters if one.name != LANGUAGE)

    async def answer(request: Request, told: dict[str, Any]) -> Response:
        given = {name: list(values) for name, values in told.items() if values}
        try:
            bind(query.text, query.header.parameters, given)
        except QueryError as error:
            raise RefusedError(400, error.reason) from error
        job = Job("named", {"name": query.name, "given": given, "lang": language(request), "form": "json"})
        return Asked(state_of(request), job, {"vary": "accept-language, cookie"})

    return Endpoint(f"/api/queries/{query.name}", query.header.question.en, parameters, "Records", answer)


def _parameter(one: Described) -> Parameter:
    default = f" (where none is given: {', '.join(one.default) or 'any'})"
    return Parameter(one.name, one.about.en + default, many=True)
