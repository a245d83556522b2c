"""Which page of a long list an address asks for; one beyond the last is the last, what is no number is refused."""

from __future__ import annotations

from dataclasses import replace

from starlette.requests import Request

from fengong.serve.entity.values import Asked
from fengong.serve.lookups import NUMBER

#: Lists of entity pages, by the parameter that says which page of them.
LISTS = ("tasks", "partners", "sections", "departments", "bodies", "plans", "incoming")


def page_number(request: Request, name: str = NUMBER.name) -> int:
    """The number in a parameter of the address, from 1.

    Raises:
        RefusedError: it is no such number.
    """
    return int(replace(NUMBER, name=name).read(request.query_params.getlist(name)))


def asked(request: Request) -> Asked:
    """Pages of lists and a role, as an address says them.

    Raises:
        RefusedError: what should be the number of a page is none.
    """
    numbers = tuple((name, page_number(request, name)) for name in (*LISTS, NUMBER.name))
    return Asked(numbers, request.query_params.get("role", ""))
