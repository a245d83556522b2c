"""The named queries to look through, and each with a form for its parameters: for who writes no SPARQL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import groupby
from math import ceil
from typing import Any
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from fengong.ask.library import LANGUAGE, NamedQuery, all_queries, find
from fengong.errors import QueryError, RefusedError
from fengong.lexicon.messages import in_language
from fengong.serve.asked import Asked, whole
from fengong.serve.entity.values import Paged
from fengong.serve.job import Job
from fengong.serve.lookups import NUMBER
from fengong.serve.named import bound
from fengong.serve.pages.fields import fields, kinds
from fengong.serve.pages.kept import keeping
from fengong.serve.pages.paging import page_number
from fengong.serve.pages.render import language, page
from fengong.serve.state import State, state_of

#: Rows of a page, and values of one parameter.
ROWS, VALUES = 200, 50
FORMS = ("csv", "tsv", "json")
#: Statuses of what is wrong with a question; everything else is wrong with the server.
WRONG = frozenset({400, 404})


def routes() -> list[BaseRoute]:
    """The gallery, each query, and its answer as a file."""
    return [
        Route("/queries", keeping(_gallery)),
        Route("/queries/{name}.{form}", _file),
        Route("/queries/{name}", keeping(_query)),
    ]


@cache
def shipped() -> tuple[NamedQuery, ...]:
    """All named queries, read once."""
    return all_queries()


@dataclass(frozen=True, slots=True)
class Asking:
    """A query as it is asked by an address: values for its parameters, and which page of the answer is wanted."""

    query: NamedQuery
    given: Mapping[str, list[str]]
    lang: str
    at: int

    def job(self, form: str) -> Job:
        """What a worker is asked for."""
        told = {"name": self.query.name, "given": self.given, "lang": self.lang, "form": form}
        more = {"first": (self.at - 1) * ROWS, "count": ROWS} if form == "table" else {}
        return Job("named", told | more)

    def address(self, at: int = 1, form: str | None = None) -> str:
        """The address of a page of the answer, or of a file of all of it."""
        pairs = [(name, value) for name, values in self.given.items() for value in values]
        pairs += [("lang", self.lang)] if form else []
        pairs += [("page", str(at))] if at > 1 else []
        path = f"/queries/{self.query.name}" + (f".{form}" if form else "")
        return f"{path}?{urlencode(pairs)}" if pairs else path


async def _gallery(request: Request) -> Response:
    lang, wanted = language(request), request.query_params.get("q", "").strip()
    found = [query for query in shipped() if _matches(query, wanted)]
    subjects = [(subject, [*queries]) for subject, queries in groupby(found, key=lambda query: query.subject)]
    counts = {"found": len(found), "all": len(shipped())}
    return page(request, "queries.html", subjects=subjects, wanted=wanted, counts=counts, told=_told(lang))


def _matches(query: NamedQuery, wanted: str) -> bool:
    """Whether every word stands somewhere in what a query says of itself, in either language."""
    header = query.header
    said = [query.name, query.subject, header.title.zh, header.title.en, header.question.zh, header.question.en]
    text = " ".join(said).casefold()
    return all(word in text for word in wanted.casefold().split())


def _told(lang: str) -> Any:
    return lambda words: words.told(lang) if words else ""


def _asking(request: Request) -> Asking:
    """What an address asks for.

    Raises:
        RefusedError: there is no such query, or the address is not one that this server makes.
    """
    try:
        query = find(request.path_params["name"])
    except QueryError as error:
        raise RefusedError(404, str(error)) from error
    told = request.query_params
    own = [parameter.name for parameter in query.header.parameters if parameter.name != LANGUAGE]
    given = {name: values for name in own if (values := [one for one in told.getlist(name) if one.strip()])}
    if any(len(values) > VALUES for values in given.values()):
        raise RefusedError(400, f"more than {VALUES} values for one parameter; ask in parts")
    return Asking(query, given, language(request), page_number(request))


async def _file(request: Request) -> Response:
    form = request.path_params["form"]
    if form not in FORMS:
        raise RefusedError(404, f"an answer is given as {', '.join(FORMS)}")
    asking = _asking(request)
    headers = {"content-disposition": f'attachment; filename="{asking.query.name}.{form}"'}
    return Asked(state_of(request), asking.job(form), {**headers, "vary": "accept-language, cookie"})


async def _query(request: Request) -> Response:
    asking, state = _asking(request), state_of(request)
    answer, wrong = None, None
    try:
        asking, answer = await _answered(state, asking)
    except RefusedError as error:
        if error.status not in WRONG:
            raise
        wrong = in_language(error.reason, asking.lang)
    parameters = [one for one in asking.query.header.parameters if one.name != LANGUAGE]
    names = {kind: await whole(state, Job("names", {"kind": kind})) for kind in kinds(parameters)}
    return page(
        request,
        "query.html",
        400 if wrong else 200,
        asking=asking,
        header=asking.query.header,
        told=_told(asking.lang),
        fields=fields(parameters, asking.given, names),
        answer=answer,
        wrong=wrong,
        answered=Paged(NUMBER.name, (), asking.at, ceil(answer["total"] / ROWS), answer["total"]) if answer else None,
        at=lambda page: asking.address(page),
        rows=ROWS,
        sparql=_sparql(asking),
        editor=f"/editor#query={quote(_sparql(asking), safe='')}",
        forms=FORMS,
    )


async def _answered(state: State, asking: Asking) -> tuple[Asking, Any]:
    """The page of the answer that is asked for, with which it is: one beyond the last is the last."""
    answer = await whole(state, asking.job("table"))
    last = max(1, ceil(answer["total"] / ROWS))
    return await _answered(state, replace(asking, at=last)) if asking.at > last else (asking, answer)


def _sparql(asking: Asking) -> str:
    """The query as it runs; with its defaults where a value is not of its type."""
    try:
        return _without_header(bound(asking.query.name, asking.given, asking.lang))
    except QueryError:
        return _without_header(bound(asking.query.name, {}, asking.lang))


def _without_header(text: str) -> str:
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("#+"))
