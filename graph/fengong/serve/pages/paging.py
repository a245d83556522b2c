"""Which page of a long list an address asks for."""

from __future__ import annotations

from dataclasses import replace

from starlette.requests import Request

from fengong.serve.lookups import NUMBER


def page_number(request: Request, name: str = NUMBER.name) -> int:
    """The number in a parameter of the address, from 1.

    Raises:
        RefusedError: it is no such number.
    """
    return int(replace(NUMBER, name=name).read(request.query_params.getlist(name)))
