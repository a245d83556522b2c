"""Pages that depend on nothing but the build, the address and the language: drawn once, and known by an entity tag."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from fengong.serve.cache import Kept
from fengong.serve.etag import entity_tag, is_known
from fengong.serve.pages.render import answer, language
from fengong.serve.state import state_of

Handler = Callable[[Request], Awaitable[Response]]


def keeping(draw: Handler) -> Handler:
    """A handler whose pages are drawn once for each address and language; what is no page with status 200 passes."""

    async def kept(request: Request) -> Response:
        return await drawn_once(request, lambda: draw(request))

    return kept


async def drawn_once(request: Request, draw: Callable[[], Awaitable[Response]]) -> Response:
    """The page of an address, drawn unless it was before; 304 where the client has it."""
    state, build, tag = state_of(request), state_of(request).build, _tag(request)
    kept = state.pages.find(tag)
    if kept is None:
        drawn = await draw()
        # While it was drawn the store may have been built again: then nobody can say of which build it is.
        if drawn.status_code != 200 or state.build != build:
            return drawn
        kept = Kept("text/html", bytes(drawn.body))
        state.pages.keep(tag, kept)
    known = is_known(request.scope, tag)
    response = answer(request, b"" if known else kept.body, 304 if known else 200)
    response.headers.update({"etag": tag, "cache-control": "no-cache"})
    return response


def _tag(request: Request) -> str:
    """The parts of an address stand apart in it: ``/a%3Fb`` is another page than ``/a?b``."""
    address = str(request.base_url), request.scope["path"], request.scope["query_string"]
    return entity_tag(state_of(request).build, *address, language(request))
