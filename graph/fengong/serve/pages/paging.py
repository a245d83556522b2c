"""Which page of a long list an address asks for."""

from __future__ import annotations

import re

from starlette.requests import Request

from fengong.serve.protocol import RefusedError


def page_number(request: Request) -> int:
    """The number in ``page``, from 1.

    Raises:
        RefusedError: it is no such number.
    """
    said = request.query_params.get("page", "1")
    if not re.fullmatch("[1-9][0-9]{0,8}", said):
        raise RefusedError(400, "there is no such page; pages are counted from 1")
    return int(said)
