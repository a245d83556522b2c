"""An address of the API: what answers it and what describes it, in one value."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fengong.serve.parameters import Parameter, read

Answer = Callable[[Request, dict[str, Any]], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One address.

    Attributes:
        path: of the address.
        about: what it answers, in one sentence.
        parameters: those it takes; no other is let through.
        schema: name of what it answers, in ``schemas.json``.
        answer: answers a request with the values of its parameters.
        media_type: of the answer.
    """

    path: str
    about: str
    parameters: tuple[Parameter, ...]
    schema: str
    answer: Answer
    media_type: str = "application/json"

    @property
    def name(self) -> str:
        """What programs call it.

        >>> Endpoint("/api/queries/who-leads", "", (), "", None).name
        'queries-who-leads'
        """
        return self.path.removeprefix("/api/").replace("/", "-")

    def route(self) -> Route:
        """What Starlette needs to know."""

        async def answered(request: Request) -> Response:
            return await self.answer(request, read(self.parameters, request.query_params.multi_items()))

        return Route(self.path, answered)
