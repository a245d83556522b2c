"""The page of results: what was found, by kinds, on pages; names that may be meant where nothing was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from fengong.search.entry import KINDS
from fengong.search.index import Index
from fengong.search.query import LONGEST, Found, Query, Snippet
from fengong.serve.entity.values import Paged
from fengong.serve.iris import address as page_of
from fengong.serve.lookups import NUMBER, SEARCH, query
from fengong.serve.pages.render import page
from fengong.serve.parameters import read
from fengong.serve.state import state_of

_OWN = frozenset(parameter.name for parameter in SEARCH)


def routes() -> list[BaseRoute]:
    """The page's route."""
    return [Route("/search", _search)]


async def _search(request: Request) -> Response:
    state = state_of(request)
    # What others add to an address, such as where a link stood, is passed over; the API refuses what it does not know.
    own = [pair for pair in request.query_params.multi_items() if pair[0] in _OWN]
    asked = query(read(SEARCH, own))
    told = await state.finder.ask(lambda index: _told(index, asked, state.graph.base))
    response = page(request, "search.html", **told)
    response.headers["x-robots-tag"] = "noindex"
    return response


def _told(index: Index, asked: Query, base: str) -> dict[str, Any]:
    found = index.search(asked)
    if found.pages and asked.page > found.pages:
        asked = replace(asked, page=found.pages)
        found = index.search(asked)
    return {
        "asked": asked,
        "found": found,
        "kinds": _kinds(found, asked),
        "near": [] if found.total or not asked.text.strip() else index.near(asked.text),
        "plans": index.choices("plan"),
        "areas": index.choices("area"),
        "longest": LONGEST,
        "page_of": lambda iri: page_of(iri, base),
        "cut": parts,
        "listed": Paged(NUMBER.name, (), asked.page, found.pages, found.total),
        "at": lambda page: address(asked, page=page),
        "address": lambda **changed: address(asked, **changed),
    }


def _kinds(found: Found, asked: Query) -> list[tuple[str, int]]:
    """Kinds to choose from and how many there are of each; one that was chosen stays, even with none."""
    return [(kind, found.counts.get(kind, 0)) for kind in KINDS if kind in found.counts or kind in asked.kinds]


def address(asked: Query, **changed: Any) -> str:
    """The address of a search that differs from another in something; unless the page differs, it is the first.

    >>> address(Query("应急", ("task",), page=3), kinds=())
    '/search?q=%E5%BA%94%E6%80%A5'
    """
    new = replace(asked, **({"page": 1} | changed))
    pairs = [("q", new.text), *(("kind", kind) for kind in new.kinds), ("plan", new.plan), ("area", new.area)]
    pairs += [("page", str(new.page))] if new.page > 1 else []
    # A surrogate cannot come in by an address.
    return f"/search?{urlencode([pair for pair in pairs if pair[1]])}"


def parts(words: Snippet) -> Iterator[tuple[str, bool]]:
    """A snippet in pieces, each with whether it is marked.

    >>> list(parts(Snippet("市应急局", ((1, 3),))))
    [('市', False), ('应急', True), ('局', False)]
    """
    end = 0
    for start, after in words.marks:
        yield words.text[end:start], False
        yield words.text[start:after], True
        end = after
    yield words.text[end:], False
