"""The explorer of the plans that somebody chooses."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from fengong.errors import RefusedError
from fengong.serve.asked import Asked, whole
from fengong.serve.entity.values import paged
from fengong.serve.job import Job
from fengong.serve.lookups import NUMBER
from fengong.serve.pages.kept import drawn_once
from fengong.serve.pages.paging import asked
from fengong.serve.pages.render import language, page
from fengong.serve.state import State, state_of

#: What the names that the fields of the list offer are asked with.
NAMES: Mapping[str, Job] = {kind: Job("names", {"kind": kind}) for kind in ("department", "sector")}
#: Plans of one page of the explorer, and of one page of the list.
MOST, LISTED = 30, 50


def routes() -> list[BaseRoute]:
    """The list to choose from, and the page of what was chosen, at one address."""
    return [Route("/explore", _explore)]


@dataclass(frozen=True, slots=True)
class Choice:
    """What an address asks for: plans by identifier, and words by which the list of plans is narrowed."""

    plans: tuple[str, ...]
    department: str
    sector: str
    wanted: str

    def narrows(self) -> dict[str, str]:
        """What leaves only some tasks of a plan."""
        return {key: value for key, value in (("department", self.department), ("sector", self.sector)) if value}

    def address(self, page: int) -> str:
        """The address of a page of the list."""
        more = {key: value for key, value in (("q", self.wanted), ("page", str(page) if page > 1 else "")) if value}
        told = urlencode(self.narrows() | more)
        return f"/explore?{told}" if told else "/explore"


async def _explore(request: Request) -> Response:
    state = state_of(request)
    choice = _choice(request)
    if choice.plans:
        told = {"plans": choice.plans, "lang": language(request), **choice.narrows()}
        return Asked(state, Job("explore", told), {"vary": "accept-language, cookie"}, state.files)
    return await drawn_once(request, lambda: _list(request, state, choice))


def _choice(request: Request) -> Choice:
    """What an address asks for.

    Raises:
        RefusedError: more plans than one page shows.
    """
    told = request.query_params
    plans = tuple(dict.fromkeys(key for key in told.getlist("plan") if key))
    if len(plans) > MOST:
        raise RefusedError(400, f"one page of the explorer shows at most {MOST} plans, and {len(plans)} were chosen")
    words: Mapping[str, str] = {key: told.get(key, "").strip() for key in ("department", "sector", "q")}
    return Choice(plans, words["department"], words["sector"], words["q"])


async def _list(request: Request, state: State, choice: Choice) -> Response:
    jobs = (Job("plans", choice.narrows()), *NAMES.values())
    plans, *named = await asyncio.gather(*(whole(state, job) for job in jobs))
    found = [plan for plan in plans if _matches(plan, choice.wanted)]
    return page(
        request,
        "explore.html",
        choice=choice,
        plans=paged(asked(request), NUMBER.name, found, LISTED),
        at=choice.address,
        names=dict(zip(NAMES, named, strict=True)),
        most=MOST,
    )


def _matches(plan: list[str], wanted: str) -> bool:
    text = " ".join(plan).casefold()
    return all(word in text for word in wanted.casefold().split())
