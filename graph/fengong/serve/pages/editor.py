"""The editor for SPARQL: Yasgui on this server's endpoint, with the named queries beside it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from fengong.ask.header import MARK, Words
from fengong.ask.library import LANGUAGE, NamedQuery
from fengong.ask.parameters import bind
from fengong.ask.prefixes import PREFIXES
from fengong.serve.iris import places
from fengong.serve.pages.kept import keeping
from fengong.serve.pages.queries import shipped
from fengong.serve.pages.render import LANGUAGES, language, page, words
from fengong.serve.state import state_of

ENDPOINT = "/sparql"
#: Columns whose values are words of a plan.
QUOTES = ("quote", "words", "surface", "word", "exact")
#: Words that the script needs begin with this.
_OURS = "editor."


def routes() -> list[BaseRoute]:
    """The page; its script and style are static files."""
    return [Route("/editor", keeping(_editor))]


async def _editor(request: Request) -> Response:
    lang = language(request)
    state = state_of(request)
    queries = shipped()

    def told(said: Words) -> str:
        return said.told(lang)

    return page(
        request,
        "editor.html",
        data=_data(state.graph.base, queries, lang),
        endpoint=str(request.url.replace(path=ENDPOINT, query="", fragment="")),
        subjects=[(subject, list(these)) for subject, these in groupby(queries, key=lambda one: one.subject)],
        told=told,
    )


def _data(base: str, queries: tuple[NamedQuery, ...], lang: str) -> dict[str, Any]:
    """What the script is told; ``graph/fengong/serve/web/src/types.d.ts`` says what is what."""
    at = LANGUAGES.index(lang)
    return {
        "lang": lang,
        "places": places(base),
        "endpoint": ENDPOINT,
        "prefixes": PREFIXES,
        "quotes": QUOTES,
        "queries": [
            {"name": one.name, "title": one.header.title.told(lang), "text": as_typed(one, lang)} for one in queries
        ],
        "words": {key: pair[at] for key, pair in words().items() if key.startswith(_OURS)},
    }


def as_typed(query: NamedQuery, lang: str) -> str:
    """A named query as somebody would write it who speaks one language: its header as comments, its labels in it.

    >>> from fengong.ask.library import find
    >>> print(as_typed(find("departments"), "en")[:60])
    # All departments
    # Which departments are named, of which ty
    """
    header = query.header
    body = "\n".join(line for line in query.text.splitlines() if not line.startswith(MARK)).strip()
    if any(one.name == LANGUAGE for one in header.parameters):
        body = bind(body, header.parameters, {LANGUAGE: [lang]})
    return "\n".join([*_comments(query, lambda said: said.told(lang)), body, ""])


def _comments(query: NamedQuery, told: Callable[[Words], str]) -> list[str]:
    header = query.header
    asked = [f"# VALUES ?{one.name}: {told(one.about)}" for one in header.parameters if one.name != LANGUAGE]
    note = [f"# {told(header.note)}"] if header.note else []
    return [f"# {told(header.title)}", f"# {told(header.question)}", *note, *asked]
